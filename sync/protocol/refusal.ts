import { z } from "zod";

/**
 * Every refusal of the centre: its HTTP status, and what the station does then.
 *
 * - `later`: the same again after `retryAfterMs`.
 * - `sign-again`: with the time of the answer's `now`.
 * - `say-hello`: check in, then go on from what the answer says.
 * - `freeze`: number nothing more, call a supervisor.
 * - `shrink`: send less at once.
 * - `update`: the program must be updated.
 * - `stop`: a person must see to it; repeating will not help.
 */
export const refusals = {
  "protocol-too-old": { status: 426, remedy: "update" },
  "protocol-too-new": { status: 426, remedy: "update" },
  "bad-shape": { status: 400, remedy: "stop" },
  "too-large": { status: 413, remedy: "shrink" },
  "bad-signature": { status: 401, remedy: "stop" },
  "stale-signature": { status: 401, remedy: "sign-again" },
  replayed: { status: 401, remedy: "sign-again" },
  "unknown-station": { status: 401, remedy: "stop" },
  revoked: { status: 403, remedy: "stop" },
  "code-not-valid": { status: 403, remedy: "stop" },
  "not-yours": { status: 403, remedy: "stop" },
  "scope-not-allowed": { status: 403, remedy: "stop" },
  "unknown-epoch": { status: 409, remedy: "say-hello" },
  "new-centre-epoch": { status: 409, remedy: "say-hello" },
  "not-in-common": { status: 409, remedy: "say-hello" },
  gap: { status: 409, remedy: "say-hello" },
  "hash-break": { status: 409, remedy: "stop" },
  clone: { status: 409, remedy: "freeze" },
  "unknown-address": { status: 404, remedy: "update" },
  "too-many": { status: 429, remedy: "later" },
  "numbering-waits": { status: 503, remedy: "later" },
  "list-busy": { status: 503, remedy: "later" },
  busy: { status: 503, remedy: "later" },
  accident: { status: 500, remedy: "later" },
} as const satisfies Record<string, { readonly status: number; readonly remedy: Remedy }>;

export const remedies = ["later", "sign-again", "say-hello", "freeze", "shrink", "update", "stop"] as const;
export type Remedy = (typeof remedies)[number];

export type RefusalCode = keyof typeof refusals;

// True: the keys of the table above are exactly the codes, and there is at least one.
const codes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];

/**
 * The answer to a request that was not carried out. `details`: for `gap` `{ expected }`, for `hash-break` and `clone`
 * `{ seq }`, for `revoked` `{ reason }`, for `bad-shape` `{ at }` (the path in the message, never its value), for
 * `protocol-…` `{ lowest, highest }`, for `numbering-waits` `{ stations, station, since }` (how many are waited for, the name of
 * one of them and when it was last heard of), for `list-busy` `{ cases }`. `retryAfterMs` stands with every code whose remedy is `later`.
 */
export const refusalSchema = z.strictObject({
  ok: z.literal(false),
  code: z.enum(codes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  retryAfterMs: z.int().min(0).optional(),
  now: z.iso.datetime({ precision: 3 }),
});
export type SyncRefusal = z.infer<typeof refusalSchema>;
