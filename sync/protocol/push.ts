import { z } from "zod";
import { factSchema } from "../../main/domain/facts/envelope.ts";
import { MAX_FACTS_PER_PUSH } from "./limits.ts";
import { subjectKeySchema } from "./subject-key.ts";

/**
 * A station's facts on their way up: one epoch, `seq` rising by one, each `prev` the hash before it. Pushing the same
 * facts twice is always safe. `keys` open the sealed parts of these facts.
 */
export const pushSchema = z.strictObject({
  protocol: z.int().min(1),
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  epoch: z.int().min(1),
  centreEpoch: z.int().min(1),
  facts: z.array(factSchema).min(1).max(MAX_FACTS_PER_PUSH),
  keys: z.array(subjectKeySchema).max(MAX_FACTS_PER_PUSH),
});
export type Push = z.infer<typeof pushSchema>;

/**
 * A fact that breaks a rule of the centre (someone else holds the account). It keeps its place in the chain and its
 * position, other stations do not get it, and it never blocks those behind it. The station shows it to the clerk.
 */
export const refusedFactSchema = z.strictObject({
  seq: z.int().min(1),
  code: z.string().min(1).max(60),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RefusedFact = z.infer<typeof refusedFactSchema>;

/** All facts of the push are now at the centre, durably. */
export const pushAnswerSchema = z.strictObject({
  ok: z.literal(true),
  now: z.iso.datetime({ precision: 3 }),
  centreEpoch: z.int().min(1),
  /** The sequence number that the centre waits for next. */
  expectedSeq: z.int().min(1),
  /** How many facts at the front of the push the centre already had. That is a success. */
  already: z.int().min(0),
  /** `positions[i]` is the position of `facts[i]`. */
  positions: z.array(z.int().min(1)),
  refused: z.array(refusedFactSchema),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
