import { z } from "zod";
import { positionedFactSchema } from "../../main/domain/facts/envelope.ts";
import { scopeSchema } from "../../main/domain/facts/scope.ts";
import { checkpointSchema } from "./checkpoint.ts";
import { MAX_FACTS_PER_PULL, MAX_WAIT_MS } from "./limits.ts";
import { subjectKeySchema } from "./subject-key.ts";

/** Asks for the facts after a position, oldest first. */
export const pullSchema = z.strictObject({
  protocol: z.int().min(1),
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  centreEpoch: z.int().min(1),
  after: z.int().min(0),
  /** The newest checkpoint that the station has, at or below `after`: the centre makes sure that it still agrees. */
  checkpoint: checkpointSchema,
  limit: z.int().min(1).max(MAX_FACTS_PER_PULL),
  /** Fewer scopes than the station holds, to fill in one that was granted later. Left out: all that it holds. */
  scopes: z.array(scopeSchema).min(1).optional(),
  /** Also the facts that this station wrote. For a station that was restored from a copy. */
  own: z.boolean(),
  /**
   * How many facts of the station's own, of any epoch, the centre has not confirmed yet, one more where the station knows that it
   * lost some. 0 in a new centre epoch: a restored centre has heard everything from this station again.
   */
  unsent: z.int().min(0),
  /** With nothing to give, wait this long for news, in milliseconds. 0 answers at once. */
  waitMs: z.int().min(0).max(MAX_WAIT_MS),
});
export type Pull = z.infer<typeof pullSchema>;

export const pullAnswerSchema = z.strictObject({
  ok: z.literal(true),
  now: z.iso.datetime({ precision: 3 }),
  centreEpoch: z.int().min(1),
  /** Rising by position. Facts of unknown kind come as any other: keep them, do not fold them. */
  facts: z.array(positionedFactSchema),
  /** The keys of the sealed parts of these facts, as far as they still exist. */
  keys: z.array(subjectKeySchema),
  /** Subjects of these facts whose key was erased: their sealed parts stay shut for ever. */
  erased: z.array(z.string()),
  /** Positions of these facts that the centre refused. Only one's own can be among them. */
  refused: z.array(z.strictObject({ position: z.int().min(1), code: z.string() })),
  /** Everything up to and with this position has been looked through: the next `after`. */
  next: z.int().min(0),
  /** The newest checkpoint at or below `next`. Keep it together with `next`, in the same transaction as the facts. */
  checkpoint: checkpointSchema,
  /** The last position that was given. `next` lower than it: there is more, ask again. */
  head: z.int().min(0),
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;
