import { describe, expect, test } from "vitest";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { visitSteps } from "../../main/domain/trusted-profile/visit-steps.ts";
import { applicationValidity } from "../../main/domain/trusted-profile/window.ts";
import {
  authorisationWarning,
  documentNumberWarnings,
  emptyEndingNames,
  nameDifferences,
  standingNames,
  stepNames,
  timeInWords,
  validityInWords,
} from "../../main/words/trusted-profile/point-words.ts";

function validity(filed: string, now: string): string {
  const [filedOn, today] = [parseCivilDate(filed), parseCivilDate(now)];
  if (!filedOn || !today) throw new Error("no date");
  const outcome = applicationValidity(filedOn, today);
  if (!outcome.ok) throw new Error(outcome.code);
  return validityInWords(outcome.value);
}

describe("words of the confirmation point", () => {
  test("name each step with a word of its own", () => {
    expect(Object.keys(stepNames).toSorted()).toEqual([...visitSteps].toSorted());
    expect(new Set(Object.values(stepNames)).size).toBe(visitSteps.length);
    expect(Object.values(stepNames).filter((name) => !/^\p{Lu}/u.test(name))).toEqual([]);
  });

  test("name standings and endings inside a line, in small letters", () => {
    const names = [...Object.values(standingNames), ...Object.values(emptyEndingNames)];

    expect(names.filter((name) => !/^\p{Ll}[^.]*$/u.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("say where to look in whole sentences", () => {
    const said = [...Object.values(nameDifferences), ...Object.values(documentNumberWarnings)];

    expect(said.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence))).toEqual([]);
  });

  test.each([
    ["2026-11-21", "zostały 22 dni. Według dawnych zasad (14 dni): do 27.11.2026."],
    ["2026-12-12", "został 1 dzień. Według dawnych zasad (14 dni): do 27.11.2026."],
    ["2026-12-13", "dziś jest ostatni dzień. Według dawnych zasad (14 dni): do 27.11.2026."],
  ])("count on %s the days of an application filed on 13 November 2026", (now, end) => {
    expect(validity("2026-11-13", now)).toBe(`Wniosek jest ważny do 13.12.2026, ${end}`);
  });

  test("say of an application past its end when that was", () => {
    expect(validity("2028-01-30", "2028-03-01")).toBe(
      "Wniosek stracił ważność: ostatnim dniem był 29.02.2028. Według dawnych zasad (14 dni): do 13.02.2028.",
    );
  });

  test("warn of the end of an authorisation", () => {
    expect(authorisationWarning({ lastDay: "2026-12-12", daysLeft: 21 })).toBe(
      "Upoważnienie kończy się 12.12.2026, zostało 21 dni. Poproś kierownika o nowe.",
    );
  });

  test.each([
    [0, "0 min 00 s"],
    [65, "1 min 05 s"],
    [3599, "59 min 59 s"],
    [3600, "1 godz. 00 min"],
    [7325, "2 godz. 02 min"],
  ])("say %i seconds as %s", (seconds, said) => {
    expect(timeInWords(seconds)).toBe(said);
  });
});
