import { z } from "zod";
import { unitRefusals } from "../domain/directory/acts.ts";
import { unitSchema } from "../domain/directory/directory.ts";
import { unitDetailsSchema, unitSymbolSchema } from "../domain/directory/facts.ts";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import { reading, refusing } from "./errors.ts";

const refusable = refusing(unitRefusals);
const symbol = unitSymbolSchema.min(1, "required");

/** One form of a unit: a rename makes a second one, each with its days. */
export const unitViewSchema = unitSchema.extend({ state: z.enum(["past", "at-work", "coming"]) });
export type UnitView = z.infer<typeof unitViewSchema>;

/** The most cases that a preview names one by one. */
export const MOST_HANDED = 200;

/** What lies in a unit today and somebody else will have to take over. */
export const handoverSchema = z.strictObject({
  cases: z.int(),
  folders: z.int(),
  items: z.int(),
  /** Names of matters that lead to the unit. */
  matters: z.array(z.string()),
  /** Lists of cases with open ones in them; they stay under the unit's symbol. */
  lists: z.array(z.strictObject({ jrwa: z.string(), year: z.int(), open: z.int() })),
  /** `clerk` null: given to the unit and nobody by name. */
  people: z.array(
    z.strictObject({ clerk: z.string().nullable(), cases: z.int(), folders: z.int(), items: z.int() }),
  ),
  /** The first of the open cases and folders; `reference` null is a folder. */
  first: z.array(
    z.strictObject({ id: z.string(), reference: z.string().nullable(), clerk: z.string().nullable() }),
  ),
});
export type Handover = z.infer<typeof handoverSchema>;

/** A new unit, or a new form of one, from a day on: the form in the window checks itself by it. */
export const unitChangeSchema = z.strictObject({ symbol, from: civilDaySchema, details: unitDetailsSchema });

export const unitsContract = {
  /** Every form of every unit, those at work today first. */
  list: reading.output(z.strictObject({ today: civilDaySchema, units: z.array(unitViewSchema) })),
  /** What changes hands when a unit ends. Changes nothing. */
  handover: reading.input(z.strictObject({ symbol })).output(handoverSchema),
  add: refusable.input(unitChangeSchema).output(z.array(unitViewSchema)),
  /** Another name, phone or room from a day on. */
  rename: refusable.input(unitChangeSchema).output(z.array(unitViewSchema)),
  /** `on` is its last day; the successor takes its matters from the next. */
  end: refusable
    .input(z.strictObject({ symbol, on: civilDaySchema, successor: symbol.nullable() }))
    .output(z.array(unitViewSchema)),
};
