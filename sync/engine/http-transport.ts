import { exchanges } from "../protocol/exchanges.ts";
import { ask, ClockDifference, type Line } from "./exchange.ts";
import { type Transport } from "./transport.ts";

/** How long an answer may take, in milliseconds. A pull that waits for news has its waiting on top. */
const TIME_LIMIT_MS = 45_000;

/** Questions that a person waits for. */
const PATIENCE_MS = 15_000;

/** The way to the centre over HTTP: `POST` with JSON, signed (`sync/protocol/signing.ts`). */
export function httpTransport<Signal>(way: Line<Signal>): Transport {
  const line = { ...way, url: way.url.replace(/\/+$/, "") };
  const clock = new ClockDifference();
  return {
    hello: (message) => {
      const { address, down } = exchanges.hello;
      const flight = ask(line, clock, { address, message, answer: down, timeLimitMs: TIME_LIMIT_MS });
      const reply = flight.reply.then((said) => {
        if (said.kind === "answer") clock.heard(said.answer.now, line.web.wallMs());
        return said;
      });
      return { ...flight, reply };
    },
    push: (message) => {
      const { address, down } = exchanges.push;
      return ask(line, clock, { address, message, answer: down, timeLimitMs: TIME_LIMIT_MS });
    },
    pull: (message) => {
      const { address, down } = exchanges.pull;
      const timeLimitMs = TIME_LIMIT_MS + message.waitMs;
      return ask(line, clock, { address, message, answer: down, timeLimitMs });
    },
    caseNumber: (message) => {
      const { address, down } = exchanges.caseNumber;
      return ask(line, clock, { address, message, answer: down, timeLimitMs: PATIENCE_MS });
    },
    caseList: (message) => {
      const { address, down } = exchanges.caseList;
      return ask(line, clock, { address, message, answer: down, timeLimitMs: PATIENCE_MS });
    },
  };
}
