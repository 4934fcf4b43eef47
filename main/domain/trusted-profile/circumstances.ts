import { addMonths, type CivilDate } from "../calendar/civil-date.ts";
import { purposes } from "./reasons.ts";

/**
 * All that the decision card asks, each with every answer that it knows, in the order in which a visit brings them up. The first
 * answer is the one with which the visit goes on (of nationality, document and purpose there is no better one).
 */
export const circumstanceValues = {
  /** Of fraud or coercion. `upheld`: the supervisor found it well-founded. */
  suspicion: ["none", "suspected", "upheld"],
  /** The person is here; nobody can come for another. */
  presence: ["present", "absent"],
  /** `polish` also for who has another citizenship beside it. */
  nationality: ["polish", "eu", "other"],
  document: [
    "polish-id-card",
    "polish-passport",
    "mobile-id",
    "eu-id-card",
    "eu-passport",
    "residence-card",
    "foreign-passport",
    "none",
  ],
  /** What the local procedure says of mDowód at this counter. */
  mobileId: ["accepted", "not-accepted"],
  /** `invalid`: cancelled or reported as lost, or it does not look genuine. */
  documentState: ["good", "expired", "damaged", "invalid"],
  /** The photograph beside the person. */
  face: ["same", "other"],
  /** A PESEL stands on the document, or on another one that was issued in Poland. */
  peselShown: ["yes", "no"],
  age: ["13-or-more", "under-13"],
  capacity: ["full-or-limited", "none"],
  stateSystem: ["works", "down"],
  purpose: purposes,
  application: ["in-time", "too-old", "incomplete", "missing"],
  /** Application against document, and the answer of the PESEL register where the state's system asks it. */
  peselMatch: ["same", "differs"],
  birthDateMatch: ["same", "differs"],
  surnameMatch: ["same", "differs"],
  namesMatch: ["same", "differs"],
  /** The person's profile as the state's system tells. */
  profile: ["none", "valid", "expired"],
  signature: ["signed", "refused"],
} as const;

export type Question = keyof typeof circumstanceValues;
export type Circumstances = { readonly [Q in Question]: (typeof circumstanceValues)[Q][number] };

// Object.keys gives the very keys of the literal above.
export const questions = Object.keys(circumstanceValues) as readonly Question[];

/**
 * The state of a document that was looked at. `expiresOn` is the last day on which it holds, null where it has no end (cards of
 * the elderly). What makes a document worthless stands before what time does to it.
 */
export function documentStateOf(
  seen: { readonly expiresOn: CivilDate | null; readonly damaged: boolean; readonly invalid: boolean },
  today: CivilDate,
): Circumstances["documentState"] {
  if (seen.invalid) return "invalid";
  if (seen.damaged) return "damaged";
  return seen.expiresOn !== null && seen.expiresOn < today ? "expired" : "good";
}

/**
 * The state of the application; `lastDay` comes from `applicationValidity`, null where none was filed.
 */
export function applicationStateOf(
  application: { readonly lastDay: CivilDate; readonly complete: boolean } | null,
  today: CivilDate,
): Circumstances["application"] {
  if (application === null) return "missing";
  if (today > application.lastDay) return "too-old";
  return application.complete ? "in-time" : "incomplete";
}

/** Under this age nobody has legal capacity (Kodeks cywilny art. 12), so nobody has a profile. */
const LEAST_AGE = 13;

/**
 * Age for the card: thirteen from the beginning of the birthday; who was born on 29 February, in a year without one from the
 * beginning of 28 February (Kodeks cywilny art. 112).
 */
export function ageOf(bornOn: CivilDate, today: CivilDate): Circumstances["age"] {
  return today >= addMonths(bornOn, LEAST_AGE * 12) ? "13-or-more" : "under-13";
}
