import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { firstBreak } from "../../../main/domain/facts/chain.ts";
import { sha256 } from "../../../main/store/append.ts";
import { openStore } from "../../../main/store/open-store.ts";
import { type Store } from "../../../main/store/store.ts";
import { addresses } from "../../../sync/protocol/addresses.ts";
import { openCentres, WorldCentre } from "../../world/centre.ts";
import { Victims } from "./victims.ts";

export const KILLS = 50;

/** What a ZPL printer is asked before each paper, and says when nothing is the matter. */
const STATUS_QUERY = "~HQES\r\n";
const ALL_WELL =
  "\u0002\r\nPRINTER STATUS\r\n ERRORS: 0 00000000 00000000\r\n WARNINGS: 0 00000000 00000000\r\n\u0003";

/** What happens at the centre at the moments at which a station may be killed. */
export type Moments = { before(path: string): void; after(path: string, answer: string): void };

/** A centre over HTTP, a label printer on a port, a folder that one office after another lives and dies on. */
export class Scene implements AsyncDisposable {
  readonly folder: string;
  readonly victims: Victims;
  readonly centre: WorldCentre;
  url = "";
  printerPort = 0;
  /** Everything that came out of the label printer, connection by connection. */
  readonly labels: string[] = [];
  moments: Moments = { before: () => undefined, after: () => undefined };
  readonly #close: (() => Promise<void>)[] = [];

  private constructor(folder: string, centre: WorldCentre) {
    this.folder = folder;
    this.centre = centre;
    this.victims = new Victims(join(folder, "compiled"), 2);
  }

  static async open(): Promise<Scene> {
    const folder = await mkdtemp(join(tmpdir(), "okienko-kill-"));
    const database = await openCentres();
    const centre = await new WorldCentre(database, "kruszyna", Date.now).open();
    const scene = new Scene(folder, centre);

    const server = createAdaptorServer({
      fetch: async (request) => {
        const { pathname } = new URL(request.url);
        scene.moments.before(pathname);
        const answer = await centre.handle(request);
        scene.moments.after(pathname, await answer.clone().text());
        return answer;
      },
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    scene.url = `http://127.0.0.1:${portOf(server as Server)}`;

    const printer = createServer((socket) => {
      let label = "";
      socket.on("data", (bytes) => {
        label += bytes.toString("latin1");
        if (label.endsWith(STATUS_QUERY)) socket.write(ALL_WELL);
      });
      socket.on("error", () => undefined);
      // A printer that is asked for its state gets no paper out.
      socket.on("close", () => label.includes("^XA") && scene.labels.push(label));
    });
    printer.listen(0, "127.0.0.1");
    await once(printer, "listening");
    scene.printerPort = portOf(printer);

    scene.#close.push(async () => {
      centre.stop();
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
      printer.close();
      await database.close();
    });
    const founder = scene.victims.next();
    const code = await centre.code("K1");
    const { printerPort, url: centralUrl } = scene;
    await founder.begin({ do: "found", folder, centralUrl, code, printerPort });
    await founder.says("done");
    founder.kill();
    await founder.ended();
    return scene;
  }

  /** Lets one more office come into step and end in peace. */
  async finish(): Promise<void> {
    this.moments = { before: () => undefined, after: () => undefined };
    const last = this.victims.next();
    await last.begin({ do: "finish", folder: this.folder });
    await last.says("done");
    last.kill();
    await last.ended();
  }

  /** Looks at what lies on the disk, with nobody else there. */
  async look<Seen>(at: (store: Store) => Seen): Promise<Seen> {
    const opened = openStore({
      file: join(this.folder, "station.db"),
      key: Buffer.alloc(32, 9),
      backups: join(this.folder, "backups"),
      journal: join(this.folder, "journal"),
      newId: () => "",
      log: () => undefined,
    });
    if (!opened.ok) throw new Error(`The store does not open: ${opened.code}`);
    try {
      return at(opened.value);
    } finally {
      await opened.value.close();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.victims[Symbol.asyncDispose]();
    for (const close of this.#close) await close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What must hold of a store after any number of kills; `given` are the numbers that were heard of. */
export function soundness(store: Store, given: readonly string[]) {
  const year = new Date().getFullYear();
  const { facts } = store.log.ownAfter(1, 0, Number.MAX_SAFE_INTEGER);
  const numbers = store.read.series.given("K1", year, 0, 1_000_000).map(({ number }) => number);
  const known = new Set(numbers.map((number) => `RPW/K1/${number}/${year}`));
  return {
    brokenAt: firstBreak(facts, sha256),
    frozen: store.log.frozen(),
    gapless: numbers.every((number, index) => number === index + 1),
    lost: given.filter((rpw) => !known.has(rpw)),
    givenTwice: given.length - new Set(given).size,
    count: numbers.length,
  };
}

export const SOUND = { brokenAt: null, frozen: null, gapless: true, lost: [], givenTwice: 0 };

export function isPush(path: string): boolean {
  return path === addresses.push;
}

export function bringsFacts(path: string, answer: string): boolean {
  return path === addresses.pull && answer.includes('"facts":[{');
}

function portOf(server: Pick<Server, "address">): number {
  // True: it listens on a port and not on a pipe.
  return (server.address() as AddressInfo).port;
}
