import { z } from "zod";

/** What the person came for. */
export const purposes = ["confirm", "extend", "invalidate"] as const;
export const purposeSchema = z.enum(purposes);
export type Purpose = z.infer<typeof purposeSchema>;

/** Why a point may refuse, in the groups in which the procedure of points names them (domain: step list for the officer). */
export const groundOf = {
  "not-present": "absence",
  "no-document": "identity",
  "identity-not-established": "identity",
  "pesel-not-shown": "identity",
  "document-not-accepted": "document",
  "mobile-id-not-accepted": "document",
  "document-invalid": "document",
  "document-damaged": "document",
  "document-expired": "document",
  "under-age": "capacity",
  "no-legal-capacity": "capacity",
  "application-missing": "application",
  "application-expired": "application",
  "application-incomplete": "application",
  "pesel-differs": "data",
  "birth-date-differs": "data",
  "surname-differs": "data",
  "names-differ": "data",
  "profile-exists": "profile",
  "profile-missing": "profile",
  "profile-expired": "profile",
  "signature-refused": "signature",
  "fraud-suspected": "suspicion",
} as const;

export type RefusalReason = keyof typeof groundOf;
export type RefusalGround = (typeof groundOf)[RefusalReason];

// Object.keys gives the very keys of the literal above.
export const refusalReasons = Object.keys(groundOf) as readonly RefusalReason[];
export const refusalReasonSchema = z.enum(refusalReasons as [RefusalReason, ...RefusalReason[]]);

/** Every reason that the decision card gives: of refusals, and of what is no refusal. */
export const decisionReasons = [
  ...refusalReasons,
  "state-system-down",
  "suspicion",
  "ready-to-confirm",
  "ready-to-extend",
  "ready-to-invalidate",
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** What the officer does next. A postponement is no refusal: nothing was decided. */
export const decisionOutcomes = [...purposes, "refuse", "postpone", "supervisor"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];
