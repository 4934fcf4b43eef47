import { describe, expect, test } from "vitest";
import { circumstanceValues, questions } from "../../main/domain/trusted-profile/circumstances.ts";
import { decisionTable } from "../../main/domain/trusted-profile/decision-table.ts";
import { decisionReasons, groundOf } from "../../main/domain/trusted-profile/reasons.ts";
import { trustedProfileRefusals } from "../../main/domain/trusted-profile/refusals.ts";
import { languages } from "../../main/words/languages.ts";
import { refusalsPl } from "../../main/words/refusals/pl.ts";
import { type RefusalSentence } from "../../main/words/refusals/sentence.ts";
import { trustedProfileRefusalsPl } from "../../main/words/refusals/trusted-profile.ts";
import { citizenWords } from "../../main/words/trusted-profile/citizen.ts";
import {
  answerNames,
  groundNames,
  questionNames,
  reasonNames,
  rowInWords,
} from "../../main/words/trusted-profile/decision-words.ts";

describe("the decision card", () => {
  test("reads as a table", () => {
    const read = decisionTable.map((row, at) => rowInWords(row, at + 1));

    expect(read).toEqual([
      "1. Podejrzenie: uzasadnione według kierownika → odmów: podejrzenie oszustwa albo przymusu – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "2. Podejrzenie: jest → wezwij kierownika: podejrzenie do wyjaśnienia – Instrukcja punktu potwierdzającego",
      "3. Obecność: nie ma tej osoby → odmów: osoba nieobecna, pełnomocnik nie wystarczy – Ustawa o informatyzacji art. 20c",
      "4. Dokument: brak → odmów: brak dokumentu tożsamości – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "5. Obywatelstwo: polskie · Dokument: dowód kraju UE, paszport kraju UE, karta pobytu, paszport spoza UE → odmów: dokument nie dla tego obywatelstwa – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "6. Obywatelstwo: innego kraju UE · Dokument: polski dowód osobisty, polski paszport, mDowód, karta pobytu, paszport spoza UE → odmów: dokument nie dla tego obywatelstwa – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "7. Obywatelstwo: spoza UE · Dokument: polski dowód osobisty, polski paszport, mDowód, dowód kraju UE, paszport kraju UE → odmów: dokument nie dla tego obywatelstwa – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "8. Dokument: mDowód · mDowód w tym punkcie: nieprzyjmowany → odmów: mDowód nieprzyjmowany w tym punkcie – Instrukcja punktu potwierdzającego",
      "9. Stan dokumentu: unieważniony albo wątpliwy → odmów: dokument unieważniony albo wątpliwy – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "10. Stan dokumentu: uszkodzony → odmów: dokument uszkodzony – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "11. Stan dokumentu: po terminie ważności → odmów: dokument po terminie ważności – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "12. Zdjęcie: nie ta osoba albo nie wiadomo → odmów: nie stwierdzono tożsamości – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "13. Obywatelstwo: innego kraju UE, spoza UE · Dokument z PESEL: nieokazany → odmów: brak dokumentu z numerem PESEL – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "14. Wiek: poniżej 13 lat → odmów: wiek poniżej 13 lat – Kodeks cywilny art. 12",
      "15. Zdolność do czynności prawnych: brak → odmów: brak zdolności do czynności prawnych – Kodeks cywilny art. 12 i 13",
      "16. System państwowy: nie działa → odłóż: system państwowy nie działa – Instrukcja punktu potwierdzającego",
      "17. Cel wizyty: potwierdzenie, przedłużenie · Wniosek: brak → odmów: brak wniosku – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "18. Cel wizyty: potwierdzenie, przedłużenie · Wniosek: po terminie → odmów: wniosek po terminie – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "19. Cel wizyty: potwierdzenie, przedłużenie · Wniosek: niepełny → odmów: wniosek niepełny – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "20. PESEL we wniosku: inny → odmów: inny PESEL we wniosku – Ustawa o informatyzacji art. 20ad",
      "21. Data urodzenia we wniosku: inna → odmów: inna data urodzenia we wniosku – Ustawa o informatyzacji art. 20ad",
      "22. Nazwisko we wniosku: inne → odmów: inne nazwisko we wniosku – Ustawa o informatyzacji art. 20ad",
      "23. Imiona we wniosku: inne → odmów: inne imiona we wniosku – Ustawa o informatyzacji art. 20ad",
      "24. Cel wizyty: potwierdzenie · Profil zaufany: ważny → odmów: profil dla tych danych już istnieje – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "25. Cel wizyty: przedłużenie, unieważnienie · Profil zaufany: brak → odmów: nie ma profilu – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "26. Cel wizyty: przedłużenie, unieważnienie · Profil zaufany: po terminie ważności → odmów: profil stracił ważność – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "27. Podpis: odmowa podpisu → odmów: odmowa podpisu – Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      "28. Cel wizyty: potwierdzenie → potwierdź: wszystko się zgadza – Ustawa o informatyzacji art. 20c",
      "29. Cel wizyty: przedłużenie → przedłuż: wszystko się zgadza, przedłużenie – Ustawa o informatyzacji art. 20c",
      "30. Cel wizyty: unieważnienie → unieważnij: wszystko się zgadza, unieważnienie – Ustawa o informatyzacji art. 20c",
    ]);
  });

  test("has a name for each question, each answer and each ground", () => {
    for (const question of questions) {
      const names: Readonly<Record<string, string>> = answerNames[question];

      expect(questionNames[question]).toMatch(/^\p{L}/u);
      expect(Object.keys(names).toSorted()).toEqual([...circumstanceValues[question]].toSorted());
    }
    expect(Object.keys(groundNames).toSorted()).toEqual([...new Set(Object.values(groundOf))].toSorted());
    expect(new Set(Object.values(reasonNames)).size).toBe(decisionReasons.length);
  });
});

describe.each(languages)("what the citizen is told in %s", (language) => {
  test.each(decisionReasons)("of %s is whole sentences of its own", (reason) => {
    const words = citizenWords[language];

    expect(words[reason]).toMatch(/^\p{Lu}.*\.$/u);
    expect(Object.values(words).filter((sentence) => sentence === words[reason])).toHaveLength(1);
  });

  test("says nothing of a suspicion", () => {
    const told = [citizenWords[language].suspicion, citizenWords[language]["fraud-suspected"]].join(" ");

    expect(told).not.toMatch(/podejrz|oszust|przymus|fraud|susp|coerc|підозр|шахра|примус/iu);
  });
});

describe("what the citizen is told", () => {
  test("is in another language each time", () => {
    for (const reason of decisionReasons) {
      expect(new Set(languages.map((language) => citizenWords[language][reason])).size).toBe(3);
    }
    expect(Object.values(citizenWords.uk).every((sentence) => /[іїєґа-я]/u.test(sentence))).toBe(true);
  });
});

describe("refusals of the confirmation point", () => {
  const details = {
    on: "2026-11-14",
    until: "2046-11-14",
    number: "PZ/P1/7/2026",
    length: 10,
    least: 2,
    days: 60,
  };
  const sentences: Readonly<Record<string, RefusalSentence>> = { ...refusalsPl, ...trustedProfileRefusalsPl };

  test.each(trustedProfileRefusals)("of %s are sentences, with figures and without", (code) => {
    const sentence = sentences[code];
    const said = [{}, details].map((each) => (typeof sentence === "function" ? sentence(each) : sentence));

    for (const one of said) {
      expect(one).toMatch(/^[A-ZŁŚŻ].*\.$/u);
      expect(one).not.toMatch(/undefined|NaN|2026-|2046-/);
    }
  });

  test("have no sentence for a code that there is not", () => {
    const known: readonly string[] = trustedProfileRefusals;

    expect(Object.keys(trustedProfileRefusalsPl).filter((code) => !known.includes(code))).toEqual([]);
  });

  test("say nothing else where another counter says the same code", () => {
    const both = Object.keys(trustedProfileRefusalsPl).filter((code) => Object.hasOwn(refusalsPl, code));

    expect(both).toEqual([]);
  });
});
