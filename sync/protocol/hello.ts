import { z } from "zod";
import { hashSchema } from "../../main/domain/facts/envelope.ts";
import { checkpointSchema } from "./checkpoint.ts";

/** A point's series of one year: the highest register number that the station gave. For the continuity report. */
export const seriesMarkSchema = z.strictObject({
  point: z.string().regex(/^[A-HJKMNP-TVWX][0-9]$/),
  year: z.int().min(2000).max(2099),
  highest: z.int().min(0),
});
export type SeriesMark = z.infer<typeof seriesMarkSchema>;

/** The end of a chain: sequence number and hash. Of an empty chain: 0 and 64 zeros (`GENESIS`). */
export const chainEndSchema = z.strictObject({ seq: z.int().min(0), hash: hashSchema });
export type ChainEnd = z.infer<typeof chainEndSchema>;

/**
 * Check-in: the first message of every contact, and again whenever a refusal says so. Both sides lay open how far they
 * are, so that a station or a centre that came back from an older copy is noticed before anything is numbered or sent.
 */
export const helloSchema = z.strictObject({
  protocol: z.int().min(1),
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  /** The station's current epoch. One higher than the centre knows: a supervisor opened it at the station. */
  epoch: z.int().min(1),
  /** The last fact that the station wrote in this epoch, sent or not. */
  last: chainEndSchema,
  series: z.array(seriesMarkSchema).max(200),
  /** The centre's epoch that the station last heard of; null before the first contact. */
  centreEpoch: z.int().min(1).nullable(),
  /** Checkpoints kept from pulls, rising (see `thinned`). Empty: the station has pulled nothing yet. */
  checkpoints: z.array(checkpointSchema).max(100),
});
export type Hello = z.infer<typeof helloSchema>;

/**
 * What the two chain ends say:
 *
 * - `in-step`: equal.
 * - `station-ahead`: the station has facts to push from `expectedSeq`; the everyday case.
 * - `centre-ahead`: the centre has more of this chain. The station was restored from a copy. It pulls its own facts back
 *   (`own: true`), moves its series up and never down, and numbers nothing before that is done.
 * - `clone`: same sequence number, other hash. Two machines wrote as one. Freeze numbering; a supervisor opens a new
 *   epoch with a new point.
 * - `newer-epoch`: the centre knows a newer epoch of this station (`epoch`). This store is the copy left behind: freeze
 *   numbering; facts of the older epoch may still be pushed as long as they chain.
 */
export const verdicts = ["in-step", "station-ahead", "centre-ahead", "clone", "newer-epoch"] as const;
export type Verdict = (typeof verdicts)[number];

/** A new epoch of a cloned station, and the point that it numbers under from then on; null: it registers nothing. */
export const orderedEpochSchema = z.strictObject({
  epoch: z.int().min(2),
  point: z.string().length(2).nullable(),
});

export const helloAnswerSchema = z.strictObject({
  ok: z.literal(true),
  /** The centre's version of the protocol. */
  protocol: z.int().min(1),
  /** The centre's clock, for signing only; a station's own clock is not set by it. */
  now: z.iso.datetime({ precision: 3 }),
  verdict: z.enum(verdicts),
  /** The highest epoch of this station that the centre knows. */
  epoch: z.int().min(1),
  /** The sequence number that the centre waits for in the epoch of the check-in. */
  expectedSeq: z.int().min(1),
  /**
   * The end of this chain at the centre. A station that is ahead compares it with its own fact of that number: another
   * hash is a clone, found before the push.
   */
  centreLast: chainEndSchema,
  /** The hash that the centre has at the station's `last.seq`; null if it does not have that fact. */
  hashAtLast: hashSchema.nullable(),
  /** Rises each time the centre came back from an older copy. */
  centreEpoch: z.int().min(1),
  /** The last position that was given. */
  head: z.int().min(0),
  /**
   * From where to pull: the newest checkpoint that both have, (0, zeros) if none. Lower than the station's own position
   * only when the centre lost something: then positions above it are void and are given anew.
   */
  common: checkpointSchema,
  /** Points of `series` that belong to another station. Freeze their numbering. */
  pointsTaken: z.array(z.string()),
  /** What an administrator ordered for this station and no copy has taken up yet; null: nothing. */
  ordered: orderedEpochSchema.nullable(),
});
export type HelloAnswer = z.infer<typeof helloAnswerSchema>;
