import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { type OfficeClient } from "../../main/contract/client.ts";
import { clientOf, type OfficeQueries, queriesOf } from "./client.ts";
import { followNews } from "./news.ts";
import { OfficeLink } from "./office-link.ts";
import { openTransport, type Transport } from "./transport.ts";

export type Office = {
  readonly client: OfficeClient;
  readonly queries: OfficeQueries;
  /** How often the office was asked in vain since it was last heard; 0 when it answers. */
  readonly lostAttempts: number;
  readonly transport: Transport["kind"] | "opening";
  /** Hears scans that the office's own scanner read. */
  readonly hearScans: (listener: (text: string) => void) => () => void;
};

const OfficeContext = createContext<Office | null>(null);

export function useOffice(): Office {
  const office = use(OfficeContext);
  if (office === null) throw new Error("OfficeProvider is missing above");
  return office;
}

/** Server state lives in TanStack Query alone; the news says when to ask again, so nothing polls and nothing goes stale by time. */
export function queryCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, networkMode: "always", refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export function OfficeProvider({ children }: { readonly children: ReactNode }) {
  const [cache] = useState(queryCache);
  const [link] = useState(() => new OfficeLink());
  const [listeners] = useState(() => new Set<(text: string) => void>());
  const [client] = useState(() => clientOf(link));
  const [queries] = useState(() => queriesOf(client));
  const [transport, setTransport] = useState<Office["transport"]>("opening");
  const [lostAttempts, setLostAttempts] = useState(0);

  useEffect(
    () =>
      openTransport(window, (opened) => {
        setTransport(opened.kind);
        link.use(opened.link);
      }),
    [link],
  );
  useEffect(() => {
    const ending = new AbortController();
    const onScan = (text: string): void => listeners.forEach((listener) => listener(text));
    void followNews({ client, queries, cache }, { onScan, onLost: setLostAttempts }, ending.signal);
    return () => ending.abort();
  }, [client, queries, cache, listeners]);

  const office = useMemo<Office>(
    () => ({
      client,
      queries,
      lostAttempts,
      transport,
      hearScans: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
    [client, queries, lostAttempts, transport, listeners],
  );
  return (
    <QueryClientProvider client={cache}>
      <OfficeContext value={office}>{children}</OfficeContext>
    </QueryClientProvider>
  );
}
