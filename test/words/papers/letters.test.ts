import { describe, expect, it } from "vitest";
import { civilDateSchema } from "../../../main/domain/calendar/civil-date.ts";
import { type ProceedingId, proceedingIdSchema } from "../../../main/domain/deadlines/proceeding-id.ts";
import { type LetterPiece, letterKinds, letterPieceSchema } from "../../../main/domain/letters/facts.ts";
import { type LetterData } from "../../../main/words/papers/letter-data.ts";
import { letterExplanation } from "../../../main/words/papers/letter-explanation.ts";
import { letterLawOn } from "../../../main/words/papers/letter-law-on.ts";
import { letterLaws } from "../../../main/words/papers/letter-law.ts";
import { gapsOf } from "../../../main/words/papers/letter-pieces.ts";
import { letterTemplate } from "../../../main/words/papers/letters-pl.ts";

const kpa: LetterData = {
  law: letterLaws.kpa,
  authority: { name: "Wójt Gminy Kruszyna", genitive: "Wójta Gminy Kruszyna" },
  boardGenitive: "Samorządowego Kolegium Odwoławczego w Częstochowie",
  matter: "zezwolenie na usunięcie drzewa",
};
const full: LetterData = {
  ...kpa,
  reference: "OŚ.6131.5.2026",
  filedOn: "2026-11-21",
  registerNumber: "RPW/K1/417/2026",
  missing: ["podpis", "mapa"],
  termDays: 7,
  dueOn: "2026-12-21",
  newDueOn: "2027-01-21",
  delayReason: "Potrzebne są oględziny.",
  otherOffice: { name: "Starosta Częstochowski", address: "ul. Sobieskiego 9, 42-217 Częstochowa" },
  forwardReason: "Teren należy do starosty.",
};
const tax = (data: LetterData): LetterData => ({ ...data, law: letterLaws.ordynacja });

const said = (pieces: readonly LetterPiece[]): string =>
  pieces
    .flatMap((piece) => (piece.kind === "list" ? piece.entries : [piece.text]))
    .join(" ")
    .replaceAll("\u00A0", " ");
const textOf = (kind: (typeof letterKinds)[number], data: LetterData): string =>
  said(letterTemplate(kind, data).pieces);

describe("letterTemplate", () => {
  it.each([
    [
      "supplement-summons",
      kpa,
      "art. 64 § 2 ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego",
    ],
    ["supplement-summons", tax(kpa), "art. 169 § 1 ustawy z dnia 29 sierpnia 1997 r. – Ordynacja podatkowa"],
    ["supplement-summons", kpa, "spowoduje pozostawienie podania bez rozpoznania"],
    ["supplement-summons", tax(kpa), "spowoduje pozostawienie podania bez rozpatrzenia"],
    ["supplement-summons", full, "w terminie 7 dni od dnia doręczenia tego wezwania"],
    ["supplement-summons", { ...full, termDays: 1 }, "w terminie 1 dnia od dnia doręczenia"],
    ["supplement-summons", full, "(wpływ: 21 listopada 2026 r., RPW/K1/417/2026)"],
    ["new-term-notice", full, "art. 36 § 1 i 2"],
    ["new-term-notice", full, "w terminie do 21 grudnia 2026 r."],
    ["new-term-notice", full, "czwartek, 21 stycznia 2027 r."],
    ["new-term-notice", full, "prawo do wniesienia ponaglenia (art. 37 § 1)"],
    ["new-term-notice", full, "za pośrednictwem Wójta Gminy Kruszyna"],
    ["new-term-notice", tax(full), "art. 140 ustawy"],
    [
      "new-term-notice",
      tax(full),
      "ponaglenie (art. 141 § 1) do Samorządowego Kolegium Odwoławczego w Częstochowie",
    ],
    ["forwarding", full, "art. 65 § 1"],
    ["forwarding", tax(full), "art. 170 § 1"],
    ["forwarding-notice", full, "do: Starosta Częstochowski, ul. Sobieskiego 9, 42-217 Częstochowa."],
    ["forwarding-notice", full, "z zachowaniem terminu (art. 65 § 2)"],
    ["filing-confirmation", full, "art. 63 § 4"],
    ["filing-confirmation", tax(full), "art. 168 § 4"],
    ["decision", full, "art. 104 i art. 107"],
    ["decision", full, "w terminie 14 dni od dnia doręczenia decyzji"],
    ["decision", full, "(art. 127a)"],
    ["decision", tax(full), "art. 207 i art. 210"],
    ["decision", tax(full), "(art. 222)"],
    ["plain-letter", full, "zezwolenie na usunięcie drzewa"],
  ] as const)("%s says what its law asks for (%#)", (kind, data, sentence) => {
    expect(textOf(kind, data)).toContain(sentence);
  });

  it("quotes the law that it is given, not one that it remembers", () => {
    const law = {
      ...letterLaws.kpa,
      supplement: "art. 164 § 9",
      journal: "Dz.U. z 2030 r. poz. 12",
      appealDays: 21,
    };

    expect(textOf("supplement-summons", { ...full, law })).toContain("art. 164 § 9");
    expect(textOf("supplement-summons", { ...full, law })).toContain(
      "administracyjnego (Dz.U. z 2030 r. poz. 12)",
    );
    expect(textOf("decision", { ...full, law })).toContain("w terminie 21 dni");
    expect(textOf("decision", { ...full, law })).not.toContain("14 dni");
  });

  it("never mixes the acts", () => {
    for (const kind of letterKinds) {
      expect(textOf(kind, full)).not.toMatch(/Ordynacja|art\. (?:1[34]\d|16[89]|2[012]\d)\b/);
      expect(textOf(kind, tax(full))).not.toMatch(/administracyjnego|art\. (?:3\d|6\d|10\d|127)\b/);
    }
  });

  it("lists what is missing, numbered by its paper", () => {
    expect(letterTemplate("supplement-summons", full).pieces).toContainEqual({
      kind: "list",
      entries: ["podpis", "mapa"],
    });
  });

  it("fits what a draft's fact can hold", () => {
    for (const kind of letterKinds) {
      for (const piece of letterTemplate(kind, full).pieces)
        expect(letterPieceSchema.parse(piece)).toEqual(piece);
    }
  });

  it("never ends a sentence with two stops", () => {
    const abbreviated = { ...full, matter: "umorzenie zaległości za 2025 r." };
    const { filedOn: _day, registerNumber: _number, ...undated } = abbreviated;
    for (const kind of letterKinds) {
      for (const data of [full, abbreviated, undated])
        expect(textOf(kind, data)).not.toMatch(/\.\.|\.,(?! )| {2}/);
    }
  });
});

describe("letterLawOn", () => {
  const day = civilDateSchema.parse("2026-11-23");
  const written = (proceeding: ProceedingId, kind: (typeof letterKinds)[number]): string => {
    const law = letterLawOn(proceeding, day);
    return law === null ? "" : textOf(kind, { ...full, law });
  };

  it.each([
    ["kpa-simple", "supplement-summons", "art. 64 § 2"],
    ["kpa-complex", "decision", "w terminie 14 dni"],
    ["certificate", "new-term-notice", "art. 36 § 1 i 2"],
    ["tax-complex", "supplement-summons", "art. 169 § 1"],
    ["tax-certificate", "new-term-notice", "art. 140"],
    ["petition", "supplement-summons", "braków petycji"],
    ["petition", "supplement-summons", "art. 7 ust. 2 ustawy z dnia 11 lipca 2014 r. o petycjach"],
    ["petition", "supplement-summons", "pozostawienie petycji bez rozpatrzenia"],
    ["petition", "forwarding", "petycję w sprawie"],
    ["complaint", "new-term-notice", "art. 36 § 1 i 2 w związku z art. 237 § 4"],
    ["complaint", "supplement-summons", "§ 8 ust. 2 rozporządzenia Rady Ministrów"],
    ["motion", "new-term-notice", "art. 245"],
    ["public-information", "new-term-notice", "art. 13 ust. 2 ustawy z dnia 6 września 2001 r."],
  ] as const)("of %s gives a %s that quotes %s", (proceeding, kind, quoted) => {
    expect(written(proceeding, kind)).toContain(quoted);
  });

  it.each(["petition", "motion", "public-information"] as const)(
    "of %s promises no reminder",
    (proceeding) => {
      expect(written(proceeding, "new-term-notice")).not.toContain("ponagleni");
      expect(written(proceeding, "new-term-notice")).not.toContain("Pouczenie");
    },
  );

  it("knows every proceeding, by the act that counts its terms", () => {
    for (const proceeding of proceedingIdSchema.options) {
      expect(letterLawOn(proceeding, day)?.act).toBe(proceeding.startsWith("tax") ? "ordynacja" : "kpa");
    }
  });

  it("vouches for nothing on a day that the tables do not know", () => {
    expect(letterLawOn("kpa-simple", civilDateSchema.parse("1999-01-01"))).toBeNull();
  });
});

describe("gapsOf", () => {
  it("names what the clerk must still fill in", () => {
    expect(gapsOf(letterTemplate("supplement-summons", kpa))).toEqual([
      "[…\u00A0czego brakuje]",
      "[…\u00A0liczba dni]",
    ]);
    expect(gapsOf(letterTemplate("new-term-notice", kpa))).toHaveLength(2);
    expect(gapsOf(letterTemplate("decision", full))).toHaveLength(4);
  });

  it.each([
    "supplement-summons",
    "new-term-notice",
    "forwarding",
    "forwarding-notice",
    "filing-confirmation",
  ] as const)("finds none in a %s whose facts are all known", (kind) => {
    expect(gapsOf(letterTemplate(kind, full))).toEqual([]);
  });

  it("leaves the clerk's own brackets alone", () => {
    expect(gapsOf({ title: "[pilne]", pieces: [{ kind: "paragraph", text: "zał. [1]" }] })).toEqual([]);
  });
});

describe("letterExplanation", () => {
  it("explains what citizens get, and nothing else", () => {
    const explained = letterKinds.filter((kind) => letterExplanation(kind, "en", full) !== null);

    expect(explained).toEqual(["supplement-summons", "new-term-notice", "filing-confirmation"]);
  });

  it.each([
    ["en", "You have 7 days", "Thursday, 21 January 2027", "only the Polish text is binding"],
    ["uk", "Строк (у днях): 7", "21 січня 2027", "обов’язковим є лише польський текст"],
  ] as const)("gives terms in %s and says that it does not bind", (language, term, day, unofficial) => {
    const summons = letterExplanation("supplement-summons", language, full);
    const notice = letterExplanation("new-term-notice", language, full);

    expect(summons?.paragraphs.join(" ")).toContain(term);
    expect(notice?.paragraphs.join(" ")).toContain(day);
    expect(summons?.heading).toContain(unofficial);
    expect(summons?.language).toBe(language);
  });
});
