/**
 * Runs in a folder where the packed program was taken out of its archive, far from any checkout: starts the packed office process
 * as Electron would, asks it through a port who it is, ends it. argv: data folder. Prints the answer as JSON.
 */
import { EventEmitter } from "node:events";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";

const [data = ""] = process.argv.slice(2);
const root = import.meta.dirname;
const parentPort = new EventEmitter();
Object.defineProperty(process, "parentPort", { value: parentPort });

/** What Electron hands over: the message as structured clone leaves it, with its ports beside it. */
function say(message: object, ports: readonly MessagePort[] = []): void {
  parentPort.emit("message", { data: structuredClone(message), ports });
}

const officeProcess = `${root}/out/electron/office-process.js`;
await import(officeProcess);
say({
  kind: "start",
  data,
  root,
  storeKey: Buffer.alloc(32, 7).toString("base64"),
  demo: false,
  enrol: null,
});
const { port1, port2 } = new MessageChannel();
say({ kind: "window" }, [port1]);
const link = new RPCLink({ port: port2 });
port2.start();
const client: { readonly station: { status(): Promise<object> } } = createORPCClient(link);
process.stdout.write(JSON.stringify(await client.station.status()));
say({ kind: "end" });
