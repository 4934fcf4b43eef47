import { z } from "zod";
import { annulmentSchema, caseNumberSchema, denials, settlementSchema } from "../domain/cases/facts.ts";
import { nextActions } from "../domain/cases/next-action.ts";
import { caseStateSchema } from "../domain/cases/states.ts";
import { clockStopReasonSchema } from "../domain/calendar/clock-stop.ts";
import { lateReasonSchema } from "../domain/deadlines/late-reason.ts";
import { proceedingIdSchema } from "../domain/deadlines/proceeding-id.ts";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import {
  addresseeSchema,
  dispatchChannelSchema,
  letterKindSchema,
  letterPieceSchema,
  serviceProofSchema,
} from "../domain/letters/facts.ts";
import { countStepSchema } from "./count-steps.ts";
import { historyLineSchema, itemRowSchema, stageSchema } from "./item.ts";

/** On which heap of the board a case lies today. `waiting`: for the citizen. `none`: no term runs. */
export const heapSchema = z.enum(["overdue", "today", "week", "later", "waiting", "stopped", "none"]);
export type Heap = z.infer<typeof heapSchema>;

const personSchema = z.strictObject({ id: z.string(), name: z.string() });

/** One row of a list of cases. `null` in title and party is "brak danych". */
export const caseRowSchema = z.strictObject({
  id: z.string(),
  /** As it is written, without initials; null while it is a folder. */
  reference: z.string().nullable(),
  stage: stageSchema,
  state: caseStateSchema,
  stateOn: civilDaySchema,
  title: z.string().nullable(),
  erased: z.boolean(),
  matter: z.string(),
  unit: z.string(),
  clerk: personSchema.nullable(),
  /** Name of the sender of the first item. */
  party: z.string().nullable(),
  beganOn: civilDaySchema,
  openedOn: civilDaySchema.nullable(),
  dueOn: civilDaySchema.nullable(),
  heap: heapSchema,
  /** Days from today to the due day; negative when it is past; null when no day is set. */
  daysLeft: z.int().nullable(),
  warning: z.enum(["seven-days", "two-days", "due-today", "overdue"]).nullable(),
  /** Until when the citizen is to answer a summons. */
  waitingUntil: civilDaySchema.nullable(),
  items: z.int(),
  synced: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

export const letterRowSchema = z.strictObject({
  id: z.string(),
  case: z.string(),
  reference: z.string().nullable(),
  kind: letterKindSchema,
  stage: z.enum(["draft", "signed", "dispatched", "served", "voided"]),
  title: z.string().nullable(),
  addressee: z.string().nullable(),
  draftedAt: z.string(),
  signedOn: civilDaySchema.nullable(),
  /** `WY/K1/12/2026`; null until it is in the outgoing register. */
  number: z.string().nullable(),
  dispatchedOn: civilDaySchema.nullable(),
  channel: dispatchChannelSchema.nullable(),
  postalNumber: z.string().nullable(),
  servedOn: civilDaySchema.nullable(),
  proof: serviceProofSchema.nullable(),
});
export type LetterRow = z.infer<typeof letterRowSchema>;

/** A letter with its text; `text` is null once it was erased. */
export const letterViewSchema = letterRowSchema.extend({
  termDays: z.int().nullable(),
  newDueOn: civilDaySchema.nullable(),
  attachments: z.int(),
  largePrint: z.boolean(),
  explanation: z.enum(["en", "uk"]).nullable(),
  item: z.string().nullable(),
  text: z
    .strictObject({
      addressee: addresseeSchema,
      title: z.string(),
      theirReference: z.string().nullable(),
      text: z.array(letterPieceSchema),
    })
    .nullable(),
  voided: z.strictObject({ reason: z.string().nullable(), on: civilDaySchema }).nullable(),
});
export type LetterView = z.infer<typeof letterViewSchema>;

/** What the case wants next; the words say it, and the screen offers the key that does it. */
export const nextActionSchema = z.enum(nextActions);
export type NextAction = z.infer<typeof nextActionSchema>;

export const caseSchema = caseRowSchema.extend({
  number: caseNumberSchema.nullable(),
  /** The reference with the officer's initials, as it stands on letters. */
  letterReference: z.string().nullable(),
  classTitle: z.string().nullable(),
  category: z.string().nullable(),
  confirmed: z.boolean().nullable(),
  isGroup: z.boolean(),
  sensitive: z.boolean(),
  /** What the citizen reads now: state, since when. */
  told: z.strictObject({ state: caseStateSchema, on: civilDaySchema }).nullable(),
  asked: z.strictObject({ unit: z.string(), jrwa: z.string(), at: z.string() }).nullable(),
  denied: z.strictObject({ code: z.enum(denials), holder: z.string().nullable() }).nullable(),
  proceeding: proceedingIdSchema.nullable(),
  startOn: civilDaySchema.nullable(),
  deadline: z.strictObject({
    grossEnd: civilDaySchema.nullable(),
    netEnd: civilDaySchema.nullable(),
    dueOn: civilDaySchema.nullable(),
    stoppedDays: z.int(),
    standing: z.enum(["running", "stopped", "extended", "no-term", "at-once"]),
    steps: z.array(countStepSchema),
  }),
  stops: z.array(
    z.strictObject({
      stop: z.string(),
      reason: clockStopReasonSchema,
      from: civilDaySchema,
      to: civilDaySchema.nullable(),
    }),
  ),
  extensions: z.array(
    z.strictObject({ newDueOn: civilDaySchema, noticeOn: civilDaySchema, letter: z.string().nullable() }),
  ),
  partyTerm: z
    .strictObject({
      letter: z.string(),
      days: z.int(),
      servedOn: civilDaySchema,
      until: civilDaySchema,
      steps: z.array(countStepSchema),
    })
    .nullable(),
  itemsIn: z.array(
    z.strictObject({
      item: itemRowSchema,
      receipt: z.string().nullable(),
      first: z.boolean(),
      on: civilDaySchema,
    }),
  ),
  letters: z.array(letterRowSchema),
  /** Where it may go from here. */
  nextStates: z.array(caseStateSchema),
  /** The state that a correction would go back to; null when there is nothing to take back. */
  correctTo: caseStateSchema.nullable(),
  nextAction: nextActionSchema,
  /** Who acts for the officer today. */
  replacedBy: personSchema.nullable(),
  annulled: z
    .strictObject({
      why: annulmentSchema,
      reason: z.string().nullable(),
      on: civilDaySchema,
      movedTo: z.strictObject({ id: z.string(), reference: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** The annulled case that this one stands for. */
  instead: z.strictObject({ id: z.string(), reference: z.string().nullable() }).nullable(),
  closed: z
    .strictObject({
      on: civilDaySchema,
      settlement: settlementSchema.nullable(),
      category: z.string().nullable(),
      countsFrom: civilDaySchema.nullable(),
      disposableFrom: civilDaySchema.nullable(),
      late: lateReasonSchema.nullable(),
      remarks: z.string().nullable(),
    })
    .nullable(),
  held: z.boolean(),
  history: z.array(historyLineSchema),
});
export type CaseView = z.infer<typeof caseSchema>;
