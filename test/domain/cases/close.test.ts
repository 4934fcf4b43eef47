import { describe, expect, test } from "vitest";
import { type Case, stageOf } from "../../../main/domain/cases/case.ts";
import { closeCase } from "../../../main/domain/cases/close.ts";
import { extendTerm } from "../../../main/domain/cases/clock.ts";
import { moveCase } from "../../../main/domain/cases/moves.ts";
import { type CaseState, caseStates } from "../../../main/domain/cases/states.ts";
import { type Letter } from "../../../main/domain/letters/letter.ts";
import { here, type Story } from "./examples.ts";
import { aFolder, anOpenCase, closedFolder } from "./told.ts";

const told = { on: "2026-11-23", settlement: "decision", late: null, remarks: "", public: true } as const;
const context = { ...here, letters: [] };

/** Closing is allowed from these (domain.md §2.13), and from a matter settled without a letter. */
const closable: readonly CaseState[] = [
  "FORWARDED_OUT",
  "LEFT_UNEXAMINED",
  "WITHDRAWN",
  "RESOLVED",
  "READY_FOR_PICKUP",
  "SENT",
  "APPEALED",
];

describe("closeCase", () => {
  test("sets category and the years to keep it from the opening, counted from the final settlement", () => {
    const story = resolvedOn("2026-11-23");

    story.take(closeCase(story.case(), { ...told, remarks: "Uwzględniono w całości" }, context));

    expect(stageOf(story.case())).toBe("closed");
    expect(story.case()).toMatchObject({
      state: "CLOSED",
      told: { state: "CLOSED" },
      closed: {
        category: "B5",
        countsFrom: "2027-01-01",
        disposableFrom: "2032-01-01",
        late: null,
        settlement: "decision",
        remarks: "Uwzględniono w całości",
      },
    });
  });

  test("names no day of disposal for what is kept for ever", () => {
    const story = resolvedOn("2026-11-23", anOpenCase({ category: "A" }));

    story.take(closeCase(story.case(), told, context));

    expect(story.case().closed).toMatchObject({
      category: "A",
      countsFrom: "2027-01-01",
      disposableFrom: null,
    });
  });

  test.each(caseStates.filter((state) => state !== "CLOSED"))(
    "from %s is as the life-cycle allows",
    (state) => {
      const outcome = closeCase({ ...anOpenCase().case(), state }, told, context);

      expect(outcome.ok).toBe(closable.includes(state));
      expect(outcome.ok ? null : outcome.code).toBe(closable.includes(state) ? null : "step-not-allowed");
    },
  );

  test.each([
    ["bad-date", { ...told, on: "2026-11-31" }],
    ["date-in-future", { ...told, on: "2026-11-24" }],
    ["close-before-start", { ...told, on: "2026-11-20" }],
  ])("refuses with %s beside its field", (code, wish) => {
    expect(closeCase(resolvedOn("2026-11-23").case(), wish, context)).toMatchObject({ code, field: "on" });
  });

  test("refuses a folder, what is closed, and what is annulled", () => {
    const closed = resolvedOn("2026-11-23");
    closed.take(closeCase(closed.case(), told, context));

    expect(closeCase(aFolder().case(), told, context)).toMatchObject({ code: "not-a-case" });
    expect(closeCase(closedFolder().case(), told, context)).toMatchObject({ code: "case-closed" });
    expect(closeCase(closed.case(), told, context)).toMatchObject({ code: "case-closed" });
  });

  test("refuses while a signed letter has not left, and minds no draft", () => {
    const signed: Letter = {
      ...draft,
      signed: { on: "2026-11-23", reference: "OR.1431.77.2026.AK", signer: "clerk-1" },
    };
    const one = resolvedOn("2026-11-23").case();

    expect(closeCase(one, told, { ...context, letters: [signed] })).toMatchObject({
      code: "close-letters-unsent",
      details: { letters: 1 },
    });
    expect(closeCase(one, told, { ...context, letters: [draft] }).ok).toBe(true);
  });

  test("refuses while the clock stands, but for a matter that is out of the office's hands", () => {
    const story = anOpenCase();
    const stop = { stop: "s", reason: "beyond-authority", from: "2026-11-22", to: null } as const;
    story.say({ kind: "ClockStopped", subject: "case-1", body: stop, sealed: { note: "" } });
    const stands = (state: CaseState): Case => ({ ...story.case(), state });

    expect(closeCase(stands("RESOLVED"), told, context)).toMatchObject({ code: "stop-still-lasts" });
    for (const state of ["WITHDRAWN", "FORWARDED_OUT", "LEFT_UNEXAMINED"] as const) {
      expect(closeCase(stands(state), told, context)).toMatchObject({
        value: [{ kind: "ClockStarted", body: { stop: "s", to: "2026-11-23" } }, { kind: "CaseClosed" }],
      });
    }
  });
});

describe("the fold of a closing", () => {
  const body = {
    on: "2026-11-23",
    settlement: "other",
    category: "B5",
    countsFrom: "2027-01-01",
    disposableFrom: null,
    late: null,
    public: true,
  } as const;
  const closed = { kind: "CaseClosed", subject: "case-1", body, sealed: { remarks: "" } } as const;

  test.each(caseStates.filter((state) => state !== "CLOSED"))(
    "follows from %s as the life-cycle allows",
    (state) => {
      const story = anOpenCase();
      story.cases.set("case-1", { ...story.case(), state });

      story.say(closed);

      expect(story.case().state).toBe(closable.includes(state) ? "CLOSED" : state);
      expect(story.case().closed === null).toBe(!closable.includes(state));
    },
  );

  test("leaves a folder and an annulled case as they are", () => {
    const folder = aFolder();
    const annulled = anOpenCase();
    const why = { why: "opened-by-mistake", movedTo: null } as const;
    annulled.say({ kind: "CaseAnnulled", subject: "case-1", body: why, sealed: { reason: "x" } });

    folder.say(closed);
    annulled.say(closed);

    expect(folder.case().closed).toBeNull();
    expect(annulled.case().closed).toBeNull();
  });
});

const late = { ...here, today: "2027-02-01", letters: [] };
const lateOn = { ...told, on: "2027-02-01" };

describe("late closing", () => {
  test("wants a reason where nobody was told of another term, and keeps it", () => {
    const story = resolvedOn("2027-01-20");

    expect(closeCase(story.case(), lateOn, late)).toMatchObject({
      code: "late-needs-reason",
      field: "late",
      details: { days: 30 },
    });
    story.take(closeCase(story.case(), { ...lateOn, late: "workload" }, late));
    expect(story.case().closed).toMatchObject({ late: "workload" });
  });

  test("wants none where a notice covers it, nor keeps one that was given", () => {
    const story = anOpenCase();
    const term = { newDueOn: "2027-01-31", noticeOn: "2026-11-23", reason: "Opinia" };
    story.take(extendTerm(story.case(), term, { ...here, public: true }));
    resolvedOn("2027-01-20", story);

    story.take(closeCase(story.case(), { ...lateOn, late: "workload" }, late));

    expect(story.case().closed).toMatchObject({ late: null });
  });

  test("asks of the day on which the matter was settled, not of the closing that waited for the appeal", () => {
    const story = resolvedOn("2026-12-18");

    story.take(closeCase(story.case(), lateOn, late));

    expect(story.case().closed).toMatchObject({ late: null, on: "2027-02-01", countsFrom: "2028-01-01" });
  });
});

const draft: Letter = {
  id: "letter-1",
  station: "S1",
  draftedAt: "2026-11-23T09:00:00.000Z",
  draftedBy: "clerk-1",
  content: {
    case: "case-1",
    letter: "decision",
    item: null,
    termDays: null,
    newDueOn: null,
    attachments: 0,
    largePrint: false,
    explanation: null,
  },
  text: null,
  signed: null,
  voided: null,
  dispatched: null,
  served: null,
};

function resolvedOn(day: string, story: Story = anOpenCase()): Story {
  story.day = day;
  const wish = { to: "RESOLVED", public: true, reason: "" } as const;
  story.take(moveCase(story.case(), wish, { today: day, stopId: "stop-1" }));
  return story;
}
