import { parseCivilDate } from "../calendar/civil-date.ts";
import { type FactDraft } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Matter, type Unit } from "./directory.ts";
import { unitSubject, type UnitDetails } from "./facts.ts";
import { dayAfter, formOn, sameSymbol, symbolTaken } from "./with-changes.ts";

export const unitRefusals = [
  "required",
  "too-long",
  "bad-characters",
  "bad-date",
  "bad-unit-symbol",
  "unit-unknown",
  "unit-exists",
  "unit-same",
  "unit-day-past",
  "unit-ends-already",
  "successor-required",
  "successor-unknown",
  "numbering-frozen",
  "not-enrolled",
] as const;
export type UnitRefusal = (typeof unitRefusals)[number];

/** The directory with all changes said so far, and the civil day of the act. */
export type AroundUnits = {
  readonly units: readonly Unit[];
  readonly matters: readonly Matter[];
  readonly today: string;
};

type UnitFacts = readonly FactDraft<"UnitAdded" | "UnitRenamed" | "UnitEnded">[];
type UnitOutcome = Outcome<UnitFacts, UnitRefusal>;

/** A new unit from a day on, today or later. Refuses a symbol that some unit has then or will have. */
export function addUnit(
  wish: { readonly symbol: string; readonly from: string; readonly details: UnitDetails },
  { units, today }: AroundUnits,
): UnitOutcome {
  const day = dayFault(wish.from, today, "from");
  if (day !== null) return day;
  if (symbolTaken(units, wish.symbol, wish.from)) return refused("unit-exists", { field: "symbol" });
  return accepted([{ kind: "UnitAdded", subject: unitSubject(wish.symbol), body: wish, sealed: null }]);
}

/** Another name, phone or room from a day on. Refuses a unit that is not there then, and what changes nothing. */
export function renameUnit(
  wish: { readonly symbol: string; readonly from: string; readonly details: UnitDetails },
  { units, today }: AroundUnits,
): UnitOutcome {
  const day = dayFault(wish.from, today, "from");
  if (day !== null) return day;
  const form = formOn(units, wish.symbol, wish.from);
  if (form === null) return refused("unit-unknown", { field: "symbol" });
  if (sameDetails(form, wish.details)) return refused("unit-same");
  const body = { ...wish, symbol: form.symbol };
  return accepted([{ kind: "UnitRenamed", subject: unitSubject(form.symbol), body, sealed: null }]);
}

/**
 * Ends a unit with the end of `on`. Somebody must take over what it has: refuses without a successor where matters lead to it or
 * `hasWork` says that something lies there, and with one that is not at work on the next day, or hands over to this very unit.
 */
export function endUnit(
  wish: { readonly symbol: string; readonly on: string; readonly successor: string | null },
  around: AroundUnits & { readonly hasWork: boolean },
): UnitOutcome {
  const { units, matters, today, hasWork } = around;
  const day = dayFault(wish.on, today, "on");
  if (day !== null) return day;
  const form = formOn(units, wish.symbol, wish.on);
  if (form === null) return refused("unit-unknown", { field: "symbol" });
  const goesOn = units.some(
    ({ symbol, validTo }) => symbol === form.symbol && (validTo === null || validTo > wish.on),
  );
  if (!goesOn) return refused("unit-ends-already", { field: "on" });
  const { successor } = wish;
  if (successor === null) {
    const led = matters.some(
      ({ unit, validTo }) => unit === form.symbol && (validTo === null || validTo > wish.on),
    );
    if (led || hasWork) return refused("successor-required", { field: "successor" });
  } else if (sameSymbol(successor, form.symbol) || formOn(units, successor, dayAfter(wish.on)) === null) {
    return refused("successor-unknown", { field: "successor" });
  }
  const body = { ...wish, symbol: form.symbol };
  return accepted([{ kind: "UnitEnded", subject: unitSubject(form.symbol), body, sealed: null }]);
}

/** A change holds from today at the earliest: what was done until now was done under the chart of its day. */
function dayFault(day: string, today: string, field: string) {
  if (parseCivilDate(day) === null) return refused<UnitRefusal>("bad-date", { field });
  return day < today ? refused<UnitRefusal>("unit-day-past", { field }) : null;
}

function sameDetails(unit: Unit, details: UnitDetails): boolean {
  const names = (["pl", "en", "uk"] as const).every(
    (language) => unit.publicName[language] === details.publicName[language],
  );
  return names && unit.name === details.name && unit.phone === details.phone && unit.room === details.room;
}
