import { once } from "node:events";
import { type AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { type Logger } from "pino";
import { type Directory } from "../../main/domain/directory/directory.ts";
import { type Centre } from "./centre.ts";
import { newSecret } from "./crypto.ts";
import { type Database, openDatabase, type Place } from "./db.ts";
import { loadDirectory } from "./directory.ts";
import { centreApp } from "./http/app.ts";
import { Journal } from "./journal.ts";
import { News } from "./news.ts";
import { openOffice } from "./offices.ts";

export type CentreOptions = {
  readonly place: Place;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The offices that this centre serves; opened if they are new. The first one's pages are the citizens' pages. */
  readonly offices: readonly string[];
  readonly log: Logger;
  /** Units, phones and matters of the office whose pages the citizens see. Left out: the one that the program brings. */
  readonly directory?: Directory | undefined;
  /** Proxies of our own before this server; their `x-forwarded-for` is believed. */
  readonly proxies?: number | undefined;
  /** Address of the citizen's page on the network, where it is not the one that the centre listens on. */
  readonly statusAddress?: string | undefined;
  /** Bearer of the administrator's routes. Left out: a random one, which nobody outside this process knows. */
  readonly adminToken?: string | undefined;
  /** File outside the database that lets a restored centre know its age; null: none is kept. */
  readonly journal?: string | null;
  readonly nowMs?: () => number;
};

export type RunningCentre = Centre & {
  /** `http://127.0.0.1:4711`, without a trailing slash. */
  readonly url: string;
  readonly adminToken: string;
  /** Lets waiting pulls go home, finishes what runs, closes the database. */
  readonly stop: () => Promise<void>;
};

/** Opens the database, then the door. In a program of its own (`start.ts`) or inside a test. */
export async function startCentre(options: CentreOptions): Promise<RunningCentre> {
  const database = await openDatabase(options.place);
  try {
    return await openDoor(options, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDoor(options: CentreOptions, database: Database): Promise<RunningCentre> {
  const news = new News();
  await database.listen((office) => (office === null ? news.tellAll() : news.tell(office)));
  let url = "";
  const centre: Centre = {
    db: database.db,
    store: database.store,
    news,
    log: options.log,
    nowMs: options.nowMs ?? Date.now,
    statusAddress: () => options.statusAddress ?? url,
  };
  for (const office of options.offices) await openOffice(centre, office);
  const journal = options.journal ? new Journal(options.journal, centre) : null;
  await journal?.compare();
  news.watch(() => journal?.note());

  const adminToken = options.adminToken ?? newSecret();
  const directory = options.directory ?? (await loadDirectory());
  const app = centreApp(centre, {
    adminToken,
    place: { office: options.offices[0] ?? directory.office.id, directory, proxies: options.proxies ?? 0 },
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(options.port, options.host);
  await once(server, "listening");
  // True: a server that listens on a port, not on a pipe, has such an address.
  const { port } = server.address() as AddressInfo;
  url = `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`;
  return {
    ...centre,
    url,
    adminToken,
    async stop() {
      const closed = once(server, "close");
      server.close();
      news.stop();
      // A connection is idle only once its last answer is out, and the other side may keep it open for long.
      const sweep = setInterval(() => "closeIdleConnections" in server && server.closeIdleConnections(), 20);
      await closed;
      clearInterval(sweep);
      await journal?.stop();
      await database.close();
    },
  };
}
