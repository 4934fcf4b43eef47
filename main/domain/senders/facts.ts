import { z } from "zod";

export const senderTypes = ["person", "company", "office"] as const;
export const senderTypeSchema = z.enum(senderTypes);
export type SenderType = z.infer<typeof senderTypeSchema>;

/** Who wrote. Identifiers are normalised digits without separators; each may be missing: a letter never needs one. */
export const senderDetailsSchema = z.strictObject({
  name: z.string().min(1).max(300),
  address: z.string().max(300).nullable(),
  pesel: z.string().length(11).nullable(),
  nip: z.string().length(10).nullable(),
  regon: z.string().min(9).max(14).nullable(),
});
export type SenderDetails = z.infer<typeof senderDetailsSchema>;

export const senderKinds = {
  /** subject: sender id. What identifies a person is sealed with the sender's own key. */
  SenderRecorded: {
    scope: "registry",
    body: z.strictObject({ type: senderTypeSchema }),
    sealed: senderDetailsSchema,
  },
  /** A later, better description of the same sender. */
  SenderCorrected: {
    scope: "registry",
    body: z.strictObject({ type: senderTypeSchema }),
    sealed: senderDetailsSchema,
  },
} as const;
