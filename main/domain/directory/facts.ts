import { z } from "zod";
import { civilDaySchema } from "../facts/envelope.ts";
import { typedText } from "../typed-text.ts";

/** A unit's symbol as it stands in case references: `FN`, `OR-II` (domain.md §2.10). */
export const unitSymbolSchema = z
  .string()
  .max(20, "too-long")
  .regex(/^\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*$/u, "bad-unit-symbol");

const phrase = typedText(160).min(1, "required");

/** How a unit is called and found; `publicName` is what a citizen reads. */
export const unitDetailsSchema = z.strictObject({
  name: phrase,
  publicName: z.strictObject({ pl: phrase, en: phrase, uk: phrase }),
  /** As a citizen dials it. */
  phone: typedText(60),
  room: typedText(120),
});
export type UnitDetails = z.infer<typeof unitDetailsSchema>;

/**
 * Changes of the organisation chart, lying over the directory that the office was given. subject of each: `unit/` and the symbol.
 * A change may be said before its day; earlier days stay as they were.
 */
export const directoryKinds = {
  /** The unit works from `from` on. */
  UnitAdded: {
    scope: "registry",
    body: z.strictObject({ symbol: unitSymbolSchema, from: civilDaySchema, details: unitDetailsSchema }),
    sealed: null,
  },
  /** Another name, phone or room from `from` on. */
  UnitRenamed: {
    scope: "registry",
    body: z.strictObject({ symbol: unitSymbolSchema, from: civilDaySchema, details: unitDetailsSchema }),
    sealed: null,
  },
  /** `on` is its last day; the successor takes over its matters from the next day. Its lists of cases stay under its symbol. */
  UnitEnded: {
    scope: "registry",
    body: z.strictObject({
      symbol: unitSymbolSchema,
      on: civilDaySchema,
      successor: unitSymbolSchema.nullable(),
    }),
    sealed: null,
  },
} as const;

/** The subject of a unit's facts. */
export function unitSubject(symbol: string): string {
  return `unit/${symbol}`;
}
