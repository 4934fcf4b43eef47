import { type FactLog, type LogHead, type SubjectKey } from "../../sync/engine/ports.ts";
import { type Scope } from "../domain/facts/scope.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { FACT_COLUMNS, type FactRow, factOf } from "./fact-rows.ts";
import { refoldSubject } from "./fold-into-tables.ts";
import { nextFreeze, settleClaim } from "./claim.ts";
import { confirmOwn, receivePage, refuseSuperseded } from "./receive.ts";
import {
  centreMark,
  frozen,
  orderedEpoch,
  saveCentreMark,
  saveClaim,
  saveFrozen,
  saveOrderedEpoch,
} from "./settings.ts";
import { statement } from "./statement.ts";
import { subjectKey } from "./subject-keys.ts";

const ownAfter = statement<FactRow>(
  "log-own-after",
  `SELECT ${FACT_COLUMNS} FROM facts WHERE station = ? AND epoch = ? AND seq > ? AND (refused IS NULL OR position IS NOT NULL)
   ORDER BY seq LIMIT ?`,
);
const hashAt = statement<{ hash: string }>(
  "log-own-hash",
  "SELECT hash FROM facts WHERE station = ? AND epoch = ? AND seq = ? ORDER BY position IS NULL LIMIT 1",
);
const ends = statement<LogHead>(
  "log-ends",
  // SQLite takes the hash from the row that holds the maximum.
  "SELECT epoch, max(seq) AS seq, hash FROM facts WHERE station = ? AND epoch < ? GROUP BY epoch ORDER BY epoch",
);
const waiting = statement<{ count: number; since: string | null }>(
  "log-waiting",
  "SELECT count(*) AS count, min(at) AS since FROM facts WHERE station = ? AND position IS NULL AND refused IS NULL",
);
const refusedCount = statement<{ count: number }>(
  "log-refused-count",
  "SELECT count(*) AS count FROM facts WHERE station = ? AND refused IS NOT NULL",
);
const confirmed = statement<{ seq: number }>(
  "log-confirmed",
  // Two maxima, each the end of an index: after a week without network thousands of facts stand behind the one looked for.
  `SELECT max(coalesce((SELECT max(seq) FROM facts WHERE station = ? AND epoch = ? AND position IS NOT NULL), 0),
     coalesce((SELECT max(seq) FROM facts WHERE station = ? AND epoch = ? AND refused IS NOT NULL), 0)) AS seq`,
);
const issued = statement<{ point: string; year: number; last: number }>(
  "log-issued",
  "SELECT point, year, last FROM series WHERE station = ? AND last >= first ORDER BY point, year",
);
const unplace = statement("log-unplace", "UPDATE facts SET position = NULL WHERE position > ?");
const tangled = statement<{ subject: string }>(
  "log-tangled",
  `SELECT subject FROM facts WHERE position IS NULL GROUP BY subject
   HAVING count(DISTINCT station) > 1 OR count(DISTINCT epoch) > 1`,
);

/** What the log asks of the store around it. */
export type Around = {
  readonly db: ReadDb;
  identity(): StationIdentity;
  head(): LogHead;
  /** One transaction; a full disk and the like are thrown, for the engine to try again later. True: data was erased. */
  write(work: (db: WriteDb) => boolean): void;
  /** The journal knows facts of this station that the log does not have. */
  olderThanJournal(): boolean;
};

/** The log of facts as the sync engine sees it. */
export function factLog(around: Around): FactLog {
  const { db } = around;
  const station = () => around.identity().station;
  return {
    head: around.head,
    ends: () => [...db.all(ends, station(), around.head().epoch), around.head()],
    point: () => around.identity().point,
    ownAfter(epoch, seq, limit) {
      const rows = db.all(ownAfter, station(), epoch, seq, limit);
      return { facts: rows.map(factOf), keys: keysOf(db, rows) };
    },
    ownHash: (epoch, seq) => ownHash(db, station(), { epoch, seq }),
    waiting: () => db.one(waiting, station()) ?? { count: 0, since: null },
    refusedCount: () => db.one(refusedCount, station())?.count ?? 0,
    confirmed: (epoch) => db.one(confirmed, station(), epoch, station(), epoch)?.seq ?? 0,
    confirm: (epoch, reply) =>
      around.write((write) => {
        confirmOwn(write, station(), epoch, reply);
        settleClaim(write, around.identity(), around.olderThanJournal);
        return false;
      }),
    mark: () => centreMark(db),
    receive: (page) =>
      around.write((write) => {
        const erased = receivePage(write, page);
        refuseSuperseded(write, station(), page);
        settleClaim(write, around.identity(), around.olderThanJournal);
        return erased;
      }),
    rewind: (to) =>
      around.write((write) => {
        write.run(unplace, to.position);
        saveCentreMark(write, to);
        // Facts of several writers about one subject stood in the centre's order; now, until placed anew, in their own.
        for (const { subject } of write.all(tangled)) refoldSubject(write, subject);
        return false;
      }),
    issued: () => db.all(issued, station()),
    freeze(why) {
      const asked = why ?? (around.olderThanJournal() ? "restored" : null);
      const reason = nextFreeze(db, around.identity(), asked);
      if (reason === frozen(db)) return;
      around.write((write) => {
        saveFrozen(write, reason);
        if (reason === null) saveClaim(write, null);
        return false;
      });
    },
    frozen: () => frozen(db),
    noteOrder: (ordered) =>
      around.write((write) => {
        saveOrderedEpoch(write, ordered);
        return false;
      }),
    ordered: () => orderedEpoch(db),
  };
}

/** The hash of a station's fact; null where the log does not have it. */
export function ownHash(
  db: ReadDb,
  station: string,
  { epoch, seq }: { readonly epoch: number; readonly seq: number },
): string | null {
  return db.one(hashAt, station, epoch, seq)?.hash ?? null;
}

/** The keys that open the sealed parts of these facts, each once. */
function keysOf(db: ReadDb, rows: readonly FactRow[]): SubjectKey[] {
  const keys = new Map<string, SubjectKey>();
  for (const { sealed_key: subject, scope } of rows) {
    if (subject === null) continue;
    const name = `${scope} ${subject}`;
    if (keys.has(name)) continue;
    const key = subjectKey(db, subject, scope satisfies Scope);
    if (key !== null) keys.set(name, { subject, scope, key: Buffer.from(key).toString("base64") });
  }
  return [...keys.values()];
}
