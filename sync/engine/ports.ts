import { type Fact, type PositionedFact } from "../../main/domain/facts/envelope.ts";
import { type Scope } from "../../main/domain/facts/scope.ts";

/** The key (32 bytes, base64) that opens the sealed parts of one subject. It travels beside facts, never inside them. */
export type SubjectKey = { readonly subject: string; readonly scope: Scope; readonly key: string };

/** Where a station's own log ends: `seq` 0 and `GENESIS` when the epoch has no fact yet. */
export type LogHead = { readonly epoch: number; readonly seq: number; readonly hash: string };

/** What the centre had up to a position, as a hash (`Checkpoint` of the protocol): proves a common past. */
export type MarkProof = { readonly position: number; readonly sum: string };

/**
 * What a station knows of the centre: its epoch (null before the first contact), the position up to which it has looked
 * through everything (0 at first), and the proofs it keeps, rising by position. The engine decides which are kept; the
 * log stores the list whole and gives it back.
 */
export type CentreMark = {
  readonly centreEpoch: number | null;
  readonly position: number;
  readonly checkpoints: readonly MarkProof[];
};

export type PushReply = {
  /** Nothing of this epoch up to this seq needs pushing any more: it is durable at the centre, or refused below. */
  readonly upTo: number;
  readonly positions: readonly { readonly seq: number; readonly position: number }[];
  /**
   * Facts that the centre does not honour, with the code of the reason. It keeps them (with a position), except those
   * of code `clone`, which it never took: they have no position and are still not pushed again.
   */
  readonly refused: readonly { readonly seq: number; readonly code: string }[];
};

export type PulledPage = {
  readonly facts: readonly PositionedFact[];
  readonly keys: readonly SubjectKey[];
  readonly erased: readonly string[];
  /** Own facts among these that the centre had refused: a restored log learns them again. */
  readonly refused: readonly { readonly position: number; readonly code: string }[];
  /** Replaces the mark: everything up to its position was seen, whatever the scopes filtered out. */
  readonly mark: CentreMark;
};

/**
 * The station's log as the engine needs it. Supplied by the store; every call is one synchronous transaction, so that a
 * kill at any moment leaves the log either before or after it.
 */
export type FactLog = {
  head(): LogHead;
  /** The end of every epoch of this station that the log holds, rising; the last is `head()`. */
  ends(): readonly LogHead[];
  /** The registration point that this log numbers for under its current epoch; null for a room that registers nothing. */
  point(): string | null;
  /** Own facts of an epoch after a seq, in order, at most `limit`, with the keys that open their sealed parts. */
  ownAfter(
    epoch: number,
    seq: number,
    limit: number,
  ): { readonly facts: readonly Fact[]; readonly keys: readonly SubjectKey[] };
  /** The hash of an own fact; null where this log does not have it. */
  ownHash(epoch: number, seq: number): string | null;
  /** Own facts of any epoch without a position that are not refused either, and the instant of the oldest. */
  waiting(): { readonly count: number; readonly since: string | null };
  /** Own facts that the centre refused and nobody has dealt with. */
  refusedCount(): number;
  /** The highest seq of an epoch that has a position or was refused; 0 if none. */
  confirmed(epoch: number): number;
  confirm(epoch: number, reply: PushReply): void;
  mark(): CentreMark;
  /**
   * Adds a page of the centre's facts and its mark. A fact known by its id only gets its position (anew, after a
   * rewind). Own ones come only to a log that was restored from a copy: they lengthen its chain, and its series move up,
   * never down.
   */
  receive(page: PulledPage): void;
  /** The centre came back from an older copy: takes this mark, and forgets every position (own or not) above it. */
  rewind(to: CentreMark): void;
  /** Highest number issued per point and year, for the centre's continuity report. */
  issued(): readonly { readonly point: string; readonly year: number; readonly last: number }[];
  /**
   * A reason stops numbering. `null` says that the station has checked in and the centre has nothing of it beyond this
   * log: numbering goes on, unless the log's own journal knows of facts that neither has. A clone stays one until a new
   * epoch is opened, and a copy that takes one up waits until the centre has that very fact.
   */
  freeze(why: FreezeReason | null): void;
  frozen(): FreezeReason | null;
  /** What the last check-in said of an order; null: nothing is ordered. */
  noteOrder(ordered: OrderedEpoch | null): void;
  ordered(): OrderedEpoch | null;
};

/** An epoch and point that an administrator of the centre ordered for this station, and that no copy has taken up. */
export type OrderedEpoch = { readonly epoch: number; readonly point: string | null };

/** `taking-up`: an ordered epoch was opened here, and the centre has not said yet that this copy was the first. */
export type FreezeReason = "restored" | "clone" | "revoked" | "newer-epoch" | "taking-up";
