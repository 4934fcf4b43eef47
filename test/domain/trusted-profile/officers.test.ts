import { describe, expect, test } from "vitest";
import { type FactDraft, type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { type Outcome } from "../../../main/domain/refusal.ts";
import {
  type Authorisation,
  authorise,
  endAuthorisation,
  endingSoon,
  foldAuthorisation,
  holdsOn,
  mayOpenRoom,
} from "../../../main/domain/trusted-profile/officers.ts";
import { day } from "../calendar/arbitraries.ts";
import { asFact, officer } from "./examples.ts";

const today = day("2026-11-21");

function held(from: string, to: string | null, more: Partial<Authorisation> = {}): Authorisation {
  return { ...officer, from: day(from), to: to === null ? null : day(to), ...more };
}

function folded(before: Authorisation | undefined, outcome: Outcome<readonly FactDraft[]>) {
  if (!outcome.ok) throw new Error(`refused with ${outcome.code}`);
  let authorisation = before;
  for (const draft of outcome.value) {
    const fact = asFact(draft, { by: "head-1", at: "2026-11-21T08:00:00.000Z" });
    // The drafts of this test are of the two kinds that the fold takes.
    authorisation = foldAuthorisation(
      authorisation,
      fact as unknown as OpenFact<"ProfileOfficerAuthorised" | "ProfileAuthorisationEnded">,
    );
  }
  return authorisation;
}

const wish = {
  id: "authorisation-9",
  clerk: "officer-9",
  from: day("2026-11-21"),
  to: null,
  peselHash: "hash-of-80000101000",
  ownProfile: true,
  trained: true,
};

describe("mayOpenRoom", () => {
  test("opens on the first day and on the last, and not beside them", () => {
    const all = [held("2026-11-21", "2026-11-30")];

    expect(mayOpenRoom(all, "officer-1", day("2026-11-20"))).toMatchObject({ code: "not-authorised" });
    expect(mayOpenRoom(all, "officer-1", day("2026-11-21")).ok).toBe(true);
    expect(mayOpenRoom(all, "officer-1", day("2026-11-30")).ok).toBe(true);
    expect(mayOpenRoom(all, "officer-1", day("2026-12-01"))).toEqual({
      ok: false,
      code: "authorisation-ended",
      details: { on: "2026-11-30" },
    });
  });

  test("opens to nobody by the authorisation of another", () => {
    expect(mayOpenRoom([held("2026-01-01", null)], "officer-2", today)).toMatchObject({
      code: "not-authorised",
    });
  });
});

function warned(all: readonly Authorisation[], warnDays = 21) {
  return endingSoon(all, "officer-1", { today, warnDays });
}

describe("endingSoon", () => {
  test("warns from 21 days before the last day, and not on the 22nd", () => {
    expect(warned([held("2026-01-01", "2026-12-13")])).toBeNull();
    expect(warned([held("2026-01-01", "2026-12-12")])).toEqual({ lastDay: "2026-12-12", daysLeft: 21 });
    expect(warned([held("2026-01-01", "2026-11-21")])).toEqual({ lastDay: "2026-11-21", daysLeft: 0 });
  });

  test("is silent where the next one follows without a gap, and where none ends or none holds", () => {
    const first = held("2026-01-01", "2026-11-30");

    expect(warned([first, held("2026-12-01", "2027-11-30", { id: "b" })])).toBeNull();
    expect(warned([first, held("2026-12-01", null, { id: "b" })])).toBeNull();
    expect(warned([first, held("2026-12-02", null, { id: "b" })])).toMatchObject({ lastDay: "2026-11-30" });
    expect(warned([held("2026-01-01", null)])).toBeNull();
    expect(warned([held("2026-01-01", "2026-11-20")])).toBeNull();
  });
});

describe("authorise", () => {
  test("holds from its first day, and keeps the hash of the own PESEL only", () => {
    const authorisation = folded(undefined, authorise(wish, []));

    expect(authorisation).toEqual({
      id: "authorisation-9",
      clerk: "officer-9",
      from: "2026-11-21",
      to: null,
      peselHash: "hash-of-80000101000",
      endedWhy: null,
    });
  });

  test("refuses an end before the beginning, the untrained, and who has no profile of their own", () => {
    expect(authorise({ ...wish, to: day("2026-11-20") }, [])).toMatchObject({
      code: "authorisation-ends-before-start",
    });
    expect(authorise({ ...wish, trained: false }, [])).toMatchObject({ code: "officer-conditions-not-met" });
    expect(authorise({ ...wish, ownProfile: false }, [])).toMatchObject({
      code: "officer-conditions-not-met",
    });
  });

  test.each([
    ["2026-11-01", "2026-11-21", "authorisation-overlaps"],
    ["2026-11-01", "2026-11-20", null],
    ["2027-01-01", null, "authorisation-overlaps"],
  ])("beside one from %s to %s: %s", (from, to, code) => {
    const outcome = authorise(wish, [held(from, to, { clerk: "officer-9" })]);

    expect(outcome.ok ? null : outcome.code).toBe(code);
  });

  test("takes the days of one that was ended before it began", () => {
    const ended = held("2026-12-01", "2026-11-25", { clerk: "officer-9" });

    expect(authorise(wish, [ended]).ok).toBe(true);
  });

  test.each([
    ["2026-11-30", "authorisation-overlaps"],
    ["2026-11-29", null],
  ])("that ends on %s beside one from 30 November: %s", (to, code) => {
    const next = held("2026-11-30", null, { clerk: "officer-9" });
    const outcome = authorise({ ...wish, to: day(to) }, [next]);

    expect(outcome.ok ? null : outcome.code).toBe(code);
  });
});

describe("endAuthorisation", () => {
  test("ends with the end of a day", () => {
    const after = folded(officer, endAuthorisation(officer, { on: today, why: "left-office" }));

    expect(after && holdsOn(after, today)).toBe(true);
    expect(after && holdsOn(after, day("2026-11-22"))).toBe(false);
    expect(after).toMatchObject({ to: "2026-11-21", endedWhy: "left-office" });
  });

  test("refuses what ends by then anyway, and never makes an end later", () => {
    const ending = held("2026-01-01", "2026-11-21");
    const fact = {
      kind: "ProfileAuthorisationEnded",
      subject: ending.id,
      body: { on: day("2026-12-31"), why: "revoked" },
      sealed: null,
    } as const;

    expect(endAuthorisation(ending, { on: today, why: "revoked" })).toMatchObject({
      code: "authorisation-not-held",
    });
    expect(folded(ending, { ok: true, value: [fact] })).toEqual(ending);
  });

  test("of an authorisation that nobody knows changes nothing", () => {
    expect(folded(undefined, endAuthorisation(officer, { on: today, why: "revoked" }))).toBeUndefined();
  });
});
