import { describe, expect, test } from "vitest";
import { lateClosing } from "../../../main/domain/deadlines/late.ts";
import { boardOf, businessDaysLeft, daysLeft, warningOf } from "../../../main/domain/deadlines/standing.ts";
import { day } from "../calendar/arbitraries.ts";

// A Saturday.
const today = day("2026-11-21");

describe("boardOf", () => {
  test.each([
    ["2026-11-20", "overdue"],
    ["2026-11-21", "today"],
    ["2026-11-22", "this-week"],
    ["2026-11-23", "later"],
  ] as const)("%s seen on Saturday 2026-11-21: %s", (dueOn, board) => {
    expect(boardOf(day(dueOn), today)).toBe(board);
  });

  test("ends this week on Sunday, seen from Monday and from Sunday", () => {
    expect(boardOf(day("2026-11-29"), day("2026-11-23"))).toBe("this-week");
    expect(boardOf(day("2026-11-30"), day("2026-11-23"))).toBe("later");
    expect(boardOf(day("2026-11-23"), day("2026-11-22"))).toBe("later");
    expect(boardOf(null, today)).toBe("none");
  });
});

describe("warningOf", () => {
  test.each([
    ["2026-11-29", null],
    ["2026-11-28", "seven-days"],
    ["2026-11-24", "seven-days"],
    ["2026-11-23", "two-days"],
    ["2026-11-22", "two-days"],
    ["2026-11-21", "due-today"],
    ["2026-11-20", "overdue"],
  ] as const)("%s seen on 2026-11-21: %s", (dueOn, warning) => {
    expect(warningOf(day(dueOn), today)).toBe(warning);
  });

  test("is none where no day binds", () => {
    expect(warningOf(null, today)).toBeNull();
  });
});

describe("days left", () => {
  test("are counted by the calendar and by business days, back too", () => {
    expect(daysLeft(day("2026-11-30"), today)).toBe(9);
    expect(daysLeft(day("2026-11-19"), today)).toBe(-2);
    expect(businessDaysLeft(day("2026-11-30"), today)).toBe(6);
    expect(businessDaysLeft(day("2026-11-30"), today, new Set([day("2026-11-24")]))).toBe(5);
    expect(businessDaysLeft(day("2026-11-19"), today)).toBe(-1);
    expect(businessDaysLeft(today, today)).toBe(0);
  });
});

describe("lateClosing", () => {
  const notice = { newDueOn: day("2027-01-15"), noticeOn: day("2026-12-10") };

  test("goes by the last notice where the act names no day", () => {
    const extensions = [notice];

    expect(lateClosing({ dueOn: null, closedOn: day("2027-01-15"), extensions })).toEqual({
      kind: "in-time",
    });
    expect(lateClosing({ dueOn: null, closedOn: day("2027-01-18"), extensions })).toEqual({
      kind: "needs-reason",
      lateDays: 3,
    });
    expect(lateClosing({ dueOn: null, closedOn: today, extensions: [] })).toEqual({ kind: "in-time" });
  });

  test("is covered by no notice that was sent after it, by one of the same day it is", () => {
    const closing = { dueOn: day("2026-11-30"), extensions: [notice] };

    expect(lateClosing({ ...closing, closedOn: day("2026-12-09") })).toEqual({
      kind: "needs-reason",
      lateDays: 9,
    });
    expect(lateClosing({ ...closing, closedOn: day("2026-12-10") })).toMatchObject({
      kind: "covered",
      lateDays: 10,
    });
  });
});
