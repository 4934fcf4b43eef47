import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { type ContractRouterClient } from "@orpc/contract";
import { type Contract } from "../../main/contract/contract.ts";
import { serveLoopback } from "../../main/host/browser/loopback.ts";
import { clientOf, officeAnswers, servePort } from "../../main/host/office-door.ts";
import { type Office } from "../../main/office/office.ts";

export type Client = ContractRouterClient<Contract>;

/** One way from a window to an office. */
export type Border = {
  readonly client: Client;
  close(): Promise<void>;
};

export const KEY = "a-key-of-this-start-and-of-no-other-one-at-all";
/** The code for which the loopback gives the key out, once. */
export const ONCE = "o".repeat(43);

/** No border at all: the office's own calls. */
export function inProcess(office: Office): Promise<Border> {
  return Promise.resolve({ client: clientOf(office), close: () => Promise.resolve() });
}

/** A port that clones messages as Electron's does, with nothing of Electron. */
export function overPort(office: Office): Promise<Border> {
  const { port1, port2 } = new MessageChannel();
  servePort(office, port1);
  port1.start();
  const link = new PortLink({ port: port2 });
  port2.start();
  return Promise.resolve({
    client: createORPCClient<Client>(link),
    close: () =>
      new Promise((done) => {
        port1.once("close", () => done());
        port2.close();
      }),
  });
}

/** HTTP on 127.0.0.1 with the key in a header. */
export async function overLoopback(office: Office, windowDir = import.meta.dirname): Promise<HttpBorder> {
  const answer = officeAnswers(office);
  const loopback = await serveLoopback({ port: 0, key: KEY, once: ONCE, windowDir, answer });
  const origin = `http://127.0.0.1:${loopback.port}`;
  const link = new HttpLink({ url: `${origin}/api`, headers: { authorization: `Bearer ${KEY}` } });
  return { client: createORPCClient<Client>(link), origin, close: loopback.close };
}

export type HttpBorder = Border & { readonly origin: string };
