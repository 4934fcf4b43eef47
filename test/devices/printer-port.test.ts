import { join } from "node:path";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { type PrinterPort } from "../../main/devices/ports/printer.ts";
import { printersOf } from "../../main/devices/printers/open-printer.ts";
import { simulatedPrinter } from "../../main/devices/simulated/simulated-printer.ts";
import { type PrinterConfig } from "../../main/domain/printing/printer-config.ts";
import { labelJob, noHurry } from "./papers.ts";

const shared = {
  id: "p1",
  name: "Etykiety K1",
  serves: ["label"],
  format: "zpl",
  dpi: 203,
  labelSize: "50x25",
  receiptSize: "A5",
} satisfies Partial<PrinterConfig>;

const nowhere = join(tmpdir(), "okienko-nowhere");
const open = printersOf({ cupsServer: join(nowhere, "cups.sock"), sumatra: null });

/** Every kind, with nothing behind it: what must hold then holds for a printer that is off. */
const absent: Record<PrinterConfig["kind"], PrinterPort> = {
  folder: open({ ...shared, kind: "folder", folder: nowhere }),
  tcp: open({ ...shared, kind: "tcp", host: "drukarka.invalid", port: 9100 }),
  cups: open({ ...shared, kind: "cups", queue: "etykiety" }),
  windows: open({ ...shared, kind: "windows", printer: "Etykiety" }),
};

describe.each(Object.entries(absent))("%s printer that is not there", (kind, printer) => {
  test("has the name and kind of its settings and takes labels", () => {
    expect(printer.name).toBe("Etykiety K1");
    expect(printer.kind).toBe(kind);
    expect(printer.accepts).toContain("zpl");
  });

  test("fails with a code, and certainly printed nothing", async () => {
    const outcome = await printer.send(labelJob(), noHurry);

    expect(outcome.fate).toBe("failed");
  });

  test("is in trouble with the same code that a job fails with", async () => {
    const outcome = await printer.send(labelJob(), noHurry);
    const state = await printer.state(noHurry);

    expect(outcome).toEqual({ fate: "failed", code: state.code });
    expect(state.state).toBe("trouble");
  });

  test("fails with timed-out when it was called off before it began", async () => {
    expect(await printer.send(labelJob(), AbortSignal.abort())).toEqual({
      fate: "failed",
      code: "timed-out",
    });
  });

  test("cannot tell what became of a job", async () => {
    expect(await printer.arrival(labelJob().jobId, noHurry)).toEqual({ arrived: "cannot-tell" });
  });

  test("takes no job id that could be more than a name", async () => {
    await expect(printer.send(labelJob({ jobId: "a/../b" }), noHurry)).rejects.toThrow("job id");
  });
});

describe("simulated printer", () => {
  const settings = { name: "Na niby", accepts: ["zpl"], remembers: true } as const;

  test("lays a paper into the tray once, however often it is sent, when it remembers", async () => {
    const printer = simulatedPrinter(settings);
    await printer.send(labelJob(), noHurry);
    await printer.send(labelJob(), noHurry);

    expect(printer.tray).toHaveLength(1);
  });

  test("prints twice what is sent twice when it remembers nothing", async () => {
    const printer = simulatedPrinter({ ...settings, remembers: false });
    await printer.send(labelJob(), noHurry);
    await printer.send(labelJob(), noHurry);

    expect(printer.tray).toHaveLength(2);
  });

  test.each([
    { mood: { does: "jam" }, outcome: { fate: "failed", code: "printer-stopped" }, printed: 0 },
    { mood: { does: "run-out" }, outcome: { fate: "failed", code: "paper-out" }, printed: 0 },
    {
      mood: { does: "refuse", code: "unreachable" },
      outcome: { fate: "failed", code: "unreachable" },
      printed: 0,
    },
    { mood: { does: "cut", arrives: true }, outcome: { fate: "unknown", code: "cut-off" }, printed: 1 },
    { mood: { does: "cut", arrives: false }, outcome: { fate: "unknown", code: "cut-off" }, printed: 0 },
  ] as const)(
    "answers $outcome.fate $outcome.code with $printed papers out",
    async ({ mood, outcome, printed }) => {
      const printer = simulatedPrinter(settings);
      printer.become(mood);

      expect(await printer.send(labelJob(), noHurry)).toEqual(outcome);
      expect(printer.tray).toHaveLength(printed);
    },
  );

  test("holds papers while it is slow, and the caller's patience may end first", async () => {
    const printer = simulatedPrinter(settings);
    const caller = new AbortController();
    printer.become({ does: "slow" });
    const patient = printer.send(labelJob(), noHurry);
    const hasty = printer.send(labelJob({ jobId: "second" }), caller.signal);
    await printer.waiting();
    caller.abort();

    const given = await hasty;
    printer.release();

    expect(given).toEqual({ fate: "unknown", code: "timed-out" });
    expect((await patient).fate).toBe("sent");
  });
});
