import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kinds } from "../../../main/domain/facts/kinds.ts";
import { trustedProfileKinds } from "../../../main/domain/trusted-profile/facts.ts";
import { timesOf } from "../../../main/domain/trusted-profile/timers.ts";
import { foldVisit, type Visit, type VisitFact } from "../../../main/domain/trusted-profile/visit.ts";
import { nextSteps } from "../../../main/domain/trusted-profile/visit-steps.ts";
import {
  endVisit,
  filePaper,
  goOn,
  postponeVisit,
  refuseVisit,
} from "../../../main/domain/trusted-profile/visit-endings.ts";
import { desk, ending, filed, person, visitAt, type VisitStory } from "./examples.ts";

const noon = { ...desk(), time: "12:00" };

/** Three visits with every kind of fact in them, and one that came to nothing. */
const stories = [
  filed(visitAt("ended")),
  visitAt("compared"),
  refusedStory(),
  postponedStory(),
  visitAt("started").take(endVisit(visitAt("started").now, ending("leaflet-given"), desk())),
];

describe("foldVisit", () => {
  test("follows a visit from its ticket to where the paper lies", () => {
    const visit = filed(visitAt("ended")).now;

    expect(visit).toMatchObject({
      id: "visit-1",
      number: { point: "P1", number: 17, year: 2026 },
      purpose: "confirm",
      room: "7",
      officer: "officer-1",
      declaredBy: "officer-1",
      startedOn: "2026-11-21",
      application: { filedOn: "2026-11-10", lastDay: "2026-12-10", complete: true },
      person: {
        names: ["Anna", "Maria"],
        surname: "Testowa",
        pesel: "00010100008",
        applicationId: "W-2026-1",
      },
      erased: false,
      documentNumber: null,
      comparison: { age: "13-or-more" },
      copies: 1,
      result: { outcome: "confirmed", reason: null, on: "2026-11-21", retainUntil: "2046-11-21" },
      without: null,
      paper: { binder: "PZ 3", box: "12" },
    });
    expect(visit.endedAt).toBe("2026-11-21T08:16:00.000Z");
  });

  test.each([
    ["extend", "extended"],
    ["invalidate", "invalidated"],
  ] as const)("ends a visit that came to %s with %s", (purpose, outcome) => {
    expect(visitAt("done", purpose).now.result?.outcome).toBe(outcome);
  });

  test("without the key leaves numbers, dates and outcome, and nothing of the person", () => {
    let visit: Visit | undefined;
    for (const fact of filed(visitAt("ended")).facts) visit = foldVisit(visit, erased(fact));

    expect(visit).toMatchObject({ person: null, erased: true, result: { outcome: "confirmed" } });
    expect(JSON.stringify(visit)).not.toMatch(/Anna|Testowa|00010100008|W-2026-1/);
  });

  test("keeps no second result, no step after the end, and nothing before the beginning", () => {
    const ended = visitAt("ended");
    const [started, ...rest] = ended.facts;
    const again = ended.facts.reduce(foldVisit, ended.now);

    expect(again).toEqual(ended.now);
    expect(rest.reduce(foldVisit, undefined)).toBeUndefined();
    expect(started?.kind).toBe("ProfileVisitStarted");
  });

  test("changes its own state by allowed steps only, whatever facts come in whatever order", () => {
    const all = stories.flatMap(({ facts }) => facts);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 40 }), (facts) => {
        let visit: Visit | undefined;
        for (const fact of facts) {
          const before = visit;
          visit = foldVisit(visit, fact);
          expect(broken(before, visit)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("nextSteps", () => {
  test.each([
    ["started", ["identify", "refuse", "postpone", "hand-over", "take-over", "leave"]],
    ["identified", ["check-document", "identify", "refuse", "postpone", "hand-over", "take-over", "leave"]],
    ["document", ["compare", "check-document", "refuse", "postpone", "hand-over", "take-over", "leave"]],
    ["compared", ["sign", "compare", "refuse", "postpone", "hand-over", "take-over", "leave"]],
    ["signed", ["act", "refuse", "postpone", "hand-over", "take-over", "leave"]],
    ["done", ["file-paper", "end"]],
    ["ended", ["file-paper", "dispose"]],
  ] as const)("of a visit that is %s", (step, steps) => {
    expect(nextSteps(visitAt(step).now)).toEqual(steps);
  });

  test("of one without a result that ended are none", () => {
    const story = visitAt("started");
    story.take(endVisit(story.now, ending("left"), desk()));

    expect(nextSteps(story.now)).toEqual([]);
    expect(filePaper(story.now, { binder: "1", box: "1" }, desk())).toMatchObject({
      code: "visit-step-not-allowed",
    });
  });
});

describe("timesOf", () => {
  test("counts the wait from the ticket, and service until the person leaves", () => {
    const visit = visitAt("ended").now;

    // Ticket 8.03, called 8.10, gone 8.16.
    expect(timesOf(visit, "2026-11-21T10:00:00.000Z")).toEqual({
      waiting: 420,
      service: 360,
      running: false,
    });
  });

  test("runs on while the person is there", () => {
    const visit = visitAt("document").now;

    expect(timesOf(visit, "2026-11-21T08:20:30.500Z")).toEqual({ waiting: 420, service: 630, running: true });
  });

  test("leaves out what lay between a postponement and the return, and adds the second wait", () => {
    const story = visitAt("identified");
    story.take(postponeVisit(story.now, null, noon));
    const stopped = timesOf(story.now, "2026-11-21T23:00:00.000Z");
    story.at = "2026-11-23T09:00:00.000Z";
    const ticket = { letter: "A", number: 1, takenAt: "2026-11-23T08:59:00.000Z" };
    story.take(goOn(story.now, { how: "resume", room: "6A", ticket, related: false }, desk()));

    expect(stopped).toEqual({ waiting: 420, service: 120, running: false });
    expect(timesOf(story.now, "2026-11-23T09:05:00.000Z")).toEqual({
      waiting: 480,
      service: 420,
      running: true,
    });
  });

  test("counts nothing of a stretch in which the clock was put back, and no wait without a ticket", () => {
    const back = [{ from: "2026-11-21T08:10:00.000Z", to: "2026-11-21T08:00:00.000Z" }];

    expect(timesOf({ waited: [], served: back }, "2026-11-21T09:00:00.000Z")).toEqual({
      waiting: null,
      service: 0,
      running: false,
    });
  });
});

describe("facts of the point", () => {
  test("are all of their own scope, so that no other counter pulls them", () => {
    const scopes = Object.values(trustedProfileKinds).map(({ scope }) => scope);

    expect(new Set(scopes)).toEqual(new Set(["trusted-profile"]));
  });

  test("hold the person in the sealed part only", () => {
    const open = stories.flatMap(({ facts }) => facts.map(({ body }) => body));

    expect(JSON.stringify(open)).not.toMatch(/Anna|Testowa|00010100008|W-2026-1|1900-01-01/);
  });

  test("take no name, no PESEL and no number of a document into a body", () => {
    const { ProfilePersonIdentified: identified, ProfileDocumentChecked: checked } = kinds;
    const body = { application: null, notRelated: true };

    expect(identified.body.safeParse(body).success).toBe(true);
    for (const key of ["pesel", "names", "surname"]) {
      expect(identified.body.safeParse({ ...body, [key]: person.pesel }).success).toBe(false);
    }
    const seen = {
      nationality: "eu",
      document: "eu-passport",
      state: "good",
      face: "same",
      peselShown: "yes",
    };
    expect(checked.body.safeParse(seen).success).toBe(true);
    expect(checked.body.safeParse({ ...seen, number: "X1" }).success).toBe(false);
  });

  test("hold no visit without the declaration of kinship", () => {
    const { body } = kinds.ProfilePersonIdentified;

    expect(body.safeParse({ application: null, notRelated: false }).success).toBe(false);
    expect(body.safeParse({ application: null }).success).toBe(false);
  });
});

function refusedStory(): VisitStory {
  const story = visitAt("document");
  const answers = { surnameMatch: "differs" } as const;
  return story
    .take(refuseVisit(story.now, { answers, told: "in-writing", note: "" }, desk()))
    .take(endVisit(story.now, ending(null), desk()));
}

function postponedStory(): VisitStory {
  const story = visitAt("started");
  story.take(postponeVisit(story.now, null, noon));
  return story.take(goOn(story.now, { how: "resume", room: "7", ticket: null, related: null }, desk()));
}

function erased(fact: VisitFact): VisitFact {
  // What a store gives where the key is gone: any kind with a sealed part may come without it.
  return { ...fact, sealed: null } as VisitFact;
}

/** What must not happen between two states of one visit. */
function broken(before: Visit | undefined, after: Visit | undefined): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const wrong: string[] = [];
  if (before.result !== null && after.result !== before.result) wrong.push("the result changed");
  if (after.number !== before.number || after.purpose !== before.purpose) wrong.push("the entry changed");
  if (before.endedAt !== null && after.endedAt !== before.endedAt) wrong.push("it ended twice");
  if (after.result !== null && after.without !== null) wrong.push("a result and none");
  const acted = after.result !== null && after.result.outcome !== "refused";
  if (acted && (after.copies === null || after.comparison === null || after.document === null)) {
    wrong.push("an act without its steps");
  }
  if (after.endedAt !== null && after.served.some(({ to }) => to === null)) wrong.push("time runs on");
  return wrong;
}
