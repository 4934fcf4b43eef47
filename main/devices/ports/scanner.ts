/** What was read: the text as the code carries it, and the AIM identifier (`]C0` Code 128, `]d1` Data Matrix) where the scanner says it. */
export type Scan = { readonly text: string; readonly aim: string | null };

/**
 * `off`: not started. `listening`: at least one scanner is open. `no-scanner`: none is plugged in; it is looked for again.
 * `library-missing`: the system lacks what the driver needs (libusb, hidraw, access to the device); the keyboard wedge still works.
 */
export type ScannerState = {
  readonly state: "off" | "listening" | "no-scanner" | "library-missing" | "no-access";
  /** As the devices call themselves, for the settings. */
  readonly scanners: readonly string[];
  /** In the system's own words, for an administrator. */
  readonly detail: string | null;
};

export interface ScannerPort {
  /** Starts listening and looking for scanners that are plugged in later. Answers what it found. Starting twice replaces the listener. */
  start(onScan: (scan: Scan) => void): Promise<ScannerState>;
  stop(): Promise<void>;
  state(): ScannerState;
}
