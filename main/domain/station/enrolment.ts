import { z } from "zod";
import { type StationRefusal } from "./refusals.ts";

/** `https`, or a centre on this very machine, whose bytes pass no wire. After the host only a port, a path or nothing. */
const PRIVATE = /^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:[/?#]|$))/i;

/**
 * How a machine joins its office: the centre's address and a one-time code. The office's receipt secret and later the keys of
 * what is sealed come down from that address, so it must be one that nobody can listen in on.
 */
export const enrolmentSchema = z.strictObject({
  centralUrl: z
    .url({ protocol: /^https?$/, error: "bad-address" satisfies StationRefusal, abort: true })
    .regex(PRIVATE, "centre-not-https" satisfies StationRefusal),
  code: z
    .string()
    .trim()
    .min(1, "required" satisfies StationRefusal)
    .max(80, "too-long" satisfies StationRefusal),
});
