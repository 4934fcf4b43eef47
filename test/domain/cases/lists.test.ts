import { describe, expect, test } from "vitest";
import {
  foldCaseList,
  type HeldList,
  mayTakeList,
  returnList,
  takeList,
} from "../../../main/domain/cases/lists.ts";
import { type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { asFact } from "./examples.ts";
import { opening } from "./openings.ts";

const list = { unit: "OR", jrwa: "1431", year: 2026 };
const at = { ...opening(), station: "S1" };
const heldBy = (holder: string | null): HeldList => ({ ...list, holder, last: 76 });

describe("mayTakeList", () => {
  test("lets a station ask for a list that the centre numbers", () => {
    expect(mayTakeList(list, { ...at, held: null }).ok).toBe(true);
    expect(mayTakeList(list, { ...at, held: heldBy(null) }).ok).toBe(true);
  });

  test.each([
    ["list-here-already", list, heldBy("S1")],
    ["list-held", list, heldBy("S2")],
    ["unit-unknown", { ...list, unit: "XX" }, null],
    ["class-unknown", { ...list, jrwa: "9999" }, null],
    ["class-not-lowest", { ...list, jrwa: "143" }, null],
  ])("refuses with %s", (code, wanted, held) => {
    expect(mayTakeList(wanted, { ...at, held })).toMatchObject({ code });
  });
});

describe("returnList", () => {
  const here = { station: "S1", held: heldBy("S1"), last: 80, openAsks: 0 };

  test("gives a list back with the last number given here", () => {
    expect(returnList(list, here)).toEqual({
      ok: true,
      value: [
        { kind: "CaseListReturned", subject: "list:OR:1431:2026", body: { ...list, last: 80 }, sealed: null },
      ],
    });
  });

  test.each([
    ["list-not-held", { ...here, held: null }],
    ["list-not-held", { ...here, held: heldBy(null) }],
    ["list-not-yours", { ...here, held: heldBy("S2") }],
    ["list-open-asks", { ...here, openAsks: 2 }],
  ])("refuses with %s", (code, context) => {
    expect(returnList(list, context)).toMatchObject({ code });
  });
});

describe("foldCaseList", () => {
  test("names the station that took it, then nobody, and never forgets a number", () => {
    const taken = foldCaseList(undefined, said(1, takeList(list, 76)));
    const back = returnList(list, { station: "S1", held: taken, last: 70, openAsks: 0 });

    const given = back.ok && back.value[0] ? foldCaseList(taken, said(2, back.value[0])) : null;

    expect(taken).toEqual({ ...list, holder: "S1", last: 76 });
    expect(given).toEqual({ ...list, holder: null, last: 76 });
  });

  test("leaves the list with its holder when another station's return comes late", () => {
    const body = { ...list, last: 90 };
    const late = { kind: "CaseListReturned", subject: "list:OR:1431:2026", body, sealed: null } as const;
    const taken = foldCaseList(undefined, said(1, takeList(list, 76)));

    expect(foldCaseList(taken, { ...said(2, late), station: "S2" })).toEqual({
      ...list,
      holder: "S1",
      last: 90,
    });
    expect(foldCaseList(undefined, said(1, late))).toEqual({ ...list, holder: null, last: 90 });
  });
});

function said(seq: number, draft: Parameters<typeof asFact>[0]) {
  const fact = asFact(draft, { day: "2026-11-23", by: "clerk-1", seq });
  // The two drafts above are of these kinds.
  return fact as OpenFact<"CaseListTaken" | "CaseListReturned">;
}
