import { type Scan, type ScannerPort, type ScannerState } from "../ports/scanner.ts";

export type SimulatedScanner = ScannerPort & {
  /** Reads a code, as if the clerk had pressed the trigger. Answers whether anybody listened. */
  read(scan: Scan): boolean;
  plugIn(): void;
  unplug(): void;
};

/** A scanner that reads what it is told. */
export function simulatedScanner(name = "simulated scanner"): SimulatedScanner {
  let listener: ((scan: Scan) => void) | undefined;
  let plugged = true;

  function state(): ScannerState {
    if (listener === undefined) return { state: "off", scanners: [], detail: null };
    return plugged
      ? { state: "listening", scanners: [name], detail: null }
      : { state: "no-scanner", scanners: [], detail: null };
  }

  return {
    state,
    start(onScan) {
      listener = onScan;
      return Promise.resolve(state());
    },
    stop() {
      listener = undefined;
      return Promise.resolve();
    },
    read(scan) {
      if (listener === undefined || !plugged) return false;
      listener(scan);
      return true;
    },
    plugIn() {
      plugged = true;
    },
    unplug() {
      plugged = false;
    },
  };
}
