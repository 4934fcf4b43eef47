import { z } from "zod";
import { scopeSchema } from "./scope.ts";

/** SHA-256 of nothing: the `prev` of the first fact of a station's epoch is 64 zeros. */
export const GENESIS = "0".repeat(64);

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const factIdSchema = z.uuid({ version: "v7" });
export const civilDaySchema = z.iso.date();

/**
 * The part of a body that the law may order erased. `key` names the subject whose key opens the box; `box` is
 * base64 of nonce (12 bytes), AES-256-GCM ciphertext and tag (16 bytes). The hash chain covers the box, not what is in
 * it, so that erasing the key erases the data and leaves the chain whole.
 */
export const sealedPartSchema = z.strictObject({
  key: z.string().min(1).max(80),
  box: z.base64(),
});
export type SealedPart = z.infer<typeof sealedPartSchema>;

/**
 * A dated act of a person at a station. Appended, never changed. `seq` has no gaps per (station, epoch); `hash` is
 * SHA-256 over the canonical JSON of everything but `hash` itself, and `prev` is the hash before it.
 */
export const factSchema = z.strictObject({
  id: factIdSchema,
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  kind: z.string().min(1).max(60),
  version: z.int().min(1),
  /** What the fact is about: the id of an item, a clerk, a print job … */
  subject: z.string().min(1).max(80),
  scope: scopeSchema,
  /** Instant, for people to read. Order never comes from it. */
  at: z.iso.datetime({ precision: 3 }),
  /** Civil date in Europe/Warsaw. */
  day: civilDaySchema,
  /** Who did it: a clerk's id, or `station` for what the program itself noted. */
  by: z.string().min(1).max(80),
  body: z.record(z.string(), z.json()),
  sealed: sealedPartSchema.optional(),
  prev: hashSchema,
  hash: hashSchema,
});
export type Fact = z.infer<typeof factSchema>;

/** A fact as the centre gives it out: with its place in the office's one order. */
export const positionedFactSchema = factSchema.extend({ position: z.int().min(1) });
export type PositionedFact = z.infer<typeof positionedFactSchema>;
