import { type Circumstances, type Question } from "./circumstances.ts";
import { type DecisionOutcome, type DecisionReason } from "./reasons.ts";

/** The answers under which a row holds: one of each list. A question that is not named does not matter to the row. */
export type Condition = { readonly [Q in Question]?: readonly Circumstances[Q][] };

export type DecisionRow = {
  readonly when: Condition;
  readonly outcome: DecisionOutcome;
  readonly reason: DecisionReason;
  /** Act and article, or the instruction that the row rests on. */
  readonly basis: string;
};

const regulation = "Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)";
const act = "Ustawa o informatyzacji art. 20c";
const profileAct = "Ustawa o informatyzacji art. 20ad";
const instruction = "Instrukcja punktu potwierdzającego";
const refuse = "refuse";

const polishDocuments = ["polish-id-card", "polish-passport", "mobile-id"] as const;
const euDocuments = ["eu-id-card", "eu-passport"] as const;
const otherDocuments = ["residence-card", "foreign-passport"] as const;

/**
 * The decision card: who may have a profile confirmed, extended or invalidated here, and why not. **The first row that holds
 * decides**, so the order is the rule of precedence:
 *
 *  1. suspicion of fraud or coercion goes before everything, and nothing is said of it to the person;
 *  2. what the officer sees without the state's system: the person, the document, age and capacity. A refusal that is certain
 *     stays one while that system is down, so that nobody comes twice for nothing;
 *  3. whether the state's system works;
 *  4. what only it shows: the application, the data, the profile;
 *  5. the signature, and the act itself.
 *
 * The last three rows hold for everybody whom no row before them stopped, so each person gets one outcome and one reason. A change
 * of the law or of the procedure is a change of a row here; words for each row stand in `words/trusted-profile`.
 */
export const decisionTable: readonly DecisionRow[] = [
  { when: { suspicion: ["upheld"] }, outcome: refuse, reason: "fraud-suspected", basis: regulation },
  { when: { suspicion: ["suspected"] }, outcome: "supervisor", reason: "suspicion", basis: instruction },

  { when: { presence: ["absent"] }, outcome: refuse, reason: "not-present", basis: act },
  { when: { document: ["none"] }, outcome: refuse, reason: "no-document", basis: regulation },
  {
    when: { nationality: ["polish"], document: [...euDocuments, ...otherDocuments] },
    outcome: refuse,
    reason: "document-not-accepted",
    basis: regulation,
  },
  {
    when: { nationality: ["eu"], document: [...polishDocuments, ...otherDocuments] },
    outcome: refuse,
    reason: "document-not-accepted",
    basis: regulation,
  },
  {
    when: { nationality: ["other"], document: [...polishDocuments, ...euDocuments] },
    outcome: refuse,
    reason: "document-not-accepted",
    basis: regulation,
  },
  {
    when: { document: ["mobile-id"], mobileId: ["not-accepted"] },
    outcome: refuse,
    reason: "mobile-id-not-accepted",
    basis: instruction,
  },
  { when: { documentState: ["invalid"] }, outcome: refuse, reason: "document-invalid", basis: regulation },
  { when: { documentState: ["damaged"] }, outcome: refuse, reason: "document-damaged", basis: regulation },
  { when: { documentState: ["expired"] }, outcome: refuse, reason: "document-expired", basis: regulation },
  { when: { face: ["other"] }, outcome: refuse, reason: "identity-not-established", basis: regulation },
  {
    when: { nationality: ["eu", "other"], peselShown: ["no"] },
    outcome: refuse,
    reason: "pesel-not-shown",
    basis: regulation,
  },
  { when: { age: ["under-13"] }, outcome: refuse, reason: "under-age", basis: "Kodeks cywilny art. 12" },
  {
    when: { capacity: ["none"] },
    outcome: refuse,
    reason: "no-legal-capacity",
    basis: "Kodeks cywilny art. 12 i 13",
  },

  { when: { stateSystem: ["down"] }, outcome: "postpone", reason: "state-system-down", basis: instruction },

  {
    when: { purpose: ["confirm", "extend"], application: ["missing"] },
    outcome: refuse,
    reason: "application-missing",
    basis: regulation,
  },
  {
    when: { purpose: ["confirm", "extend"], application: ["too-old"] },
    outcome: refuse,
    reason: "application-expired",
    basis: regulation,
  },
  {
    when: { purpose: ["confirm", "extend"], application: ["incomplete"] },
    outcome: refuse,
    reason: "application-incomplete",
    basis: regulation,
  },
  { when: { peselMatch: ["differs"] }, outcome: refuse, reason: "pesel-differs", basis: profileAct },
  { when: { birthDateMatch: ["differs"] }, outcome: refuse, reason: "birth-date-differs", basis: profileAct },
  { when: { surnameMatch: ["differs"] }, outcome: refuse, reason: "surname-differs", basis: profileAct },
  { when: { namesMatch: ["differs"] }, outcome: refuse, reason: "names-differ", basis: profileAct },
  {
    when: { purpose: ["confirm"], profile: ["valid"] },
    outcome: refuse,
    reason: "profile-exists",
    basis: regulation,
  },
  {
    when: { purpose: ["extend", "invalidate"], profile: ["none"] },
    outcome: refuse,
    reason: "profile-missing",
    basis: regulation,
  },
  {
    when: { purpose: ["extend", "invalidate"], profile: ["expired"] },
    outcome: refuse,
    reason: "profile-expired",
    basis: regulation,
  },

  { when: { signature: ["refused"] }, outcome: refuse, reason: "signature-refused", basis: regulation },
  { when: { purpose: ["confirm"] }, outcome: "confirm", reason: "ready-to-confirm", basis: act },
  { when: { purpose: ["extend"] }, outcome: "extend", reason: "ready-to-extend", basis: act },
  { when: { purpose: ["invalidate"] }, outcome: "invalidate", reason: "ready-to-invalidate", basis: act },
];
