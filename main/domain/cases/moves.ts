import { addDays } from "../calendar/civil-date.ts";
import { proceedingOn } from "../deadlines/proceedings.ts";
import { accepted, refused } from "../refusal.ts";
import { type CaseDraft, type CaseOutcome, whyOver } from "./acts.ts";
import { type Case, stageOf, stateBefore } from "./case.ts";
import { civilDay } from "./deadline.ts";
import { settledStates } from "./public-case.ts";
import { type CaseState, caseStates, mayFollow } from "./states.ts";
import { endStops, waitNoMore } from "./supplement.ts";

export type MoveContext = {
  /** Civil day in Warsaw. */
  readonly today: string;
  /** Id for a stop of the clock that the step may bring. */
  readonly stopId: string;
};

/** Is a step told to the citizen unless the clerk says otherwise? Of a sensitive matter only that it goes on or is settled. */
export function publicByDefault(to: CaseState, sensitive: boolean): boolean {
  return !sensitive || to === "IN_PROGRESS" || settledStates.has(to);
}

/** From these work goes on without a word: nobody waits for anything. */
const worked: ReadonlySet<CaseState> = new Set<CaseState>(["CASE_OPENED", "DEADLINE_EXTENDED"]);

/**
 * The steps from one state to another: the one that is allowed, or through "in progress" from where work goes on without being
 * said (a case that was only opened, or whose new term was told). Null where no way leads (domain.md §2.13).
 */
export function stepsTo(from: CaseState, to: CaseState): readonly CaseState[] | null {
  if (mayFollow(from, to)) return [to];
  const through = worked.has(from) && to !== "CASE_OPENED" && mayFollow("IN_PROGRESS", to);
  return through && from !== to ? ["IN_PROGRESS", to] : null;
}

/** Facts of a way; only its last step is told, where it is told at all. Null where no way leads. */
export function going(
  one: Case,
  to: CaseState,
  told: { readonly public: boolean; readonly reason: string },
): CaseDraft[] | null {
  const steps = stepsTo(one.state, to);
  if (steps === null) return null;
  return steps.map((state, at) => {
    const last = at === steps.length - 1;
    const body = { to: state, public: last && told.public, correction: false };
    return { kind: "CaseMoved", subject: one.id, body, sealed: { reason: last ? told.reason : "" } };
  });
}

/** While the case waits for somebody, a new term is noted and its state stays; a second one is told as the first was. */
export function toldOfNewTerm(one: Case, isPublic: boolean): CaseDraft[] {
  if (one.state !== "DEADLINE_EXTENDED") {
    return going(one, "DEADLINE_EXTENDED", { public: isPublic, reason: "" }) ?? [];
  }
  return (stepsTo("CASE_OPENED", "DEADLINE_EXTENDED") ?? []).map((to) => {
    const body = { to, public: isPublic && to === "DEADLINE_EXTENDED", correction: false };
    return { kind: "CaseMoved", subject: one.id, body, sealed: { reason: "" } };
  });
}

/** The states that a clerk may choose now; opening, closing and a new term have acts of their own. */
export function statesToChoose(one: Case): readonly CaseState[] {
  if (whyOver(one) !== null) return [];
  return caseStates.filter((to) => whyNotTo(one, to) === null && stepsTo(one.state, to) !== null);
}

function whyNotTo(one: Case, to: CaseState) {
  if (to === "CLOSED") return refused("close-needs-settlement", { field: "to" });
  if (to === "DEADLINE_EXTENDED") return refused("new-term-required", { field: "to" });
  const numbered = one.reference !== null;
  if (!numbered && to !== "FORWARDED_OUT") return refused("not-a-case");
  return null;
}

/**
 * Moves a case on by a clerk's word. A suspension stops the clock from today on, and going on ends it with yesterday; going on
 * after a summons ends the waiting with today; leaving a letter unexamined (KPA art. 64 § 2) waits until the citizen's term is over. A folder can
 * only be forwarded. Refuses a step that domain.md §2.13 does not allow, and those that have acts of their own.
 */
export function moveCase(
  one: Case,
  told: { readonly to: CaseState; readonly public: boolean; readonly reason: string },
  context: MoveContext,
): CaseOutcome {
  const over = whyOver(one);
  if (over !== null) return over;
  const { to } = told;
  const not = whyNotTo(one, to);
  if (not !== null) return not;
  const steps = going(one, to, told);
  if (steps === null) return refused("step-not-allowed", { field: "to", details: { from: one.state, to } });
  if (to === "LEFT_UNEXAMINED" && one.partyTerm !== null && context.today <= one.partyTerm.until) {
    return refused("party-term-runs", { details: { until: one.partyTerm.until } });
  }
  return accepted([...steps, ...clockWith(one, to, context)]);
}

/** What a step does to the clock of the term. */
function clockWith(one: Case, to: CaseState, { today, stopId }: MoveContext): CaseDraft[] {
  if (to === "SUSPENDED") return clockStops(one) ? [suspension(one, today, stopId)] : [];
  if (one.state === "SUSPENDED") return endStops(one, "suspension", addDays(civilDay(today), -1));
  return one.state === "SUPPLEMENT_REQUIRED" ? waitNoMore(one, today) : [];
}

function suspension(one: Case, from: string, stop: string): CaseDraft {
  const body = { stop, reason: "suspension", from, to: null } as const;
  return { kind: "ClockStopped", subject: one.id, body, sealed: { note: "" } };
}

/** Does the law stop the clock in this proceeding at all? */
export function clockStops({ proceeding }: Pick<Case, "proceeding">): boolean {
  if (proceeding === null) return false;
  const row = proceedingOn(proceeding.proceeding, civilDay(proceeding.startOn));
  return row !== null && row.stopBasis !== null;
}

/**
 * Takes the last step back as a mistake, by a new fact (domain.md §2.13); closing too. What the step did to the clock goes with it:
 * a stop that it began is taken back, and a waiting that it ended (the wrong letter was laid into the case) lasts again. Refuses where there is nothing to take back: an opened case is annulled, not unopened.
 */
export function correctMove(
  one: Case,
  told: { readonly reason: string; readonly public: boolean },
): CaseOutcome {
  if (stageOf(one) === "annulled") return refused("case-annulled");
  const to = stateBefore(one);
  if (to === null) return refused("nothing-to-correct");
  if (told.reason === "") return refused("reason-required", { field: "reason" });
  const body = { to, public: told.public, correction: true };
  const back = { kind: "CaseMoved", subject: one.id, body, sealed: { reason: told.reason } } as const;
  return accepted([back, ...undoneClock(one), ...againWaiting(one, to)]);
}

function undoneClock(one: Case): CaseDraft[] {
  if (one.state === "SUSPENDED") return endStops(one, "suspension", null);
  if (one.state !== "SUPPLEMENT_REQUIRED") return [];
  const over = { kind: "PartyTermSet", subject: one.id, body: { term: null }, sealed: null } as const;
  return [...(one.partyTerm === null ? [] : [over]), ...endStops(one, "delay-of-party", null)];
}

function againWaiting(one: Case, to: CaseState): CaseDraft[] {
  if (to === "SUSPENDED") {
    const ended = one.stops.findLast((stop) => stop.reason === "suspension" && stop.to !== null);
    return ended === undefined ? [] : lastsAgain(one, ended);
  }
  const term = one.endedPartyTerm;
  if (to !== "SUPPLEMENT_REQUIRED" || term === null || one.partyTerm !== null) return [];
  const from = addDays(civilDay(term.servedOn), 1);
  const ended = one.stops.find((stop) => stop.reason === "delay-of-party" && stop.from === from);
  return [
    { kind: "PartyTermSet", subject: one.id, body: { term }, sealed: null },
    ...(ended === undefined || ended.to === null ? [] : lastsAgain(one, ended)),
  ];
}

/** A stop taken back may be said again under its own id. */
function lastsAgain(one: Case, { stop, reason, from }: Case["stops"][number]): CaseDraft[] {
  return [
    { kind: "ClockStarted", subject: one.id, body: { stop, to: null }, sealed: null },
    { kind: "ClockStopped", subject: one.id, body: { stop, reason, from, to: null }, sealed: { note: "" } },
  ];
}
