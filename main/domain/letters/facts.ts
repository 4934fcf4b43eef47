import { z } from "zod";
import { civilDaySchema } from "../facts/envelope.ts";

const id = z.string().min(1).max(80);

export const letterKinds = [
  "supplement-summons",
  "new-term-notice",
  "forwarding",
  "forwarding-notice",
  "filing-confirmation",
  "decision",
  "plain-letter",
] as const;
export const letterKindSchema = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKindSchema>;

/** How a letter leaves the office. */
export const dispatchChannels = ["post", "post-zpo", "counter", "e-delivery", "internal"] as const;
export const dispatchChannelSchema = z.enum(dispatchChannels);
export type DispatchChannel = z.infer<typeof dispatchChannelSchema>;

/**
 * How service was proved. `double-notice`: nobody took it up in fourteen days (KPA art. 44); `e-delivery-fiction`: unread in the
 * box of an address for electronic delivery.
 */
export const serviceProofs = [
  "receipt-card",
  "postal-tracking",
  "by-hand",
  "e-delivery",
  "double-notice",
  "e-delivery-fiction",
  "refused-by-addressee",
] as const;
export const serviceProofSchema = z.enum(serviceProofs);
export type ServiceProof = z.infer<typeof serviceProofSchema>;

/** One piece of a letter's text: a paragraph, a heading, or a numbered list. */
export const letterPieceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), text: z.string().max(6000) }),
  z.strictObject({ kind: z.literal("heading"), text: z.string().max(300) }),
  z.strictObject({ kind: z.literal("list"), entries: z.array(z.string().max(2000)).max(60) }),
]);
export type LetterPiece = z.infer<typeof letterPieceSchema>;

export const addresseeSchema = z.strictObject({
  name: z.string().min(1).max(300),
  /** Lines of the address as they stand in the envelope's window. */
  lines: z.array(z.string().max(120)).max(5),
});
export type Addressee = z.infer<typeof addresseeSchema>;

/** subject of each: the letter's id. A letter belongs to one case for ever. */
export const letterOutKinds = {
  /** A draft; a later one replaces it whole and both stay in the history. */
  LetterDrafted: {
    scope: "registry",
    body: z.strictObject({
      case: id,
      letter: letterKindSchema,
      /** The item that it answers; null where it answers none. */
      item: id.nullable(),
      /** Days that the addressee is given from service; null where none. */
      termDays: z.int().min(1).max(366).nullable(),
      /** The new term that the letter tells of; null where none. */
      newDueOn: civilDaySchema.nullable(),
      attachments: z.int().min(0).max(99),
      largePrint: z.boolean(),
      /** Of the unofficial plain explanation under the text; null where there is none. */
      explanation: z.enum(["en", "uk"]).nullable(),
    }),
    sealed: z.strictObject({
      addressee: addresseeSchema,
      title: z.string().max(300),
      theirReference: z.string().max(120).nullable(),
      text: z.array(letterPieceSchema).max(200),
    }),
  },
  /** The text is final: from here on it is changed by no draft. `reference` carries the initials. */
  LetterSigned: {
    scope: "registry",
    body: z.strictObject({ on: civilDaySchema, reference: z.string().max(80), signer: id }),
    sealed: null,
  },
  LetterVoided: {
    scope: "registry",
    body: z.strictObject({}),
    sealed: z.strictObject({ reason: z.string().min(1).max(300) }),
  },
  /** An entry of the outgoing register: the point's own gapless series of the year, apart from the incoming one. */
  LetterDispatched: {
    scope: "registry",
    body: z.strictObject({
      point: z.string().length(2),
      number: z.int().min(1).max(999_999),
      year: z.int().min(2011).max(2099),
      on: civilDaySchema,
      channel: dispatchChannelSchema,
    }),
    sealed: z.strictObject({ postalNumber: z.string().max(60).nullable() }),
  },
  /** The postal number was learnt later, or mistyped before. */
  PostalNumberNoted: {
    scope: "registry",
    body: z.strictObject({}),
    sealed: z.strictObject({ postalNumber: z.string().min(1).max(60) }),
  },
  LetterServed: {
    scope: "registry",
    body: z.strictObject({ on: civilDaySchema, proof: serviceProofSchema }),
    sealed: null,
  },
  /** Day or proof of the service were noted wrongly; the earlier stays in the history. */
  ServiceCorrected: {
    scope: "registry",
    body: z.strictObject({ on: civilDaySchema, proof: serviceProofSchema }),
    sealed: z.strictObject({ reason: z.string().min(1).max(300) }),
  },
} as const;
