import { z } from "zod";
import { civilDateSchema } from "../calendar/civil-date.ts";
import { typedText } from "../typed-text.ts";
import { circumstanceValues } from "./circumstances.ts";
import { purposeSchema, refusalReasonSchema } from "./reasons.ts";

const scope = "trusted-profile";
const id = z.string().min(1).max(80);
const instant = z.iso.datetime({ precision: 3 });
/** `HH:MM` in Warsaw. */
const wallTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const nothing = z.strictObject({});
const note = z.strictObject({ note: typedText(2000) });

/** `A`, 17 of a day, and when it was taken: all that a visit keeps of the queue. */
export const ticketOfVisitSchema = z.strictObject({
  letter: z.string().regex(/^[A-HJKMNP-TVWX]$/),
  number: z.int().min(1).max(999),
  takenAt: instant,
});
export type TicketOfVisit = z.infer<typeof ticketOfVisitSchema>;

/** A time that was agreed: day and `HH:MM` in Warsaw. */
export const slotSchema = z.strictObject({
  day: civilDateSchema,
  time: z.string().regex(wallTime),
});
export type Slot = z.infer<typeof slotSchema>;

/** What was done in the state's system, by the officer's own account there. */
export const profileActs = ["confirmed", "extended", "invalidated"] as const;
export type ProfileAct = (typeof profileActs)[number];

/** Why a visit ended without any result. */
export const emptyEndings = ["left", "leaflet-given", "other-officer", "not-resumed"] as const;
export type EmptyEnding = (typeof emptyEndings)[number];

export const authorisationEndings = ["left-office", "other-duties", "revoked"] as const;

/** What the head of the office decides of this counter; the law leaves it open. */
export const procedureSchema = z.strictObject({
  /** Days that an application waits for the visit; null: what the regulation gives (`window.ts`). */
  applicationDays: z.int().min(1).max(366).nullable(),
  /** mDowód is taken as a document here. */
  acceptMobileId: z.boolean(),
  /** The number of the document is kept, sealed, in the log. Nobody needs it, so nobody keeps it unless told to. */
  keepDocumentNumber: z.boolean(),
  /** Signed copies of the application, at least. */
  copies: z.int().min(1).max(9),
  /** The person signs that they were here. */
  attendanceSignature: z.boolean(),
  /** Days before the end of an authorisation at which the officer is warned. */
  warnDays: z.int().min(1).max(366),
  /** Appointments: how long one is, how many at once, how many days ahead, and in which hours (a weekday may have several rows). */
  appointments: z.strictObject({
    minutes: z.int().min(5).max(240),
    atOnce: z.int().min(1).max(9),
    daysAhead: z.int().min(1).max(366),
    hours: z
      .array(
        z
          .strictObject({
            /** Monday is 1, Sunday is 7. */
            weekday: z.int().min(1).max(7),
            opens: z.string().regex(wallTime),
            closes: z.string().regex(wallTime),
          })
          .refine(({ opens, closes }) => opens < closes, "hours-turned-round"),
      )
      .max(21),
  }),
});
export type LocalProcedure = z.infer<typeof procedureSchema>;

/** The officer declares, for each visit anew, that the person is neither they themselves nor anybody near to them. */
const notRelated = z.literal(true);

/**
 * subject of each, unless it says otherwise: the id of the visit, which is the entry of the log. Its personal data are sealed with
 * the visit's own key: erasing it leaves number, dates, outcome and chain whole.
 */
export const trustedProfileKinds = {
  ProfileVisitStarted: {
    scope,
    body: z.strictObject({
      point: z.string().length(2),
      number: z.int().min(1).max(999_999),
      year: z.int().min(2011).max(2099),
      purpose: purposeSchema,
      room: z.string().min(1).max(20),
      ticket: ticketOfVisitSchema.nullable(),
    }),
    sealed: null,
  },
  /** Who it is and what was filed. `application` null: nothing was filed. Said again, it replaces what was said before. */
  ProfilePersonIdentified: {
    scope,
    body: z.strictObject({
      application: z
        .strictObject({ filedOn: civilDateSchema, lastDay: civilDateSchema, complete: z.boolean() })
        .nullable(),
      notRelated,
    }),
    sealed: z.strictObject({
      names: z.array(z.string().min(1).max(120)).min(1).max(10),
      surname: z.string().min(1).max(120),
      pesel: z.string().length(11),
      /** As the state's system calls it. */
      applicationId: typedText(80).nullable(),
    }),
  },
  /** The document was in the officer's hand. Neither a copy nor its dates are kept, and its number only where the procedure says so. */
  ProfileDocumentChecked: {
    scope,
    body: z.strictObject({
      nationality: z.enum(circumstanceValues.nationality),
      document: z.enum(circumstanceValues.document),
      state: z.enum(circumstanceValues.documentState),
      face: z.enum(circumstanceValues.face),
      peselShown: z.enum(circumstanceValues.peselShown),
    }),
    sealed: z.strictObject({ number: typedText(40).nullable() }),
  },
  /** The checklist: ticks alone, never what was compared. `register`: what the state's system heard from the PESEL register. */
  ProfileDataCompared: {
    scope,
    body: z.strictObject({
      pesel: z.enum(circumstanceValues.peselMatch),
      birthDate: z.enum(circumstanceValues.birthDateMatch),
      surname: z.enum(circumstanceValues.surnameMatch),
      names: z.enum(circumstanceValues.namesMatch),
      age: z.enum(circumstanceValues.age),
      capacity: z.enum(circumstanceValues.capacity),
      profile: z.enum(circumstanceValues.profile),
      register: z.enum(["agrees", "differs", "not-asked"]),
    }),
    sealed: null,
  },
  ProfilePaperSigned: { scope, body: z.strictObject({ copies: z.int().min(1).max(9) }), sealed: null },
  ProfileActDone: {
    scope,
    body: z.strictObject({ act: z.enum(profileActs), retainUntil: civilDateSchema }),
    sealed: null,
  },
  /** The person was told why, and may file a new application; there is no appeal. */
  ProfileRefused: {
    scope,
    body: z.strictObject({
      reason: refusalReasonSchema,
      told: z.enum(["orally", "in-writing"]),
      retainUntil: civilDateSchema,
    }),
    sealed: note,
  },
  /** The state's system is down: no refusal. `slot` null where none was wanted. */
  ProfileVisitPostponed: { scope, body: z.strictObject({ slot: slotSchema.nullable() }), sealed: null },
  /** The person is here again: document and data are looked at anew. `notRelated` null while nobody knows who it is. */
  ProfileVisitResumed: {
    scope,
    body: z.strictObject({
      room: z.string().min(1).max(20),
      ticket: ticketOfVisitSchema.nullable(),
      notRelated: notRelated.nullable(),
    }),
    sealed: null,
  },
  /** Another officer goes on, and looks at document and data with their own eyes. */
  ProfileVisitTakenOver: {
    scope,
    body: z.strictObject({ notRelated: notRelated.nullable() }),
    sealed: null,
  },
  /** Suspicion of fraud or coercion: the supervisor decides. */
  ProfileHandedOver: { scope, body: nothing, sealed: note },
  /** The supervisor found nothing in it. */
  ProfileHandedBack: { scope, body: nothing, sealed: note },
  /** The person left the counter. `without`: there was no result, and why. */
  ProfileVisitEnded: {
    scope,
    body: z.strictObject({
      without: z.enum(emptyEndings).nullable(),
      /** Whether the person signed that they were here; null where the procedure does not ask for it. */
      attendanceSigned: z.boolean().nullable(),
    }),
    sealed: null,
  },
  /** Where the signed paper lies. Said again, it was moved. */
  ProfilePaperFiled: {
    scope,
    body: z.strictObject({ binder: typedText(40).min(1), box: typedText(40).min(1) }),
    sealed: null,
  },
  /** The papers were disposed of after their last day of keeping. */
  ProfilePapersDisposed: { scope, body: z.strictObject({ protocol: typedText(80).min(1) }), sealed: null },

  /** subject: id of the authorisation. `to` null: until it is ended. Conditions as the head of the office found them. */
  ProfileOfficerAuthorised: {
    scope,
    body: z.strictObject({
      clerk: id,
      from: civilDateSchema,
      to: civilDateSchema.nullable(),
      /** The officer has a profile of their own, and was trained. */
      ownProfile: z.literal(true),
      trained: z.literal(true),
    }),
    /** Keyed hash of the officer's own PESEL: nobody confirms a profile to themselves. Null where it was not given. */
    sealed: z.strictObject({ peselHash: z.string().min(16).max(128).nullable() }),
  },
  ProfileAuthorisationEnded: {
    scope,
    body: z.strictObject({ on: civilDateSchema, why: z.enum(authorisationEndings) }),
    sealed: null,
  },

  /** subject: `TRUSTED_PROFILE_PROCEDURE`. What the office decided of this counter, from a day on. */
  ProfileProcedureSet: {
    scope,
    body: z.strictObject({ from: civilDateSchema, procedure: procedureSchema }),
    sealed: null,
  },
} as const;
