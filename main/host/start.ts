import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type AppWindow, findBrowser, openAppWindow } from "./browser/open-window.ts";
import { type OfficeHostSays, type OfficeHostStart, startOfficeHost } from "./browser/office-host-life.ts";
import { buildWindow } from "./build-window.ts";
import { findElectron, startElectron } from "./electron/launch.ts";
import { type EmbeddedCentre, enrolmentCode, startCentre } from "./embedded-centre.ts";
import { readOptions, type StartOptions } from "./options.ts";
import { programRoot } from "./places.ts";
import { endChild, supervise } from "./supervise.ts";

/** `npm start`: builds what is stale, starts the embedded centre and the office host, opens the window, ends cleanly. */
const read = readOptions(process.argv.slice(2), process.env);
if (read.ok) await start(read.options);
else {
  process.stderr.write(`${read.message}\n`);
  process.exitCode = 2;
}

async function start(options: StartOptions): Promise<void> {
  const root = programRoot();
  buildWindow(root);
  mkdirSync(options.data, { recursive: true });

  const centreData = join(options.data, "centre");
  const centre =
    options.centralUrl === null ? await startCentre(root, centreData, options.centralPort) : null;
  const centralUrl = centre?.url ?? options.centralUrl ?? "";

  const electron = options.window ? findElectron(root, process.env) : null;
  if (electron !== null) {
    return await openInElectron(electron, { root, options, centre, centralUrl });
  }

  const wanted: OfficeHostStart = {
    root,
    data: options.data,
    port: options.port,
    // Kept over restarts of the office host, so that the window that is open goes on.
    key: randomBytes(32).toString("base64url"),
    once: randomBytes(32).toString("base64url"),
    demo: options.demo,
    centralUrl: centre?.url ?? options.centralUrl,
    enrol: centre === null ? null : { centralUrl, code: null },
  };
  let port = options.port;
  let shown = false;
  let appWindow: AppWindow | null = null;
  const ready = Promise.withResolvers<void>();
  const office = supervise({
    start: () =>
      startOfficeHost({ ...wanted, port }, (said: OfficeHostSays, answer) => {
        if (said.kind === "wants-code") {
          return void codeOfOurs(centralUrl, centreData).then(answer, (error: unknown) => {
            process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
            void end(1);
          });
        }
        port = said.port;
        if (shown) return;
        shown = true;
        appWindow = show(options, {
          address: said.address,
          // Command lines can be read by every user of this machine: the window gets a code that is good once, not the key.
          windowAddress: said.address.replace(/#.*$/, `#once=${wanted.once}`),
          centralUrl,
          closed: () => void end(0),
        });
        ready.resolve();
      }),
    onDeath: (how, pauseMs) =>
      process.stderr.write(`The office process ended (${how}); again in ${pauseMs} ms.\n`),
    onGivenUp: () => {
      process.stderr.write("The office process keeps ending; given up.\n");
      void end(1);
    },
  });

  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    appWindow?.close();
    await office.end();
    if (centre !== null) await endChild(centre.child);
    process.exit(code);
  };
  process.once("SIGTERM", () => void end(0));
  process.once("SIGINT", () => void end(0));
  centre?.child.once("exit", () => {
    if (!ending) process.stderr.write("The embedded centre ended; the counter goes on without it.\n");
  });
  await ready.promise;
}

type Around = {
  readonly root: string;
  readonly options: StartOptions;
  readonly centre: EmbeddedCentre | null;
  readonly centralUrl: string;
};

/** Where Electron's binary is installed, its shell makes the window and keeps the office alive. */
async function openInElectron(
  electron: string,
  { root, options, centre, centralUrl }: Around,
): Promise<void> {
  // The bundler is needed here only; a start in the browser host does not wait for it to load.
  const { bundleElectron } = await import("./electron/bundle.ts");
  await bundleElectron(root);
  const { data, demo } = options;
  // Asked at each start, and not only before there is a store: the first one may have ended before it enrolled. A station that is
  // one already lets its code expire.
  const code = centre === null ? null : await enrolmentCode(centralUrl, join(data, "centre"));
  process.stdout.write(`Okienko: its own window\nEBOI: ${centralUrl}\n`);
  const shell = startElectron({ electron, root, data, demo, centralUrl, code });
  const end = async (): Promise<void> => {
    await endChild(shell);
    if (centre !== null) await endChild(centre.child);
    process.exit(0);
  };
  shell.once("exit", () => void end());
  process.once("SIGTERM", () => void end());
  process.once("SIGINT", () => void end());
}

/** The code for an office that says it has none. That a station holds the point all the same is more than a start can mend. */
async function codeOfOurs(centralUrl: string, centreData: string): Promise<string> {
  const code = await enrolmentCode(centralUrl, centreData);
  if (code === null) throw new Error("The embedded centre has another store's station enrolled already");
  return code;
}

/** Says where everything is, and opens the window where there is something to open it with. */
function show(
  options: StartOptions,
  {
    address,
    windowAddress,
    centralUrl,
    closed,
  }: {
    readonly address: string;
    readonly windowAddress: string;
    readonly centralUrl: string;
    readonly closed: () => void;
  },
): AppWindow | null {
  process.stdout.write(`Okienko: ${address}\nEBOI: ${centralUrl}\n`);
  if (!options.window) return null;
  const browser = findBrowser(process.env, existsSync);
  const profile = join(options.data, "window-profile");
  const opened =
    browser === null ? null : openAppWindow(browser, { address: windowAddress, profile, closed });
  if (opened === null) {
    process.stdout.write(
      "No window can be opened here; open the first address in a browser on this machine.\n",
    );
  }
  return opened;
}
