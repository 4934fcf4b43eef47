import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Circumstances,
  circumstanceValues,
  type Question,
  questions,
} from "../../../main/domain/trusted-profile/circumstances.ts";
import {
  decide,
  type Decision,
  decideSoFar,
  isAct,
  type Known,
  stoppedBy,
} from "../../../main/domain/trusted-profile/decision-card.ts";
import { decisionTable } from "../../../main/domain/trusted-profile/decision-table.ts";
import { decisionReasons, refusalReasons } from "../../../main/domain/trusted-profile/reasons.ts";
import { everyCase, explained, inOrder } from "./every-case.ts";

const anyCase: fc.Arbitrary<Circumstances> = fc.record(
  // Object.fromEntries forgets the keys: they are the questions, each with its own answers.
  Object.fromEntries(
    questions.map((question) => [question, fc.constantFrom(...circumstanceValues[question])]),
  ) as { readonly [Q in Question]: fc.Arbitrary<Circumstances[Q]> },
);

/** Some of the answers of a case. */
const partly = fc.tuple(anyCase, fc.subarray([...questions])).map(([one, kept]) => {
  // As above: a part of the answers of one case.
  const known = Object.fromEntries(kept.map((question) => [question, one[question]])) as Known;
  return { one, known };
});

describe("decide", () => {
  test("gives one outcome and one reason, the ones an officer would explain, for every combination", () => {
    const unlike: string[] = [];
    const decided = new Uint32Array(decisionTable.length + 1);

    const count = everyCase((one) => {
      const { reason, no } = decide(one);
      if (reason !== explained(one) && unlike.length < 10) unlike.push(`${reason}: ${JSON.stringify(one)}`);
      decided[no] = 1;
    });

    expect(unlike).toEqual([]);
    expect(count).toBe(questions.reduce((all, each) => all * circumstanceValues[each].length, 1));
    expect(count).toBe(42_467_328);
    expect([...decided.subarray(1)]).toEqual(decisionTable.map(() => 1));
  }, 120_000);

  test.each(decisionTable.map((row, at) => [at + 1, row] as const))(
    "comes to row %i when only its answers are wrong",
    (no, row) => {
      const { when } = row;
      // As in the card: the entries of a condition are questions with answers to them.
      const only = Object.fromEntries(
        Object.entries(when).map(([question, answers]) => [question, answers[0]]),
      ) as Partial<Circumstances>;

      const found = decide({ ...inOrder, ...fitting(only), ...only });

      expect(found).toEqual({ ...row, no });
    },
  );

  test.each([
    ["polish", "eu-passport", "document-not-accepted"],
    ["polish", "residence-card", "document-not-accepted"],
    ["polish", "polish-passport", "ready-to-confirm"],
    ["eu", "polish-id-card", "document-not-accepted"],
    ["eu", "foreign-passport", "document-not-accepted"],
    ["eu", "eu-id-card", "ready-to-confirm"],
    ["other", "eu-id-card", "document-not-accepted"],
    ["other", "residence-card", "ready-to-confirm"],
    ["other", "foreign-passport", "ready-to-confirm"],
  ] as const)("of a citizen (%s) with %s is %s", (nationality, document, reason) => {
    expect(decide({ ...inOrder, nationality, document })).toMatchObject({ reason });
  });

  test("takes mDowód only where the local procedure does", () => {
    const mobile = { ...inOrder, document: "mobile-id" } as const;

    expect(decide({ ...mobile, mobileId: "not-accepted" }).reason).toBe("mobile-id-not-accepted");
    expect(decide({ ...mobile, mobileId: "accepted" }).reason).toBe("ready-to-confirm");
  });

  test("refuses an expired document even while the state's system is down, and postpones where nothing is wrong", () => {
    const down = { ...inOrder, stateSystem: "down" } as const;

    expect(decide({ ...down, documentState: "expired" }).outcome).toBe("refuse");
    expect(decide({ ...down, application: "missing" }).outcome).toBe("postpone");
  });

  test("lets a lapsed profile be confirmed anew, and neither extended nor invalidated", () => {
    const lapsed = { ...inOrder, profile: "expired" } as const;

    expect(decide(lapsed).outcome).toBe("confirm");
    expect(decide({ ...lapsed, purpose: "extend" }).reason).toBe("profile-expired");
    expect(decide({ ...lapsed, purpose: "invalidate" }).reason).toBe("profile-expired");
  });

  test("needs no application for invalidating", () => {
    const lost = { ...inOrder, purpose: "invalidate", profile: "valid", application: "missing" } as const;

    expect(decide(lost).outcome).toBe("invalidate");
  });
});

describe("the table", () => {
  test("has a row for each reason, and no row that never decides", () => {
    const reasons = decisionTable.map(({ reason }) => reason);

    expect([...new Set(reasons)].toSorted()).toEqual([...decisionReasons].toSorted());
    expect(reasons.filter((reason) => reason === "document-not-accepted")).toHaveLength(3);
    expect(reasons).toHaveLength(decisionReasons.length + 2);
  });

  test("refuses with reasons of refusals only, and with each of them", () => {
    const refusing = decisionTable.filter(({ outcome }) => outcome === "refuse");

    expect(new Set(refusing.map(({ reason }) => reason))).toEqual(new Set(refusalReasons));
  });

  test("quotes a basis in every row", () => {
    expect(decisionTable.filter(({ basis }) => basis.trim() === "")).toEqual([]);
  });
});

describe("decideSoFar", () => {
  test("asks until it decides, and then as the whole card would", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { asked, decision } = askedUntilDecided(one);

        expect(decision).toEqual(decide(one));
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  test("decides from a part of the answers only what no other answer can change", () => {
    fc.assert(
      fc.property(partly, anyCase, ({ known }, other) => {
        const step = decideSoFar(known);
        fc.pre(step.ask === null);

        expect(step.ask === null && step.decision).toEqual(decide({ ...other, ...known }));
      }),
    );
  });

  test("begins with suspicion and asks nothing of the document of who is not there", () => {
    expect(decideSoFar({})).toEqual({ ask: "suspicion" });
    expect(decideSoFar({ suspicion: "none" })).toEqual({ ask: "presence" });
    expect(decideSoFar({ suspicion: "none", presence: "absent" })).toMatchObject({
      ask: null,
      decision: { reason: "not-present" },
    });
  });
});

describe("stoppedBy", () => {
  test("is silent while nothing known is wrong", () => {
    expect(stoppedBy({})).toBeNull();
    expect(stoppedBy(inOrder)).toBeNull();
  });

  test("finds a certain refusal without the answers before it", () => {
    expect(stoppedBy({ purpose: "confirm", application: "missing" })).toMatchObject({
      reason: "application-missing",
    });
    expect(stoppedBy({ application: "missing" })).toBeNull();
  });

  test("agrees with the whole card where all is known", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const decision = decide(one);

        expect(stoppedBy(one)).toEqual(isAct(decision) ? null : decision);
      }),
    );
  });

  test("never stops a visit that the whole card would let pass", () => {
    fc.assert(
      fc.property(partly, ({ one, known }) => {
        expect(stoppedBy(known) !== null && isAct(decide(one))).toBe(false);
      }),
    );
  });
});

/** Asks as the card does, and answers each question from the case. */
function askedUntilDecided(one: Circumstances): { readonly asked: Question[]; readonly decision: Decision } {
  const asked: Question[] = [];
  let known: Known = {};
  for (;;) {
    const step = decideSoFar(known);
    if (step.ask === null) return { asked, decision: step.decision };
    if (asked.length > questions.length) throw new Error("asked without an end");
    asked.push(step.ask);
    known = { ...known, [step.ask]: one[step.ask] };
  }
}

/** What must be beside the answers of a row so that no earlier row holds. */
function fitting(only: Partial<Circumstances>): Partial<Circumstances> {
  if (only.purpose === "extend" || only.purpose === "invalidate") return { profile: "valid" };
  if (only.nationality === "eu" && only.peselShown === "no") return { document: "eu-id-card" };
  return {};
}
