import { type Scan, type ScannerPort, type ScannerState } from "../ports/scanner.ts";
import { loadHid, type HidFound, type HidLibrary, type HidLoaded, type HidOpened } from "./hid-library.ts";
import { noPart, readHidReport } from "./hid-report.ts";

/** The usage page of bar code scanners in the HID POS usage tables. */
const barCodeScanner = 0x8c;

/** Calls again and again until it is stopped. */
export type Repeat = (act: () => void) => () => void;

const everyTwoSeconds: Repeat = (act) => {
  const timer = setInterval(act, 2_000);
  // Looking for scanners keeps no process alive.
  timer.unref();
  return () => clearInterval(timer);
};

/** All scanners in the HID POS mode at this machine, also those plugged in later. */
export function hidScanner(
  load: () => Promise<HidLoaded> = loadHid,
  repeat: Repeat = everyTwoSeconds,
): ScannerPort {
  return new HidScanner(load, repeat);
}

class HidScanner implements ScannerPort {
  readonly #load: () => Promise<HidLoaded>;
  readonly #repeat: Repeat;
  readonly #open = new Map<string, { readonly name: string; readonly device: HidOpened }>();
  #onScan: ((scan: Scan) => void) | undefined;
  #stopLooking: (() => void) | undefined;
  #trouble: Pick<ScannerState, "state" | "detail"> = { state: "off", detail: null };
  /** One look at a time: two would open a device twice. */
  #looking: Promise<void> = Promise.resolve();
  /** Rises with every start and stop: a start that was overtaken while it waited goes no further. */
  #turn = 0;

  constructor(load: () => Promise<HidLoaded>, repeat: Repeat) {
    this.#load = load;
    this.#repeat = repeat;
  }

  async start(onScan: (scan: Scan) => void): Promise<ScannerState> {
    const turn = (this.#turn += 1);
    const overtaken = (): boolean => turn !== this.#turn;
    await this.#silence();
    if (overtaken()) return this.state();
    this.#onScan = onScan;
    const library = await this.#load();
    if (overtaken()) return this.state();
    if ("missing" in library) {
      this.#trouble = { state: "library-missing", detail: library.missing };
      return this.state();
    }
    const look = (): Promise<void> => (this.#looking = this.#looking.then(() => this.#look(library)));
    await look();
    if (overtaken()) return this.state();
    this.#stopLooking = this.#repeat(() => void look());
    return this.state();
  }

  async stop(): Promise<void> {
    this.#turn += 1;
    await this.#silence();
  }

  async #silence(): Promise<void> {
    this.#stopLooking?.();
    this.#stopLooking = undefined;
    this.#onScan = undefined;
    await this.#looking;
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(open.map(({ device }) => device.close()));
    this.#trouble = { state: "off", detail: null };
  }

  state(): ScannerState {
    const scanners = [...this.#open.values()].map(({ name }) => name);
    return scanners.length > 0
      ? { state: "listening", scanners, detail: null }
      : { ...this.#trouble, scanners: [] };
  }

  async #look(library: HidLibrary): Promise<void> {
    if (this.#onScan === undefined) return;
    this.#trouble = { state: "no-scanner", detail: null };
    try {
      const found = await library.list();
      for (const scanner of found) {
        if (scanner.usagePage === barCodeScanner && !this.#open.has(scanner.path)) {
          await this.#listen(library, scanner);
        }
      }
    } catch (error) {
      this.#trouble = { state: "library-missing", detail: wordsOf(error) };
    }
  }

  async #listen(library: HidLibrary, { path, name }: HidFound): Promise<void> {
    let part = noPart;
    let gone = false;
    try {
      const device = await library.open(
        path,
        (report) => {
          const read = readHidReport(part, report);
          part = read.part;
          if (read.scan !== null) this.#onScan?.(read.scan);
        },
        () => {
          gone = true;
          void this.#forget(path);
        },
      );
      // Pulled out while it was being opened: nothing is left to listen to.
      if (gone) return await device.close().catch(() => undefined);
      this.#open.set(path, { name, device });
    } catch (error) {
      // Found but not ours to open: on Linux an administrator gives access to the device by a udev rule.
      this.#trouble = { state: "no-access", detail: wordsOf(error) };
    }
  }

  async #forget(path: string): Promise<void> {
    const gone = this.#open.get(path);
    this.#open.delete(path);
    // The device is gone: that closing it fails says nothing new.
    await gone?.device.close().catch(() => undefined);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
