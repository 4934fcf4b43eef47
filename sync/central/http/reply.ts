import { type Context } from "hono";
import { refusals } from "../../protocol/refusal.ts";
import { type Centre, isoNow } from "../centre.ts";
import { type Refused } from "../refuse.ts";

/** An answer as JSON. A refusal gets its status, and the centre's time for the next signature. */
export function reply(centre: Pick<Centre, "nowMs">, c: Context, answer: object | Refused): Response {
  if (!isRefused(answer)) return c.json(answer);
  const { status } = refusals[answer.code];
  if (answer.retryAfterMs !== undefined)
    c.header("retry-after", String(Math.ceil(answer.retryAfterMs / 1000)));
  return c.json({ ...answer, now: isoNow(centre) }, status);
}

function isRefused(answer: object | Refused): answer is Refused {
  return "ok" in answer && answer.ok === false;
}
