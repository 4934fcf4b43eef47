import { z } from "zod";
import { caseListSchema } from "../../main/domain/cases/facts.ts";
import { checkpointSchema } from "./checkpoint.ts";

/**
 * Takes a list of cases to the station, or asks to give it back. Both may be repeated. A list that was taken is held until the
 * station's own `CaseListReturned` has come in with everything that it numbered before: a lost answer leaves no list with two
 * writers.
 */
export const caseListRequestSchema = z.strictObject({
  protocol: z.int().min(1),
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  centreEpoch: z.int().min(1),
  checkpoint: checkpointSchema,
  /** Up to where the station has pulled: it must know every number that was given inside the list's groups. */
  position: z.int().min(0),
  act: z.enum(["take", "return"]),
  list: caseListSchema,
});
export type CaseListRequest = z.infer<typeof caseListRequestSchema>;

export const caseListResultSchema = z.discriminatedUnion("kind", [
  /** The station holds the list; `last` is the last number that was given in it, 0 if none. */
  z.strictObject({ kind: z.literal("held"), last: z.int().min(0).max(999_999) }),
  /** Another station holds it, by its name; null: to a return, nobody does. */
  z.strictObject({ kind: z.literal("list-held"), holder: z.string().max(80).nullable() }),
]);
export type CaseListResult = z.infer<typeof caseListResultSchema>;

export const caseListAnswerSchema = z.strictObject({
  ok: z.literal(true),
  now: z.iso.datetime({ precision: 3 }),
  centreEpoch: z.int().min(1),
  result: caseListResultSchema,
});
export type CaseListAnswer = z.infer<typeof caseListAnswerSchema>;
