import { type Resolver } from "react-hook-form";
import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { type ItemDraft, itemDraftSchema } from "../../main/domain/intake/draft.ts";
import { checkInput } from "../api/check.ts";
import { descriptionOf, type IntakeValues, receivedOf } from "./intake-values.ts";

export type IntakeField = keyof IntakeValues;

/** The field beside which a sentence about this path of the contract's input stands. */
const fields: Readonly<Record<string, IntakeField>> = {
  channel: "channel",
  sender: "senderName",
  "sender.id": "senderName",
  "sender.sender.name": "senderName",
  "sender.sender.type": "senderName",
  "sender.sender.address": "address",
  "sender.sender.pesel": "pesel",
  "sender.sender.nip": "nip",
  "sender.sender.regon": "regon",
  title: "title",
  matter: "matter",
  unit: "unit",
  documentDate: "documentDate",
  reference: "reference",
  attachments: "attachments",
  pages: "pages",
  postedOn: "postedOn",
  postalNumber: "postalNumber",
  remarks: "remarks",
  received: "receivedOn",
  "received.on": "receivedOn",
  "received.time": "receivedTime",
  "received.reason": "receivedReason",
  reason: "correctionReason",
};

/** The order in which the eye reads the letter: the first wrong field of this order gets the focus. */
export const fieldOrder: readonly IntakeField[] = [...new Set(Object.values(fields))];

export function fieldOf(path: string | undefined): IntakeField | undefined {
  if (path === undefined) return undefined;
  const inner = path.replace(/^(draft|description)\./, "");
  const last = inner.split(".").at(-1) ?? inner;
  return fields[inner] ?? fields[`sender.sender.${last}`] ?? fields[last];
}

/** The contract's own schema checks the form: a rule is never written twice. */
export function intakeResolver(today: CivilDate): Resolver<IntakeValues, unknown, ItemDraft> {
  return (values) => {
    const draft = { ...descriptionOf(values, today), received: receivedOf(values, today) };
    const failures = checkInput(itemDraftSchema, draft);
    if (failures.length === 0) return { values: draft, errors: {} };
    const errors: Partial<Record<IntakeField, { type: string; message: string }>> = {};
    for (const failure of failures) {
      const field = fieldOf(failure.field) ?? "title";
      errors[field] ??= { type: failure.code, message: failure.sentence };
    }
    return { values: {}, errors };
  };
}
