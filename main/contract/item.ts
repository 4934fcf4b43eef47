import { z } from "zod";
import { caseStateSchema } from "../domain/cases/states.ts";
import { channelSchema } from "../domain/intake/channel.ts";
import { documentDateSchema } from "../domain/intake/facts.ts";
import { paperSchema } from "../domain/printing/facts.ts";
import { senderTypeSchema } from "../domain/senders/facts.ts";

/** How far a folder has come: `asked` waits for its number. */
export const stageSchema = z.enum(["folder", "asked", "open", "closed", "annulled"]);
export type Stage = z.infer<typeof stageSchema>;

export const jobStateSchema = z.enum(["queued", "sent", "verified", "failed", "unknown", "dropped"]);

export const jobSchema = z.strictObject({
  id: z.string(),
  paper: paperSchema,
  items: z.array(z.string()),
  /** The printer's name as the office calls it. */
  printer: z.string(),
  copy: z.int(),
  language: z.enum(["pl", "en", "uk"]),
  state: jobStateSchema,
  at: z.string(),
  /** Why it failed, or why nobody knows: a device code; its sentence is in words. */
  code: z.string().nullable(),
  /** What it is of, to call the job by: a register number, `WY/K1/12/2026`, a case's reference; null where it has none. */
  rpw: z.string().nullable(),
  /** False for a job of another station. */
  here: z.boolean(),
});
export type JobView = z.infer<typeof jobSchema>;

/** One row of a list. `null` in title, reference and sender is "brak danych". */
export const itemRowSchema = z.strictObject({
  id: z.string(),
  rpw: z.string(),
  receivedOn: z.string(),
  receivedTime: z.string(),
  registeredAt: z.string(),
  channel: channelSchema,
  matter: z.string(),
  unit: z.string(),
  sender: z.strictObject({ id: z.string(), type: senderTypeSchema, name: z.string().nullable() }).nullable(),
  title: z.string().nullable(),
  reference: z.string().nullable(),
  attachments: z.int(),
  state: z.enum(["REGISTERED", "ASSIGNED", "CANCELLED_ENTRY"]),
  /** Of the case that it lies in; null where it lies in none. */
  caseState: caseStateSchema.nullable(),
  bare: z.boolean(),
  erased: z.boolean(),
  /** State of the newest label and receipt; null where none was asked for. */
  labelState: jobStateSchema.nullable(),
  receiptState: jobStateSchema.nullable(),
  /** The centre has it. */
  synced: z.boolean(),
});
export type ItemRow = z.infer<typeof itemRowSchema>;

/** One line of an item's history. `kind` is the fact's kind; the words say it. */
export const historyLineSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  at: z.string(),
  /** Name of the clerk; null for the program itself. */
  by: z.string().nullable(),
  station: z.string(),
  /** Short figures for the sentence: reason, unit, paper, copy, code … */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** A step of a term's count, so that the screen can explain the due date. */
export const termStepSchema = z.strictObject({
  date: z.string(),
  why: z.enum(["start", "nominal-end", "saturday", "sunday", "holiday", "office-closed", "end"]),
  /** The holiday's name or the legal basis; empty where there is none. */
  note: z.string(),
});

export const itemSchema = itemRowSchema.extend({
  label: z.string(),
  receipt: z.string().nullable(),
  otherDayReason: z.string().nullable(),
  documentDate: documentDateSchema,
  pages: z.int().nullable(),
  postedOn: z.string().nullable(),
  postalNumber: z.string().nullable(),
  remarks: z.string(),
  nameOnReceipt: z.boolean(),
  dueOn: z.string().nullable(),
  dueSteps: z.array(termStepSchema),
  assignedUnit: z.string().nullable(),
  assignedTo: z.string().nullable(),
  /** `reason` is null once it was erased. */
  cancelled: z
    .strictObject({ reason: z.string().nullable(), at: z.string(), by: z.string().nullable() })
    .nullable(),
  /** Seconds left in which the registration can be undone; 0 when it cannot. */
  undoSeconds: z.int().min(0),
  /** The folder or case that it lies in; null where it lies in none. */
  case: z
    .strictObject({
      id: z.string(),
      /** Null while it is a folder. */
      reference: z.string().nullable(),
      state: caseStateSchema,
      stage: stageSchema,
    })
    .nullable(),
  jobs: z.array(jobSchema),
  history: z.array(historyLineSchema),
});
export type ItemView = z.infer<typeof itemSchema>;
