import { type StationStatus } from "../contract/station.ts";
import { type StoreTrouble } from "../domain/station/refusals.ts";
import { type ScannerPort } from "../devices/ports/scanner.ts";
import { type Backups } from "./backups.ts";
import { type Room } from "./room.ts";
import { NOT_ENROLLED, type Sync } from "./sync.ts";

/** What can be said of a station whose store is shut. */
export function statusOfShut(
  trouble: StoreTrouble,
  { version, scanner }: { readonly version: string; readonly scanner: ScannerPort | null },
): StationStatus {
  return {
    name: null,
    station: null,
    point: null,
    office: null,
    statusUrl: null,
    centralUrl: null,
    scopes: [],
    store: trouble,
    sync: NOT_ENROLLED,
    printing: { queued: 0, failed: 0, unknown: 0 },
    backup: { at: null, failed: false },
    scanner: scannerStatus(scanner),
    version,
  };
}

/** The state of an open station, at a glance. */
export function statusOf(
  room: Room,
  parts: { readonly sync: Sync; readonly backups: Backups; readonly scanner: ScannerPort | null },
): StationStatus {
  const who = room.store.identity();
  const jobs = who === null ? [] : room.store.read.jobs.open(who.station);
  const count = (state: string) => jobs.filter((job) => job.state === state).length;
  return {
    name: who?.name ?? null,
    station: who?.station ?? null,
    point: who?.point ?? null,
    office: who?.office ?? null,
    statusUrl: who?.statusUrl ?? null,
    centralUrl: who?.centralUrl ?? null,
    scopes: who?.scopes ?? [],
    store: "open",
    sync: parts.sync.light(),
    printing: { queued: count("queued"), failed: count("failed"), unknown: count("unknown") },
    backup: parts.backups.state(),
    scanner: scannerStatus(parts.scanner),
    version: room.furnishings.version,
  };
}

function scannerStatus(scanner: ScannerPort | null): StationStatus["scanner"] {
  if (scanner === null) return { state: "none", detail: "" };
  const { state, scanners, detail } = scanner.state();
  switch (state) {
    case "listening":
      return { state: "ready", detail: scanners.join(", ") };
    case "off":
    case "no-scanner":
      return { state: "none", detail: "" };
    case "library-missing":
    case "no-access":
      return { state: "missing", detail: detail ?? "" };
    default:
      return state satisfies never;
  }
}
