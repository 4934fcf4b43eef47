import { z } from "zod";
import { partialDateTextSchema } from "../calendar/partial-date.ts";
import { civilDaySchema, hashSchema } from "../facts/envelope.ts";
import { channelSchema } from "./channel.ts";

/** A date as a letter carries it: a year, a month or a day; `null` is "brak danych" (domain.md §2.4). */
export const documentDateSchema = partialDateTextSchema.nullable();

const count = z.int().min(0).max(9999);

/** What of an item may stand in the open: numbers, dates, codes. */
const itemClear = z.strictObject({
  channel: channelSchema,
  /** Code of the matter type in the office's directory. */
  matter: z.string().min(1).max(40),
  /** Symbol of the unit that it is proposed for. */
  unit: z.string().min(1).max(20),
  sender: z.string().max(80).nullable(),
  documentDate: documentDateSchema,
  attachments: count,
  pages: count.nullable(),
  postedOn: civilDaySchema.nullable(),
  /** The day by which the matter is to be settled, counted when registered; null where no term runs. */
  dueOn: civilDaySchema.nullable(),
  /** The filer agrees to see their name on the receipt. */
  nameOnReceipt: z.boolean(),
});

/** What may name a person or tell of their affairs: all that somebody typed freely, reasons too. `null` is "brak danych". */
const itemSealed = z.strictObject({
  title: z.string().max(500).nullable(),
  reference: z.string().max(120).nullable(),
  postalNumber: z.string().max(60).nullable(),
  remarks: z.string().max(2000),
});

export const intakeKinds = {
  /** subject: item id. One physical or electronic delivery; exactly one number in the register. */
  ItemRegistered: {
    scope: "registry",
    body: itemClear.extend({
      point: z.string().length(2),
      /** Place in the point's own gapless series of the year. */
      number: z.int().min(1).max(999_999),
      year: z.int().min(2011).max(2099),
      /** HMAC-SHA-256 (hex) of the receipt number with the office's secret: all that the centre keeps of it. */
      receiptHash: hashSchema,
      receivedOn: civilDaySchema,
      /** Warsaw wall time, HH:MM. */
      receivedTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      /** Label first, details later: the description is still to come. */
      bare: z.boolean(),
    }),
    sealed: itemSealed.extend({
      receipt: z.string().length(12),
      /** Why the day of receipt is not the day of registration. */
      otherDayReason: z.string().max(300).nullable(),
    }),
  },
  /** A later description replaces the earlier one whole; both stay in the history. */
  ItemDescribed: {
    scope: "registry",
    body: itemClear,
    sealed: itemSealed.extend({ reason: z.string().max(300) }),
  },
  ItemAssigned: {
    scope: "registry",
    body: z.strictObject({ unit: z.string().min(1).max(20), clerk: z.string().max(80).nullable() }),
    sealed: null,
  },
  /** The entry stays, its number is never used again (domain.md §2.4). */
  ItemCancelled: {
    scope: "registry",
    body: z.strictObject({ undo: z.boolean() }),
    sealed: z.strictObject({ reason: z.string().min(1).max(300) }),
  },
} as const;
