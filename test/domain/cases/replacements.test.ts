import { describe, expect, test } from "vitest";
import {
  actingFor,
  agreeReplacement,
  endReplacement,
  foldReplacement,
  type Replacement,
  replacedBy,
} from "../../../main/domain/cases/replacements.ts";
import { type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { asFact, here } from "./examples.ts";

const leave: Replacement = {
  id: "r-1",
  who: "clerk-2",
  for: "clerk-1",
  from: "2026-11-23",
  to: "2026-12-04",
  endedOn: null,
};
const agreed = { ...here, replacements: [leave] };

describe("actingFor", () => {
  test.each([
    ["2026-11-22", []],
    ["2026-11-23", ["clerk-1"]],
    ["2026-12-04", ["clerk-1"]],
    ["2026-12-05", []],
  ])("on %s names those for whom a clerk acts", (day, whom) => {
    expect(actingFor([leave], "clerk-2", day)).toEqual(whom);
    expect(replacedBy([leave], "clerk-1", day)).toBe(whom.length === 0 ? null : "clerk-2");
  });

  test("ends with the day before it was called off, and never acts the other way round", () => {
    const ended = { ...leave, endedOn: "2026-11-30" };

    expect(actingFor([ended], "clerk-2", "2026-11-29")).toEqual(["clerk-1"]);
    expect(actingFor([ended], "clerk-2", "2026-11-30")).toEqual([]);
    expect(actingFor([leave], "clerk-1", "2026-11-23")).toEqual([]);
  });
});

describe("agreeReplacement", () => {
  const wish = { id: "r-2", who: "clerk-3", for: "clerk-1", from: "2026-12-05", to: "2026-12-05" };

  test("agrees on days that nobody has yet, of one day too, and again after one was called off", () => {
    const called = { ...here, replacements: [{ ...leave, endedOn: "2026-11-30" }] };

    expect(agreeReplacement(wish, agreed)).toMatchObject({
      value: [{ kind: "ReplacementAgreed", subject: "r-2" }],
    });
    expect(agreeReplacement({ ...wish, from: "2026-11-30" }, called).ok).toBe(true);
  });

  test.each([
    ["bad-date", { ...wish, from: "5 grudnia" }],
    ["bad-date", { ...wish, to: "2026-12-32" }],
    ["replacement-ends-before-start", { ...wish, to: "2026-12-04" }],
    ["replacement-of-oneself", { ...wish, who: "clerk-1" }],
    ["clerk-unknown", { ...wish, who: "gone" }],
    ["clerk-unknown", { ...wish, for: "gone" }],
    ["replacement-overlaps", { ...wish, from: "2026-12-04" }],
    ["replacement-overlaps", { ...wish, from: "2026-11-01", to: "2027-01-01" }],
  ])("refuses with %s", (code, told) => {
    expect(agreeReplacement(told, agreed)).toMatchObject({ code });
  });
});

describe("endReplacement", () => {
  test("calls it off from today on", () => {
    const outcome = endReplacement(leave, here);
    const draft = outcome.ok ? outcome.value[0] : undefined;

    const fact = draft && asFact(draft, { day: here.today, by: "clerk-1", seq: 1 });

    // The draft is of this kind.
    expect(fact && foldReplacement(leave, fact as OpenFact<"ReplacementEnded">)).toEqual({
      ...leave,
      endedOn: here.today,
    });
  });

  test.each([
    ["unknown", null],
    ["called off already", { ...leave, endedOn: "2026-11-20" }],
    ["over", { ...leave, to: "2026-11-22" }],
  ])("refuses one that is %s", (_which, one) => {
    expect(endReplacement(one, here)).toMatchObject({ code: "replacement-unknown" });
  });
});
