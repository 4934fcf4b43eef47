import { z } from "zod";
import { senderTypeSchema } from "../senders/facts.ts";
import { typedText } from "../typed-text.ts";
import { channelSchema } from "./channel.ts";
import { documentDateSchema } from "./facts.ts";

/** Every sentence that the intake counter may have to say no with. A zod message below is one of these codes. */
export const intakeRefusals = [
  "required",
  "too-long",
  "bad-characters",
  "bad-date",
  "bad-partial-date",
  "date-in-future",
  "received-too-long-ago",
  "document-after-receipt",
  "posted-after-receipt",
  "reason-required",
  "bad-count",
  "pesel-format",
  "pesel-checksum",
  "pesel-date",
  "nip-format",
  "nip-checksum",
  "regon-format",
  "regon-checksum",
  "sender-unknown",
  "matter-unknown",
  "matter-retired",
  "unit-unknown",
  "clerk-unknown",
  "no-point",
  "not-enrolled",
  "numbering-frozen",
  "series-exhausted",
  "series-already-begun",
  "item-unknown",
  "item-cancelled",
  "undo-too-late",
  "undo-verified",
  "not-this-point",
  "batch-size",
] as const;
export type IntakeRefusal = (typeof intakeRefusals)[number];

const count = z.int("bad-count").min(0, "bad-count").max(9999, "bad-count");
const day = z.iso.date("bad-date");

/** A sender as typed. Identifiers may hold spaces and hyphens; the rule normalises them and checks their digits. */
export const newSenderSchema = z.strictObject({
  type: senderTypeSchema,
  name: typedText(300).min(1, "required"),
  address: typedText(300).nullable(),
  pesel: typedText(30).nullable(),
  nip: typedText(30).nullable(),
  regon: typedText(30).nullable(),
});
export type NewSender = z.infer<typeof newSenderSchema>;

/** Who sent it: someone known, someone new, or "brak danych". */
export const senderChoiceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("known"), id: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.literal("new"), sender: newSenderSchema }),
  z.strictObject({ kind: z.literal("no-data") }),
]);
export type SenderChoice = z.infer<typeof senderChoiceSchema>;

/** What tells of an item; `null` is "brak danych" in title, reference and date. */
export const descriptionSchema = z.strictObject({
  channel: channelSchema,
  sender: senderChoiceSchema,
  title: typedText(500).min(1, "required").nullable(),
  matter: z.string().min(1, "required").max(40),
  unit: z.string().min(1, "required").max(20),
  documentDate: documentDateSchema,
  reference: typedText(120).min(1, "required").nullable(),
  attachments: count,
  pages: count.nullable(),
  postedOn: day.nullable(),
  postalNumber: typedText(60).nullable(),
  remarks: typedText(2000),
  nameOnReceipt: z.boolean(),
});
export type Description = z.infer<typeof descriptionSchema>;

/** A new item as the counter hands it in. `received: null` is "now"; another day needs its reason. */
export const itemDraftSchema = descriptionSchema.extend({
  received: z
    .strictObject({
      on: day,
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "bad-date"),
      reason: typedText(300).min(1, "reason-required"),
    })
    .nullable(),
});
export type ItemDraft = z.infer<typeof itemDraftSchema>;
