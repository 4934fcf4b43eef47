import { type Checkpoint, START, thinned } from "../protocol/checkpoint.ts";
import { type HelloAnswer } from "../protocol/hello.ts";
import { type PullAnswer } from "../protocol/pull.ts";
import { type CentreMark, type MarkProof, type PulledPage } from "./ports.ts";
import { type Contact, type LogEffect, type LogView } from "./state.ts";

export type Judgement = {
  readonly effects: readonly LogEffect[];
  readonly contact: Contact;
  /** Why facts of this epoch must not be pushed; null where they may. */
  readonly pushBlocked: string | null;
};

export type CheckIn = {
  readonly epoch: number;
  readonly answer: HelloAnswer;
  readonly ownHash: string | null;
  readonly now: number;
};

/**
 * What a check-in means (design.md §6, §7). Compares last seq, hash and epoch:
 *
 * - the centre lost something: rewind to what both have, so that facts above it go up and come down again;
 * - the centre has more of this chain: the log is a restored copy; freeze, pull one's own facts, check in again;
 * - same seq, other hash, or someone else's point: a clone; freeze;
 * - a newer epoch: this log is the copy left behind; freeze, but what chains still goes up;
 * - otherwise numbering may go on.
 */
export function judge(log: LogView, { epoch, answer, ownHash, now }: CheckIn): Judgement {
  const effects: LogEffect[] = [];
  if (lost(log, epoch, answer)) {
    const { position } = answer.common;
    const checkpoints = log.mark.checkpoints.filter((proof) => proof.position <= position);
    effects.push({ kind: "rewind", to: { centreEpoch: answer.centreEpoch, position, checkpoints } });
  }

  const current = epoch === log.head.epoch;
  const behind = answer.verdict === "centre-ahead";
  const clone = current && (answer.verdict === "clone" || parted(answer, ownHash));
  if (answer.epoch > log.head.epoch) effects.push({ kind: "freeze", why: "newer-epoch" });
  else if (clone || (log.point !== null && answer.pointsTaken.includes(log.point)))
    effects.push({ kind: "freeze", why: "clone" });
  else if (current && behind) effects.push({ kind: "freeze", why: "restored" });
  else if (current && log.frozen !== null) effects.push({ kind: "freeze", why: null });
  const { ordered } = answer;
  if (ordered?.epoch !== log.ordered?.epoch || ordered?.point !== log.ordered?.point)
    effects.push({ kind: "note-order", ordered });

  return {
    effects,
    contact: {
      epoch,
      centreEpoch: answer.centreEpoch,
      since: now,
      behind,
      // Under a second epoch another machine may have written under this station's name.
      own: behind || answer.epoch > 1 || log.head.epoch > 1,
      caughtUp: !behind && effects.every(({ kind }) => kind !== "rewind") && answer.head <= log.mark.position,
    },
    pushBlocked: clone ? "clone" : null,
  };
}

/**
 * The centre is not the one that this log knows, or no longer has what it confirmed: it came back from an older copy, or
 * lost its last commits. A first contact is the same, from nothing.
 */
function lost(log: LogView, epoch: number, answer: HelloAnswer): boolean {
  const confirmed =
    log.unsent?.epoch === epoch ? log.unsent.after : epoch === log.head.epoch ? log.head.seq : 0;
  return (
    answer.centreEpoch !== log.mark.centreEpoch ||
    answer.common.position < newestProof(log.mark).position ||
    (answer.verdict !== "clone" && answer.expectedSeq <= confirmed)
  );
}

/** The station is ahead, but what the centre has last is not what this log has there. */
function parted(answer: HelloAnswer, ownHash: string | null): boolean {
  return (
    answer.verdict === "station-ahead" && answer.centreLast.seq > 0 && answer.centreLast.hash !== ownHash
  );
}

export function newestProof(mark: CentreMark): Checkpoint {
  return mark.checkpoints.at(-1) ?? START;
}

/** A pull's answer as the page that the log takes in: facts and the new mark in one transaction. */
export function pageOf(mark: CentreMark, answer: PullAnswer): PulledPage {
  const { facts, keys, erased, refused, centreEpoch, next, checkpoint } = answer;
  const checkpoints = thinned(withProof(mark.checkpoints, checkpoint));
  return { facts, keys, erased, refused, mark: { centreEpoch, position: next, checkpoints } };
}

function withProof(kept: readonly MarkProof[], proof: Checkpoint): readonly MarkProof[] {
  return proof.position > (kept.at(-1)?.position ?? 0) ? [...kept, proof] : kept;
}
