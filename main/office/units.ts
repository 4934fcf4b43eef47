import {
  addUnit,
  type AroundUnits,
  endUnit,
  renameUnit,
  type UnitRefusal,
} from "../domain/directory/acts.ts";
import { type Unit } from "../domain/directory/directory.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type Handover, MOST_HANDED, type UnitView } from "../contract/units.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { accept } from "./refusals.ts";
import { type Room, type RoomTx, type WriteRefusal } from "./room.ts";

/** The organisation chart: units from a day to a day, and what changes hands when one ends. */
export function unitsCounter({ os: { units } }: Door, room: Room): Counter<"units"> {
  const { read } = room.store;
  const { directory } = room.furnishings;

  return {
    list: units.list.handler(() => ({ today: room.now().day, units: views() })),
    handover: units.handover.handler(({ input }) => handoverOf(input.symbol)),
    add: units.add.handler(({ input, errors, context }) => {
      accept(
        say(actorOf(context).id, (around) => addUnit(input, around)),
        errors,
      );
      return views();
    }),
    rename: units.rename.handler(({ input, errors, context }) => {
      accept(
        say(actorOf(context).id, (around) => renameUnit(input, around)),
        errors,
      );
      return views();
    }),
    end: units.end.handler(({ input, errors, context }) => {
      accept(
        say(actorOf(context).id, (around, tx) =>
          endUnit(input, { ...around, hasWork: tx.unitWork.byClerk(input.symbol).length > 0 }),
        ),
        errors,
      );
      return views();
    }),
  };

  function views(): UnitView[] {
    const { day } = room.now();
    const order = { "at-work": 0, coming: 1, past: 2 } as const;
    return directory.units
      .map((unit) => ({ ...unit, state: stateOf(unit, day) }))
      .toSorted(
        (one, other) => order[one.state] - order[other.state] || one.symbol.localeCompare(other.symbol, "pl"),
      );
  }

  function handoverOf(symbol: string): Handover {
    const people = read.unitWork.byClerk(symbol);
    const sum = (figure: "cases" | "folders" | "items") =>
      people.reduce((total, each) => total + each[figure], 0);
    const { day } = room.now();
    return {
      cases: sum("cases"),
      folders: sum("folders"),
      items: sum("items"),
      matters: directory.matters
        .filter(({ unit, validTo }) => unit === symbol && (validTo === null || validTo >= day))
        .map(({ name }) => name),
      lists: [...read.unitWork.lists(symbol)],
      people: people.map((each) => ({ ...each, clerk: nameOf(each.clerk) })),
      first: read.unitWork.cases(symbol, MOST_HANDED).map((each) => ({ ...each, clerk: nameOf(each.clerk) })),
    };
  }

  function nameOf(clerk: string | null): string | null {
    return clerk === null ? null : room.nameOf(clerk);
  }

  /** Says a change in one transaction of an enrolled station, under the chart as it lies there. */
  function say(
    by: string,
    rule: (around: AroundUnits, tx: RoomTx) => Outcome<readonly FactDraft[], UnitRefusal>,
  ): Outcome<null, UnitRefusal | WriteRefusal> {
    return room.commit<null, UnitRefusal>(by, (tx) => {
      if (tx.identity() === null) return refused("not-enrolled");
      const { units: known, matters } = directory;
      const facts = rule({ units: known, matters, today: tx.now.day }, tx);
      if (!facts.ok) return facts;
      tx.append(facts.value);
      return accepted(null);
    });
  }
}

function stateOf({ validFrom, validTo }: Unit, day: string): UnitView["state"] {
  if (validTo !== null && validTo < day) return "past";
  return validFrom > day ? "coming" : "at-work";
}
