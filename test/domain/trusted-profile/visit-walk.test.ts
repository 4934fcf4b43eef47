import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../main/domain/calendar/civil-date.ts";
import { decide } from "../../../main/domain/trusted-profile/decision-card.ts";
import {
  circumstanceValues,
  type Circumstances,
} from "../../../main/domain/trusted-profile/circumstances.ts";
import { emptyEndings } from "../../../main/domain/trusted-profile/facts.ts";
import { purposes } from "../../../main/domain/trusted-profile/reasons.ts";
import { type Visit } from "../../../main/domain/trusted-profile/visit.ts";
import {
  checkDocument,
  compareData,
  identify,
  signPaper,
} from "../../../main/domain/trusted-profile/visit-acts.ts";
import { knownOf } from "../../../main/domain/trusted-profile/visit-card.ts";
import { type Desk, type VisitOutcome } from "../../../main/domain/trusted-profile/visit-desk.ts";
import {
  actDone,
  disposePapers,
  endVisit,
  filePaper,
  goOn,
  handBack,
  handOver,
  postponeVisit,
  refuseVisit,
} from "../../../main/domain/trusted-profile/visit-endings.ts";
import { nextSteps, type VisitStep } from "../../../main/domain/trusted-profile/visit-steps.ts";
import { day } from "../calendar/arbitraries.ts";
import { desk, ending, goodDocument, identified, TODAY, visitAt } from "./examples.ts";

type Act = {
  readonly step: VisitStep;
  readonly by: string;
  readonly run: (visit: Visit, desk: Desk) => VisitOutcome;
};

const values = circumstanceValues;
const maybe = fc.boolean();
/** Mostly right, sometimes not, so that walks go far and still meet everything. */
const mostly = <Value>(right: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(right, ...others) },
  );
const judge = mostly("supervisor-1", "officer-1", "nobody");
const who = mostly("officer-1", "officer-2", "supervisor-1", "nobody");

const runs: Readonly<Record<VisitStep, fc.Arbitrary<Act["run"]>>> = {
  identify: fc
    .record({
      related: mostly<boolean | null>(false, true, null),
      complete: mostly(true, false),
      filed: mostly(true, false),
    })
    .map(({ related, complete, filed }) => (visit, at) => {
      const application = filed ? { filedOn: day("2026-11-10"), complete, id: null } : null;
      return identify(visit, { ...identified, application, related }, { ...at, visitsToday: [] });
    }),
  "check-document": fc
    .record({
      nationality: mostly(...values.nationality),
      document: mostly(...values.document),
      state: mostly(...values.documentState),
      face: mostly(...values.face),
      peselShown: mostly(...values.peselShown),
    })
    .map((seen) => (visit, at) => checkDocument(visit, { ...goodDocument, ...seen }, at)),
  compare: fc
    .record({
      pesel: mostly(...values.peselMatch),
      birthDate: mostly(...values.birthDateMatch),
      surname: mostly(...values.surnameMatch),
      names: mostly(...values.namesMatch),
      capacity: mostly(...values.capacity),
      profile: fc.constantFrom(...values.profile),
      register: mostly<"agrees" | "differs" | "not-asked">("agrees", "differs", "not-asked"),
    })
    .map((ticks) => (visit, at) => compareData(visit, ticks, at)),
  sign: mostly(1, 0, 2).map((copies) => (visit, at) => signPaper(visit, copies, at)),
  act: fc.constant((visit, at) => actDone(visit, at)),
  refuse: fc
    .record(
      {
        suspicion: fc.constantFrom(...values.suspicion),
        presence: fc.constantFrom(...values.presence),
        signature: fc.constantFrom(...values.signature),
        stateSystem: fc.constantFrom(...values.stateSystem),
      },
      { requiredKeys: [] },
    )
    .map((answers) => (visit, at) => refuseVisit(visit, { answers, told: "orally", note: "" }, at)),
  postpone: maybe.map((later) => (visit, at) => {
    const slot = later ? { day: addDays(at.today, 3), time: "09:00" } : null;
    return postponeVisit(visit, slot, { ...at, time: "12:00" });
  }),
  resume: mostly<boolean | null>(false, true, null).map(
    (related) => (visit, at) => goOn(visit, { how: "resume", room: "6A", ticket: null, related }, at),
  ),
  "take-over": mostly<boolean | null>(false, true, null).map(
    (related) => (visit, at) => goOn(visit, { how: "take-over", room: "", ticket: null, related }, at),
  ),
  "hand-over": fc.constant((visit, at) => handOver(visit, "", at)),
  "hand-back": fc.constant((visit, at) => handBack(visit, "", at)),
  end: fc.constant((visit, at) => endVisit(visit, ending(null), at)),
  leave: fc.constantFrom(...emptyEndings).map((why) => (visit, at) => endVisit(visit, ending(why), at)),
  "file-paper": fc.constant((visit, at) => filePaper(visit, { binder: "1", box: "2" }, at)),
  dispose: fc.constant((visit, at) => disposePapers(visit, "P/1", at)),
};

/** The onward steps more often than those that stop a visit. */
const steps = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<VisitStep>("identify", "check-document", "compare", "sign", "act"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<VisitStep>("refuse", "postpone", "hand-over", "leave", "take-over"),
  },
  { weight: 2, arbitrary: fc.constantFrom<VisitStep>("resume", "hand-back", "end", "file-paper", "dispose") },
);
const act: fc.Arbitrary<Act> = steps.chain((step) =>
  fc.record({ step: fc.constant(step), by: step === "hand-back" ? judge : who, run: runs[step] }),
);

/** A day of the walk: most are today, some lie past the application's end, one past the end of keeping. */
const days = fc.constantFrom(TODAY, TODAY, TODAY, day("2026-12-11"), day("2046-11-22"));

const walk = fc.record({
  purpose: fc.constantFrom(...purposes),
  from: fc.constantFrom(
    "started" as const,
    "identified",
    "document",
    "compared",
    "signed",
    "done",
    "ended",
    "suspected",
  ),
  acts: fc.array(fc.tuple(act, days), { maxLength: 25 }),
});
type Walk = typeof walk extends fc.Arbitrary<infer Each> ? Each : never;

/** Takes a walk, and shows each step that a rule accepted: the visit before it, after it, and at which desk. */
function take({ purpose, from, acts }: Walk, show: (taken: Taken) => void): void {
  const story = visitAt(from === "suspected" ? "signed" : from, purpose);
  if (from === "suspected") story.take(handOver(story.now, "", desk()));
  for (const [{ step, by, run }, today] of acts) {
    const before = story.now;
    const at = desk({ clerk: by, supervisor: by === "supervisor-1", today });
    const outcome = run(before, at);
    if (!outcome.ok) continue;
    story.by = by;
    story.at = `${today}T09:00:00.000Z`;
    show({ step, before, after: story.take(outcome).now, at });
  }
}

type Taken = {
  readonly step: VisitStep;
  readonly before: Visit;
  readonly after: Visit;
  readonly at: Desk;
};

describe("whatever is tried at a visit", () => {
  test("the fold takes what a rule accepts, and no act goes against the card", () => {
    fc.assert(
      fc.property(walk, (one) => {
        take(one, ({ step, before, after, at }) => {
          expect(nextSteps(before)).toContain(step);
          expect(after).not.toBe(before);
          expect(against(before, step, at)).toBeNull();
        });
      }),
      { numRuns: 400 },
    );
  });

  test("walks of this kind come to every step, so that they prove something", () => {
    const reached = new Set<string>();

    for (const one of fc.sample(walk, { numRuns: 600, seed: 7 })) take(one, ({ step }) => reached.add(step));

    expect([...reached].toSorted()).toEqual(Object.keys(runs).toSorted());
  });
});

/** Why an act should not have been accepted; null for every other step, and for an act that the card gives. */
function against(visit: Visit, step: VisitStep, at: Desk): string | null {
  if (step !== "act") return null;
  if (at.clerk !== visit.officer || at.clerk !== visit.declaredBy) return "another officer";
  // At an act all but the state's system is known; a question without an answer makes `decide` find no row.
  const all = { ...knownOf(visit, at), stateSystem: "works" } as Circumstances;
  const { outcome, reason } = decide(all);
  return outcome === visit.purpose ? null : reason;
}
