import { type Up } from "../protocol/exchanges.ts";
import { MAX_FACTS_PER_PULL } from "../protocol/limits.ts";
import { PROTOCOL } from "../protocol/version.ts";
import { newestProof } from "./contact.ts";
import { type FactLog, type PushReply } from "./ports.ts";
import { type Effect, type LogView } from "./state.ts";

/** Who speaks. The epoch is the log's. */
export type Speaker = { readonly office: string; readonly station: string };

type Effects = { readonly [Kind in Effect["kind"]]: Extract<Effect, { readonly kind: Kind }> };

export function lookAt(log: FactLog): LogView {
  const { count, since } = log.waiting();
  return {
    head: log.head(),
    unsent: unsentOf(log),
    mark: log.mark(),
    point: log.point(),
    frozen: log.frozen(),
    ordered: log.ordered(),
    waiting: count,
    since,
    refused: log.refusedCount(),
  };
}

function unsentOf(log: FactLog): LogView["unsent"] {
  for (const { epoch, seq } of log.ends()) {
    const after = log.confirmed(epoch);
    if (after < seq) return { epoch, after, last: seq };
  }
  return null;
}

/** A check-in for the end of one epoch's chain. */
export function helloOf(speaker: Speaker, log: FactLog, { epoch }: Effects["hello"]): Up<"hello"> {
  const end = log.ends().find((one) => one.epoch === epoch) ?? log.head();
  const { centreEpoch, checkpoints } = log.mark();
  return {
    protocol: PROTOCOL,
    ...speaker,
    epoch: end.epoch,
    last: { seq: end.seq, hash: end.hash },
    series: log.issued().map(({ point, year, last }) => ({ point, year, highest: last })),
    centreEpoch,
    checkpoints: [...checkpoints],
  };
}

/** The next facts of an epoch; null where the log has none after that seq. */
export function pushOf(speaker: Speaker, log: FactLog, wanted: Effects["push"]): Up<"push"> | null {
  const { epoch, centreEpoch, after, limit } = wanted;
  const { facts, keys } = log.ownAfter(epoch, after, limit);
  if (facts.length === 0) return null;
  return { protocol: PROTOCOL, ...speaker, epoch, centreEpoch, facts: [...facts], keys: [...keys] };
}

export function pullOf(speaker: Speaker, log: FactLog, wanted: Effects["pull"]): Up<"pull"> {
  const { centreEpoch, own, waitMs } = wanted;
  const mark = log.mark();
  return {
    protocol: PROTOCOL,
    ...speaker,
    centreEpoch,
    after: mark.position,
    checkpoint: newestProof(mark),
    limit: MAX_FACTS_PER_PULL,
    own,
    // A log that knows from its journal that it lost facts has not sent everything, until a supervisor has said that it must do.
    unsent: log.waiting().count + (log.frozen() === "restored" ? 1 : 0),
    waitMs,
  };
}

/** Notes the rest of a closed epoch as refused, so that what stands behind it can go up. */
export function abandonedOf(log: FactLog, { epoch, from, code }: Effects["abandon"]): PushReply {
  const upTo = log.ends().find((one) => one.epoch === epoch)?.seq ?? from;
  const refused = Array.from({ length: upTo - from + 1 }, (_, index) => ({ seq: from + index, code }));
  return { upTo, positions: [], refused };
}
