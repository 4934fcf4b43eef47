import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type Json } from "../domain/facts/canonical.ts";
import { GENESIS } from "../domain/facts/envelope.ts";
import { type FactDraft, type OpenFact } from "../domain/facts/kinds.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import { type FactLog, type FreezeReason, type LogHead } from "../../sync/engine/ports.ts";
import { recordView, type View } from "./access-log.ts";
import { type Act, appendFact, readHead } from "./append.ts";
import { type Backup, type BackupCode } from "./backup.ts";
import { type Db, type ReadDb, type WriteDb } from "./db.ts";
import { factLog } from "./fact-log.ts";
import { rebuildTables } from "./fold-into-tables.ts";
import { type Journal, type JournalMark } from "./journal.ts";
import { reads, type Reads } from "./reads/reads.ts";
import { seriesOf } from "./reads/series.ts";
import { frozen, identity, saveFrozen, saveIdentity, saveSetting } from "./settings.ts";
import { statement } from "./statement.ts";
import { type WriteTrouble } from "./trouble.ts";

/** Why no number can be given. */
export type NumberRefusal = "numbering-frozen" | "series-exhausted";

/** Inside of `store.write`: everything that can be read, and what changes the store. Nothing outlives the transaction. */
export type Tx = Reads & {
  /**
   * Says that something happened: gives each draft its id, the next seq, seal and hash, and folds it into the tables, so that
   * the next reading in this transaction sees it. Only an enrolled station can: it is a bug to call it before.
   */
  append(drafts: FactDraft | readonly FactDraft[], act: Act): readonly OpenFact[];
  /**
   * The number that the next `ItemRegistered` of this point and year must carry. It is taken when that fact is appended, in
   * this same transaction. Refuses `numbering-frozen` and `series-exhausted` (999 999 was given).
   */
  nextNumber(point: string, year: number): Outcome<number, NumberRefusal>;
  identity(): StationIdentity | null;
  /** Enrolment: from here on facts are this station's. */
  saveIdentity(who: StationIdentity): void;
  /** A restored or copied station goes on under a new epoch (and, a clone, under a new point): numbering is free again. */
  openEpoch(
    how: { readonly why: "restored" | "clone"; readonly point: string | null },
    act: Act,
  ): StationIdentity;
  frozen(): FreezeReason | null;
  /** Keeps a value of the office's own under a name; null forgets it. */
  saveSetting(name: string, value: Json | null): void;
  recordView(view: View): void;
};

export type Store = {
  readonly read: Reads;
  /** The log as the sync engine sees it. Only an enrolled station's has one to sync; see `identity`. */
  readonly log: FactLog;
  identity(): StationIdentity | null;
  /**
   * One synchronous transaction. An accepted outcome commits durably, a refusal or an exception leaves nothing behind. Refuses
   * with the disk's trouble (`disk-full` …): nothing has changed then either. Change what is in memory after it returns.
   */
  write<Value, Code extends string>(
    work: (tx: Tx) => Outcome<Value, Code>,
  ): Outcome<Value, Code | WriteTrouble>;
  /** Empties all folded tables and folds them anew from the facts. */
  rebuild(): Outcome<null, WriteTrouble>;
  /** An encrypted copy of everything, proved by opening it, while work goes on; the oldest beyond `keep` are removed. */
  backup(directory: string, keep: number): Promise<Outcome<Backup, BackupCode>>;
  /** Folds the write-ahead log into the file and lets go of it. */
  close(): Promise<void>;
};

/** The station's last possible number: six digits stand on a label. */
const LAST_NUMBER = 999_999;

const raiseFloor = statement(
  "series-raise-floor",
  `INSERT INTO series_floors (point, year, last) VALUES (?, ?, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
);

const latestNumbers = statement<{ year: number; last: number }>(
  "series-latest-numbers",
  `SELECT year, max(max(last),
     coalesce((SELECT f.last FROM series_floors AS f WHERE f.point = series.point AND f.year = series.year), 0)) AS last
   FROM series WHERE point = ? GROUP BY year ORDER BY year DESC LIMIT 2`,
);

type Parts = {
  readonly db: Db;
  readonly journal: Journal;
  readonly newId: () => string;
  /** Data was erased for good in the transaction that was just committed. */
  erased(): void;
  backup(directory: string, keep: number): Promise<Outcome<Backup, BackupCode>>;
  close(): Promise<void>;
};

/** The store over an open, migrated database. At once finds out whether it is older than the journal beside it. */
export function storeOver({ db, journal, newId, erased, backup, close }: Parts): Store {
  const read = reads(db.read);
  let who = identity(db.read);
  let head = headOf(db, who);

  const olderThanJournal = (state: TxState = { who, head, erased: false }) => {
    const last = journal.last();
    if (last === null || last.station !== state.who?.station || last.epoch < state.head.epoch) return false;
    return log.ownHash(last.epoch, last.seq) !== last.hash;
  };

  /** What the journal knows and the log does not is kept until the log has it too, or a new epoch is opened: then null. */
  const markOf = (write: ReadDb, state: TxState): JournalMark | null => {
    if (state.who === null || state.head.seq === 0 || olderThanJournal(state)) return null;
    const { station, point } = state.who;
    return { station, ...state.head, point, numbers: point === null ? [] : write.all(latestNumbers, point) };
  };

  /** Runs a transaction and, once it is durable, lets memory and journal follow: steps that cannot fail any more. */
  function commit<Value, Code extends string>(
    work: (write: WriteDb, state: TxState) => Outcome<Value, Code>,
  ) {
    const state: TxState = { who, head, erased: false };
    let mark: JournalMark | null = null;
    const outcome = db.write((write) => {
      const done = work(write, state);
      if (done.ok && state.head !== head) mark = markOf(write, state);
      return done;
    });
    if (!outcome.ok) return outcome;
    ({ who, head } = state);
    if (mark !== null) journal.note(mark);
    // What was erased must not live on in the write-ahead log.
    if (state.erased) erased();
    return outcome;
  }

  const log = factLog({
    db: db.read,
    identity: () => enrolled(who),
    head: () => head,
    olderThanJournal: () => olderThanJournal(),
    write(work) {
      const outcome = commit((write, state) => {
        state.erased = work(write);
        if (state.who !== null) state.head = newer(readHead(write, state.who), state.head);
        return accepted(null);
      });
      if (!outcome.ok) throw new Error(`The store does not take it: ${outcome.code}`);
    },
  });

  if (olderThanJournal()) {
    const last = journal.last();
    commit((write) => {
      if (frozen(write) === null) saveFrozen(write, "restored");
      for (const { year, last: number } of last?.numbers ?? []) {
        if (last?.point) write.run(raiseFloor, last.point, year, number);
      }
      return accepted(null);
    });
  }

  return {
    read,
    log,
    identity: () => who,
    write: (work) => commit((write, state) => work(transaction(write, state, { read, newId }))),
    rebuild: () =>
      commit((write) => {
        rebuildTables(write);
        return accepted(null);
      }),
    backup,
    close,
  };
}

type TxState = { who: StationIdentity | null; head: LogHead; erased: boolean };

function transaction(
  write: WriteDb,
  state: TxState,
  { read, newId }: { read: Reads; newId: () => string },
): Tx {
  const tx: Tx = {
    ...read,
    append(drafts, act) {
      const from = { who: enrolled(state.who), act };
      return (isList(drafts) ? drafts : [drafts]).map((draft) => {
        const { open, head } = appendFact(write, draft, { ...from, head: state.head, id: newId() });
        state.head = head;
        state.erased ||= draft.kind === "SubjectErased";
        return open;
      });
    },
    nextNumber(point, year) {
      const why = frozen(write);
      if (why !== null) return refused("numbering-frozen", { details: { why } });
      const { next } = seriesOf(write, point, year);
      return next > LAST_NUMBER ? refused("series-exhausted") : accepted(next);
    },
    identity: () => state.who,
    saveIdentity(next) {
      saveIdentity(write, next);
      state.who = next;
      state.head = readHead(write, next);
    },
    openEpoch({ why, point }, act) {
      const before = enrolled(state.who);
      const next = { ...before, epoch: before.epoch + 1, point };
      tx.saveIdentity(next);
      tx.append({ kind: "EpochOpened", subject: next.station, body: { why, point }, sealed: null }, act);
      saveFrozen(write, null);
      return next;
    },
    frozen: () => frozen(write),
    saveSetting: (name, value) => saveSetting(write, name, value),
    recordView: (view) => recordView(write, view),
  };
  return tx;
}

function isList(drafts: FactDraft | readonly FactDraft[]): drafts is readonly FactDraft[] {
  return Array.isArray(drafts);
}

function enrolled(who: StationIdentity | null): StationIdentity {
  if (who === null) throw new Error("A fact of a station that is not enrolled");
  return who;
}

function headOf(db: Db, who: StationIdentity | null): LogHead {
  return who === null ? { epoch: 0, seq: 0, hash: GENESIS } : readHead(db.read, who);
}

/** The same head, as the same object, when nothing grew. */
function newer(read: LogHead, known: LogHead): LogHead {
  return read.epoch === known.epoch && read.seq === known.seq && read.hash === known.hash ? known : read;
}
