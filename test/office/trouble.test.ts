import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RECEIPT_NUMBER_BYTES } from "../../main/domain/numbers/receipt-number.ts";
import { access } from "../../main/contract/access.ts";
import { draft, pin, printerConfig, refusalOf, signInFirst, TestMachine } from "./test-office.ts";

const file = (machine: TestMachine) => machine.parts().files.store;

describe("a store that cannot be had", () => {
  test.each([
    ["the key of another machine", "wrong-key", () => undefined, randomBytes(32)],
    ["a file cut short", "corrupt", (path: string) => truncateSync(path, 40_000), null],
    ["a file with bytes changed", "corrupt", scribble, null],
    [
      "a file that is something else",
      "corrupt",
      (path: string) => writeFileSync(path, "not a store".repeat(9000)),
      null,
    ],
  ])(
    "%s: the office opens and says it, and everything else is refused with it",
    async (_what, trouble, spoil, key) => {
      await using machine = new TestMachine();
      const { ask, close } = await machine.openFounded();
      await ask.intake.register(draft);
      await close();
      spoil(file(machine));
      const before = readFileSync(file(machine));
      await using other = key === null ? machine : Object.assign(machine.killed(), { key });

      const office = other.open();

      expect(office.trouble).toBe(trouble);
      expect(await office.ask.station.status()).toMatchObject({
        store: trouble,
        sync: { state: "not-enrolled" },
      });
      expect(await refusalOf(office.ask.people.desk())).toBe(`STORE_SHUT ${trouble}`);
      expect(await refusalOf(office.ask.intake.register(draft))).toBe(`STORE_SHUT ${trouble}`);
      expect(readFileSync(file(machine)).equals(before)).toBe(true);
    },
  );

  test("open in another process already: the second one says so, and the first works on", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const second = machine.open();

    expect(second.trouble).toBe("locked-by-another");
    expect((await ask.intake.register(draft)).rpw).toBe("RPW/K1/1/2026");
  });

  test("a folder where the file should be", async () => {
    await using machine = new TestMachine();
    mkdirSync(file(machine));

    expect(machine.open().trouble).toBe("unreadable");
  });

  test("is refused for each procedure but the status", async () => {
    await using machine = new TestMachine();
    writeFileSync(file(machine), "not a store".repeat(9000));
    const { ask } = machine.open();
    const counters = ask as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

    for (const name of Object.keys(access).filter((each) => each !== "station.status")) {
      const [counter = "", procedure = ""] = name.split(".");
      const called = counters[counter]?.[procedure];
      if (called === undefined) throw new Error(`No procedure ${name}`);
      expect([name, await refusalOf(called({}))]).toEqual([name, "STORE_SHUT corrupt"]);
    }
  });
});

describe("a full disk", () => {
  test("refuses with its code, takes no number and loses nothing; with room again the work goes on", async () => {
    await using machine = new TestMachine();
    const first = await machine.openFounded();
    await first.ask.intake.register(draft);
    await first.close();
    machine.maxPages = Math.ceil(readFileSync(file(machine)).length / 4096) + 2;

    const full = machine.open();
    await signInFirst(full);
    let given = 1;
    let refusal: string | null = null;
    while (refusal === null && given < 500) {
      refusal = await refusalOf(full.ask.intake.register({ ...draft, remarks: "x".repeat(2000) }));
      if (refusal === null) given += 1;
    }
    const listed = await full.ask.registry.page({ filter: {}, after: null, limit: 500 });
    await full.close();
    machine.maxPages = undefined;
    const office = machine.open();
    await signInFirst(office);

    expect(refusal).toBe("STORE_SHUT disk-full");
    expect(listed.rows).toHaveLength(given);
    expect((await office.ask.intake.register(draft)).rpw).toBe(`RPW/K1/${given + 1}/2026`);
    expect(machine.logged.some((line) => line.startsWith("accident"))).toBe(false);
  });

  test("forgets no paper that went out while nothing could be written", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const first = await machine.openFounded();
    await first.ask.print.savePrinter(printerConfig("labels"));
    const { id } = await first.ask.intake.register(draft);
    await first.close();
    machine.maxPages = Math.ceil(readFileSync(file(machine)).length / 4096) + 4;
    const full = machine.open();
    await signInFirst(full);
    printer.become({ does: "slow" });
    const printing = refusalOf(full.ask.print.label({ item: id }));
    await printer.waiting();

    for (const remarks of ["x".repeat(2000), ""])
      await fill(() => full.ask.intake.register({ ...draft, remarks }));
    await fill(() => full.ask.intake.assign({ item: id, unit: "FN", clerk: null }));
    printer.release();
    const refusal = await printing;
    await full.close();
    machine.maxPages = undefined;
    const office = machine.open();
    await signInFirst(office);

    expect(refusal).toBe("STORE_SHUT disk-full");
    await expect.poll(async () => (await office.ask.registry.item({ item: id })).labelState).toBe("sent");
    expect(printer.tray).toHaveLength(1);
  });
});

/** Does something again and again until the disk is full. */
async function fill(act: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < 500; done += 1) if ((await refusalOf(act())) === "STORE_SHUT disk-full") return;
  throw new Error("The disk never got full");
}

describe("an accident", () => {
  test("crosses as a bare error, and what was typed stays out of the log", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    machine.bytes = (count) => {
      if (count !== RECEIPT_NUMBER_BYTES) return randomBytes(count);
      throw new Error("Wniosek o odroczenie podatku, Jan Testowy");
    };

    const refusal = ask.intake.register(draft);

    await expect(refusal).rejects.toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      message: "Internal Server Error",
    });
    const accident = machine.logged.find((line) => line.startsWith("accident"));
    expect(accident).toContain("intake.register");
    expect(accident).not.toContain("Testowy");
  });

  test("no name, title, PIN or receipt number of a day's work is in the log", async () => {
    await using machine = new TestMachine();
    const printer = machine.printer();
    const { ask } = await machine.openFounded();
    await ask.print.savePrinter(printerConfig("labels"));
    const item = await ask.intake.register(draft);
    printer.become({ does: "jam" });
    await ask.print.receipt({ item: item.id, language: "pl" });
    await refusalOf(ask.intake.register({ ...draft, matter: "NO_SUCH" }));
    await refusalOf(ask.people.signIn({ clerk: "Jan Testowy", pin: "999999" }));
    await refusalOf(ask.registry.find({ text: "x".repeat(501), scanned: true }));

    const log = machine.logged.join("\n");

    for (const secret of ["Testowy", "Wniosek", "AB/12", pin, item.receipt ?? "-"])
      expect(log).not.toContain(secret);
  });
});

/** Changes bytes in the middle of a file. */
function scribble(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 6000);
  writeFileSync(path, bytes);
}
