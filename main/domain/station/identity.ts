import { z } from "zod";
import { scopeSchema } from "../facts/scope.ts";

/** Who this station is, as the centre enrolled it. Secrets (its private key, the office's hash secret) are kept elsewhere. */
export const stationIdentitySchema = z.strictObject({
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  name: z.string().min(1).max(80),
  /** The registration point whose series this station alone writes; null for a room that registers nothing. */
  point: z.string().length(2).nullable(),
  epoch: z.int().min(1),
  scopes: z.array(scopeSchema).min(1),
  centralUrl: z.url(),
  /** Address of the public status page; goes into the receipt's QR. */
  statusUrl: z.url(),
});
export type StationIdentity = z.infer<typeof stationIdentitySchema>;
