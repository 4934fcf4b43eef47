import { type Fact, type PositionedFact } from "../../main/domain/facts/envelope.ts";
import { type Scope } from "../../main/domain/facts/scope.ts";

/** The key (32 bytes, base64) that opens the sealed parts of one subject. It travels beside facts, never inside them. */
export type SubjectKey = { readonly subject: string; readonly scope: Scope; readonly key: string };

/** Where a station's own log ends. */
export type LogHead = { readonly epoch: number; readonly seq: number; readonly hash: string };

/** What a station knows of the centre: its epoch, and the last position that was pulled with the hash of the fact there. */
export type CentreMark = {
  readonly centreEpoch: number | null;
  readonly position: number;
  readonly hash: string | null;
};

export type PushReply = {
  /** Every own fact up to this seq of the epoch is durable at the centre. */
  readonly upTo: number;
  readonly positions: readonly { readonly seq: number; readonly position: number }[];
  /** Facts that the centre keeps but does not honour, with the code of the reason. */
  readonly refused: readonly { readonly seq: number; readonly code: string }[];
};

export type PulledPage = {
  readonly facts: readonly PositionedFact[];
  readonly keys: readonly SubjectKey[];
  readonly erased: readonly string[];
  /** Where the next page begins: everything up to here was seen, whatever the scopes filtered out. */
  readonly mark: CentreMark;
};

/**
 * The station's log as the engine needs it. Supplied by the store; every call is one synchronous transaction, so that a
 * kill at any moment leaves the log either before or after it.
 */
export type FactLog = {
  head(): LogHead;
  /** Own facts of an epoch after a seq, in order, at most `limit`, with the keys that open their sealed parts. */
  ownAfter(
    epoch: number,
    seq: number,
    limit: number,
  ): { readonly facts: readonly Fact[]; readonly keys: readonly SubjectKey[] };
  /** The hash of an own fact; null where this log does not have it. */
  ownHash(epoch: number, seq: number): string | null;
  /** Own facts that have no position yet, and the instant of the oldest. */
  waiting(): { readonly count: number; readonly since: string | null };
  /** The highest seq of an epoch that the centre confirmed. */
  confirmed(epoch: number): number;
  confirm(epoch: number, reply: PushReply): void;
  mark(): CentreMark;
  /** Adds a page of the centre's facts (own ones come back too: they get their position, or restore a restored log). */
  receive(page: PulledPage): void;
  /** The centre came back from an older copy: forget confirmations and marks above what both still have. */
  rewind(to: {
    readonly centreEpoch: number;
    readonly position: number;
    readonly confirmedSeq: number;
  }): void;
  /** Highest number issued per point and year, for the centre's continuity report. */
  issued(): readonly { readonly point: string; readonly year: number; readonly last: number }[];
  /** The centre found a clone, or a restored copy: numbering stops (`frozen`) until it is cleared. */
  freeze(why: FreezeReason | null): void;
};

export type FreezeReason = "restored" | "clone" | "revoked" | "newer-epoch";
