import { describe, expect, test } from "vitest";
import { type Case } from "../../../main/domain/cases/case.ts";
import { proposeCases, quotedIn } from "../../../main/domain/cases/proposals.ts";
import { aFolder, anOpenCase, closedFolder } from "./told.ts";

const nobody = { title: null, reference: null, sender: null };
const open = anOpenCase().case();

describe("proposeCases", () => {
  test("puts the case that is quoted before those of the same sender", () => {
    const quoted = one({ id: "quoted" });
    const mine = one({ id: "mine", reference: null });
    const strange = one({ id: "strange", reference: null });
    const item = { ...nobody, reference: "or 1431 77 2026", sender: "sender-1" };

    const proposals = proposeCases(item, [
      { case: strange, senders: ["sender-2"] },
      { case: mine, senders: ["sender-1"] },
      { case: quoted, senders: [] },
    ]);

    expect(proposals.map(({ why, candidate }) => [why, candidate.case.id])).toEqual([
      ["reference", "quoted"],
      ["sender", "mine"],
    ]);
  });

  test("of one sender puts first the case that waits for them, then the one that moved last", () => {
    const term = {
      kind: "supplement",
      letter: "l",
      days: 7,
      servedOn: "2026-11-23",
      until: "2026-11-30",
    } as const;
    const cases = [
      one({ id: "old", stateAt: "2026-01-01T00:00:00.000Z" }),
      one({ id: "waiting", stateAt: "2025-01-01T00:00:00.000Z", partyTerm: term }),
      one({ id: "new", stateAt: "2026-02-01T00:00:00.000Z" }),
    ];

    const proposals = proposeCases(
      { ...nobody, sender: "sender-1" },
      cases.map((each) => ({ case: each, senders: ["sender-1"] })),
    );

    expect(proposals.map(({ candidate }) => candidate.case.id)).toEqual(["waiting", "new", "old"]);
  });

  test("proposes folders too, and never what is closed or annulled, however well quoted", () => {
    const annulled = {
      why: "wrong-class",
      movedTo: null,
      reason: "x",
      on: "2026-11-23",
      by: "clerk-1",
    } as const;
    const cases = [aFolder().case(), closedFolder().case(), one({ annulled })];

    const proposals = proposeCases(
      { title: "Do sprawy OR.1431.77.2026", reference: null, sender: "sender-1" },
      cases.map((each) => ({ case: each, senders: ["sender-1"] })),
    );

    expect(proposals.map(({ candidate }) => candidate.case)).toEqual([aFolder().case()]);
  });

  test("proposes nothing for an item of which nothing is known", () => {
    expect(proposeCases(nobody, [{ case: open, senders: [] }])).toEqual([]);
  });
});

describe("quotedIn", () => {
  test("looks into the sender's own reference first, then into the title", () => {
    const item = { title: "Uzupełnienie do fn.3120.77.2026", reference: "OR/1431/77/2026" };

    expect(quotedIn(item)).toEqual(["OR.1431.77..2026", "FN.3120.77..2026"]);
  });
});

function one(more: Partial<Case>): Case {
  return { ...open, ...more };
}
