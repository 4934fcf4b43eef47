import { type ItemDraft } from "../../main/domain/intake/draft.ts";

/** An unremarkable letter over the counter. */
export const letter: ItemDraft = {
  channel: "COUNTER",
  sender: { kind: "no-data" },
  title: "Wniosek o odroczenie podatku",
  matter: "GENERAL_LETTER",
  unit: "OR",
  documentDate: null,
  reference: null,
  attachments: 0,
  pages: 2,
  postedOn: null,
  postalNumber: null,
  remarks: "",
  nameOnReceipt: false,
  received: null,
};

/** From a person whom the office has not met. */
export function letterFrom(name: string, title: string): ItemDraft {
  const sender = { type: "person", name, address: null, pesel: null, nip: null, regon: null } as const;
  return { ...letter, title, sender: { kind: "new", sender } };
}
