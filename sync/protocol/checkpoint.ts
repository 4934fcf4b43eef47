import { z } from "zod";
import { hashSchema } from "../../main/domain/facts/envelope.ts";

/**
 * A proof of all that a centre had up to a position: `sum` is a hash over the hash of every fact up to and with
 * `position`, carried on from push to push. Two that agree at a checkpoint agree on everything before it, whatever
 * scopes a station may see. Checkpoints stand where pushes ended, not at every position.
 */
export const checkpointSchema = z.strictObject({ position: z.int().min(0), sum: hashSchema });
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Before the first fact: what every centre and station have in common. */
export const START: Checkpoint = { position: 0, sum: "0".repeat(64) };

/**
 * Which checkpoints a station keeps and sends when it checks in: the newest few, then ever fewer going back, so that a
 * restored centre finds the place where histories part within a small factor with some twenty rows.
 * `kept` rises by position; the result does too.
 */
export function thinned(kept: readonly Checkpoint[], newest = 8): readonly Checkpoint[] {
  const last = kept.at(-1);
  if (last === undefined) return [];
  const chosen: Checkpoint[] = [];
  let distance = 1;
  for (const one of kept.toReversed()) {
    const back = last.position - one.position;
    if (chosen.length < newest || back >= distance) {
      chosen.push(one);
      distance = Math.max(distance, back * 2);
    }
  }
  return chosen.toReversed();
}
