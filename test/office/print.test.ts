import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { type PrinterJobState } from "../../main/devices/ports/printer.ts";
import { registerSheetWords } from "../../main/words/papers/register-sheet.ts";
import { folderPrinterOf } from "./printers.ts";
import {
  draft,
  errorOf,
  printerConfig,
  refusalOf,
  signInFirst,
  TestMachine,
  type TestOffice,
} from "./test-office.ts";

async function withPrinter(machine: TestMachine, more = {}): Promise<TestOffice> {
  const office = await machine.openFounded();
  await office.ask.print.savePrinter(printerConfig("labels", more));
  return office;
}

describe("print.label", () => {
  test("queues, sends and answers the job; the item's list shows its state", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine, { format: "zpl", serves: ["label"] });
    const { id } = await ask.intake.register(draft);

    const job = await ask.print.label({ item: id });

    expect(job).toMatchObject({
      paper: "label",
      state: "sent",
      rpw: "RPW/K1/1/2026",
      printer: "Drukarka labels",
      here: true,
    });
    expect(printer.tray.map(({ jobId, format }) => [jobId, format])).toEqual([[job.id, "zpl"]]);
    expect(new TextDecoder().decode(printer.tray[0]?.bytes)).toContain("R26K1000001W");
    expect((await ask.registry.today())[0]?.labelState).toBe("sent");
    const { history } = await ask.registry.item({ item: id });
    expect(history.map(({ kind }) => kind)).toEqual(["ItemRegistered", "PrintQueued", "PrintSent"]);
  });

  test.each([
    ["no printer at all", "printer-none", {}, null],
    ["a printer that is not there", "printer-unknown", {}, "other"],
    ["a printer for receipts", "printer-format", { serves: ["receipt"] }, "labels"],
  ])("is refused with %s", async (_what, code, more, wanted) => {
    await using machine = new TestMachine();
    machine.printer();
    const { ask } = code === "printer-none" ? await machine.openFounded() : await withPrinter(machine, more);
    const { id } = await ask.intake.register(draft);

    expect(await refusalOf(ask.print.label({ item: id, printer: wanted }))).toBe(code);
  });

  test("is refused for a cancelled item and for one that is not here", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    await ask.intake.undo({ item: id });

    expect(await refusalOf(ask.print.label({ item: id }))).toBe("item-cancelled");
    expect(await refusalOf(ask.print.receipt({ item: id, language: "pl" }))).toBe("item-cancelled");
    expect(await refusalOf(ask.print.label({ item: "nothing" }))).toBe("item-unknown");
    expect(printer.tray).toEqual([]);
  });
});

describe("a printer in trouble", () => {
  test("leaves the item registered and the job to be tried again under its id, once", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    printer.become({ does: "run-out" });

    const failed = await ask.print.label({ item: id });
    printer.become({ does: "print" });
    const again = await ask.print.retry({ job: failed.id });

    expect(failed).toMatchObject({ state: "failed", code: "paper-out" });
    expect(again).toMatchObject({ id: failed.id, state: "sent", code: null });
    expect(printer.tray.map(({ jobId }) => jobId)).toEqual([failed.id]);
    expect(await refusalOf(ask.print.retry({ job: failed.id }))).toBe("job-already-printed");
  });

  test("may be gone round: the retry goes to another printer", async () => {
    await using machine = new TestMachine();
    machine.printer().become({ does: "jam" });
    const other = machine.printer("other");
    const { ask } = await withPrinter(machine);
    await ask.print.savePrinter(printerConfig("other"));
    const { id } = await ask.intake.register(draft);
    const failed = await ask.print.label({ item: id });

    await ask.print.retry({ job: failed.id, printer: "other" });

    expect(other.tray.map(({ jobId }) => jobId)).toEqual([failed.id]);
  });

  test("that cut off in the middle is asked about; nothing goes again before somebody has looked", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    printer.become({ does: "cut", arrives: true });

    const job = await ask.print.label({ item: id });

    expect(job).toMatchObject({ state: "unknown", code: "cut-off" });
    expect(await ask.print.pending()).toMatchObject([{ id: job.id, state: "unknown" }]);
    expect(await refusalOf(ask.print.retry({ job: job.id }))).toBe("job-not-settled");
    expect(await ask.print.settle({ job: job.id, printed: true })).toMatchObject({ state: "verified" });
    expect(await ask.print.pending()).toEqual([]);
    expect(printer.tray).toHaveLength(1);
  });

  test("that lost the paper gives it back to be tried again, or to be given up", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    printer.become({ does: "cut", arrives: false });
    const job = await ask.print.label({ item: id });

    expect(await refusalOf(ask.print.drop({ job: job.id }))).toBe("job-not-settled");
    expect(await ask.print.settle({ job: job.id, printed: false })).toMatchObject({
      state: "failed",
      code: "told-not-printed",
    });
    expect(await ask.print.drop({ job: job.id })).toMatchObject({ state: "dropped" });
    expect(await refusalOf(ask.print.retry({ job: job.id }))).toBe("job-unknown");
    expect(await refusalOf(ask.print.drop({ job: "nothing" }))).toBe("job-unknown");
  });

  test("that never answers is let go after thirty seconds, and other calls do not wait for it", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    printer.become({ does: "slow" });

    const printing = ask.print.label({ item: id });
    await printer.waiting();
    expect((await ask.intake.register(draft)).rpw).toBe("RPW/K1/2/2026");
    machine.time.pass(30_000);

    expect(await printing).toMatchObject({ state: "unknown", code: "timed-out" });
  });

  test("gets one paper at a time", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    printer.become({ does: "slow" });

    const first = ask.print.label({ item: id });
    await printer.waiting();
    const second = ask.print.label({ item: id });
    printer.become({ does: "print" });
    expect(printer.tray).toEqual([]);
    printer.release();

    const ids = (await Promise.all([first, second])).map((job) => job.id);
    expect(printer.tray.map(({ jobId }) => jobId)).toEqual(ids);
  });
});

describe("a queue that took a paper", () => {
  test.each([
    ["stopped", "printer-stopped"],
    ["cancelled", "cut-off"],
  ] as const)("and %s it afterwards has it asked about", async (queue, code) => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    let state: PrinterJobState = "waiting";
    machine.printers.set("labels", { ...printer, jobState: () => Promise.resolve(state) });
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    await ask.print.label({ item: id });

    machine.time.pass(15_000);
    await expect.poll(() => ask.print.pending()).toEqual([]);
    state = queue;
    machine.time.pass(15_000);

    await expect.poll(() => ask.print.pending()).toMatchObject([{ state: "unknown", code }]);
    expect(printer.tray).toHaveLength(1);
  });

  test("and printed it is let go", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    let asked = 0;
    const jobState = (): Promise<PrinterJobState> => {
      asked += 1;
      return Promise.resolve("done");
    };
    machine.printers.set("labels", { ...printer, jobState });
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    await ask.print.label({ item: id });

    machine.time.pass(15_000);
    await expect.poll(() => asked).toBe(1);
    machine.time.pass(60_000);

    expect(await ask.print.label({ item: id })).toMatchObject({ state: "sent" });
    expect(asked).toBe(1);
  });
});

describe("print.receipt", () => {
  test("is the original once, then DUPLIKAT 1, 2; what certainly failed counts as nothing", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const { id } = await ask.intake.register(draft);
    const print = () => ask.print.receipt({ item: id, language: "pl" });

    printer.become({ does: "jam" });
    const jammed = await print();
    printer.become({ does: "print" });
    const original = await print();
    printer.become({ does: "cut", arrives: false });
    const lost = await print();
    printer.become({ does: "print" });
    const last = await print();

    expect([jammed, original, lost, last].map(({ state, copy }) => [state, copy])).toEqual([
      ["failed", 0],
      ["sent", 0],
      ["unknown", 1],
      ["sent", 2],
    ]);
    // The one that jammed was given up by the next: tried again it would be a second original.
    expect(await refusalOf(ask.print.retry({ job: jammed.id }))).toBe("job-unknown");
  });

  test("is refused while nothing is told of the item", async () => {
    await using machine = new TestMachine();
    machine.printer();
    const { ask } = await withPrinter(machine);
    const [bare] = await ask.intake.registerBatch({ count: 1 });

    expect(await refusalOf(ask.print.receipt({ item: bare?.id ?? "", language: "pl" }))).toBe(
      "details-missing",
    );
    expect(await ask.print.label({ item: bare?.id ?? "" })).toMatchObject({ state: "sent" });
  });

  test.each(["pl", "en", "uk"] as const)(
    "is a PDF in %s, also in large print, and again the same after a jam",
    async (language) => {
      await using machine = new TestMachine();
      const printer = machine.printer();
      const { ask } = await withPrinter(machine);
      const { id } = await ask.intake.register({ ...draft, nameOnReceipt: true });
      printer.become({ does: "jam" });
      const job = await ask.print.receipt({ item: id, language, large: true });
      printer.become({ does: "print" });

      await ask.print.retry({ job: job.id });

      expect(new TextDecoder().decode(printer.tray[0]?.bytes.slice(0, 5))).toBe("%PDF-");
    },
  );
});

describe("sheets", () => {
  test("labels of several items, from a free cell on; one scan proves the sheet", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const batch = await ask.intake.registerBatch({ count: 3 });
    const items = batch.map(({ id }) => id);

    const job = await ask.print.labelSheet({ items, firstCell: 39 });

    expect(job).toMatchObject({ paper: "label-sheet", state: "sent", items });
    expect(printer.tray).toHaveLength(1);
    const found = await ask.registry.find({ text: batch[1]?.label ?? "", scanned: true });
    expect(found).toMatchObject({ kind: "item", verifiedJob: job.id });
    expect((await ask.registry.today()).map(({ labelState }) => labelState)).toEqual([
      "verified",
      "verified",
      "verified",
    ]);
  });

  test("refuse a cell that the sheet does not have", async () => {
    await using machine = new TestMachine();
    machine.printer();
    const { ask } = await withPrinter(machine, { labelSize: "70x30" });
    const { id } = await ask.intake.register(draft);

    expect(await errorOf(ask.print.labelSheet({ items: [id], firstCell: 30 }))).toEqual({
      code: "bad-cell",
      field: "firstCell",
      details: { cells: 24 },
    });
  });

  test("the register of a day, cancelled entries and all; who printed it stands in the access log", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    const item = await ask.intake.register(draft);
    await ask.intake.assign({ item: item.id, unit: "FN", clerk: null });
    await ask.intake.undo({ item: (await ask.intake.register(draft)).id });

    const job = await ask.print.registerSheet({ day: "2026-11-21" });

    expect(job).toMatchObject({ paper: "register-sheet", state: "sent" });
    expect(printer.tray).toHaveLength(1);
    const person = { name: "Ewa Testowa", initials: "ET", pin: "314159", from: "2026-11-21" };
    const inspector = await ask.people.add({ ...person, roles: ["inspector"] });
    await ask.people.signIn({ clerk: inspector.id, pin: "314159" });
    expect((await ask.audit.views({ after: null, limit: 5 })).rows).toMatchObject([
      { by: "Jan Testowy", what: "register", subject: "2026-11-21", purpose: "print" },
    ]);
  });
});

describe("the register of a day with more than a thousand entries", () => {
  test("comes out whole", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine);
    for (let batch = 0; batch < 11; batch += 1) await ask.intake.registerBatch({ count: 100 });

    const job = await ask.print.registerSheet({ day: "2026-11-21" });
    const paper = await getDocument({ data: printer.tray[0]?.bytes.slice(), verbosity: 0 }).promise;
    const wordsOn = async (page: number) =>
      (await (await paper.getPage(page)).getTextContent()).items.map((item) =>
        "str" in item ? item.str : "",
      );

    expect(job).toMatchObject({ paper: "register-sheet", state: "sent", items: [] });
    expect((await wordsOn(1)).join(" ")).toContain(registerSheetWords.count(1100));
    expect((await wordsOn(paper.numPages)).join(" ")).toContain("1100");
  });
});

describe("the settings of printers", () => {
  test("are kept through a restart, changed by their id and taken away", async () => {
    await using machine = new TestMachine();
    machine.printer();
    const first = await withPrinter(machine);
    await first.ask.print.savePrinter(printerConfig("labels", { name: "Etykiety K1" }));
    await first.close();
    const office = machine.open();
    await signInFirst(office);

    expect(await office.ask.print.printers()).toMatchObject([
      { config: { name: "Etykiety K1" }, state: "ready" },
    ]);
    expect(await office.ask.print.removePrinter({ printer: "labels" })).toEqual([]);
    expect(await refusalOf(office.ask.print.removePrinter({ printer: "labels" }))).toBe("printer-unknown");
  });

  test("refuse ZPL for anything but labels", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    expect(await errorOf(ask.print.savePrinter(printerConfig("x", { format: "zpl" })))).toEqual({
      code: "printer-format",
      field: "format",
    });
  });

  test("a test print goes to the printer and into no ledger", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await withPrinter(machine, { format: "zpl", serves: ["label"] });

    expect(await ask.print.testPrinter({ printer: "labels" })).toEqual({ sent: true, code: null });
    expect(new TextDecoder().decode(printer.tray[0]?.bytes)).toContain("RPW/X0/999999/2099");
    printer.become({ does: "run-out" });
    expect(await ask.print.testPrinter({ printer: "labels" })).toEqual({ sent: false, code: "paper-out" });
    expect(await refusalOf(ask.print.testPrinter({ printer: "other" }))).toBe("printer-unknown");
    expect(await ask.print.pending()).toEqual([]);
  });

  test("a preview is the paper as it would be printed now", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const { id } = await ask.intake.register(draft);

    for (const paper of ["label", "receipt"] as const) {
      const { pdf } = await ask.print.preview({ item: id, paper, language: "pl" });
      expect(Buffer.from(pdf, "base64").subarray(0, 5).toString()).toBe("%PDF-");
    }
    expect(await refusalOf(ask.print.preview({ item: "x", paper: "label", language: "pl" }))).toBe(
      "item-unknown",
    );
  });
});

describe("a folder as printer", () => {
  test("that is not there, or may not be written to, fails with its code and loses nothing", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const blocked = join(machine.folder, "blocked");
    writeFileSync(blocked, "a file where a folder should be");
    const folder = join(blocked, "prints");
    folderPrinterOf(machine, "labels", folder);
    await ask.print.savePrinter(printerConfig("labels", { kind: "folder", folder }));
    const { id } = await ask.intake.register(draft);

    const job = await ask.print.label({ item: id });

    expect(job.state).toBe("failed");
    expect(["folder-missing", "folder-read-only"]).toContain(job.code);
    expect((await ask.registry.today())[0]).toMatchObject({ id, labelState: "failed" });
  });
});
