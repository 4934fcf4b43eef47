import { randomBytes, randomUUIDv7 } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient, ORPCError } from "@orpc/server";
import { type OfficeClient } from "../../main/contract/client.ts";
import { type ItemDraft } from "../../main/domain/intake/draft.ts";
import { type PrinterConfig } from "../../main/domain/printing/printer-config.ts";
import { type PrinterPort } from "../../main/devices/ports/printer.ts";
import { type SimulatedPrinter, simulatedPrinter } from "../../main/devices/simulated/simulated-printer.ts";
import { openOffice, type Office, type OfficeParts } from "../../main/office/office.ts";
import { installedFontsDirectory } from "../../main/paper/fonts.ts";
import { directory, recordPlan } from "../world/directory.ts";
import { type Fetch } from "../world/network.ts";
import { Time } from "../world/time.ts";
import { nodeWeb } from "../world/web.ts";
import { draft as letter } from "../domain/intake/examples.ts";

const pin = "271828";

/** A machine: its folder, its clock, its printers. Offices are opened on it, and may be killed and opened again. */
export class TestMachine implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), "okienko-office-"));
  readonly key: Uint8Array;
  readonly time: Time;
  readonly printers: Map<string, PrinterPort>;
  readonly logged: string[] = [];
  readonly #open: Office[] = [];
  directory = directory;
  /** What it calls itself in the list of stations. */
  name = "okienko-test";
  /** Who answers at the other end of the wire. */
  centre: Fetch = centreThatEnrols;
  maxPages: number | undefined;
  /** What `Math.random` would be: a test may want the same bytes twice. */
  bytes = (count: number): Uint8Array => randomBytes(count);
  #start = Date.parse("2026-11-21T09:42:00.000Z");

  constructor(like?: TestMachine) {
    this.key = like?.key ?? randomBytes(32);
    this.time = like?.time ?? new Time();
    this.printers = like?.printers ?? new Map();
  }

  /** The machine after its office was killed at this very moment: what lay on the disk, and nothing that was in memory. */
  killed(): TestMachine {
    const after = new TestMachine(this);
    after.wall = this.wall;
    cpSync(this.folder, after.folder, { recursive: true });
    return after;
  }

  /** The wall clock. Moving it moves nothing else. */
  set wall(instant: string) {
    this.#start = Date.parse(instant) - this.time.now();
  }
  get wall(): string {
    return new Date(this.#start + this.time.now()).toISOString();
  }

  printer(name = "labels"): SimulatedPrinter {
    const printer = simulatedPrinter({ name, accepts: ["zpl", "pdf"], remembers: true });
    this.printers.set(name, printer);
    return printer;
  }

  parts(): OfficeParts {
    const note = (event: string, figures = {}) =>
      void this.logged.push(`${event} ${JSON.stringify(figures)}`);
    return {
      clock: { now: () => this.wall, ticks: this.time.now, ring: this.time.ring },
      chance: { id: () => randomUUIDv7(), bytes: (count) => this.bytes(count) },
      log: { note, trouble: note },
      devices: {
        openPrinter: (config) => {
          const printer = this.printers.get(config.id);
          if (printer === undefined) throw new Error(`No printer ${config.id} on this machine`);
          return printer;
        },
        scanner: null,
      },
      furnishings: {
        directory: this.directory,
        recordPlan,
        fonts: installedFontsDirectory(),
        version: "0.1.0",
        machine: this.name,
      },
      web: nodeWeb(
        (url, init) => this.centre(url, init),
        () => Date.parse(this.wall),
        this.time.ring,
      ),
      files: {
        store: join(this.folder, "station.db"),
        key: this.key,
        backups: join(this.folder, "backups"),
        journal: join(this.folder, "journal", "mark"),
        ...(this.maxPages !== undefined && { maxPages: this.maxPages }),
      },
    };
  }

  /** Opens the office of this machine; with whom to sign in, once somebody is known. */
  open(): TestOffice {
    const office = openOffice(this.parts());
    this.#open.push(office);
    return { ...office, ask: clientOf(office) };
  }

  /** An office that is enrolled and founded, with its first administrator at the desk. */
  async openFounded(): Promise<TestOffice> {
    const office = this.open();
    await office.ask.station.enrol({
      centralUrl: "http://127.0.0.1:9",
      code: "kruszyna-7K3M-9QXW-2TBS-A1B2",
    });
    await office.ask.people.found({ name: "Jan Testowy", initials: "JT", pin, repeated: pin });
    return office;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closing = Promise.all(this.#open.map((office) => office.close()));
    // Whatever an office still waits for when it closes (a printer that never answers) has its limit.
    this.time.pass(60_000);
    await closing;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export type Client = OfficeClient;
export type TestOffice = Office & { readonly ask: Client };

function clientOf({ router }: Office): Client {
  return createRouterClient(router, { context: {} });
}

/** The PIN of everybody here, and how the first administrator signs in again after a restart. */
export { pin };

export async function signInFirst({ ask }: Pick<TestOffice, "ask">): Promise<string> {
  const [first] = await ask.people.names();
  if (first === undefined) throw new Error("Nobody is known here");
  await ask.people.signIn({ clerk: first.id, pin });
  return first.id;
}

/** The example letter, of a sender whom nobody knows yet. */
export const draft: ItemDraft = {
  ...letter,
  sender: {
    kind: "new",
    sender: { type: "person", name: "Jan Testowy", address: null, pesel: null, nip: null, regon: null },
  },
};

/** Settings of a simulated printer of that id, for labels, receipts and sheets. */
export function printerConfig(id: string, more: Partial<PrinterConfig> = {}): PrinterConfig {
  // `more` never changes the kind, so the whole is a folder's settings.
  return {
    id,
    name: `Drukarka ${id}`,
    kind: "folder",
    folder: id,
    serves: ["label", "receipt", "sheet"],
    format: "pdf",
    dpi: 203,
    labelSize: "50x25",
    receiptSize: "A5",
    ...more,
  } as PrinterConfig;
}

/** How a call was refused: the typed error's code, or the refusal's own. `null`: it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<string | null> {
  return (await errorOf(call))?.code ?? null;
}

export type Told = {
  readonly code: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

export async function errorOf(call: Promise<unknown>): Promise<Told | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    if (error.code === "REFUSED") return error.data as Told;
    if (error.code === "STORE_SHUT")
      return { code: `STORE_SHUT ${(error.data as { trouble: string }).trouble}` };
    if (error.code === "BAD_REQUEST") return { code: `BAD_REQUEST ${issuesOf(error.data)}` };
    return { code: error.code };
  }
}

function issuesOf(data: unknown): string {
  const { issues } = data as { issues: { message: string; path?: (string | number)[] }[] };
  return issues.map(({ message, path }) => `${(path ?? []).join(".")}:${message}`).join(" ");
}

/** A centre that enrols whoever comes, and answers nothing else. */
export const centreThatEnrols: Fetch = (url) => {
  if (!url.endsWith("/enrol")) return Promise.reject(new TypeError("The network is cut"));
  const answer = {
    ok: true,
    now: "2026-11-21T09:42:00.000Z",
    office: "kruszyna",
    station: "S1",
    point: "K1",
    epoch: 1,
    scopes: ["registry", "accounts", "stations"],
    centreEpoch: 1,
    head: 0,
    statusAddress: "https://eboi.kruszyna.example/stan",
    receiptSecret: Buffer.alloc(32, 7).toString("base64"),
  };
  return Promise.resolve({ status: 200, text: () => Promise.resolve(JSON.stringify(answer)) });
};
