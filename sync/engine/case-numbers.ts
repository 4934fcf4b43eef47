import { type CaseList } from "../../main/domain/cases/facts.ts";
import { type CaseListResult } from "../protocol/case-list.ts";
import { type CaseNumberResult } from "../protocol/case-number.ts";
import { refusals, type RefusalCode } from "../protocol/refusal.ts";
import { PROTOCOL } from "../protocol/version.ts";
import { newestProof } from "./contact.ts";
import { type Speaker } from "./messages.ts";
import { type FactLog } from "./ports.ts";
import { type FailureCause, type Flight, type Reply, type Transport } from "./transport.ts";

export type CaseNumberQuestion = {
  readonly case: string;
  readonly list: CaseList;
  readonly group: number | null;
  readonly isGroup: boolean;
};

/** Why nothing came of a question. The same may be asked again in each of these cases; nothing was changed here. */
export type NoAnswer =
  /** Nobody there, too slow, somebody else's answer, not enrolled, or never in contact yet. */
  | { readonly kind: "unreachable"; readonly cause: FailureCause | "no-contact" }
  /** Back from an older copy, the centre waits for `stations` others; `station` is one of them, last heard of at `since`. */
  | {
      readonly kind: "numbering-waits";
      readonly retryAfterMs: number;
      readonly stations: number;
      readonly station: string;
      readonly since: string | null;
    }
  /** The centre or this station has something to catch up with first; it comes by itself. */
  | {
      readonly kind: "later";
      readonly code: RefusalCode | "centre-epoch-changed";
      readonly retryAfterMs: number;
    }
  /** A person must see to it: the code says why (`refusals` of the protocol). */
  | { readonly kind: "refused"; readonly code: RefusalCode };

export type CaseNumberOutcome = CaseNumberResult | NoAnswer;
export type CaseListOutcome = CaseListResult | NoAnswer;

/** What a question needs of the engine. */
export type Asking = {
  readonly log: FactLog;
  readonly centre: { readonly speaker: Speaker; readonly transport: Transport } | null;
  /** The centre is not the one that the log knows: check in again. */
  readonly outOfContact: () => void;
  /** Keeps a question for as long as it is under way, to give it up when the engine stops. */
  readonly launched: (flight: Flight<unknown>) => void;
  /** False once the engine was stopped: the log may be closed, and nothing is heard any more. */
  readonly listening: () => boolean;
};

/** How soon to ask again after something that mends itself, in milliseconds. */
const SOON_MS = 1000;

/**
 * Asks the centre for a case's number. `heard` is called with its answer in the same turn in which the engine made sure that the
 * log still knows the centre that gave it: append what follows from it there, and at no other time, so that no number of a
 * centre that went back in time is written down after the new one was told that everything had been sent (CASE-6).
 */
export async function askCaseNumber(
  asking: Asking,
  question: CaseNumberQuestion,
  heard: (result: CaseNumberResult) => void,
): Promise<CaseNumberOutcome> {
  return await ask(asking, heard, (transport, who) => transport.caseNumber({ ...who, ...question }));
}

/** Takes a list of cases, or asks to give it back. `heard` as in `askCaseNumber`. */
export async function askCaseList(
  asking: Asking,
  question: { readonly act: "take" | "return"; readonly list: CaseList },
  heard: (result: CaseListResult) => void,
): Promise<CaseListOutcome> {
  return await ask(asking, heard, (transport, who) =>
    transport.caseList({ ...who, ...question, position: asking.log.mark().position }),
  );
}

type Answer<Result> = { readonly centreEpoch: number; readonly result: Result };

type Who = Speaker & {
  readonly protocol: number;
  readonly centreEpoch: number;
  readonly checkpoint: { position: number; sum: string };
};

async function ask<Result>(
  { log, centre, outOfContact, launched, listening }: Asking,
  heard: (result: Result) => void,
  send: (transport: Transport, who: Who) => Flight<Answer<Result>>,
): Promise<Result | NoAnswer> {
  if (centre === null) return { kind: "unreachable", cause: "no-contact" };
  const { speaker, transport } = centre;
  const once = async (): Promise<Reply<Answer<Result>> | null> => {
    if (!listening()) return null;
    const mark = log.mark();
    if (mark.centreEpoch === null) return null;
    const { position, sum } = newestProof(mark);
    const checkpoint = { position, sum };
    const who = { protocol: PROTOCOL, ...speaker, centreEpoch: mark.centreEpoch, checkpoint };
    const flight = send(transport, who);
    launched(flight);
    return await flight.reply;
  };
  let said = await once();
  // This machine's clock is wrong: sign again by the centre's.
  if (said?.kind === "refusal" && refusals[said.refusal.code].remedy === "sign-again") said = await once();
  if (said === null || !listening()) return { kind: "unreachable", cause: "no-contact" };
  if (said.kind === "failure") return { kind: "unreachable", cause: said.cause };
  if (said.kind === "answer") {
    const { centreEpoch, result } = said.answer;
    if (log.mark().centreEpoch !== centreEpoch) {
      return { kind: "later", code: "centre-epoch-changed", retryAfterMs: SOON_MS };
    }
    heard(result);
    return result;
  }
  const { code, details, retryAfterMs = SOON_MS } = said.refusal;
  if (code === "numbering-waits") {
    const { stations, station, since } = details;
    return {
      kind: "numbering-waits",
      retryAfterMs,
      stations: Number(stations ?? 1),
      station: String(station ?? ""),
      since: typeof since === "string" && since !== "" ? since : null,
    };
  }
  switch (refusals[code].remedy) {
    case "say-hello":
      outOfContact();
      return { kind: "later", code, retryAfterMs: SOON_MS };
    case "later":
    case "sign-again":
      return { kind: "later", code, retryAfterMs };
    default:
      return { kind: "refused", code };
  }
}
