import { describe, expect, it } from "vitest";
import { clockOf, groupedReceipt, partialDateInWords, shortDay } from "../../../main/words/window/dates.ts";
import { counted, nouns } from "../../../main/words/window/plural.ts";

describe("plurals", () => {
  it.each([
    [1, "1 przesyłka"],
    [2, "2 przesyłki"],
    [5, "5 przesyłek"],
    [12, "12 przesyłek"],
    [22, "22 przesyłki"],
    [112, "112 przesyłek"],
    [0, "0 przesyłek"],
  ])("counted says %i as a Pole would", (count, said) => {
    expect(counted(count, nouns.item)).toBe(said);
  });
});

describe("dates in words", () => {
  it.each([
    ["2026-11-21", "dziś"],
    ["2026-11-20", "wczoraj"],
    ["2026-11-22", "jutro"],
    ["2026-11-12", "12.11"],
    ["2025-11-21", "21.11.2025"],
  ])("shortDay says %s as short as it can be told apart", (day, said) => {
    expect(shortDay(day, "2026-11-21")).toBe(said);
  });

  it.each([
    ["2026", "rok 2026"],
    ["2026-11", "listopad 2026"],
    ["2026-11-20", "piątek, 20 listopada 2026"],
  ])("partialDateInWords reads %s back as precisely as it is", (date, said) => {
    expect(partialDateInWords(date)).toBe(said);
  });

  it("clockOf says only the time today, by Warsaw's day and not by UTC's", () => {
    const now = new Date("2026-11-21T22:50:00Z");

    expect(clockOf("2026-11-21T09:42:00Z", now)).toBe("10:42");
    expect(clockOf("2026-11-20T22:30:00Z", now)).toBe("wczoraj 23:30");
    expect(clockOf("2026-11-20T23:30:00Z", now)).toBe("00:30");
  });

  it("groupedReceipt writes the number as it stands on paper", () => {
    expect(groupedReceipt("7K3M9QXW2TBS")).toBe("7K3M-9QXW-2TBS");
  });
});
