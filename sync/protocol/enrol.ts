import { z } from "zod";
import { scopeSchema } from "../../main/domain/facts/scope.ts";

/**
 * Makes a machine a station of an office. The code is good once and for a short time. Sent again with the same code and
 * the same key it gives the same answer, because the first answer may have been lost on the way. Signed by the very key
 * that it presents (claims: station `enrol`, office `enrol`), so nobody can enrol a key that he does not hold.
 */
export const enrolSchema = z.strictObject({
  protocol: z.int().min(1),
  /** `kruszyna-7K3M-9QXW-2TBS-A1B2`: the office, then sixteen symbols. Case and hyphens of the symbols do not matter. */
  code: z.string().min(1).max(80),
  /** The station's Ed25519 public key: 32 bytes, base64url without padding (the `x` of its JWK). */
  publicKey: z.base64url().length(43),
  /** What the machine calls itself, for the list of stations. No name of a person. */
  name: z.string().min(1).max(60),
});
export type Enrol = z.infer<typeof enrolSchema>;

export const enrolAnswerSchema = z.strictObject({
  ok: z.literal(true),
  now: z.iso.datetime({ precision: 3 }),
  office: z.string(),
  station: z.string(),
  /** The registration point whose series this station alone may write; null for a station that registers nothing. */
  point: z.string().nullable(),
  epoch: z.int().min(1),
  scopes: z.array(scopeSchema),
  centreEpoch: z.int().min(1),
  /** The last position that was given. 0: the office is empty, and this station founds it. */
  head: z.int().min(0),
  /** Address of the citizen's page, without a trailing slash. On a receipt: `<this>/#<number>`. */
  statusAddress: z.url(),
  /** The office's secret for `receiptHash` (see `receipt-hash.ts`): 32 bytes, base64. Kept in the encrypted store. */
  receiptSecret: z.base64().length(44),
});
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>;
