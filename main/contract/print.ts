import { z } from "zod";
import { printingRefusals } from "../domain/printing/refusals.ts";
import { printerConfigSchema } from "../domain/printing/printer-config.ts";
import { reading, refusing } from "./errors.ts";
import { jobSchema } from "./item.ts";

const refusable = refusing(printingRefusals);
const id = z.string().min(1).max(80);
const language = z.enum(["pl", "en", "uk"]).default("pl");

export const printerViewSchema = z.strictObject({
  config: printerConfigSchema,
  state: z.enum(["ready", "busy", "trouble", "unknown"]),
  code: z.string().nullable(),
});
export type PrinterView = z.infer<typeof printerViewSchema>;

export const printContract = {
  /** Queues durably, then sends. The answer is the job as it stands after the attempt; a failure is a state, not an error. */
  label: refusable
    .input(z.strictObject({ item: id, printer: id.nullable().default(null) }))
    .output(jobSchema),
  /** The first is the original, each later one says DUPLIKAT n. */
  receipt: refusable
    .input(
      z.strictObject({
        item: id,
        language,
        large: z.boolean().default(false),
        printer: id.nullable().default(null),
      }),
    )
    .output(jobSchema),
  /** Several labels on one A4 sheet, beginning at a cell (1-based) of a used sheet. */
  labelSheet: refusable
    .input(
      z.strictObject({
        items: z.array(id).min(1, "required").max(100),
        firstCell: z.int().min(1).max(40).default(1),
      }),
    )
    .output(jobSchema),
  /** The register of a day as a sheet. */
  registerSheet: refusable.input(z.strictObject({ day: z.iso.date() })).output(jobSchema),
  /** Under the same job id, perhaps on another printer. Only what certainly did not come out. */
  retry: refusable.input(z.strictObject({ job: id, printer: id.nullable().default(null) })).output(jobSchema),
  /** The person looked: it came out, or it did not. */
  settle: refusable.input(z.strictObject({ job: id, printed: z.boolean() })).output(jobSchema),
  drop: refusable.input(z.strictObject({ job: id })).output(jobSchema),
  /** Jobs of this station that want something: queued, failed, unknown. Oldest first. */
  pending: reading.output(z.array(jobSchema)),
  printers: reading.output(z.array(printerViewSchema)),
  savePrinter: refusable.input(printerConfigSchema).output(z.array(printerViewSchema)),
  removePrinter: refusable.input(z.strictObject({ printer: id })).output(z.array(printerViewSchema)),
  testPrinter: refusable
    .input(z.strictObject({ printer: id }))
    .output(z.strictObject({ sent: z.boolean(), code: z.string().nullable() })),
  /** The very bytes of a paper as PDF, to look at before or instead of printing. */
  preview: refusable
    .input(z.strictObject({ item: id, paper: z.enum(["label", "receipt"]), language }))
    .output(z.strictObject({ pdf: z.base64() })),
};
