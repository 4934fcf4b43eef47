import { z } from "zod";

const shared = {
  id: z.string().min(1).max(80),
  /** As the office calls it: `Etykiety K1`. */
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  /** What it is for; the first of a kind serves when none is named. */
  serves: z.array(z.enum(["label", "receipt", "sheet"])).min(1, "required"),
  format: z.enum(["zpl", "pdf"]),
  dpi: z.union([z.literal(203), z.literal(300)]),
  labelSize: z.enum(["50x25", "70x30"]),
  receiptSize: z.enum(["A5", "80mm"]),
};

/** A printer as the station keeps it in its settings. */
export const printerConfigSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...shared,
    kind: z.literal("folder"),
    folder: z.string().min(1, "required").max(500, "too-long"),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("tcp"),
    host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, "bad-address"),
    port: z.int().min(1, "bad-address").max(65_535, "bad-address"),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("cups"),
    queue: z.string().regex(/^[A-Za-z0-9_.@-]{1,127}$/, "bad-address"),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("windows"),
    printer: z.string().min(1, "required").max(220, "too-long"),
  }),
]);
export type PrinterConfig = z.infer<typeof printerConfigSchema>;
