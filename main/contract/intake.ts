import { z } from "zod";
import { matterSchema, unitSchema } from "../domain/directory/directory.ts";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import { descriptionSchema, intakeRefusals, itemDraftSchema } from "../domain/intake/draft.ts";
import { senderDetailsSchema, senderTypeSchema } from "../domain/senders/facts.ts";
import { typedText } from "../domain/typed-text.ts";
import { itemRowSchema, itemSchema } from "./item.ts";
import { reading, refusing } from "./errors.ts";

const refusable = refusing(intakeRefusals);
const id = z.string().min(1).max(80);
const reason = typedText(300).min(1, "reason-required");

/**
 * A known sender as the search offers it: what tells one from another, and no PESEL, which nobody needs to read there (it may be
 * searched by). `details` is null once erased.
 */
export const senderSchema = z.strictObject({
  id,
  type: senderTypeSchema,
  details: senderDetailsSchema.omit({ pesel: true }).nullable(),
});
export type SenderView = z.infer<typeof senderSchema>;

export const intakeContract = {
  /** What the form needs: today in Warsaw, the point, the valid units and matters. */
  form: reading.output(
    z.strictObject({
      today: civilDaySchema,
      point: z.string().nullable(),
      units: z.array(unitSchema),
      matters: z.array(matterSchema),
    }),
  ),
  /** Known senders while typing: words may be cut short, case and diacritics do not matter. Newest first. */
  senders: reading
    .input(z.strictObject({ query: z.string().max(300), limit: z.int().min(1).max(50).default(8) }))
    .output(z.array(senderSchema)),
  /** What looks like the same item: same sender and reference ever, or same sender and title today. Warns, never blocks. */
  duplicates: reading
    .input(
      z.strictObject({
        sender: id.nullable(),
        title: z.string().max(500).nullable(),
        reference: z.string().max(120).nullable(),
      }),
    )
    .output(z.array(z.strictObject({ why: z.enum(["reference", "title"]), item: itemRowSchema }))),
  /** Until when the matter is due, with each step of the count. */
  due: reading
    .input(z.strictObject({ matter: z.string().max(40), receivedOn: civilDaySchema }))
    .output(itemSchema.pick({ dueOn: true, dueSteps: true })),
  /** Durable when it answers: number and row in one transaction. Printing is a separate command. */
  register: refusable.input(itemDraftSchema).output(itemSchema),
  /** Labels first, details later: n numbers for n letters taken in a hurry. */
  registerBatch: refusable
    .input(z.strictObject({ count: z.int("batch-size").min(1, "batch-size").max(100, "batch-size") }))
    .output(z.array(itemSchema)),
  /** A description later, or a better one; the earlier stays in the history. */
  describe: refusable
    .input(
      z.strictObject({
        item: id,
        description: descriptionSchema,
        reason: typedText(300),
      }),
    )
    .output(itemSchema),
  assign: refusable
    .input(z.strictObject({ item: id, unit: z.string().min(1, "required").max(20), clerk: id.nullable() }))
    .output(itemSchema),
  /** Within 20 seconds and while the label is not verified. */
  undo: refusable.input(z.strictObject({ item: id })).output(itemSchema),
  cancel: refusable.input(z.strictObject({ item: id, reason })).output(itemSchema),
};
