import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { printersOf } from "../devices/printers/open-printer.ts";
import { hidScanner } from "../devices/scanners/hid-scanner.ts";
import { readDirectory } from "../office/directory.ts";
import { readShippedPlan } from "../office/record-plan/shipped.ts";
import { type Office, type OfficeParts, openOffice } from "../office/office.ts";
import { fillDemo } from "./demo.ts";
import { systemChance, systemClock, systemLog, systemWeb } from "./machine.ts";
import { clientOf } from "./office-door.ts";
import { type OpenKey } from "./store-key.ts";

export type Composition = {
  /** The program's folder: `assets`, packages, the built window. */
  readonly root: string;
  /** Folder of everything that this station keeps. */
  readonly data: string;
  readonly storeKey: OpenKey;
  /** Fill an empty station with a believable office. */
  readonly demo: boolean;
  /** Where the office's centre is, where the one who starts the program says so. */
  readonly centralUrl: string | null;
  /** A centre that gives this machine its one-time code, where `npm start` brought one along. */
  readonly enrol: { readonly centralUrl: string; readonly code: () => Promise<string> } | null;
};

/**
 * The composition root: hands the office its ports and opens it. The one place that knows which implementation stands behind
 * each of them.
 */
export async function openComposedOffice(composition: Composition): Promise<Office> {
  const { data, enrol, demo } = composition;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const parts = partsOf(composition);
  const fresh = !existsSync(parts.files.store);
  if (demo && fresh && enrol !== null) await fillDemo(parts, { ...enrol, ...demoPlaces(composition) });

  const office = openOffice(parts);
  if (enrol !== null && office.trouble === null) await enrolOnce(office, enrol);
  return office;
}

function partsOf({ root, data, storeKey, centralUrl }: Composition): OfficeParts {
  // The packaged program and the checkout have the same manifest, with the version that the status line shows.
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return {
    clock: systemClock,
    chance: systemChance,
    log: systemLog(),
    web: systemWeb,
    ...(centralUrl !== null && { centralUrl }),
    devices: {
      openPrinter: printersOf({
        cupsServer: process.env["CUPS_SERVER"],
        sumatra: process.env["OKIENKO_SUMATRA"] ?? null,
      }),
      scanner: hidScanner(),
    },
    furnishings: {
      directory: readDirectory({
        own: join(data, "office.json"),
        shipped: join(root, "assets", "office", "kruszyna.json"),
      }),
      recordPlan: readShippedPlan(join(root, "assets", "record-plan", "kruszyna.json")),
      fonts: join(root, "node_modules", "@expo-google-fonts", "source-sans-3"),
      version,
      // As long as the protocol takes it; a machine without a name is called what it is.
      machine: hostname().trim().slice(0, 60) || "stanowisko",
    },
    files: {
      store: join(data, "station.db"),
      key: storeKey.ok ? storeKey.key : storeKey.code,
      backups: join(data, "backups"),
      journal: join(data, "journal"),
    },
  };
}

function demoPlaces({ root, data }: Composition): { readonly people: string; readonly prints: string } {
  const prints = join(data, "wydruki");
  mkdirSync(prints, { recursive: true });
  return { people: join(root, "assets", "demo", "demo.json"), prints };
}

/** Enrols this machine with the centre that came along, unless it is a station already. */
async function enrolOnce(office: Office, enrol: NonNullable<Composition["enrol"]>): Promise<void> {
  const client = clientOf(office);
  const { station } = await client.station.status();
  if (station !== null) return;
  await client.station.enrol({ centralUrl: enrol.centralUrl, code: await enrol.code() });
}
