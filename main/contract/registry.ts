import { z } from "zod";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import { intakeRefusals } from "../domain/intake/draft.ts";
import { caseReferenceCodes } from "../domain/numbers/case-reference.ts";
import { channelSchema } from "../domain/intake/channel.ts";
import { reading, refusing } from "./errors.ts";
import { caseSchema, letterViewSchema } from "./case-views.ts";
import { itemRowSchema, itemSchema } from "./item.ts";

/** Filters of the register; they stand in the window's address, so a list can be linked. */
export const registryFilterSchema = z.strictObject({
  query: z.string().max(300).optional(),
  from: civilDaySchema.optional(),
  to: civilDaySchema.optional(),
  unit: z.string().max(20).optional(),
  matter: z.string().max(40).optional(),
  channel: channelSchema.optional(),
  state: z.enum(["REGISTERED", "ASSIGNED", "CANCELLED_ENTRY"]).optional(),
  point: z.string().length(2).optional(),
  /** Only items that still wait for their description. */
  bare: z.boolean().optional(),
});
export type RegistryFilter = z.infer<typeof registryFilterSchema>;

/** What a scan or a typed text turned out to be. */
export const foundSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("item"),
    item: itemSchema,
    by: z.enum(["label", "receipt", "rpw"]),
    /** The scan proved this print job: paper and record met. */
    verifiedJob: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("case"), case: caseSchema, by: z.literal("reference") }),
  /** By the barcode of its label, by its number in the outgoing register, or by the post's. */
  z.strictObject({
    kind: z.literal("letter"),
    letter: letterViewSchema,
    by: z.enum(["outgoing", "dispatch", "postal"]),
  }),
  /** A number of ours, well-formed, that this station does not hold (yet). */
  z.strictObject({
    kind: z.literal("not-here"),
    by: z.enum(["label", "receipt", "rpw", "reference", "outgoing", "dispatch"]),
  }),
  /** Meant as a case reference and none; the code's sentence is in words. */
  z.strictObject({ kind: z.literal("bad-reference"), code: z.enum(caseReferenceCodes) }),
  /** Looks like one of ours, but the check character does not agree. */
  z.strictObject({ kind: z.literal("misread"), by: z.enum(["label", "receipt"]) }),
  /** A code of somebody else: nothing happened, it may be searched as words. */
  z.strictObject({ kind: z.literal("foreign"), text: z.string() }),
]);
export type Found = z.infer<typeof foundSchema>;

const cursor = z.string().max(200);

export const registryContract = {
  /** Today's items of this station, newest first. */
  today: reading.output(z.array(itemRowSchema)),
  page: reading
    .input(
      z.strictObject({
        filter: registryFilterSchema,
        after: cursor.nullable(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.strictObject({ rows: z.array(itemRowSchema), next: cursor.nullable() })),
  /** Opens an item; the view is written to the access log. */
  item: refusing(intakeRefusals)
    .input(z.strictObject({ item: z.string().min(1).max(80) }))
    .output(itemSchema),
  /** A scan (`scanned`) or a typed number. A scanned label also proves its print job. */
  find: reading
    .input(z.strictObject({ text: z.string().max(500), scanned: z.boolean() }))
    .output(foundSchema),
};
