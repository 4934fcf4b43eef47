import { z } from "zod";
import { civilDaySchema, hashSchema } from "../facts/envelope.ts";
import { typedText } from "../typed-text.ts";
import { retentionCategorySchema } from "./retention-category.ts";

/** A class's symbol: digits as text, because leading zeros count (`0002` is not `2`). The parent is all but the last digit. */
export const classSymbolSchema = z.string().regex(/^\d{1,6}$/, "bad-symbol");

/** One class as the plan lists it. `confirmed` is no part of it: an archivist says that later, by a fact of its own. */
export const listedClassSchema = z.strictObject({
  symbol: classSymbolSchema,
  title: typedText(300).min(1, "required"),
  /** In the unit that leads the matter; null only above the leaves. */
  category: retentionCategorySchema.nullable(),
  /** Of the copies in the other units: the plan's second column. */
  categoryElsewhere: retentionCategorySchema.nullable(),
  /** Cases are opened in the lowest classes only. */
  leaf: z.boolean(),
  note: typedText(600),
});
export type ListedClass = z.infer<typeof listedClassSchema>;

/** Classes in one fact: with `PART_CHARACTERS` it keeps a fact small enough for any push. */
export const PART_CLASSES = 400;

const nothing = z.strictObject({});
const why = z.strictObject({ reason: typedText(300).min(1, "reason-required") });

/**
 * The record plan (JRWA, Dz.U. 2011 nr 14 poz. 67, zał. 2). subject of each: the id of one version of the plan (UUIDv7), but of
 * CaseRulesSet. A version is first listed in parts, then adopted, all in one transaction.
 */
export const recordPlanKinds = {
  /** `part` counts from 1. */
  RecordClassesListed: {
    scope: "registry",
    body: z.strictObject({
      part: z.int().min(1).max(100),
      classes: z.array(listedClassSchema).min(1).max(PART_CLASSES),
    }),
    sealed: null,
  },
  /** The version holds from `validFrom` until a version with a later `validFrom` holds. */
  RecordPlanAdopted: {
    scope: "registry",
    body: z.strictObject({
      name: typedText(120).min(1, "required"),
      validFrom: civilDaySchema,
      source: z.enum(["shipped", "imported"]),
      /** How many classes the parts hold together: fewer of them are no plan. */
      classes: z.int().min(1).max(40_000),
      /** SHA-256 of the canonical JSON (RFC 8785) of all classes, by symbol. */
      digest: hashSchema,
      /** The archivist confirmed the whole table; otherwise each class waits to be confirmed. */
      confirmed: z.boolean(),
    }),
    sealed: null,
  },
  /** The archivist confirms a class's symbol, title and category. */
  RecordClassConfirmed: {
    scope: "registry",
    body: z.strictObject({ symbol: classSymbolSchema }),
    sealed: null,
  },
  /** A confirmation taken back. */
  RecordClassDoubted: {
    scope: "registry",
    body: z.strictObject({ symbol: classSymbolSchema }),
    sealed: why,
  },
  /** A version that does not hold yet is called off. */
  RecordPlanWithdrawn: { scope: "registry", body: nothing, sealed: why },
  /** subject: `case-rules`. What the office decided on the opening of cases, from a day on. */
  CaseRulesSet: {
    scope: "registry",
    body: z.strictObject({ from: civilDaySchema, unconfirmedClasses: z.enum(["warn", "forbid"]) }),
    sealed: null,
  },
} as const;

/** The subject of every CaseRulesSet. */
export const CASE_RULES = "case-rules";
