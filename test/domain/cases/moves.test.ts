import { describe, expect, test } from "vitest";
import { type Case, stageOf, stateBefore } from "../../../main/domain/cases/case.ts";
import { closeCase } from "../../../main/domain/cases/close.ts";
import { closeFolder } from "../../../main/domain/cases/folder.ts";
import {
  correctMove,
  moveCase,
  publicByDefault,
  statesToChoose,
  stepsTo,
} from "../../../main/domain/cases/moves.ts";
import { type CaseState, caseStates, mayFollow } from "../../../main/domain/cases/states.ts";
import { here, type Story } from "./examples.ts";
import { aFolder, anOpenCase, closedFolder } from "./told.ts";

const moment = { today: here.today, stopId: "stop-1" };

/** §2.13 as it stands there, written down a second time; "→ CLOSED" from RESOLVED is our own (settled-without-a-letter.md). */
const allowed = `
  ASSIGNED CASE_OPENED, ASSIGNED FORWARDED_OUT, ASSIGNED CLOSED,
  CASE_OPENED IN_PROGRESS, IN_PROGRESS CASE_OPENED,
  IN_PROGRESS SUPPLEMENT_REQUIRED, SUPPLEMENT_REQUIRED IN_PROGRESS, IN_PROGRESS SUSPENDED, SUSPENDED IN_PROGRESS,
  IN_PROGRESS DEADLINE_EXTENDED, DEADLINE_EXTENDED IN_PROGRESS, IN_PROGRESS FORWARDED_OUT,
  SUPPLEMENT_REQUIRED LEFT_UNEXAMINED, IN_PROGRESS RESOLVED, IN_PROGRESS WITHDRAWN,
  RESOLVED READY_FOR_PICKUP, RESOLVED SENT, RESOLVED CLOSED,
  READY_FOR_PICKUP CLOSED, READY_FOR_PICKUP APPEALED, SENT CLOSED, SENT APPEALED, APPEALED IN_PROGRESS, APPEALED CLOSED,
  FORWARDED_OUT CLOSED, LEFT_UNEXAMINED CLOSED, WITHDRAWN CLOSED`
  .split(",")
  .map((pair) => pair.trim());

const pairs = caseStates.flatMap((from) => caseStates.map((to) => [from, to] as const));

/** Reached by these acts of a clerk, never by choosing a state. */
const ownActs: ReadonlySet<CaseState> = new Set<CaseState>(["CLOSED", "DEADLINE_EXTENDED"]);

function at(state: CaseState): Case {
  return { ...anOpenCase().case(), state };
}

describe("the life-cycle", () => {
  test.each(pairs)("%s to %s is as domain.md §2.13 has it", (from, to) => {
    expect(mayFollow(from, to)).toBe(allowed.includes(`${from} ${to}`));
  });

  test.each(pairs)("moveCase %s to %s goes an allowed way or is refused", (from, to) => {
    const one = at(from);

    const outcome = moveCase(one, { to, public: true, reason: "" }, moment);

    const direct = allowed.includes(`${from} ${to}`);
    const unsaid = (from === "CASE_OPENED" || from === "DEADLINE_EXTENDED") && from !== to;
    const through = unsaid && to !== "CASE_OPENED" && allowed.includes(`IN_PROGRESS ${to}`);
    expect(outcome.ok).toBe(!ownActs.has(to) && (direct || through));
    if (!outcome.ok) return;
    const steps = outcome.value.flatMap((fact) => (fact.kind === "CaseMoved" ? [fact.body] : []));
    expect(steps.map((step) => step.to)).toEqual(direct ? [to] : ["IN_PROGRESS", to]);
    expect(steps.map((step) => step.public)).toEqual(direct ? [true] : [false, true]);
    let state = from;
    for (const step of steps) {
      expect(mayFollow(state, step.to)).toBe(true);
      state = step.to;
    }
  });

  test.each(pairs)("the fold takes a step from %s to %s only where it is allowed", (from, to) => {
    const story = anOpenCase();
    story.cases.set("case-1", at(from));

    const body = { to, public: false, correction: false };
    story.say({ kind: "CaseMoved", subject: "case-1", body, sealed: { reason: "" } });

    const follows = allowed.includes(`${from} ${to}`) && to !== "CLOSED";
    expect(story.case().state).toBe(follows ? to : from);
  });

  test.each(caseStates)("the states to choose in %s are those that moveCase takes", (from) => {
    const chosen = statesToChoose(at(from));

    const taken = caseStates.filter((to) => moveCase(at(from), { to, public: true, reason: "" }, moment).ok);
    expect(chosen).toEqual(taken);
  });

  test("no way leads from a state to itself", () => {
    expect(caseStates.filter((state) => stepsTo(state, state) !== null)).toEqual([]);
  });
});

describe("moveCase", () => {
  test("tells the citizen when it is public, and else leaves what they were told", () => {
    const story = anOpenCase();
    story.day = "2026-11-25";
    go(story, "IN_PROGRESS", false);

    expect(story.case()).toMatchObject({
      state: "IN_PROGRESS",
      told: { state: "CASE_OPENED", on: "2026-11-23" },
    });

    go(story, "RESOLVED");

    expect(story.case().told).toEqual({ state: "RESOLVED", on: "2026-11-25" });
  });

  test("lets a folder be forwarded, and nothing else", () => {
    const folder = aFolder();

    expect(statesToChoose(folder.case())).toEqual(["FORWARDED_OUT"]);
    expect(moveCase(folder.case(), { to: "IN_PROGRESS", public: true, reason: "" }, moment)).toMatchObject({
      code: "not-a-case",
    });
    go(folder, "FORWARDED_OUT");
    folder.take(closeFolder(folder.case(), { reason: "Przekazano", public: true }));
    expect(stageOf(folder.case())).toBe("closed");
  });

  test.each([
    ["close-needs-settlement", "CLOSED"],
    ["new-term-required", "DEADLINE_EXTENDED"],
    ["step-not-allowed", "APPEALED"],
  ] as const)("refuses with %s to %s", (code, to) => {
    expect(moveCase(at("IN_PROGRESS"), { to, public: true, reason: "" }, moment)).toMatchObject({ code });
  });

  test("refuses what is over", () => {
    const told = { to: "IN_PROGRESS", public: true, reason: "" } as const;

    expect(moveCase(closedFolder().case(), told, moment)).toMatchObject({ code: "case-closed" });
    expect(statesToChoose(closedFolder().case())).toEqual([]);
  });

  test("stops the clock with a suspension and lets it run again with yesterday", () => {
    const story = anOpenCase();
    go(story, "SUSPENDED");

    expect(story.case().stops).toEqual([
      { stop: "stop-1", reason: "suspension", from: "2026-11-23", to: null },
    ]);

    story.day = "2026-12-03";
    go(story, "IN_PROGRESS", true, "2026-12-03");

    expect(story.case().stops).toMatchObject([{ from: "2026-11-23", to: "2026-12-02" }]);
  });

  test("leaves no stop behind when a suspension ends on its first day", () => {
    const story = anOpenCase();
    go(story, "SUSPENDED");
    go(story, "IN_PROGRESS");

    expect(story.case().stops).toEqual([]);
  });

  test("stops no clock where the law stops none", () => {
    const story = anOpenCase({ proceeding: "public-information" });
    go(story, "SUSPENDED");

    expect(story.case()).toMatchObject({ state: "SUSPENDED", stops: [] });
  });

  test("waits with leaving unexamined until the citizen's term is over", () => {
    const story = anOpenCase();
    go(story, "SUPPLEMENT_REQUIRED");
    const term = {
      kind: "supplement",
      letter: "l",
      days: 7,
      servedOn: "2026-11-23",
      until: "2026-11-30",
    } as const;
    story.say({ kind: "PartyTermSet", subject: "case-1", body: { term }, sealed: null });
    const stop = { stop: "stop-9", reason: "delay-of-party", from: "2026-11-24", to: null } as const;
    story.say({ kind: "ClockStopped", subject: "case-1", body: stop, sealed: { note: "" } });
    const told = { to: "LEFT_UNEXAMINED", public: true, reason: "Brak podpisu" } as const;

    expect(moveCase(story.case(), told, { ...moment, today: "2026-11-30" })).toMatchObject({
      code: "party-term-runs",
      details: { until: "2026-11-30" },
    });
    story.take(moveCase(story.case(), told, { ...moment, today: "2026-12-01" }));
    expect(story.case()).toMatchObject({
      state: "LEFT_UNEXAMINED",
      partyTerm: null,
      stops: [{ to: "2026-12-01" }],
    });
  });
});

describe("correctMove", () => {
  test("goes back to the state before, by a fact of its own", () => {
    const story = anOpenCase();
    go(story, "RESOLVED");

    story.take(correctMove(story.case(), { reason: "Pomyłka", public: true }));

    expect(story.case()).toMatchObject({ state: "IN_PROGRESS", told: { state: "IN_PROGRESS" } });
    expect(story.case().moves.at(-1)).toMatchObject({ correction: true, reason: "Pomyłka" });
    expect(stateBefore(story.case())).toBe("CASE_OPENED");
  });

  test("goes back step by step as far as the opening, and not behind it", () => {
    const story = anOpenCase();
    go(story, "RESOLVED");
    const told = { reason: "x", public: false };

    story.take(correctMove(story.case(), told));
    story.take(correctMove(story.case(), told));

    expect(story.case().state).toBe("CASE_OPENED");
    expect(correctMove(story.case(), told)).toMatchObject({ code: "nothing-to-correct" });
  });

  test("takes the suspension's stop back with it", () => {
    const story = anOpenCase();
    go(story, "SUSPENDED");

    story.take(correctMove(story.case(), { reason: "x", public: false }));

    expect(story.case()).toMatchObject({ state: "IN_PROGRESS", stops: [] });
  });

  test("lets a suspension last again that was ended by mistake", () => {
    const story = anOpenCase();
    go(story, "SUSPENDED");
    const { stops } = story.case();
    story.day = "2026-12-03";
    go(story, "IN_PROGRESS", true, "2026-12-03");

    story.take(correctMove(story.case(), { reason: "x", public: true }));

    expect(story.case()).toMatchObject({ state: "SUSPENDED", stops });
  });

  test("opens a case again that was closed by mistake, and a folder", () => {
    const story = anOpenCase();
    go(story, "RESOLVED");
    const closing = {
      on: here.today,
      settlement: "act-done",
      late: null,
      remarks: "",
      public: true,
    } as const;
    story.take(closeCase(story.case(), closing, { ...here, letters: [] }));
    const folder = closedFolder();
    const told = { reason: "Nie ta sprawa", public: true };

    story.take(correctMove(story.case(), told));
    folder.take(correctMove(folder.case(), told));

    expect(story.case()).toMatchObject({ state: "RESOLVED", closed: null });
    expect(stageOf(folder.case())).toBe("folder");
  });

  test("refuses an annulled case, a fresh folder, and to say nothing", () => {
    const annulled = anOpenCase();
    const body = { why: "opened-by-mistake", movedTo: null } as const;
    annulled.say({ kind: "CaseAnnulled", subject: "case-1", body, sealed: { reason: "x" } });

    expect(correctMove(annulled.case(), { reason: "x", public: true })).toMatchObject({
      code: "case-annulled",
    });
    expect(correctMove(aFolder().case(), { reason: "x", public: true })).toMatchObject({
      code: "nothing-to-correct",
    });
    expect(correctMove(at("RESOLVED"), { reason: "", public: true })).toMatchObject({ ok: false });
  });
});

describe("publicByDefault", () => {
  test("tells every step of an ordinary matter, and of a sensitive one only that it goes on or is settled", () => {
    expect(caseStates.every((state) => publicByDefault(state, false))).toBe(true);
    expect(caseStates.filter((state) => !publicByDefault(state, true))).toEqual([
      "ASSIGNED",
      "CASE_OPENED",
      "SUPPLEMENT_REQUIRED",
      "DEADLINE_EXTENDED",
      "SUSPENDED",
    ]);
  });
});

function go(story: Story, to: CaseState, told = true, today = here.today): void {
  story.take(moveCase(story.case(), { to, public: told, reason: "" }, { ...moment, today }));
}
