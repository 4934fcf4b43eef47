import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LocalProcedure } from "../../../main/domain/trusted-profile/facts.ts";
import {
  procedureOn,
  setProcedure,
  shippedProcedure,
} from "../../../main/domain/trusted-profile/local-procedure.ts";
import { disposalList, dueForDisposal, retainUntil } from "../../../main/domain/trusted-profile/retention.ts";
import { oncePerDay } from "../../../main/domain/trusted-profile/same-day.ts";
import { dates, day } from "../calendar/arbitraries.ts";

function entry(id: string, until: string | null, disposed: unknown = null) {
  return { id, result: until === null ? null : { retainUntil: day(until) }, disposed };
}

function decided(from: string, more: Partial<LocalProcedure>) {
  return { from: day(from), procedure: { ...shippedProcedure, ...more } };
}

describe("retainUntil", () => {
  test.each([
    ["2026-11-21", "2046-11-21"],
    // Both years are leap years, so the day stays.
    ["2028-02-29", "2048-02-29"],
    // 2100 is none.
    ["2080-02-29", "2100-02-28"],
  ])("of an event on %s is %s", (eventOn, until) => {
    expect(retainUntil(day(eventOn))).toBe(until);
  });

  test("lies twenty years on, on the same day or on 28 February", () => {
    fc.assert(
      fc.property(dates(2020, 2120), (eventOn) => {
        const until = retainUntil(eventOn);

        expect(Number(until.slice(0, 4)) - Number(eventOn.slice(0, 4))).toBe(20);
        expect([eventOn.slice(5), "02-28"]).toContain(until.slice(5));
      }),
    );
  });
});

describe("the list of what is due", () => {
  test("begins on the day after the last day of keeping", () => {
    expect(dueForDisposal(entry("a", "2046-11-21"), day("2046-11-21"))).toBe(false);
    expect(dueForDisposal(entry("a", "2046-11-21"), day("2046-11-22"))).toBe(true);
  });

  test("holds those due longest first, and none that was disposed of or came to nothing", () => {
    const entries = [
      entry("new", "2046-11-20"),
      entry("old", "2046-01-01"),
      entry("gone", "2045-01-01", { on: "2045-02-01" }),
      entry("none", null),
      entry("later", "2047-01-01"),
    ];

    expect(disposalList(entries, day("2046-11-22")).map(({ id }) => id)).toEqual(["old", "new"]);
  });
});

describe("the local procedure", () => {
  const today = day("2026-11-21");

  test("at first keeps the least and takes no mDowód", () => {
    expect(procedureOn([], today)).toMatchObject({
      applicationDays: null,
      acceptMobileId: false,
      keepDocumentNumber: false,
      copies: 1,
      attendanceSignature: false,
      warnDays: 21,
    });
  });

  test("is that of the day, the one said last of two with the same day", () => {
    const book = [
      decided("2026-12-01", { copies: 2 }),
      decided("2026-06-01", { copies: 3 }),
      decided("2026-12-01", { copies: 4 }),
    ];

    expect(procedureOn(book, day("2026-05-31")).copies).toBe(1);
    expect(procedureOn(book, today).copies).toBe(3);
    expect(procedureOn(book, day("2026-12-01")).copies).toBe(4);
  });

  test("is set from today on, and not to what it is", () => {
    const around = { book: [], today };

    expect(setProcedure(decided("2026-11-20", { copies: 2 }), around)).toMatchObject({
      code: "procedure-from-past",
    });
    expect(setProcedure(decided("2026-11-21", {}), around)).toMatchObject({ code: "procedure-same" });
    expect(setProcedure(decided("2026-11-21", { acceptMobileId: true }), around)).toMatchObject({
      value: [{ kind: "ProfileProcedureSet", body: { procedure: { acceptMobileId: true } } }],
    });
  });
});

describe("oncePerDay", () => {
  const visits = [
    { id: "1", number: "PZ/P1/1/2026", hash: "a", open: false },
    { id: "2", number: "PZ/P1/2/2026", hash: "b", open: false },
    { id: "3", number: "PZ/P1/3/2026", hash: "a", open: false },
  ];

  test("knows another person, and the visit itself", () => {
    expect(oncePerDay(visits, { id: "9", hash: "c", again: false }).ok).toBe(true);
    expect(oncePerDay(visits, { id: "2", hash: "b", again: false }).ok).toBe(true);
  });

  test("names the last visit of the same person", () => {
    expect(oncePerDay(visits, { id: "9", hash: "a", again: false })).toEqual({
      ok: false,
      code: "person-twice-today",
      details: { number: "PZ/P1/3/2026" },
    });
  });
});
