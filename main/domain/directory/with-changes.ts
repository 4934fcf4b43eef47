import { addDays, parseCivilDate } from "../calendar/civil-date.ts";
import { type UnitChange, type UnitChanges } from "./changes.ts";
import { type Directory, type Matter, type Unit } from "./directory.ts";

/**
 * The directory with the changes of the organisation chart laid over it, as it is read on a civil day: every unit with all of its
 * dated forms, the one of that day last of its symbol; each matter in the unit that has it on that day, whichever unit it had before.
 */
export function directoryWith(
  directory: Pick<Directory, "units" | "matters">,
  changes: readonly UnitChanges[],
  today: string,
): { readonly units: Unit[]; readonly matters: Matter[] } {
  const said = changes.flat();
  if (said.length === 0) return { units: directory.units, matters: directory.matters };
  const units = said.reduce<readonly Unit[]>(withChange, directory.units);
  // A unit that works again today keeps what it was given.
  const heirs = new Map(
    said.flatMap((change) =>
      handsOver(change, today) && formOn(units, change.symbol, today) === null
        ? [[change.symbol, change.successor] as const]
        : [],
    ),
  );
  return {
    units: units.toSorted((one, other) => nearness(one, today) - nearness(other, today)),
    matters: directory.matters.map((matter) => ({ ...matter, unit: heir(matter.unit, heirs) })),
  };
}

type Ended = Extract<UnitChange, { readonly kind: "UnitEnded" }>;

function withChange(units: readonly Unit[], change: UnitChange): readonly Unit[] {
  const { symbol } = change;
  switch (change.kind) {
    case "UnitAdded": {
      const { from, details } = change;
      // Said at two stations before they heard of each other: the first stands.
      if (symbolTaken(units, symbol, from)) return units;
      return [...units, { symbol, ...details, validFrom: from, validTo: null }];
    }
    case "UnitRenamed": {
      const { from, details } = change;
      const form = formOn(units, symbol, from);
      if (form === null) return units;
      const renamed = { ...form, ...details, validFrom: from };
      const others = units.filter((unit) => unit !== form);
      return form.validFrom === from
        ? [...others, renamed]
        : [...others, { ...form, validTo: dayBefore(from) }, renamed];
    }
    case "UnitEnded": {
      const { on } = change;
      return units.flatMap((unit) => {
        if (unit.symbol !== symbol || (unit.validTo !== null && unit.validTo <= on)) return [unit];
        return unit.validFrom > on ? [] : [{ ...unit, validTo: on }];
      });
    }
    default:
      return change satisfies never;
  }
}

/** A unit's form on a civil day; null while there is none of that symbol, whatever its letters' case. */
export function formOn(units: readonly Unit[], symbol: string, day: string): Unit | null {
  const found = units.findLast(
    (unit) =>
      sameSymbol(unit.symbol, symbol) &&
      unit.validFrom <= day &&
      (unit.validTo === null || day <= unit.validTo),
  );
  return found ?? null;
}

/** Does some unit have the symbol on that day, or will it have it later? */
export function symbolTaken(units: readonly Unit[], symbol: string, from: string): boolean {
  return units.some(
    (unit) => sameSymbol(unit.symbol, symbol) && (unit.validTo === null || unit.validTo >= from),
  );
}

/** Two symbols that differ in the case of their letters would make one reference. */
export function sameSymbol(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** The days before and after a day; the day itself where the calendar knows it not. */
export function dayAfter(day: string): string {
  return moved(day, 1);
}

function dayBefore(day: string): string {
  return moved(day, -1);
}

function moved(day: string, by: number): string {
  const date = parseCivilDate(day);
  return date === null ? day : addDays(date, by);
}

/** Has the unit ended by then, and does somebody take over? */
function handsOver(change: UnitChange, today: string): change is Ended & { readonly successor: string } {
  return change.kind === "UnitEnded" && change.successor !== null && change.on < today;
}

/** Who has a unit's matters after every handing over; a circle, which no rule lets be said, ends where it began. */
function heir(unit: string, heirs: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let now = unit;
  for (;;) {
    const successor = heirs.get(now);
    if (successor === undefined || seen.has(now)) return now;
    seen.add(now);
    now = successor;
  }
}

/** Past forms first, those to come next, today's last: who looks for a symbol from the end finds the one of today. */
function nearness({ validFrom, validTo }: Unit, today: string): number {
  if (validTo !== null && validTo < today) return 0;
  return validFrom > today ? 1 : 2;
}
