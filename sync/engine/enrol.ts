import { accepted, type Outcome, refused } from "../../main/domain/refusal.ts";
import { type StationRefusal } from "../../main/domain/station/refusals.ts";
import { type EnrolAnswer } from "../protocol/enrol.ts";
import { exchanges } from "../protocol/exchanges.ts";
import { ENROLLING } from "../protocol/signing.ts";
import { PROTOCOL } from "../protocol/version.ts";
import { ask, ClockDifference } from "./exchange.ts";
import { type Reply } from "./transport.ts";
import { type Sign, type Web } from "./web.ts";

const TIME_LIMIT_MS = 20_000;

export type Enrolment<Signal> = {
  readonly web: Web<Signal>;
  /** The centre's address, with or without a trailing slash. */
  readonly url: string;
  readonly code: string;
  /** The new station's public key: `x` of its JWK. */
  readonly publicKey: string;
  /** With the private half of it. */
  readonly sign: Sign;
  readonly name: string;
};

/**
 * Exchanges the one-time code for an identity. Asked again with the same code and key it gives the same, so keep the key
 * before asking. Refuses: `code-unknown` (unknown, used or expired: the centre does not tell which), `centre-unreachable`,
 * `centre-refused` (its code in `details`).
 */
export async function enrol<Signal>(
  wanted: Enrolment<Signal>,
): Promise<Outcome<EnrolAnswer, Extract<StationRefusal, "code-unknown" | `centre-${string}`>>> {
  const { web, code, publicKey, sign, name } = wanted;
  const url = wanted.url.replace(/\/+$/, "");
  const line = { web, url, office: ENROLLING, station: ENROLLING, sign };
  const clock = new ClockDifference();
  const message = { protocol: PROTOCOL, code, publicKey, name };
  const { address, down } = exchanges.enrol;
  const once = async (): Promise<Reply<EnrolAnswer>> =>
    await ask(line, clock, { address, message, answer: down, timeLimitMs: TIME_LIMIT_MS }).reply;

  let said = await once();
  // This machine's clock is wrong: sign again by the centre's.
  if (said.kind === "refusal" && said.refusal.code === "stale-signature") said = await once();
  if (said.kind === "answer") return accepted(said.answer);
  if (said.kind === "failure") return refused("centre-unreachable", { details: { cause: said.cause } });
  if (said.refusal.code === "code-not-valid") return refused("code-unknown", { field: "code" });
  return refused("centre-refused", { details: { code: said.refusal.code } });
}
