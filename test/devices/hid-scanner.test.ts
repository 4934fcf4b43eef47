import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Scan } from "../../main/devices/ports/scanner.ts";
import { type HidFound, type HidLibrary } from "../../main/devices/scanners/hid-library.ts";
import { noPart, readHidReport } from "../../main/devices/scanners/hid-report.ts";
import { hidScanner } from "../../main/devices/scanners/hid-scanner.ts";

/** The reports of one code, as a scanner cuts it. */
function reportsOf(text: string, aim = "]C0"): Uint8Array[] {
  const bytes = Buffer.from(text, "utf8");
  const count = Math.max(1, Math.ceil(bytes.length / 56));
  return Array.from({ length: count }, (_, at) => {
    const piece = bytes.subarray(at * 56, at * 56 + 56);
    const report = Buffer.alloc(64);
    report[0] = 2;
    report[1] = piece.length;
    report.write(aim, 2, "latin1");
    piece.copy(report, 5);
    report[63] = at < count - 1 ? 1 : 0;
    return Uint8Array.from(report);
  });
}

function readAll(reports: readonly Uint8Array[]): Scan[] {
  let part = noPart;
  return reports.flatMap((report) => {
    const read = readHidReport(part, report);
    part = read.part;
    return read.scan === null ? [] : [read.scan];
  });
}

describe("HID POS report", () => {
  test("reads a label's code and the kind of its bars", () => {
    expect(readAll(reportsOf("R26K1000417H"))).toEqual([{ text: "R26K1000417H", aim: "]C0" }]);
  });

  test("drops the Enter that the scanner adds", () => {
    expect(readAll(reportsOf("R26K1000417H\r\n"))).toEqual([{ text: "R26K1000417H", aim: "]C0" }]);
  });

  test("joins the reports of a long code of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (code) => {
        const text = `${code}.`;
        expect(readAll(reportsOf(text, "]Q1"))).toEqual([{ text, aim: "]Q1" }]);
      }),
    );
  });

  test("passes on no half code when a foreign report comes between", () => {
    const [first, second] = reportsOf("x".repeat(70));
    if (first === undefined || second === undefined) throw new Error("two reports expected");
    const foreign = Uint8Array.from({ length: 64 }, (_, at) => (at === 0 ? 3 : 0));

    expect(readAll([first, foreign, ...reportsOf("R26K1000417H")]).map((scan) => scan.text)).toEqual([
      "R26K1000417H",
    ]);
  });

  test("ignores any bytes that are no report", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 63 }), (bytes) => {
        expect(readHidReport(noPart, bytes)).toEqual({ part: noPart, scan: null });
      }),
    );
  });
});

/** A machine whose devices are plugged in and out by the test. */
function machine() {
  const plugged = new Map<string, HidFound>();
  const opened = new Map<string, { report: (bytes: Uint8Array) => void; gone: () => void }>();
  let looks: (() => void)[] = [];
  let refusal: Error | undefined;
  let opening: Promise<void> = Promise.resolve();
  let asked: (() => void) | undefined;
  const library: HidLibrary = {
    list: () => Promise.resolve([...plugged.values()]),
    async open(path, report, gone) {
      if (refusal !== undefined) throw refusal;
      if (opened.has(path)) throw new Error("opened twice");
      opened.set(path, { report, gone });
      asked?.();
      await opening;
      return {
        close() {
          opened.delete(path);
          return Promise.resolve();
        },
      };
    },
  };
  return {
    scanner: hidScanner(
      () => Promise.resolve(library),
      (look) => {
        looks.push(look);
        return () => (looks = looks.filter((one) => one !== look));
      },
    ),
    plugIn: (path: string, usagePage = 0x8c) =>
      plugged.set(path, { path, name: `scanner ${path}`, usagePage }),
    unplug(path: string) {
      plugged.delete(path);
      opened.get(path)?.gone();
    },
    /** The next scanner stays half open: resolves once one is being opened, with how to let that end. */
    holdOpening(): Promise<() => void> {
      const held = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<() => void>();
      opening = held.promise;
      asked = () => reached.resolve(held.resolve);
      return reached.promise;
    },
    refuse: (error: Error | undefined) => (refusal = error),
    lookAgain: () => looks.forEach((look) => look()),
    looking: () => looks.length,
    read(path: string, text: string) {
      for (const report of reportsOf(text)) opened.get(path)?.report(report);
    },
    opened: () => [...opened.keys()],
  };
}

describe("HID scanner", () => {
  test("listens to scanners and leaves keyboards and mice alone", async () => {
    const there = machine();
    there.plugIn("a");
    there.plugIn("mouse", 0x01);
    const scans: Scan[] = [];

    const state = await there.scanner.start((scan) => scans.push(scan));
    there.read("a", "R26K1000417H");

    expect(state).toEqual({ state: "listening", scanners: ["scanner a"], detail: null });
    expect(there.opened()).toEqual(["a"]);
    expect(scans).toEqual([{ text: "R26K1000417H", aim: "]C0" }]);
  });

  test("takes up a scanner that is plugged in later, and again after it was pulled out", async () => {
    const there = machine();
    const scans: string[] = [];
    expect((await there.scanner.start((scan) => scans.push(scan.text))).state).toBe("no-scanner");

    there.plugIn("a");
    there.lookAgain();
    await expect.poll(there.opened).toEqual(["a"]);
    there.read("a", "one");
    there.unplug("a");
    await expect.poll(there.opened).toEqual([]);
    const without = there.scanner.state().state;
    there.plugIn("a");
    there.lookAgain();
    there.lookAgain();
    await expect.poll(there.opened).toEqual(["a"]);
    there.read("a", "two");

    expect(without).toBe("no-scanner");
    expect(scans).toEqual(["one", "two"]);
  });

  test("keeps the codes of two scanners apart", async () => {
    const there = machine();
    there.plugIn("a");
    there.plugIn("b");
    const scans: string[] = [];
    await there.scanner.start((scan) => scans.push(scan.text));

    there.read("a", "x".repeat(60));
    there.read("b", "R26K1000417H");

    expect(scans).toEqual(["x".repeat(60), "R26K1000417H"]);
  });

  test("says that access is missing in the system's words, and tries again", async () => {
    const there = machine();
    there.plugIn("a");
    there.refuse(new Error("cannot open device"));

    const refused = await there.scanner.start(() => undefined);
    there.refuse(undefined);
    there.lookAgain();
    await expect.poll(() => there.scanner.state().state).toBe("listening");

    expect(refused).toEqual({ state: "no-access", scanners: [], detail: "cannot open device" });
  });

  test("says what is missing when the library does not load", async () => {
    const scanner = hidScanner(() =>
      Promise.resolve({ missing: "libusb-1.0.so.0: cannot open shared object" }),
    );

    expect(await scanner.start(() => undefined)).toEqual({
      state: "library-missing",
      scanners: [],
      detail: "libusb-1.0.so.0: cannot open shared object",
    });
  });

  test("closes everything and looks no more when stopped", async () => {
    const there = machine();
    there.plugIn("a");
    await there.scanner.start(() => undefined);

    await there.scanner.stop();

    expect(there.opened()).toEqual([]);
    expect(there.looking()).toBe(0);
    expect(there.scanner.state()).toEqual({ state: "off", scanners: [], detail: null });
  });

  test("looks no more when it is stopped while it still starts", async () => {
    const whileLoading = machine();
    whileLoading.plugIn("a");
    const starting = whileLoading.scanner.start(() => undefined);
    await whileLoading.scanner.stop();
    await starting;

    const whileOpening = machine();
    whileOpening.plugIn("a");
    const asked = whileOpening.holdOpening();
    const second = whileOpening.scanner.start(() => undefined);
    const letGo = await asked;
    const stopped = whileOpening.scanner.stop();
    letGo();
    await Promise.all([second, stopped]);

    for (const there of [whileLoading, whileOpening]) {
      expect(there.looking()).toBe(0);
      expect(there.opened()).toEqual([]);
      expect(there.scanner.state().state).toBe("off");
    }
  });

  test("keeps no scanner that was pulled out while it was being opened", async () => {
    const there = machine();
    there.plugIn("a");
    const asked = there.holdOpening();
    const starting = there.scanner.start(() => undefined);
    const letGo = await asked;
    there.unplug("a");
    letGo();

    expect(await starting).toMatchObject({ scanners: [] });
    there.plugIn("a");
    there.lookAgain();
    await expect.poll(() => there.scanner.state().state).toBe("listening");
    expect(there.opened()).toEqual(["a"]);
  });

  test("answers with a state on this very machine, whatever it has", async () => {
    const scanner = hidScanner();

    const state = await scanner.start(() => undefined);
    await scanner.stop();

    expect(["listening", "no-scanner", "library-missing", "no-access"]).toContain(state.state);
  });
});
