import { accepted, type Outcome } from "../domain/refusal.ts";
import { GENESIS } from "../domain/facts/envelope.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import { type FactLog, type LogHead } from "../../sync/engine/ports.ts";
import { ageBy } from "./age.ts";
import { readHead } from "./append.ts";
import { type Backup, type BackupCode } from "./backup.ts";
import { type Db, type WriteDb } from "./db.ts";
import { factLog } from "./fact-log.ts";
import { rebuildTables } from "./fold-into-tables.ts";
import { type Journal, type JournalMark } from "./journal.ts";
import { reads, type Reads } from "./reads/reads.ts";
import { frozen, identity, saveFrozen } from "./settings.ts";
import { type WriteTrouble } from "./trouble.ts";
import { enrolled, transaction, type Tx, type TxState } from "./tx.ts";

/** What `write` gives to its work: named here too, for who writes against the store. */
export { type NumberRefusal, type Tx } from "./tx.ts";

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
  const age = ageBy(journal);
  let who = identity(db.read);
  let head = headOf(db, who);

  /** Runs a transaction and, once it is durable, lets memory and journal follow: steps that cannot fail any more. */
  function commit<Value, Code extends string>(
    work: (write: WriteDb, state: TxState) => Outcome<Value, Code>,
  ) {
    const state: TxState = { who, head, erased: false, listed: false };
    let mark: JournalMark | null = null;
    const outcome = db.write((write) => {
      const done = work(write, state);
      // A store made anew for a station that had one: its first one is older than the journal from the start.
      if (done.ok && state.who?.station !== who?.station) age.freezeIfOlder(write, state);
      if (done.ok && state.head !== head) mark = age.mark(write, state, state.listed);
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
    olderThanJournal: () => age.older(db.read, { who, head }),
    write(work) {
      const outcome = commit((write, state) => {
        state.erased = work(write);
        state.listed = true;
        if (state.who !== null) state.head = newer(readHead(write, state.who), state.head);
        return accepted(null);
      });
      if (!outcome.ok) throw new Error(`The store does not take it: ${outcome.code}`);
    },
  });
  const around = { read, newId, highestEpoch: (of: StationIdentity) => age.highestEpoch(db.read, of) };

  if (age.older(db.read, { who, head })) {
    commit((write, state) => {
      age.freezeIfOlder(write, state);
      return accepted(null);
    });
  }

  if (age.unknown({ who, head })) {
    // Nobody can say how old it is: it numbers again when the centre has, or a supervisor. Noted once, so that a station whose
    // journal alone was lost is asked once.
    const frozenOnce = commit((write) => {
      if (frozen(write) === null) saveFrozen(write, "restored");
      return accepted(null);
    });
    const mark = frozenOnce.ok ? age.mark(db.read, { who, head }, true) : null;
    if (mark !== null) journal.note(mark);
  }

  return {
    read,
    log,
    identity: () => who,
    write: (work) => commit((write, state) => work(transaction(write, state, around))),
    rebuild: () =>
      commit((write) => {
        rebuildTables(write);
        return accepted(null);
      }),
    backup,
    close,
  };
}

function headOf(db: Db, who: StationIdentity | null): LogHead {
  return who === null ? { epoch: 0, seq: 0, hash: GENESIS } : readHead(db.read, who);
}

/** The same head, as the same object, when nothing grew. */
function newer(read: LogHead, known: LogHead): LogHead {
  return read.epoch === known.epoch && read.seq === known.seq && read.hash === known.hash ? known : read;
}
