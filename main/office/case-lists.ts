import { type CaseListRow } from "../contract/cases.ts";
import { type CaseList } from "../domain/cases/facts.ts";
import { type HeldList, mayTakeList, returnList, takeList } from "../domain/cases/lists.ts";
import { type CaseRefusal } from "../domain/cases/refusals.ts";
import { classOn } from "../domain/record-plan/in-force.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type Reads } from "../store/reads/reads.ts";
import { type CaseListOutcome } from "../../sync/engine/case-numbers.ts";
import { officeToday } from "./case-acts.ts";
import { type CaseOffice } from "./case-office.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { recordPlanShelf } from "./record-plan/shelf.ts";
import { accept } from "./refusals.ts";
import { type WriteRefusal } from "./room.ts";
import { stationName } from "./station-name.ts";

type Lists = "lists" | "takeList" | "returnList" | "askNumbers";

/**
 * Lists of cases and who gives their numbers. A list changes hands only with the centre's word, which is written down in the very
 * turn in which it is heard; whether it may be asked for is looked at before.
 */
export function caseLists(
  { os: { cases } }: Door,
  { room, sync, numbers }: CaseOffice,
): Pick<Counter<"cases">, Lists> {
  const { read } = room.store;

  return {
    lists: cases.lists.handler(({ input }) => listsOf(input.year, input.unit ?? null)),
    takeList: cases.takeList.handler(async ({ input: list, errors, context }) => {
      const by = actorOf(context).id;
      accept(look(by, list, "take"), errors);
      let written: Outcome<null, CaseRefusal | WriteRefusal> = accepted(null);
      const said = await sync.takeList(list, (result) => {
        if (result.kind !== "held") return;
        written = room.commit<null, CaseRefusal>(by, (tx) => {
          // The answer to an earlier asking may have come meanwhile.
          if (tx.caseLists.holder(list) !== tx.identity()?.station) tx.append(takeList(list, result.last));
          return accepted(null);
        });
      });
      accept(written, errors);
      accept(heldBy(said), errors);
      return listsOf(list.year, null);
    }),
    returnList: cases.returnList.handler(async ({ input: list, errors, context }) => {
      const by = actorOf(context).id;
      accept(look(by, list, "return"), errors);
      let written: Outcome<null, CaseRefusal | WriteRefusal> = accepted(null);
      const said = await sync.returnList(list, (result) => {
        if (result.kind === "held") written = give(by, list);
      });
      accept(written, errors);
      accept(heldBy(said), errors);
      return listsOf(list.year, null);
    }),
    askNumbers: cases.askNumbers.handler(async () => await numbers.askAll()),
  };

  /** May it be asked for at all? Writes nothing. */
  function look(
    by: string,
    list: CaseList,
    act: "take" | "return",
  ): Outcome<null, CaseRefusal | WriteRefusal> {
    return room.commit<null, CaseRefusal>(by, (tx) => {
      const station = tx.identity()?.station;
      if (station === undefined) return refused("not-enrolled");
      const around = { station, held: heldOf(tx, list) };
      if (act === "return") {
        const may = returnList(list, { ...around, ...standing(tx, list, station) });
        return may.ok ? accepted(null) : may;
      }
      const may = mayTakeList(list, {
        ...around,
        ...officeToday(room, tx),
        plan: { shelf: recordPlanShelf(tx, room.furnishings.recordPlan), book: tx.recordPlan.rules() },
      });
      return may.ok ? accepted(null) : may;
    });
  }

  function give(by: string, list: CaseList): Outcome<null, CaseRefusal | WriteRefusal> {
    return room.commit<null, CaseRefusal>(by, (tx) => {
      const station = tx.identity()?.station ?? "";
      const facts = returnList(list, { station, held: heldOf(tx, list), ...standing(tx, list, station) });
      if (!facts.ok) return facts;
      tx.append(facts.value);
      return accepted(null);
    });
  }

  function listsOf(year: number, unit: string | null): CaseListRow[] {
    const { day } = room.now();
    const station = room.store.identity()?.station ?? null;
    const shelf = recordPlanShelf(read, room.furnishings.recordPlan);
    // A list of another year is called as its class was then.
    const on = `${year}-12-31` < day ? `${year}-12-31` : day;
    return read.caseLists.ofYear(year, unit).map(({ holder, ...list }) => {
      const found = classOn(shelf, list.jrwa, on);
      return {
        ...list,
        title: found?.title ?? null,
        category: found?.category ?? null,
        holder: holder === null ? null : stationName(read, holder),
        here: holder !== null && holder === station,
      };
    });
  }
}

function heldOf(from: Reads, list: CaseList): HeldList | null {
  const holder = from.caseLists.holder(list);
  return holder === null ? null : { ...list, holder, last: from.caseLists.lastNumber(list, null) };
}

/** The last number given here, and the folders of this station that wait for one in the list. */
function standing(from: Reads, list: CaseList, station: string) {
  const openAsks = from.cases.asked(station).filter(({ case: { asked } }) => {
    return asked !== null && asked.unit === list.unit && asked.jrwa === list.jrwa && asked.year === list.year;
  }).length;
  return { last: from.caseLists.lastNumber(list, null), openAsks };
}

/** What the centre's answer means to the one who asked: the list is here, somebody else has it, or nobody was there. */
function heldBy(said: CaseListOutcome): Outcome<null, CaseRefusal> {
  switch (said.kind) {
    case "held":
      return accepted(null);
    case "list-held":
      return said.holder === null
        ? refused("list-not-held")
        : refused("list-held", { details: { holder: said.holder } });
    case "numbering-waits":
      return refused("numbering-waits", { details: { stations: said.stations, station: said.station } });
    case "unreachable":
    case "later":
    case "refused":
      return refused("needs-centre");
    default:
      return said satisfies never;
  }
}
