import { z } from "zod";

/** A term that runs for the citizen from the service of a letter. Ids stand in facts for ever. */
export const partyTermKindSchema = z.enum([
  /** Summons to supplement: KPA art. 64 § 2, Ordynacja art. 169 § 1, petitions, complaints and motions. */
  "supplement",
  "tax-supplement",
  "petition-supplement",
  "complaint-supplement",
  /** Appeal (odwołanie) against a decision. */
  "appeal",
  "tax-appeal",
  /** Appeal (zażalenie) against an order. */
  "interlocutory-appeal",
  "tax-interlocutory-appeal",
]);
export type PartyTermKind = z.infer<typeof partyTermKindSchema>;
