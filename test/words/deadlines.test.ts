import { describe, expect, test } from "vitest";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { countDeadline, type DeadlineInput } from "../../main/domain/deadlines/deadline.ts";
import { deadlineRefusals } from "../../main/domain/deadlines/refusals.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { deadlineWords } from "../../main/words/window/deadlines.ts";

function day(text: string) {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

const told = (startOn: string, more: Partial<DeadlineInput> = {}) =>
  countDeadline({
    proceeding: "kpa-simple",
    startOn: day(startOn),
    stops: [],
    extensions: [],
    ...more,
  }).steps.map(deadlineWords.step);

describe("words of deadlines", () => {
  test("tell how a term was counted over Christmas", () => {
    expect(told("2026-11-24")).toEqual([
      "Termin liczy się od 24.11.2026 (wtorek), bo tego dnia wniosek wpłynął do urzędu, KPA art. 61 § 3.",
      "Termin to 1 miesiąc, KPA art. 35 § 3.",
      "Według kalendarza ostatnim dniem jest 24.12.2026 (czwartek), KPA art. 57 § 3.",
      "24.12.2026 (czwartek) to święto: Wigilia; termin przechodzi na następny dzień, KPA art. 57 § 4.",
      "25.12.2026 (piątek) to święto: pierwszy dzień Bożego Narodzenia; termin przechodzi na następny dzień, KPA art. 57 § 4.",
      "26.12.2026 (sobota) to święto: drugi dzień Bożego Narodzenia; termin przechodzi na następny dzień, KPA art. 57 § 4.",
      "27.12.2026 to niedziela; termin przechodzi na następny dzień, KPA art. 57 § 4.",
      "Termin kończy się 28.12.2026 (poniedziałek).",
    ]);
  });

  test("tell stops, what they share, and a notice", () => {
    const stop = (id: string, from: string, to: string | null) => ({
      id,
      from: day(from),
      to: to === null ? null : day(to),
      reason: "mediation" as const,
    });
    const sentences = told("2026-11-14", {
      stops: [stop("a", "2026-11-16", "2026-11-20"), stop("b", "2026-11-20", "2026-11-21")],
      extensions: [{ newDueOn: day("2027-01-15"), noticeOn: day("2026-12-10") }],
    });

    expect(sentences.slice(3)).toEqual([
      "Bez przerw termin skończyłby się 14.12.2026 (poniedziałek).",
      "Od 16.11.2026 do 20.11.2026 termin nie biegł: mediacja; nie wlicza się: 5 dni, KPA art. 35 § 5.",
      "Od 20.11.2026 do 21.11.2026 termin nie biegł: mediacja; nie wlicza się: 1 dzień (już pominięte w innej przerwie: 1 dzień), KPA art. 35 § 5.",
      "Po pominięciu przerw (6 dni) ostatnim dniem jest 20.12.2026 (niedziela).",
      "20.12.2026 to niedziela; termin przechodzi na następny dzień, KPA art. 57 § 4.",
      "Termin kończy się 21.12.2026 (poniedziałek).",
      "Zawiadomienie z 10.12.2026 wyznaczyło nowy termin: 15.01.2027 (piątek), KPA art. 36. Poprzedni to 21.12.2026.",
    ]);
    expect(told("2026-11-14", { stops: [stop("a", "2026-11-16", null)] }).at(-1)).toBe(
      "Od 16.11.2026 (poniedziałek) termin nie biegnie: mediacja, KPA art. 35 § 5. Ostatni dzień będzie znany, gdy przerwa się skończy.",
    );
  });

  test("say days left and days over with the right forms", () => {
    expect([1, 2, 5, 0, -1, -22].map(deadlineWords.daysLeft)).toEqual([
      "został 1 dzień",
      "zostały 2 dni",
      "zostało 5 dni",
      "dziś",
      "1 dzień po terminie",
      "22 dni po terminie",
    ]);
  });

  test("quote an act inside a sentence with a small letter, a code by its name", () => {
    const starts = (["public-information", "tax"] as const).map(
      (proceeding) => told("2026-11-14", { proceeding })[0],
    );

    expect(starts[0]).toContain(", ustawa o dostępie do informacji publicznej art. 13 ust. 1.");
    expect(starts[1]).toContain(", Ordynacja podatkowa art. 165 § 3.");
  });

  test("say how long ago the term passed", () => {
    expect(refusalSentence("late-needs-reason", { days: 22 })).toContain("Termin minął 22 dni temu.");
  });

  test.each(deadlineRefusals)("refuse %s with a sentence of its own, with figures and without", (code) => {
    const details = { startOn: "2026-11-14", from: "2026-11-14", dueOn: "2026-12-14", latest: "2027-01-18" };

    for (const sentence of [refusalSentence(code), refusalSentence(code, details)]) {
      expect(sentence).toMatch(/^[A-ZŁŚŻ].*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|2026-|podaj pomocy kod/);
    }
  });
});
