import { type QueryClient } from "@tanstack/react-query";
import { type News } from "../../main/contract/station.ts";
import { type OfficeClient } from "../../main/contract/client.ts";
import { type OfficeQueries } from "./client.ts";

const SHORTEST_MS = 250;
const LONGEST_MS = 2000;

export type NewsListener = {
  readonly onScan: (text: string) => void;
  /** The office does not answer; `attempt` counts from 1. 0: it answers again. */
  readonly onLost: (attempt: number) => void;
};

/**
 * Follows the office's news for as long as the window lives: each piece makes the queries it touches ask again. When the stream
 * breaks, the office has died or the line is cut: it tries again, and asks for everything anew once it is heard.
 */
export async function followNews(
  office: { readonly client: OfficeClient; readonly queries: OfficeQueries; readonly cache: QueryClient },
  listener: NewsListener,
  signal: AbortSignal,
): Promise<void> {
  let attempt = 0;
  while (!signal.aborted) {
    try {
      const stream = await office.client.station.news(undefined, { signal });
      for await (const news of stream) {
        if (attempt > 0) await office.cache.invalidateQueries();
        attempt = 0;
        listener.onLost(0);
        if (news.kind === "scan") listener.onScan(news.text);
        else await refresh(news, office.queries, office.cache);
      }
    } catch {
      // Whatever broke it, the answer is the same: try again. A refusal cannot come here, anyone may listen.
    }
    if (signal.aborted) return;
    attempt += 1;
    listener.onLost(attempt);
    await pause(Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (attempt - 1)), signal);
  }
}

async function refresh(
  news: Exclude<News, { kind: "scan" }>,
  queries: OfficeQueries,
  cache: QueryClient,
): Promise<void> {
  // While the desk is locked the work underneath is only marked as old: the office would refuse it, and sign-in asks anew.
  const atWork = cache.getQueryData(queries.people.desk.queryKey())?.state === "signed-in";
  const again = (queryKey: readonly unknown[], always = false): Promise<void> =>
    cache.invalidateQueries({ queryKey, refetchType: always || atWork ? "active" : "none" });
  switch (news.kind) {
    case "hello":
      return;
    case "items":
      await Promise.all([again(queries.registry.key()), again(queries.intake.key())]);
      return;
    case "cases":
      await Promise.all([again(queries.cases.key()), again(queries.letters.key())]);
      return;
    case "printing":
      await Promise.all([
        again(queries.print.key()),
        again(queries.registry.key()),
        again(queries.station.status.key(), true),
      ]);
      return;
    case "status":
      await Promise.all([again(queries.station.key()), again(queries.registry.today.key())]);
      return;
    case "people":
      await again(queries.people.key(), true);
      return;
    case "desk":
      await again(queries.people.desk.key(), true);
      return;
    case "units":
      await again(queries.units.key());
      return;
    case "record-plan":
      await again(queries.recordPlan.key());
      return;
    default:
      news satisfies never;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
}
