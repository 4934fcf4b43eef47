import { type ClientContext, type ClientLink } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { exchangeCode, takeAccessKey } from "./access-key.ts";

/** What the preload says when it hands the office's port over; a new port comes after the office was started anew. */
export const PORT_MESSAGE = "okienko:port";

export type Transport = {
  readonly kind: "port" | "loopback" | "none";
  readonly link: ClientLink<ClientContext>;
};

/**
 * The only place that knows on what the page stands: a MessagePort handed over by the preload (`app://`), or HTTP on the
 * same origin with the key from the address. `onTransport` is called again whenever the office comes back with a new port.
 */
export function openTransport(page: Window, onTransport: (transport: Transport) => void): () => void {
  if (page.location.protocol.startsWith("http")) {
    void loopback(page).then(onTransport);
    return () => undefined;
  }
  let current: MessagePort | undefined;
  function hear(event: MessageEvent<unknown>): void {
    const port = event.ports[0];
    if (event.source !== page || event.data !== PORT_MESSAGE || port === undefined) return;
    current?.close();
    current = port;
    const link = new PortLink<ClientContext>({ port });
    port.start();
    onTransport({ kind: "port", link });
  }
  page.addEventListener("message", hear);
  return () => {
    page.removeEventListener("message", hear);
    current?.close();
  };
}

async function loopback(page: Window): Promise<Transport> {
  const { origin } = page.location;
  const key = await takeAccessKey(page, (code) => exchangeCode(origin, code));
  const link = new HttpLink<ClientContext>({
    url: new URL("/api", origin),
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
  });
  return { kind: key === null ? "none" : "loopback", link };
}
