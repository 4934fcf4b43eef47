import { openComposedOffice } from "../compose.ts";
import { servePort } from "../office-door.ts";
import { type ToOffice } from "./messages.ts";

/**
 * The office process under Electron: a utility process, plain Node. It hears three things from Electron's own process, and speaks
 * to windows over the ports that come with them.
 */
type Start = Extract<ToOffice, { readonly kind: "start" }>;
type Office = Awaited<ReturnType<typeof openComposedOffice>>;

const opened = Promise.withResolvers<Office>();

process.parentPort.on("message", ({ data, ports }) => {
  // Electron's own process alone holds the other end.
  const message = data as ToOffice;
  switch (message.kind) {
    case "start":
      return void open(message).then(opened.resolve, opened.reject);
    case "window": {
      const [port] = ports;
      if (port === undefined) return;
      return void opened.promise.then((office) => {
        servePort(office, port);
        port.start();
      });
    }
    case "end":
      return void opened.promise.then((office) => office.close()).finally(() => process.exit(0));
    default:
      return message satisfies never;
  }
});

function open({ root, data, storeKey, demo, centralUrl, enrol }: Start): Promise<Office> {
  return openComposedOffice({
    root,
    data,
    storeKey: { ok: true, key: Buffer.from(storeKey, "base64") },
    demo,
    centralUrl,
    enrol: enrol === null ? null : { centralUrl: enrol.centralUrl, code: () => Promise.resolve(enrol.code) },
  });
}
