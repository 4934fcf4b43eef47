/** What the scanners ask of the system's HID devices; a test puts its own in its place. */
export interface HidLibrary {
  list(): Promise<readonly HidFound[]>;
  /** Throws when the system refuses the device. `onGone` comes once, when it is unplugged. */
  open(path: string, onReport: (report: Uint8Array) => void, onGone: () => void): Promise<HidOpened>;
}

export type HidFound = {
  readonly path: string;
  readonly name: string;
  readonly usagePage: number | undefined;
};

export type HidOpened = { close(): Promise<void> };

/** `missing`: in the system's words, why HID devices cannot be used on this machine. */
export type HidLoaded = HidLibrary | { readonly missing: string };

/** Loads the native library only when somebody listens to scanners: without libusb or hidraw the program runs all the same. */
export async function loadHid(): Promise<HidLoaded> {
  try {
    const { HIDAsync, devicesAsync } = await import("node-hid");
    return {
      async list() {
        const found = await devicesAsync();
        return found.flatMap(({ path, product, usagePage }) =>
          path === undefined ? [] : [{ path, name: product ?? "HID", usagePage }],
        );
      },
      async open(path, onReport, onGone) {
        const device = await HIDAsync.open(path);
        device.on("data", (report: Uint8Array) => onReport(report));
        device.once("error", onGone);
        return { close: () => device.close() };
      },
    };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}
