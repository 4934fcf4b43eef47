import { addBusinessDays } from "../calendar/business-day.ts";
import { addDays, type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { addTerm, type CountedTerm, whyFree } from "../calendar/term.ts";
import { type Directory, type Matter } from "../directory/directory.ts";

/** One step of a count, in the order in which a clerk would explain it. `note`: a holiday's id, else the basis to quote. */
export type DueStep = {
  readonly date: CivilDate;
  readonly why: "start" | "nominal-end" | "saturday" | "sunday" | "holiday" | "office-closed" | "end";
  readonly note: string;
};

export type Due = { readonly dueOn: CivilDate | null; readonly dueSteps: readonly DueStep[] };

const NO_TERM: Due = { dueOn: null, dueSteps: [] };

/**
 * Until when a matter is to be settled. Counted from the day on which the request reached the office (KPA art. 61 § 3) by KPA
 * art. 57; business days leave out Saturdays, holidays and the office's own closed days. No date where no term runs.
 */
export function dueFor(matter: Matter, receivedOn: CivilDate, directory: Directory): Due {
  const { term } = matter;
  switch (term.kind) {
    case "none":
      return NO_TERM;
    case "same-visit":
      return { dueOn: receivedOn, dueSteps: [step(receivedOn, "start"), step(receivedOn, "end")] };
    case "business-days":
      return businessDays(receivedOn, term, directory);
    case "days":
    case "months":
      return counted(addTerm(receivedOn, { length: term.amount, unit: term.kind }), term.legalBasis);
    default:
      return term satisfies never;
  }
}

/** Only the date of `dueFor`. */
export function dueOn(matter: Matter, receivedOn: CivilDate, directory: Directory): CivilDate | null {
  return dueFor(matter, receivedOn, directory).dueOn;
}

function counted(term: CountedTerm, legalBasis: string): Due {
  const steps: DueStep[] = [step(term.start, "start", legalBasis)];
  for (const each of term.steps) {
    switch (each.kind) {
      case "event":
        break;
      case "nominal-end":
      case "no-such-day":
        steps.push(step(each.on, "nominal-end", each.basis));
        break;
      case "shift":
        steps.push(shifted(each.from, each.why));
        break;
      case "end":
        steps.push(step(each.on, "end"));
        break;
      default:
        each satisfies never;
    }
  }
  return { dueOn: term.end, dueSteps: steps };
}

function businessDays(
  receivedOn: CivilDate,
  term: { readonly amount: number; readonly legalBasis: string },
  directory: Directory,
): Due {
  const closed = new Set(directory.closedDays.flatMap((day) => parseCivilDate(day) ?? []));
  const end = addBusinessDays(receivedOn, term.amount, closed);
  const steps: DueStep[] = [step(receivedOn, "start", term.legalBasis)];
  for (let day = addDays(receivedOn, 1); day < end; day = addDays(day, 1)) {
    const free = whyFree(day);
    if (free !== null) steps.push(shifted(day, free));
    else if (closed.has(day)) steps.push(step(day, "office-closed"));
  }
  steps.push(step(end, "end"));
  return { dueOn: end, dueSteps: steps };
}

function shifted(date: CivilDate, why: NonNullable<ReturnType<typeof whyFree>>): DueStep {
  return why === "saturday" || why === "sunday" ? step(date, why) : step(date, "holiday", why);
}

function step(date: CivilDate, why: DueStep["why"], note = ""): DueStep {
  return { date, why, note };
}
