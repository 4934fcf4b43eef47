import { z } from "zod";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import { classSymbolSchema, listedClassSchema } from "../domain/record-plan/facts.ts";
import { planColumns, rowErrors, rowWarnings } from "../domain/record-plan/read-plan.ts";
import { retentionCategorySchema } from "../domain/record-plan/retention-category.ts";
import { recordPlanRefusals } from "../domain/record-plan/refusals.ts";
import { typedText } from "../domain/typed-text.ts";
import { reading, refusing } from "./errors.ts";

const refusable = refusing(recordPlanRefusals);
const id = z.string().min(1).max(80);
const reason = typedText(300).min(1, "reason-required");

/** The largest file of a record plan, in megabytes. */
export const MEGABYTES = 5;

/** A file as the window hands it over. A little more than fits is let in, so that the answer can be a sentence. */
const fileSchema = z.strictObject({ content: z.base64().max(7.5 * 1024 * 1024) });

export const recordClassSchema = listedClassSchema.extend({
  confirmed: z.boolean(),
  /** Name of the one who confirmed it, and the civil day. */
  confirmedBy: z.string().nullable(),
  confirmedOn: z.string().nullable(),
});
export type RecordClassView = z.infer<typeof recordClassSchema>;

export const planViewSchema = z.strictObject({
  id,
  name: z.string(),
  validFrom: z.string(),
  /** The day on which the next version begins; null for the last. */
  until: z.string().nullable(),
  state: z.enum(["past", "in-force", "coming"]),
  source: z.enum(["shipped", "imported"]),
  classes: z.int(),
  /** Lowest classes, in which cases are opened, and how many of them are confirmed. */
  leaves: z.int(),
  confirmed: z.int(),
  adoptedBy: z.string().nullable(),
  adoptedOn: z.string().nullable(),
});
export type PlanView = z.infer<typeof planViewSchema>;

const faultOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.strictObject({
    row: z.int().nullable(),
    column: z.enum(planColumns).nullable(),
    code: z.enum(codes),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  });

const named = z.strictObject({ symbol: z.string(), title: z.string() });
const withCases = named.extend({ openCases: z.int() });
const categories = z.strictObject({
  category: retentionCategorySchema.nullable(),
  categoryElsewhere: retentionCategorySchema.nullable(),
});

/** What a new version changes; see `comparePlans`. */
export const planChangesSchema = z.strictObject({
  added: z.array(named),
  gone: z.array(withCases),
  renamed: z.array(z.strictObject({ symbol: z.string(), from: z.string(), to: z.string() })),
  recategorised: z.array(named.extend({ from: categories, to: categories })),
  divided: z.array(withCases),
  same: z.int(),
});

/** The most faults that one answer lists; `faults` tells how many there are. */
export const MOST_FAULTS = 500;

export const planPreviewSchema = z.strictObject({
  /** Rows of the file that hold something, the header among them. */
  rows: z.int(),
  classes: z.int(),
  leaves: z.int(),
  errors: z.array(faultOf(rowErrors)).max(MOST_FAULTS),
  warnings: z.array(faultOf(rowWarnings)).max(MOST_FAULTS),
  faults: z.int(),
  /** Against the version that would hold on that day; null while there are errors. */
  changes: planChangesSchema.nullable(),
  against: z
    .strictObject({
      name: z.string(),
      source: z.enum(["shipped", "imported"]),
      /** Classes confirmed there. The new version is confirmed anew, as a whole or class by class. */
      confirmed: z.int(),
    })
    .nullable(),
});
export type PlanPreview = z.infer<typeof planPreviewSchema>;

export const caseRulesSchema = z.strictObject({ unconfirmedClasses: z.enum(["warn", "forbid"]) });

export const recordPlanContract = {
  /** Classes of a version, or of the one that holds on a day, by symbol. Words begin words of symbol, title or note. */
  classes: reading
    .input(
      z.strictObject({
        plan: id.nullable().default(null),
        /** Null is today. */
        on: civilDaySchema.nullable().default(null),
        words: z.string().max(300).default(""),
        onlyLeaves: z.boolean().default(false),
        onlyUnconfirmed: z.boolean().default(false),
        after: z.string().max(6).nullable().default(null),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    .output(
      z.strictObject({
        plan: planViewSchema.nullable(),
        classes: z.array(recordClassSchema),
        next: z.string().nullable(),
      }),
    ),
  /** Versions as they hold one after the other, the last first. */
  plans: reading.output(z.array(planViewSchema)),
  /** Reads a file and says everything that is wrong with it and what it would change from a day on. Changes nothing. */
  preview: refusable.input(fileSchema.extend({ validFrom: civilDaySchema })).output(planPreviewSchema),
  /** The same bytes once more: refused while there is an error in them. */
  adopt: refusable
    .input(
      fileSchema.extend({
        name: typedText(120).min(1, "required"),
        validFrom: civilDaySchema,
        /** The archivist confirmed the table as a whole. */
        confirmed: z.boolean(),
      }),
    )
    .output(planViewSchema),
  /** Calls off a version that does not hold yet. */
  withdraw: refusable.input(z.strictObject({ plan: id, reason })).output(z.array(planViewSchema)),
  /** The archivist confirms classes; those that are confirmed already stay so. */
  confirm: refusable
    .input(z.strictObject({ plan: id, symbols: z.array(classSymbolSchema).min(1).max(500) }))
    .output(z.array(recordClassSchema)),
  doubt: refusable
    .input(z.strictObject({ plan: id, symbol: classSymbolSchema, reason }))
    .output(recordClassSchema),
  /** What the office decided on opening cases, as it holds today. */
  rules: reading.output(caseRulesSchema),
  setRules: refusable.input(caseRulesSchema).output(caseRulesSchema),
};
