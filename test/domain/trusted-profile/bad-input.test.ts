import { describe, expect, test } from "vitest";
import { type Refusal } from "../../../main/domain/refusal.ts";
import { stoppedBy } from "../../../main/domain/trusted-profile/decision-card.ts";
import { checkDocument, identify, peselOf } from "../../../main/domain/trusted-profile/visit-acts.ts";
import { knownOf } from "../../../main/domain/trusted-profile/visit-card.ts";
import { documentStateOf } from "../../../main/domain/trusted-profile/circumstances.ts";
import { postponeVisit } from "../../../main/domain/trusted-profile/visit-endings.ts";
import { citizenWords } from "../../../main/words/trusted-profile/citizen.ts";
import { trustedProfileRefusalsPl } from "../../../main/words/refusals/trusted-profile.ts";
import { type RefusalSentence } from "../../../main/words/refusals/sentence.ts";
import { day } from "../calendar/arbitraries.ts";
import { desk, goodDocument, hash, identified, person, TODAY, visitAt } from "./examples.ts";

/** What the officer reads of a refusal. */
function sentenceOf(outcome: { readonly ok: true } | Refusal): string {
  if (outcome.ok) return "";
  const sentences: Readonly<Record<string, RefusalSentence>> = trustedProfileRefusalsPl;
  const sentence = sentences[outcome.code] ?? "";
  return typeof sentence === "string" ? sentence : sentence(outcome.details ?? {});
}

const started = visitAt("started").now;

function identifying(more: Partial<typeof identified>) {
  return identify(started, { ...identified, ...more }, desk());
}

describe("bad input at the point has a sentence", () => {
  test("for a document that expired yesterday, said to the citizen", () => {
    const story = visitAt("identified");
    const state = documentStateOf({ expiresOn: day("2026-11-20"), damaged: false, invalid: false }, TODAY);
    story.take(checkDocument(story.now, { ...goodDocument, state }, desk()));

    const decision = stoppedBy(knownOf(story.now, desk()));

    expect(decision).toMatchObject({ outcome: "refuse", reason: "document-expired" });
    expect(decision && citizenWords.pl[decision.reason]).toBe(
      "Ten dokument stracił ważność. Proszę przyjść z ważnym dowodem osobistym albo paszportem.",
    );
  });

  test("for a birth date that disagrees with the PESEL", () => {
    expect(sentenceOf(identifying({ person: { ...person, bornOn: day("1900-01-11") } }))).toBe(
      "PESEL mówi o innej dacie urodzenia niż wpisana. Sprawdź obie w dokumencie; jeśli tak tam jest, odmów.",
    );
  });

  test("for dates to come: of birth, of filing", () => {
    const tomorrow = day("2026-11-22");

    expect(sentenceOf(identifying({ person: { ...person, bornOn: tomorrow } }))).toBe(
      "Data urodzenia jest późniejsza niż dzisiejsza. Sprawdź dzień i rok.",
    );
    expect(sentenceOf(identifying({ application: { filedOn: tomorrow, complete: true, id: null } }))).toBe(
      "Wniosek nie mógł zostać złożony po dzisiejszym dniu. Sprawdź datę złożenia.",
    );
  });

  test("for a time to come back that has passed", () => {
    const slot = { day: TODAY, time: "11:59" };

    expect(sentenceOf(postponeVisit(started, slot, { ...desk(), time: "12:00" }))).toBe(
      "Ten termin już minął. Wybierz późniejszy.",
    );
  });

  test("for an application older than the window by one day over a leap day, said to the citizen", () => {
    const application = { filedOn: day("2028-01-30"), complete: true, id: null };
    const reasonOn = (today: string) => {
      const then = desk({ today: day(today) });
      const story = visitAt("started");
      story.take(identify(story.now, { ...identified, application }, then));
      return stoppedBy(knownOf(story.now, then))?.reason ?? null;
    };

    expect(reasonOn("2028-02-29")).toBeNull();
    expect(reasonOn("2028-03-01")).toBe("application-expired");
    expect(citizenWords.pl["application-expired"]).toMatch(/^Wniosek stracił ważność\./);
  });

  test("for the same person twice in a day, naming the entry and nobody", () => {
    const pesel = peselOf(visitAt("identified").now);
    const earlier = { id: "visit-0", number: "PZ/P1/16/2026", hash: pesel ? hash(pesel) : "", open: false };
    const twice = (open: boolean) =>
      sentenceOf(identify(started, identified, { ...desk(), visitsToday: [{ ...earlier, open }] }));

    expect(twice(false)).toBe(
      "Ta osoba była już dziś w punkcie (PZ/P1/16/2026). Sprawdź, z czym wyszła, i potwierdź, że to nowa sprawa.",
    );
    expect(twice(true)).toBe(
      "Ta osoba ma już dziś wizytę, która nie jest skończona (PZ/P1/16/2026). Otwórz tamtą i prowadź ją dalej.",
    );
  });
});
