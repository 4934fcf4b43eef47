import { z } from "zod";
import { caseRefusals } from "../domain/cases/refusals.ts";
import { deadlineRefusals } from "../domain/deadlines/refusals.ts";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import {
  dispatchChannelSchema,
  letterKindSchema,
  letterPieceSchema,
  serviceProofSchema,
} from "../domain/letters/facts.ts";
import { letterRefusals } from "../domain/letters/refusals.ts";
import { printingRefusals } from "../domain/printing/refusals.ts";
import { typedText } from "../domain/typed-text.ts";
import { letterRowSchema, letterViewSchema } from "./case-views.ts";
import { fileSchema } from "./cases.ts";
import { reading, refusing } from "./errors.ts";
import { jobSchema } from "./item.ts";

/** A letter is refused for its case and its terms too. */
const refusable = refusing([...letterRefusals, ...caseRefusals, ...deadlineRefusals, ...printingRefusals]);
const id = z.string().min(1).max(80);
const day = z.iso.date("bad-date");

/** What the clerk makes of a letter before it is signed. */
export const letterDraftSchema = z.strictObject({
  kind: letterKindSchema,
  item: id.nullable(),
  addressee: z.strictObject({
    name: typedText(300).min(1, "addressee-required"),
    lines: z.array(typedText(120)).max(5),
  }),
  title: typedText(300).min(1, "required"),
  theirReference: typedText(120).min(1, "required").nullable(),
  text: z.array(letterPieceSchema).min(1, "required").max(200),
  termDays: z.int("term-too-short").min(1, "term-too-short").max(366).nullable(),
  newDueOn: day.nullable(),
  attachments: z.int().min(0).max(99),
  largePrint: z.boolean(),
  explanation: z.enum(["en", "uk"]).nullable(),
});
export type LetterDraft = z.infer<typeof letterDraftSchema>;

export const lettersContract = {
  /** A letter of this kind prefilled from the case; nothing is kept yet. `wants`: what the summons asks for, one a line. */
  template: refusable
    .input(
      z.strictObject({
        case: id,
        kind: letterKindSchema,
        wants: z.array(typedText(500)).max(60).default([]),
        newDueOn: day.nullable().default(null),
        reason: typedText(1000).default(""),
        /** Name and address of the competent office, for `forwarding`. */
        office: typedText(500).default(""),
      }),
    )
    .output(letterDraftSchema),
  draft: refusable
    .input(z.strictObject({ case: id, letter: id.nullable(), draft: letterDraftSchema }))
    .output(letterViewSchema),
  letter: refusable.input(z.strictObject({ letter: id })).output(letterViewSchema),
  preview: refusable.input(z.strictObject({ letter: id })).output(fileSchema),
  /** The text is final; what the letter means for the case happens with it or with its service. */
  sign: refusable.input(z.strictObject({ letter: id })).output(letterViewSchema),
  void: refusable
    .input(z.strictObject({ letter: id, reason: typedText(300).min(1, "reason-required") }))
    .output(letterViewSchema),
  print: refusable
    .input(z.strictObject({ letter: id, printer: id.nullable().default(null) }))
    .output(jobSchema),
  /** Enters it in the outgoing register of this station's point; the label for envelope and card may be printed then. */
  dispatch: refusable
    .input(
      z.strictObject({
        letter: id,
        on: day,
        channel: dispatchChannelSchema,
        postalNumber: typedText(60).min(1, "required").nullable(),
      }),
    )
    .output(letterViewSchema),
  label: refusable
    .input(z.strictObject({ letter: id, printer: id.nullable().default(null) }))
    .output(jobSchema),
  postalNumber: refusable
    .input(z.strictObject({ letter: id, postalNumber: typedText(60).min(1, "required") }))
    .output(letterViewSchema),
  served: refusable
    .input(z.strictObject({ letter: id, on: day, proof: serviceProofSchema }))
    .output(letterViewSchema),
  /** Day or proof of the service were noted wrongly: the citizen's term of a summons is counted anew. */
  correctService: refusable
    .input(
      z.strictObject({
        letter: id,
        on: day,
        proof: serviceProofSchema,
        reason: typedText(300).min(1, "reason-required"),
      }),
    )
    .output(letterViewSchema),
  /** The outgoing register, newest first. */
  register: reading
    .input(
      z.strictObject({
        query: z.string().max(300),
        from: civilDaySchema.nullable(),
        to: civilDaySchema.nullable(),
        /** Only those whose service is not proved yet. */
        unproved: z.boolean(),
        after: z.string().max(200).nullable(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.strictObject({ rows: z.array(letterRowSchema), next: z.string().max(200).nullable() })),
  /** Letters signed and waiting to be sent by the registry, oldest first. */
  toDispatch: reading.output(z.array(letterRowSchema)),
};
