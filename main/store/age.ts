import { type LogHead } from "../../sync/engine/ports.ts";
import { type CaseList } from "../domain/cases/facts.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { ownHash } from "./fact-log.ts";
import { type Journal, type JournalMark } from "./journal.ts";
import { frozen, saveFrozen } from "./settings.ts";
import { statement } from "./statement.ts";

/** Whose log, and where it ends. */
type End = { readonly who: StationIdentity | null; readonly head: LogHead };

const latestNumbers = statement<{ year: number; last: number }>(
  "series-latest-numbers",
  `SELECT year, max(max(last),
     coalesce((SELECT f.last FROM series_floors AS f WHERE f.point = series.point AND f.year = series.year), 0)) AS last
   FROM series WHERE point = ? GROUP BY year ORDER BY year DESC LIMIT 2`,
);

const latestDispatched = statement<{ year: number; last: number }>(
  "dispatch-latest-numbers",
  `SELECT year, max(last) AS last FROM (
     SELECT year, last FROM dispatch_series WHERE point = ? UNION ALL SELECT year, last FROM dispatch_floors WHERE point = ?
   ) GROUP BY year ORDER BY year DESC LIMIT 2`,
);
type Numbered = CaseList & { readonly group: number; readonly last: number };
const heldLists = statement<Numbered>(
  "case-series-held",
  `SELECT s.unit, s.jrwa, s.year, s."group", max(s.last, coalesce(f.last, 0)) AS last
   FROM case_lists AS l
   JOIN case_series AS s ON s.unit = l.unit AND s.jrwa = l.jrwa AND s.year = l.year
   LEFT JOIN case_floors AS f ON f.unit = s.unit AND f.jrwa = s.jrwa AND f.year = s.year AND f."group" = s."group"
   WHERE l.holder = ? ORDER BY s.year DESC, s."group", s.last DESC LIMIT 200`,
);

const raiseFloor = statement(
  "series-raise-floor",
  `INSERT INTO series_floors (point, year, last) VALUES (?, ?, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
);

const raiseDispatchFloor = statement(
  "dispatch-raise-floor",
  `INSERT INTO dispatch_floors (point, year, last) VALUES (?, ?, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
);
const raiseCaseFloor = statement(
  "case-raise-floor",
  `INSERT INTO case_floors (unit, jrwa, year, "group", last) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
);

const highestEpoch = statement<{ epoch: number | null }>(
  "age-highest-epoch",
  "SELECT max(epoch) AS epoch FROM facts WHERE station = ?",
);

function listsOf(db: ReadDb, station: string): JournalMark["lists"] {
  return db
    .all(heldLists, station)
    .map(({ unit, jrwa, year, group, last }) => [unit, jrwa, year, group, last]);
}

/** How old the log is, measured by the journal beside it. */
export type Age = ReturnType<typeof ageBy>;

export const ageBy = (journal: Journal) => {
  /** The journal knows a fact of this station that the log does not have. */
  function older(db: ReadDb, { who, head }: End): boolean {
    const last = journal.last();
    if (last === null || last.station !== who?.station || last.epoch < head.epoch) return false;
    return ownHash(db, last.station, last) !== last.hash;
  }

  return {
    older,
    /** A log that has facts, and no journal beside it: it was copied from another machine, or its journal is gone. */
    unknown: ({ head }: End): boolean => journal.last() === null && head.seq > 0,
    /** An older log numbers no more, and never gives a number again that the journal has seen given. */
    freezeIfOlder(write: WriteDb, end: End): void {
      const last = journal.last();
      if (last === null || !older(write, end)) return;
      if (frozen(write) === null) saveFrozen(write, "restored");
      for (const list of last.lists) write.run(raiseCaseFloor, ...list);
      const { point } = last;
      if (point === null) return;
      for (const { year, last: number } of last.numbers) write.run(raiseFloor, point, year, number);
      for (const { year, last: number } of last.dispatched) {
        write.run(raiseDispatchFloor, point, year, number);
      }
    },
    /**
     * What to note. `listed`: numbers of lists of cases may have come; else those noted last are noted again, for a station that
     * holds many lists would count them at each registration. Null as long as the journal knows more: it is kept until the log has that fact or a
     * new epoch is opened.
     */
    mark(db: ReadDb, { who, head }: End, listed: boolean): JournalMark | null {
      if (who === null || head.seq === 0 || older(db, { who, head })) return null;
      const { station, point } = who;
      const noted = journal.last();
      const numbers = point === null ? [] : db.all(latestNumbers, point);
      const dispatched = point === null ? [] : db.all(latestDispatched, point, point);
      const lists = !listed && noted?.station === station ? noted.lists : listsOf(db, station);
      return { station, ...head, point, numbers, dispatched, lists };
    },
    highestEpoch(db: ReadDb, { station, epoch }: StationIdentity): number {
      const last = journal.last();
      const noted = last?.station === station ? last.epoch : 0;
      return Math.max(epoch, noted, db.one(highestEpoch, station)?.epoch ?? 0);
    },
  };
};
