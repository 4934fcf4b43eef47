import { type Json } from "../domain/facts/canonical.ts";
import { type TermsOfOffice } from "../domain/cases/deadline.ts";
import { type CaseList } from "../domain/cases/facts.ts";
import { type FactDraft, type Kind, type OpenFact } from "../domain/facts/kinds.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type NextEpoch } from "../domain/station/acts.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import { type FreezeReason, type LogHead, type OrderedEpoch } from "../../sync/engine/ports.ts";
import { recordView, type View } from "./access-log.ts";
import { type Act, appendFact, readHead } from "./append.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { lastCaseNumber } from "./reads/case-lists.ts";
import { type Reads } from "./reads/reads.ts";
import { lastDispatchNumber, seriesOf } from "./reads/series.ts";
import { frozen, orderedEpoch, saveClaim, saveFrozen, saveIdentity, saveSetting } from "./settings.ts";
import { recountCases } from "./tables/recount-cases.ts";

/** Why no number can be given. */
export type NumberRefusal = "numbering-frozen" | "series-exhausted";

/** Inside of `store.write`: everything that can be read, and what changes the store. Nothing outlives the transaction. */
export type Tx = Reads & {
  /**
   * Says that something happened: gives each draft its id, the next seq, seal and hash, and folds it into the tables, so that
   * the next reading in this transaction sees it (but for cases looked for by words, which follow at its end). Only an enrolled
   * station can: it is a bug to call it before.
   */
  append(drafts: FactDraft | readonly FactDraft[], act: Act): readonly OpenFact[];
  /**
   * The number that the next `ItemRegistered` of this point and year must carry. It is taken when that fact is appended, in
   * this same transaction. Refuses `numbering-frozen` and `series-exhausted` (999 999 was given).
   */
  nextNumber(point: string, year: number): Outcome<number, NumberRefusal>;
  /** The number that the next `LetterDispatched` of this point and year must carry; as `nextNumber`, from another series. */
  nextDispatchNumber(point: string, year: number): Outcome<number, NumberRefusal>;
  /**
   * The number that the next `CaseOpened` in this list, or in a group of it (the number of its base), must carry. Whether this
   * station holds the list is for the rule to ask. Refuses as `nextNumber` does.
   */
  nextCaseNumber(list: CaseList, group: number | null): Outcome<number, NumberRefusal>;
  /**
   * Terms of the office's own rules and its days off, from the directory: to be said at each start, for days are counted by them
   * (and by the law that this program knows) when facts come. Answers how many cases have another day now.
   */
  saveCaseTerms(directory: TermsOfOffice): number;
  identity(): StationIdentity | null;
  /** Enrolment: from here on facts are this station's. */
  saveIdentity(who: StationIdentity): void;
  /**
   * A restored station goes on under a new epoch of its own: numbering is free again. A copied one takes up the epoch and point that
   * were ordered, and numbers as soon as the centre has the fact that says so: the other copy may be taking it up too.
   */
  openEpoch(how: NextEpoch, act: Act): StationIdentity;
  frozen(): FreezeReason | null;
  /** What an administrator ordered, as the last check-in said. */
  ordered(): OrderedEpoch | null;
  /** Keeps a value of the office's own under a name; null forgets it. */
  saveSetting(name: string, value: Json | null): void;
  recordView(view: View): void;
};

/** The last possible number of every series: six digits stand on a label and in a reference. */
const LAST_NUMBER = 999_999;

const LISTING: readonly Kind[] = ["CaseOpened", "CaseListTaken", "CaseListReturned"];

/** What a transaction has made of the station so far; the store takes it over once it is durable. */
export type TxState = {
  who: StationIdentity | null;
  head: LogHead;
  erased: boolean;
  /** Numbers of lists of cases were given, or a list changed hands. */
  listed: boolean;
};

type Around = {
  readonly read: Reads;
  readonly newId: () => string;
  /** The highest epoch in which this station ever wrote, as far as anything here knows. */
  highestEpoch(who: StationIdentity): number;
};

/** What the work of one transaction is given. */
export function transaction(write: WriteDb, state: TxState, { read, newId, highestEpoch }: Around): Tx {
  const tx: Tx = {
    ...read,
    append(drafts, act) {
      const from = { who: enrolled(state.who), act };
      return (isList(drafts) ? drafts : [drafts]).map((draft) => {
        const { open, head } = appendFact(write, draft, { ...from, head: state.head, id: newId() });
        state.head = head;
        state.erased ||= draft.kind === "SubjectErased";
        state.listed ||= LISTING.includes(draft.kind);
        return open;
      });
    },
    nextNumber: (point, year) => numbering(write, () => seriesOf(write, point, year).next),
    nextDispatchNumber: (point, year) => numbering(write, () => lastDispatchNumber(write, point, year) + 1),
    nextCaseNumber: (list, group) => numbering(write, () => lastCaseNumber(write, list, group) + 1),
    saveCaseTerms: (directory) => recountCases(write, directory),
    identity: () => state.who,
    saveIdentity(next) {
      saveIdentity(write, next);
      state.who = next;
      state.head = readHead(write, next);
    },
    openEpoch(how, act) {
      const { why, point } = how;
      const before = enrolled(state.who);
      const epoch = how.why === "clone" ? how.epoch : highestEpoch(before) + 1;
      const next = { ...before, epoch, point };
      tx.saveIdentity(next);
      tx.append({ kind: "EpochOpened", subject: next.station, body: { why, point }, sealed: null }, act);
      saveFrozen(write, why === "clone" ? "taking-up" : null);
      saveClaim(write, why === "clone" ? state.head.hash : null);
      return next;
    },
    frozen: () => frozen(write),
    ordered: () => orderedEpoch(write),
    saveSetting: (name, value) => saveSetting(write, name, value),
    recordView: (view) => recordView(write, view),
  };
  return tx;
}

function numbering(db: ReadDb, next: () => number): Outcome<number, NumberRefusal> {
  const why = frozen(db);
  if (why !== null) return refused("numbering-frozen", { details: { why } });
  const number = next();
  return number > LAST_NUMBER ? refused("series-exhausted") : accepted(number);
}

function isList(drafts: FactDraft | readonly FactDraft[]): drafts is readonly FactDraft[] {
  return Array.isArray(drafts);
}

/** Facts are written and synced only by a station that was enrolled: anything else is a bug. */
export function enrolled(who: StationIdentity | null): StationIdentity {
  if (who === null) throw new Error("A fact of a station that is not enrolled");
  return who;
}
