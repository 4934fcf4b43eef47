import { describe, expect, test } from "vitest";
import { draft, printerConfig, refusalOf, signInFirst, TestMachine } from "./test-office.ts";

const strangers = [
  ["a label of another point", "R27K2000001Z", { kind: "not-here", by: "label" }],
  ["a label with two digits swapped", "R26K1000010W", { kind: "misread", by: "label" }],
  ["a receipt number of nobody", "7K3M-9QXW-2TBS", { kind: "not-here", by: "receipt" }],
  ["a receipt number with a wrong symbol", "7K3M-9QXW-2TBT", { kind: "misread", by: "receipt" }],
  ["a register number that was never given", "RPW/K1/9/2026", { kind: "not-here", by: "rpw" }],
  ["the barcode of a carton of milk", "5901234123457", { kind: "foreign", text: "5901234123457" }],
  ["a case reference of no case", "FN.3120.77.2026", { kind: "not-here", by: "reference" }],
  ["a case reference as people type it", "fn. 3120. 77. 2026.", { kind: "not-here", by: "reference" }],
  [
    "a case reference with slashes",
    "FN/3120/77/2026",
    { kind: "bad-reference", code: "case-reference-slashes" },
  ],
  [
    "a case reference with a zero too many",
    "FN.3120.077.2026",
    { kind: "bad-reference", code: "case-reference-number" },
  ],
  ["the number of a letter that was never sent", "WY/K1/9/2026", { kind: "not-here", by: "dispatch" }],
  ["the label of such a letter", "W26K10000122", { kind: "not-here", by: "outgoing" }],
] as const;

describe("registry.find", () => {
  test.each([
    ["label", (item: { label: string }) => `]C0${item.label}\r\n`],
    ["rpw", (item: { rpw: string }) => ` ${item.rpw.toLowerCase()} `],
    ["receipt", (item: { receipt: string | null }) => item.receipt ?? ""],
    ["receipt", (item: { receipt: string | null }) => `https://eboi.kruszyna.example/stan/#${item.receipt}`],
  ] as const)("opens an item by its %s", async (by, textOf) => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const item = await ask.intake.register(draft);

    expect(await ask.registry.find({ text: textOf(item), scanned: true })).toMatchObject({
      kind: "item",
      by,
      item: { id: item.id },
      verifiedJob: null,
    });
  });

  test("says what is none of ours or not here, and nothing happens", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.intake.register(draft);

    for (const [what, text, found] of strangers) {
      expect([what, await ask.registry.find({ text, scanned: true })]).toEqual([what, found]);
    }
  });

  test("a scan of the label proves its print job; a typed number proves nothing", async () => {
    await using machine = new TestMachine();
    machine.printer();
    const { ask } = await machine.openFounded();
    await ask.print.savePrinter(printerConfig("labels"));
    const item = await ask.intake.register(draft);
    const job = await ask.print.label({ item: item.id });

    const typed = await ask.registry.find({ text: item.label, scanned: false });
    const scanned = await ask.registry.find({ text: item.label, scanned: true });
    const again = await ask.registry.find({ text: item.label, scanned: true });

    expect(typed).toMatchObject({ kind: "item", verifiedJob: null });
    expect(scanned).toMatchObject({
      kind: "item",
      verifiedJob: job.id,
      item: { labelState: "verified", undoSeconds: 0 },
    });
    expect(again).toMatchObject({ kind: "item", verifiedJob: null });
    expect(await refusalOf(ask.intake.undo({ item: item.id }))).toBe("undo-verified");
  });
});

describe("registry.find by those who only read", () => {
  test.each(["inspector", "case-officer"] as const)(
    "a scan by %s opens the item and proves nothing",
    async (role) => {
      await using machine = new TestMachine();
      machine.printer();
      const { ask } = await machine.openFounded();
      await ask.print.savePrinter(printerConfig("labels"));
      const person = { name: "Zofia Testowa", initials: "ZT", pin: "314159", from: "2026-11-21" };
      const reader = await ask.people.add({ ...person, roles: [role] });
      const { id, label } = await ask.intake.register(draft);
      const job = await ask.print.label({ item: id });
      await ask.people.signIn({ clerk: reader.id, pin: "314159" });

      const read = await ask.registry.find({ text: label, scanned: true });
      await signInFirst({ ask });
      const atDesk = await ask.registry.find({ text: label, scanned: true });

      expect(read).toMatchObject({ kind: "item", item: { id }, verifiedJob: null });
      expect(atDesk).toMatchObject({ verifiedJob: job.id });
    },
  );
});

describe("registry.page", () => {
  test("goes through the register page by page, newest first, each item once", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.intake.registerBatch({ count: 25 });

    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page: Awaited<ReturnType<typeof ask.registry.page>> = await ask.registry.page({
        filter: {},
        after,
        limit: 10,
      });
      seen.push(...page.rows.map(({ rpw }) => rpw));
      after = page.next;
    }

    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => `RPW/K1/${25 - at}/2026`));
  });

  test("filters by words, state and what still waits for its description", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const item = await ask.intake.register({ ...draft, title: "Łączka, rozgraniczenie" });
    await ask.intake.registerBatch({ count: 1 });
    const page = async (filter: object) =>
      (await ask.registry.page({ filter, after: null, limit: 10 })).rows.map(({ rpw }) => rpw);

    expect(await page({ query: "lacz rozgr" })).toEqual([item.rpw]);
    expect(await page({ bare: true })).toEqual(["RPW/K1/2/2026"]);
    expect(await page({ state: "CANCELLED_ENTRY" })).toEqual([]);
    expect(await page({ query: "RPW/K1/1/2026" })).toEqual([item.rpw]);
  });
});

describe("opening an item", () => {
  test("stands in the access log: who, what, why; asking again for what is open does not", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const person = { name: "Ewa Testowa", initials: "ET", pin: "314159", from: "2026-11-21" };
    const inspector = await ask.people.add({ ...person, roles: ["inspector"] });
    const { id, rpw, label } = await ask.intake.register(draft);

    await ask.registry.item({ item: id });
    await ask.registry.item({ item: id });
    machine.time.pass(5 * 60_000 + 1);
    await ask.registry.find({ text: label, scanned: true });
    await ask.people.signIn({ clerk: inspector.id, pin: "314159" });
    await ask.registry.item({ item: id });
    const log = await ask.audit.views({ after: null, limit: 10 });

    expect(log.chainWhole).toBe(true);
    expect(log.rows.map(({ by, what, subject, purpose }) => [by, what, subject, purpose])).toEqual([
      ["Ewa Testowa", "item", rpw, "open"],
      ["Jan Testowy", "item", rpw, "scan"],
      ["Jan Testowy", "item", rpw, "open"],
    ]);
  });

  test("is refused for an item that is not here", async () => {
    await using machine = new TestMachine();
    const office = await machine.openFounded();
    await signInFirst(office);

    expect(await refusalOf(office.ask.registry.item({ item: "nothing" }))).toBe("item-unknown");
  });
});
