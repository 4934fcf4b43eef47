import { type ClosedDays } from "../calendar/business-day.ts";
import { type CivilDate, daysBetween, END_OF_COUNTS } from "../calendar/civil-date.ts";
import { lasts } from "../calendar/clock-stop.ts";
import { statutoryTermOn } from "../calendar/statutory-terms.ts";
import { type MatterTerm } from "../directory/directory.ts";
import { countBusinessDays } from "./business-count.ts";
import { type Count, countTerm, type DeadlineStop, stands, withoutEffect } from "./count.ts";
import { type ProceedingId } from "./proceeding-id.ts";
import { type Proceeding, proceedingOn } from "./proceedings.ts";
import { type DeadlineStep } from "./steps.ts";

/** A notice of a new term (KPA art. 36, Ordynacja art. 140): the term it names and the day on which it was sent. */
export type DeadlineExtension = { readonly newDueOn: CivilDate; readonly noticeOn: CivilDate };

export type DeadlineInput = {
  readonly proceeding: ProceedingId;
  /** The day on which the request reached the office. */
  readonly startOn: CivilDate;
  /** It came through a system of the office or to its address for electronic delivery: another paragraph is quoted. */
  readonly electronic?: boolean;
  readonly stops: readonly DeadlineStop[];
  readonly extensions: readonly DeadlineExtension[];
  /** The day on which the case was settled. */
  readonly closedOn?: CivilDate | null;
  /** The matter's term in the directory: it runs where the proceeding is "office-rule". */
  readonly ownTerm?: MatterTerm;
  /** The office's days off: they count in business days only. */
  readonly closedDays?: ClosedDays;
};

/** How the term of a case stands, apart from today's date. */
export type DeadlineStanding = "running" | "stopped" | "extended" | "no-term" | "at-once";

export type Deadline = {
  readonly proceeding: ProceedingId;
  /** The end as if the clock had never stopped; null where the law names no day. */
  readonly grossEnd: CivilDate | null;
  /** The end with stopped days left out; null also while a stop lasts. */
  readonly netEnd: CivilDate | null;
  /** The day that binds now: that of the latest notice, else `netEnd`. */
  readonly dueOn: CivilDate | null;
  readonly stoppedDays: number;
  readonly standing: DeadlineStanding;
  /** Stops that last. */
  readonly lasting: readonly DeadlineStop[];
  readonly steps: readonly DeadlineStep[];
  /** Once settled: the day, and by how many days it was after `dueOn` (0 when in time or where no day binds). */
  readonly settled: { readonly on: CivilDate; readonly lateDays: number } | null;
};

/**
 * The deadline of a case, with each step of its count. A new term that a notice names binds as it was named: stops move only the
 * term of the act (KPA art. 35 § 5), so a notice is never prolonged by one; the notice with the latest term is the last.
 */
export function countDeadline(input: DeadlineInput): Deadline {
  const row = input.startOn < END_OF_COUNTS ? proceedingOn(input.proceeding, input.startOn) : null;
  const { standing, steps: own, ...count } = row ? countOwn(input, row) : unknownLaw(input.startOn);
  const steps = [...own];
  let dueOn = count.netEnd;
  for (const { newDueOn, noticeOn } of input.extensions.toSorted((a, b) =>
    a.newDueOn < b.newDueOn ? -1 : 1,
  )) {
    const basis = row?.extension?.basis ?? null;
    steps.push({ kind: "extension", before: dueOn, on: newDueOn, noticeOn, basis });
    dueOn = newDueOn;
  }
  const closedOn = input.closedOn ?? null;
  return {
    ...count,
    proceeding: input.proceeding,
    dueOn,
    standing: input.extensions.length > 0 ? "extended" : standing,
    lasting: input.stops.filter(lasts),
    steps,
    settled: closedOn && { on: closedOn, lateDays: dueOn ? Math.max(0, daysBetween(dueOn, closedOn)) : 0 },
  };
}

type Own = {
  readonly grossEnd: CivilDate | null;
  readonly netEnd: CivilDate | null;
  readonly stoppedDays: number;
  readonly standing: DeadlineStanding;
  readonly steps: readonly DeadlineStep[];
};

const noEnd = { grossEnd: null, netEnd: null, stoppedDays: 0 } as const;

function unknownLaw(on: CivilDate): Own {
  return { ...noEnd, standing: "no-term", steps: [{ kind: "law-unknown", on }] };
}

/** The term of the act, or of the office's own rule. */
function countOwn(input: DeadlineInput, row: Proceeding): Own {
  if (row.id === "office-rule") return byOfficeRule(input);
  const statutory = row.term && statutoryTermOn(row.term, input.startOn);
  if (!statutory) return { ...noEnd, standing: "no-term", steps: [{ kind: "no-term" }] };

  const basis = row.startBasis && (input.electronic ? row.startBasis.electronic : row.startBasis.paper);
  const start: DeadlineStep = { kind: "start", on: input.startOn, basis };
  const stops = row.stopBasis === null ? [] : input.stops;
  const idle = row.stopBasis === null ? input.stops.map((stop) => withoutEffect(stop, "no-stops-here")) : [];
  const stopBasis = row.stopBasis ?? "";
  const { term } = statutory;
  if (typeof term === "string") {
    const lasting = stops.filter(lasts);
    const waits = lasting.map((stop) => stands(stop, stopBasis));
    const atOnce: DeadlineStep = { kind: "at-once", on: input.startOn, basis: statutory.legalBasis };
    return {
      ...noEnd,
      standing: lasting.length > 0 ? "stopped" : "at-once",
      steps: [start, ...idle, atOnce, ...waits],
    };
  }
  const count = countTerm({ start: input.startOn, term, act: row.act, stops, stopBasis });
  return counted(count, [start, { kind: "term", term, basis: statutory.legalBasis }, ...idle]);
}

function byOfficeRule({ startOn, stops, ownTerm, closedDays }: DeadlineInput): Own {
  const start: DeadlineStep = { kind: "start", on: startOn, basis: null };
  const term = ownTerm ?? { kind: "none" };
  switch (term.kind) {
    case "none":
      return { ...noEnd, standing: "no-term", steps: [{ kind: "no-term" }] };
    case "same-visit":
      return {
        grossEnd: startOn,
        netEnd: startOn,
        stoppedDays: 0,
        standing: "running",
        steps: [start, { kind: "same-visit", on: startOn }],
      };
    case "business-days": {
      const { amount: days, legalBasis: basis } = term;
      const closed = closedDays ?? new Set();
      const count = countBusinessDays({ start: startOn, days, stops, closed, basis });
      return counted(count, [start, { kind: "business-term", days, basis }]);
    }
    case "days":
    case "months": {
      const { legalBasis: basis } = term;
      const length = { length: term.amount, unit: term.kind };
      const count = countTerm({ start: startOn, term: length, act: "kpa", stops, stopBasis: basis });
      return counted(count, [start, { kind: "term", term: length, basis }]);
    }
    default:
      return term satisfies never;
  }
}

function counted({ steps, ...count }: Count, before: readonly DeadlineStep[]): Own {
  return { ...count, standing: count.netEnd ? "running" : "stopped", steps: [...before, ...steps] };
}
