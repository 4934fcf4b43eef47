import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../../main/domain/calendar/civil-date.ts";
import {
  ageOf,
  applicationStateOf,
  documentStateOf,
} from "../../../main/domain/trusted-profile/circumstances.ts";
import { applicationValidity, applicationWindows } from "../../../main/domain/trusted-profile/window.ts";
import { dates, day } from "../calendar/arbitraries.ts";

function validity(filedOn: string, today: string, ownDays: number | null = null) {
  const outcome = applicationValidity(day(filedOn), day(today), ownDays);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe("applicationValidity", () => {
  test("gives thirty days after the day of filing, and shows the older fourteen beside", () => {
    expect(validity("2026-11-01", "2026-11-21")).toEqual({
      filedOn: "2026-11-01",
      days: 30,
      lastDay: "2026-12-01",
      basis: "Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
      daysLeft: 10,
      older: [
        { days: 14, lastDay: "2026-11-15", passed: true, basis: "Dawne instrukcje punktów potwierdzających" },
      ],
    });
  });

  test.each([
    // Over 29 February: the window is days, so a leap year brings its end a day forward.
    ["2028-01-30", "2028-02-29"],
    ["2027-01-30", "2027-03-01"],
    ["2028-01-31", "2028-03-01"],
    ["2028-02-29", "2028-03-30"],
    ["2028-02-28", "2028-03-29"],
    ["2027-02-28", "2027-03-30"],
    // Over the turn of a year.
    ["2026-12-15", "2027-01-14"],
  ])("of an application filed on %s ends with %s, whatever weekday that is", (filedOn, lastDay) => {
    expect(validity(filedOn, filedOn).lastDay).toBe(lastDay);
  });

  test("is too old by one day over a leap day: good on its last, not on the next", () => {
    const { lastDay } = validity("2028-01-30", "2028-03-01");

    expect(applicationStateOf({ lastDay, complete: true }, day("2028-02-29"))).toBe("in-time");
    expect(applicationStateOf({ lastDay, complete: true }, day("2028-03-01"))).toBe("too-old");
    expect(validity("2028-01-30", "2028-03-01").daysLeft).toBe(-1);
  });

  test("shows the older window as open to the end of its last day", () => {
    const passed = ["2026-11-15", "2026-11-16"].map(
      (today) => validity("2026-11-01", today).older[0]?.passed,
    );

    expect(passed).toEqual([false, true]);
  });

  test("does not move its end off a Sunday or a holiday", () => {
    expect(validity("2026-11-25", "2026-11-25").lastDay).toBe("2026-12-25");
  });

  test("takes the office's own window where it set one, without quoting the regulation", () => {
    expect(validity("2026-11-01", "2026-11-21", 14)).toMatchObject({
      days: 14,
      lastDay: "2026-11-15",
      basis: null,
      older: [],
    });
  });

  test("takes the window of the day of filing", () => {
    expect(validity("2023-12-28", "2024-01-05")).toMatchObject({
      days: 14,
      lastDay: "2024-01-11",
      older: [],
    });
    expect(validity("2023-12-29", "2024-01-05")).toMatchObject({ days: 30, lastDay: "2024-01-28" });
  });

  test("refuses an application of tomorrow, and one from before there were any", () => {
    const today = day("2026-11-21");

    expect(applicationValidity(day("2026-11-22"), today)).toEqual({
      ok: false,
      code: "filed-in-future",
      field: "filedOn",
    });
    expect(applicationValidity(today, today).ok).toBe(true);
    expect(applicationValidity(day("2011-05-31"), today)).toMatchObject({ code: "filed-too-long-ago" });
  });

  test("counts every day of a century alike, leap days among them", () => {
    fc.assert(
      fc.property(dates(2024, 2123), fc.nat(60), (filedOn, later) => {
        const outcome = applicationValidity(filedOn, addDays(filedOn, later));

        expect(outcome.ok && daysBetween(filedOn, outcome.value.lastDay)).toBe(30);
        expect(outcome.ok && outcome.value.daysLeft).toBe(30 - later);
      }),
    );
  });

  test("is data without a gap or an overlap", () => {
    const [older, newer] = applicationWindows;

    expect(addDays(day(older.validTo ?? ""), 1)).toBe(newer?.validFrom);
  });
});

describe("applicationStateOf", () => {
  const lastDay = day("2026-12-01");

  test("knows one that was never filed, one past its end, and one that lacks something", () => {
    expect(applicationStateOf(null, day("2026-11-21"))).toBe("missing");
    expect(applicationStateOf({ lastDay, complete: false }, day("2026-12-01"))).toBe("incomplete");
    expect(applicationStateOf({ lastDay, complete: false }, day("2026-12-02"))).toBe("too-old");
  });
});

describe("documentStateOf", () => {
  const today = day("2028-02-29");
  const seen = { expiresOn: today, damaged: false, invalid: false };

  test("is good to the end of its last day, and expired on the next", () => {
    expect(documentStateOf(seen, today)).toBe("good");
    expect(documentStateOf(seen, day("2028-03-01"))).toBe("expired");
    expect(documentStateOf({ ...seen, expiresOn: day("2028-02-28") }, today)).toBe("expired");
  });

  test("without an end does not expire", () => {
    expect(documentStateOf({ ...seen, expiresOn: null }, today)).toBe("good");
  });

  test("names what is worst with it", () => {
    const old = { ...seen, expiresOn: day("2020-01-01") };

    expect(documentStateOf({ ...old, damaged: true }, today)).toBe("damaged");
    expect(documentStateOf({ ...old, damaged: true, invalid: true }, today)).toBe("invalid");
  });
});

describe("ageOf", () => {
  test.each([
    ["2013-11-22", "2026-11-21", "under-13"],
    ["2013-11-21", "2026-11-21", "13-or-more"],
    ["2013-11-20", "2026-11-21", "13-or-more"],
    // 29 February: reached at the beginning of 28 February of a common year (Kodeks cywilny art. 112).
    ["2016-02-29", "2029-02-27", "under-13"],
    ["2016-02-29", "2029-02-28", "13-or-more"],
  ] as const)("of somebody born on %s is, on %s, %s", (bornOn, today, age) => {
    expect(ageOf(day(bornOn), day(today))).toBe(age);
  });
});
