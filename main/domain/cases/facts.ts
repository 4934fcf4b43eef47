import { z } from "zod";
import { clockStopReasonSchema } from "../calendar/clock-stop.ts";
import { lateReasonSchema } from "../deadlines/late-reason.ts";
import { partyTermKindSchema } from "../deadlines/party-term-kind.ts";
import { proceedingIdSchema } from "../deadlines/proceeding-id.ts";
import { civilDaySchema } from "../facts/envelope.ts";
import { retentionCategorySchema } from "../record-plan/retention-category.ts";
import { classSymbolSchema } from "../record-plan/facts.ts";
import { caseStateSchema } from "./states.ts";

const id = z.string().min(1).max(80);
const unit = z.string().min(1).max(20);
const number = z.int().min(1).max(999_999);
const year = z.int().min(2011).max(2099);
/** What somebody typed freely may tell of a person's affairs, so it is sealed. */
const typed = z.string().max(2000);

/** A list of cases (spis spraw): unit, class and year. Its one writer gives the numbers in it (design.md §6). */
export const caseListSchema = z.strictObject({ unit, jrwa: classSymbolSchema, year });
export type CaseList = z.infer<typeof caseListSchema>;

/** Under which subject a list's taking and returning stand. Ids hold no colon, so no case is ever mistaken for a list. */
export function caseListKey({ unit: symbol, jrwa, year: of }: CaseList): string {
  return `list:${symbol}:${jrwa}:${of}`;
}

/** A case's place in its list, initials left out. `sub` is its number within group `no`; null outside a group. */
export const caseNumberSchema = caseListSchema.extend({ no: number, sub: number.nullable() });
export type CaseNumber = z.infer<typeof caseNumberSchema>;

/** What is decided with the opening, whoever gives the number. */
export const openingSchema = z.strictObject({
  /** Version of the record plan that the class was taken from. */
  plan: z.string().min(1).max(80),
  category: retentionCategorySchema,
  /** An archivist has confirmed the class. */
  confirmed: z.boolean(),
  proceeding: proceedingIdSchema,
  /** The day on which the request reached the office (KPA art. 61 § 3). */
  startOn: civilDaySchema,
  /** Opens a group (podteczka): other cases are numbered inside it. */
  isGroup: z.boolean(),
  public: z.boolean(),
  /** The case that this one takes the place of, after a wrong class or unit. */
  instead: id.nullable(),
});
export type Opening = z.infer<typeof openingSchema>;

/** Why the centre gave no number; the folder stays what it is. */
export const denials = ["list-held", "group-unknown", "class-closed", "list-full"] as const;

/** How a case was settled (the last column of the list of cases). */
export const settlements = [
  "decision",
  "order",
  "letter",
  "certificate",
  "act-done",
  "forwarded",
  "left-unexamined",
  "withdrawn",
  "other",
] as const;
export const settlementSchema = z.enum(settlements);
export type Settlement = z.infer<typeof settlementSchema>;

export const annulments = ["wrong-class", "wrong-unit", "opened-twice", "opened-by-mistake"] as const;
export const annulmentSchema = z.enum(annulments);
export type Annulment = z.infer<typeof annulmentSchema>;

/** subject of each, unless it says otherwise: the id of the folder, which is the id of the case that it becomes. */
export const caseKinds = {
  /** A jacket (koszulka) for letters before there is a reference; it becomes a case one to one, or is closed as no case. */
  FolderOpened: {
    scope: "registry",
    body: z.strictObject({ matter: z.string().min(1).max(40), unit, clerk: id.nullable() }),
    sealed: z.strictObject({ title: z.string().max(500).nullable() }),
  },
  /** A later, better description; the earlier stays in the history. */
  CaseDescribed: {
    scope: "registry",
    body: z.strictObject({ matter: z.string().min(1).max(40) }),
    sealed: z.strictObject({ title: z.string().max(500).nullable(), reason: z.string().max(300) }),
  },
  /**
   * An incoming item lies in this folder or case from now on. `first`: the one that began the matter. `answers`: it is what the
   * citizen was summoned for; null where nobody said and nothing was waited for, so that the proof of service may come later.
   */
  ItemJoined: {
    scope: "registry",
    body: z.strictObject({ item: id, first: z.boolean(), answers: z.boolean().nullable() }),
    sealed: null,
  },
  /** It was laid here by mistake. */
  ItemParted: {
    scope: "registry",
    body: z.strictObject({ item: id }),
    sealed: z.strictObject({ reason: typed.min(1) }),
  },
  /** Who is in charge (dekretacja). */
  CaseAssigned: { scope: "registry", body: z.strictObject({ unit, clerk: id.nullable() }), sealed: null },
  /**
   * The station does not hold the list, so the centre is to give the number. Durable before it is asked, so that a number that
   * was given is never lost between the two.
   */
  CaseNumberAsked: {
    scope: "registry",
    body: caseListSchema.extend({
      /** Base number of the group to number in; null for the list itself. */
      group: number.nullable(),
      opens: openingSchema,
    }),
    sealed: null,
  },
  /** The centre said no for good; the clerk chooses again. */
  CaseNumberDenied: {
    scope: "registry",
    body: z.strictObject({ code: z.enum(denials), holder: z.string().max(80).nullable() }),
    sealed: null,
  },
  /** The folder is a case: it has its reference, its class and its term. */
  CaseOpened: {
    scope: "registry",
    body: caseNumberSchema.extend({ opens: openingSchema, openedOn: civilDaySchema }),
    sealed: null,
  },
  /** The number stays in the list and is never used again; `movedTo` is the case that stands for this one. */
  CaseAnnulled: {
    scope: "registry",
    body: z.strictObject({ why: annulmentSchema, movedTo: id.nullable() }),
    sealed: z.strictObject({ reason: typed.min(1) }),
  },
  /** No case came of it (dokumentacja nietworząca akt spraw). */
  FolderClosed: {
    scope: "registry",
    body: z.strictObject({ public: z.boolean() }),
    sealed: z.strictObject({ reason: typed.min(1) }),
  },
  /** One step of the life-cycle. `public`: the citizen reads it. `correction`: takes a mistaken step back. */
  CaseMoved: {
    scope: "registry",
    body: z.strictObject({ to: caseStateSchema, public: z.boolean(), correction: z.boolean() }),
    sealed: z.strictObject({ reason: typed }),
  },
  /** The kind of proceeding, or its first day, was other than believed when the case was opened. */
  ProceedingSet: {
    scope: "registry",
    body: z.strictObject({ proceeding: proceedingIdSchema, startOn: civilDaySchema }),
    sealed: z.strictObject({ reason: typed.min(1) }),
  },
  /** Days from here on do not count in the term. `to` null: until it is said that they do again. */
  ClockStopped: {
    scope: "registry",
    body: z.strictObject({
      stop: id,
      reason: clockStopReasonSchema,
      from: civilDaySchema,
      to: civilDaySchema.nullable(),
    }),
    sealed: z.strictObject({ note: typed }),
  },
  /** The last day that did not count; null takes the whole stop back as a mistake. */
  ClockStarted: {
    scope: "registry",
    body: z.strictObject({ stop: id, to: civilDaySchema.nullable() }),
    sealed: null,
  },
  /** A new term was set, and the parties were told (KPA art. 36; Ordynacja podatkowa art. 140). */
  TermExtended: {
    scope: "registry",
    body: z.strictObject({ newDueOn: civilDaySchema, noticeOn: civilDaySchema, letter: id.nullable() }),
    sealed: z.strictObject({ reason: typed.min(1) }),
  },
  /** Until when the citizen is to do something: a summons was served. Null: nothing is waited for any more. */
  PartyTermSet: {
    scope: "registry",
    body: z.strictObject({
      term: z
        .strictObject({
          kind: partyTermKindSchema,
          letter: id,
          days: z.int().min(1).max(366),
          servedOn: civilDaySchema,
          until: civilDaySchema,
        })
        .nullable(),
    }),
    sealed: null,
  },
  CaseNoted: { scope: "registry", body: z.strictObject({}), sealed: z.strictObject({ text: typed.min(1) }) },
  /** Settled for good: retention counts from 1 January of the year after (instrukcja archiwalna, zał. 6). */
  CaseClosed: {
    scope: "registry",
    body: z.strictObject({
      on: civilDaySchema,
      settlement: settlementSchema,
      category: retentionCategorySchema,
      countsFrom: civilDaySchema,
      disposableFrom: civilDaySchema.nullable(),
      /** Why it was settled after its term although nobody had been told; null when it was in time or they had. */
      late: lateReasonSchema.nullable(),
      public: z.boolean(),
    }),
    sealed: z.strictObject({ remarks: typed }),
  },
  /** The papers may not be proposed for disposal until the hold is let go: an audit, a court, a claim. */
  RetentionHeld: {
    scope: "registry",
    body: z.strictObject({ held: z.boolean() }),
    sealed: z.strictObject({ reason: typed.min(1) }),
  },

  /** subject: `caseListKey`. This station gives the numbers of the list from now on, `last` being the last one given. */
  CaseListTaken: {
    scope: "registry",
    body: caseListSchema.extend({ last: z.int().min(0).max(999_999) }),
    sealed: null,
  },
  /** subject: `caseListKey`. The centre gives them again. */
  CaseListReturned: {
    scope: "registry",
    body: caseListSchema.extend({ last: z.int().min(0).max(999_999) }),
    sealed: null,
  },

  /** subject: id of the replacement. Who acts for whom, both days included. */
  ReplacementAgreed: {
    scope: "registry",
    body: z.strictObject({ who: id, for: id, from: civilDaySchema, to: civilDaySchema }),
    sealed: null,
  },
  ReplacementEnded: { scope: "registry", body: z.strictObject({ on: civilDaySchema }), sealed: null },
} as const;
