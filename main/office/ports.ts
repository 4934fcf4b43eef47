import { type Directory } from "../domain/directory/directory.ts";
import { type ShippedPlan } from "../domain/record-plan/shipped.ts";
import { type OpenPrinter } from "../devices/ports/printer.ts";
import { type ScannerPort } from "../devices/ports/scanner.ts";

/** Time, given from outside. */
export type Clock = {
  /** The instant now, ISO 8601 in UTC with milliseconds. For people to read; nothing is ordered by it. */
  now(): string;
  /** Monotonic milliseconds. */
  ticks(): number;
  /** Rings once after `ms`; the answer takes the wish back. */
  ring(ms: number, then: () => void): () => void;
};

/** Where the office says what happened to it. Figures and codes only: never a name, a title, a number on a receipt. */
export type Log = {
  note(event: string, figures?: Figures): void;
  trouble(event: string, figures?: Figures): void;
};
export type Figures = Readonly<Record<string, string | number | boolean | null>>;

/** Identifiers and chance, given from outside. */
export type Chance = {
  /** A new UUIDv7. */
  id(): string;
  /** That many bytes of a cryptographic generator. */
  bytes(count: number): Uint8Array;
};

/** The devices of the machine, as the composition root lends them. */
export type Devices = {
  readonly openPrinter: OpenPrinter;
  /** A scanner read by the office itself (HID); null where only keyboard wedges are used. */
  readonly scanner: ScannerPort | null;
};

/** The office's own data and the files that papers are made with. */
export type Furnishings = {
  readonly directory: Directory;
  /** The record plan that comes with the program. */
  readonly recordPlan: ShippedPlan;
  /** Folder of the papers' faces (see `main/paper/fonts.ts`). */
  readonly fonts: string;
  readonly version: string;
  /** What the machine calls itself in the list of stations; no person's name. */
  readonly machine: string;
};
