import { z } from "zod";
import { civilDaySchema, hashSchema } from "../../../main/domain/facts/envelope.ts";
import { type OpenFact } from "../../../main/domain/facts/kinds.ts";

/**
 * What the public page may say of an item, kept by its parts and not as one current state: after the centre came back
 * from an older copy, stations push again in any order among themselves, and an assignment may come before the
 * registration that it is about. Codes and dates only; never a name, a title, a number of the register or an amount.
 */
export const publicItemSchema = z.strictObject({
  registered: z
    .strictObject({
      receiptHash: hashSchema,
      /** Who registered it: how fresh the answer is follows from when that station was last heard of. */
      station: z.string(),
      on: civilDaySchema,
      matter: z.string(),
      unit: z.string(),
      dueOn: civilDaySchema.nullable(),
    })
    .nullable(),
  /** A later description moves matter, unit and term. */
  described: z
    .strictObject({ matter: z.string(), unit: z.string(), dueOn: civilDaySchema.nullable() })
    .nullable(),
  assigned: z.strictObject({ unit: z.string(), on: civilDaySchema }).nullable(),
  cancelled: z.strictObject({ on: civilDaySchema }).nullable(),
});
export type PublicItem = z.infer<typeof publicItemSchema>;

export const NOTHING_YET: PublicItem = { registered: null, described: null, assigned: null, cancelled: null };

export const publicKinds = ["ItemRegistered", "ItemDescribed", "ItemAssigned", "ItemCancelled"] as const;
export type PublicFact = OpenFact<(typeof publicKinds)[number]>;

export function isPublic(fact: OpenFact): fact is PublicFact {
  const known: readonly string[] = publicKinds;
  return known.includes(fact.kind);
}

/** The item after one more fact. Looks at open bodies only. */
export function foldPublicItem(item: PublicItem, fact: PublicFact): PublicItem {
  switch (fact.kind) {
    case "ItemRegistered": {
      const { receiptHash, receivedOn, matter, unit, dueOn } = fact.body;
      const { station } = fact;
      const told = { receiptHash, station, on: receivedOn, matter, unit, dueOn };
      return { ...item, registered: item.registered ?? told };
    }
    case "ItemDescribed": {
      const { matter, unit, dueOn } = fact.body;
      return { ...item, described: { matter, unit, dueOn } };
    }
    case "ItemAssigned":
      return { ...item, assigned: { unit: fact.body.unit, on: fact.day } };
    case "ItemCancelled":
      return { ...item, cancelled: item.cancelled ?? { on: fact.day } };
    default:
      return fact satisfies never;
  }
}
