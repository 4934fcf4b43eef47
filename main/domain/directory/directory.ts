import { z } from "zod";
import { civilDaySchema } from "../facts/envelope.ts";
import { classSymbolSchema } from "../record-plan/facts.ts";

/**
 * The office's directory: everything about the office and its matters that is not law carved in stone. Data with validity
 * dates, kept in a file that the office edits (domain.md, Rule zero); both the station and the centre read it.
 */
const inThreeLanguages = z.strictObject({ pl: z.string(), en: z.string(), uk: z.string() });

const dated = { validFrom: civilDaySchema, validTo: civilDaySchema.nullable() };

export const unitSchema = z.strictObject({
  /** As it stands in case references: `FN`, `OR-II`. */
  symbol: z.string().min(1).max(20),
  name: z.string(),
  publicName: inThreeLanguages,
  /** As a citizen dials it: `34 320 20 03 wew. 36`. */
  phone: z.string(),
  room: z.string(),
  ...dated,
});
export type Unit = z.infer<typeof unitSchema>;

/** How long a matter may take, and by which article. `none`: no statutory term runs. */
export const termSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("same-visit") }),
  z.strictObject({
    kind: z.literal("business-days"),
    amount: z.int().min(1).max(30),
    legalBasis: z.string(),
  }),
  z.strictObject({ kind: z.literal("days"), amount: z.int().min(1).max(366), legalBasis: z.string() }),
  z.strictObject({ kind: z.literal("months"), amount: z.int().min(1).max(24), legalBasis: z.string() }),
]);
export type MatterTerm = z.infer<typeof termSchema>;

export const matterSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,39}$/),
  name: z.string(),
  /** What a stranger may read on the public page: never more than this. */
  publicName: inThreeLanguages,
  unit: z.string(),
  term: termSchema,
  /** Family, health, income: hidden titles, three public states only (domain.md §2.7, §7). */
  sensitive: z.boolean(),
  /** A sentence for the clerk: what to watch, or where the matter went. Empty where there is none. */
  note: z.string(),
  /** Usual classes of its cases (JRWA): one is no doubt, several are offered, none leaves the choice open. */
  recordClasses: z.array(classSymbolSchema).max(12).default([]),
  ...dated,
});
export type Matter = z.infer<typeof matterSchema>;

export const directorySchema = z.strictObject({
  office: z.strictObject({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    postal: z.string(),
    phone: z.string(),
    email: z.string(),
    teryt: z.string(),
    /** Where the full data-protection clause is read. */
    privacyUrl: z.string(),
    dataProtectionContact: z.string(),
    /** Who decides in this office, and the board that hears appeals from it, as letters name them. Left out: the office's name. */
    authority: z
      .strictObject({ name: z.string(), genitive: z.string(), boardGenitive: z.string() })
      .optional(),
    /** End of office hours by weekday, Monday first, HH:MM. */
    closes: z.array(z.string()).length(5),
  }),
  units: z.array(unitSchema).min(1),
  matters: z.array(matterSchema).min(1),
  /** The office's own days off, beside the statutory ones. */
  closedDays: z.array(civilDaySchema),
});
export type Directory = z.infer<typeof directorySchema>;

/** Entries of a dated list that hold on a civil day. */
export function validOn<Entry extends { readonly validFrom: string; readonly validTo: string | null }>(
  entries: readonly Entry[],
  day: string,
): readonly Entry[] {
  return entries.filter(
    (entry) => entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo),
  );
}
