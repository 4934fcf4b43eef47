import { z } from "zod";
import { caseListSchema, caseNumberSchema, denials } from "../../main/domain/cases/facts.ts";
import { checkpointSchema } from "./checkpoint.ts";

/**
 * Asks for a case's number in a list whose numbers the centre gives. Asked again for the same case it gives the same number,
 * because the first answer may have been lost on the way. Refused with `numbering-waits` as long as the centre, back from an
 * older copy, has not heard everything from everybody again.
 */
export const caseNumberAskSchema = z.strictObject({
  protocol: z.int().min(1),
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  centreEpoch: z.int().min(1),
  /** The newest one that the station has: a centre that does not have it came back from an older copy, and must not number. */
  checkpoint: checkpointSchema,
  /** Id of the folder, which is the id of the case that it becomes. */
  case: z.string().min(1).max(80),
  list: caseListSchema,
  /** Base number of the group to number in; null for the list itself. */
  group: z.int().min(1).max(999_999).nullable(),
  /** The case opens a group: other cases will be numbered inside it. */
  isGroup: z.boolean(),
});
export type CaseNumberAsk = z.infer<typeof caseNumberAskSchema>;

export const caseNumberResultSchema = z.discriminatedUnion("kind", [
  /** The case's number for good. Its list is the one that was asked for, unless the case had its number already. */
  z.strictObject({ kind: z.literal("given"), number: caseNumberSchema }),
  /** No for good: the clerk chooses again. `holder`: who gives the numbers of the list, as the list of stations calls it. */
  z.strictObject({ kind: z.literal("denied"), code: z.enum(denials), holder: z.string().max(80).nullable() }),
  /**
   * The centre has the list down as held by this very station, which would not ask if it held it: its return has not come in
   * yet, or the answer to its taking was lost. Nothing was given; push what waits and ask again, or take the list again.
   */
  z.strictObject({ kind: z.literal("held-here") }),
]);
export type CaseNumberResult = z.infer<typeof caseNumberResultSchema>;

export const caseNumberAnswerSchema = z.strictObject({
  ok: z.literal(true),
  now: z.iso.datetime({ precision: 3 }),
  /** A station that has taken up another one meanwhile forgets this answer and asks again. */
  centreEpoch: z.int().min(1),
  result: caseNumberResultSchema,
});
export type CaseNumberAnswer = z.infer<typeof caseNumberAnswerSchema>;
