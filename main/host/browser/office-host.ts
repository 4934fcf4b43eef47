import { join } from "node:path";
import { openComposedOffice } from "../compose.ts";
import { officeAnswers } from "../office-door.ts";
import { plainStoreKey } from "../store-key.ts";
import { serveLoopback } from "./loopback.ts";
import { type CodeMessage, type OfficeHostSays, type OfficeHostStart } from "./office-host-life.ts";

/** The station under plain Node: office and loopback host in one process. Forked by `npm start`, told what to do by message. */
process.once("message", (message) => {
  // The parent's first message is this; nobody else holds the other end.
  void serve(message as OfficeHostStart);
});

async function serve(start: OfficeHostStart): Promise<void> {
  const office = await openComposedOffice({
    root: start.root,
    data: start.data,
    storeKey: plainStoreKey(join(start.data, "store.key")),
    demo: start.demo,
    centralUrl: start.centralUrl,
    enrol: start.enrol === null ? null : { centralUrl: start.enrol.centralUrl, code: askForCode },
  });
  const loopback = await serveLoopback({
    port: start.port,
    key: start.key,
    once: start.once,
    windowDir: join(start.root, "out", "window"),
    answer: officeAnswers(office),
  });
  say({ kind: "listening", port: loopback.port, address: loopback.address });

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await loopback.close();
    await office.close();
    process.exit(0);
  };
  process.once("SIGTERM", () => void end());
  // The parent died: a station nobody can reach must not hold the store.
  process.once("disconnect", () => void end());
  process.on("SIGINT", () => undefined);
}

function askForCode(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  process.once("message", (message) => {
    resolve((message as CodeMessage).code);
  });
  say({ kind: "wants-code" });
  return promise;
}

function say(what: OfficeHostSays): void {
  process.send?.(what);
}
