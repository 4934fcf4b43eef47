import { type Address } from "../protocol/addresses.ts";
import { refusalSchema, type SyncRefusal } from "../protocol/refusal.ts";
import { type Flight, type Reply } from "./transport.ts";
import { type Sign, type Web } from "./web.ts";

/** Of zod's schemas, all that is needed here. */
type Schema<Answer> = { safeParse(value: unknown): { readonly data?: Answer | undefined } };

export type Line<Signal> = {
  readonly web: Web<Signal>;
  /** The centre's address. */
  readonly url: string;
  readonly office: string;
  readonly station: string;
  readonly sign: Sign;
};

export type Question<Answer> = {
  readonly address: Address;
  readonly message: unknown;
  readonly answer: Schema<Answer>;
  readonly timeLimitMs: number;
};

/**
 * How far the centre's clock stands from this machine's, in milliseconds, as last heard. Only signatures use it: a machine
 * whose clock is wrong is turned away once, and then signs by the centre's time. It never sets the clock.
 */
export class ClockDifference {
  #ms = 0;

  atCentre(wallMs: number): number {
    return wallMs + this.#ms;
  }

  heard(now: string, wallMs: number): void {
    this.#ms = Date.parse(now) - wallMs;
  }
}

/** Signs a message, sends it and reads the answer. Never throws: what goes wrong on the way is a reply. */
export function ask<Answer, Signal>(
  line: Line<Signal>,
  clock: ClockDifference,
  question: Question<Answer>,
): Flight<Answer> {
  const { web } = line;
  const aborter = web.aborter();
  let late = false;
  const silence = web.ring(question.timeLimitMs, () => {
    late = true;
    aborter.abort();
  });
  const reply = send(line, clock, question, aborter.signal)
    .catch((): Reply<Answer> => ({ kind: "failure", cause: late ? "timed-out" : "unreachable" }))
    .finally(silence);
  return { reply, abort: () => aborter.abort() };
}

async function send<Answer, Signal>(
  { web, url, office, station, sign }: Line<Signal>,
  clock: ClockDifference,
  { address, message, answer }: Question<Answer>,
  signal: Signal,
): Promise<Reply<Answer>> {
  const body = JSON.stringify(message);
  const authorization = await sign({
    station,
    office,
    address,
    atMs: clock.atCentre(web.wallMs()),
    nonce: web.nonce(),
    bodyHash: web.bodyHash(body),
  });
  const headers = { authorization, "content-type": "application/json" };
  const response = await web.fetch(url + address, { method: "POST", headers, body, signal });
  const said = parsedJson(await response.text());
  const refusal: SyncRefusal | undefined = refusalSchema.safeParse(said).data;
  if (refusal !== undefined) {
    clock.heard(refusal.now, web.wallMs());
    return { kind: "refusal", refusal };
  }
  const heard = response.status === 200 ? answer.safeParse(said).data : undefined;
  if (heard === undefined) return { kind: "failure", cause: "bad-answer" };
  return { kind: "answer", answer: heard };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
