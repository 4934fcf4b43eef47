import { describe, expect, test } from "vitest";
import { openStore } from "../../../main/store/open-store.ts";
import { recordPlan as shipped } from "../../world/directory.ts";
import { refusalOf, signInFirst, TestMachine, type TestOffice } from "../test-office.ts";
import { csv, garbledTwice, inUtf8, xlsx } from "./files.ts";

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const content = base64(inUtf8(csv));
const wish = { content, name: "Wykaz 2027", validFrom: "2027-01-01", confirmed: false };

const symbolsOf = async (
  ask: TestOffice["ask"],
  wanted: Parameters<TestOffice["ask"]["recordPlan"]["classes"]>[0],
) => (await ask.recordPlan.classes(wanted)).classes.map(({ symbol }) => symbol);

describe("the record plan of a fresh office", () => {
  test("is the shipped one from the first day, all of it to be confirmed", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const plans = await ask.recordPlan.plans();

    expect(plans).toMatchObject([
      { id: shipped.id, state: "in-force", source: "shipped", confirmed: 0, adoptedBy: null, until: null },
    ]);
    const { plan, classes } = await ask.recordPlan.classes({ words: "aLKOHol" });
    expect(plan?.id).toBe(shipped.id);
    expect(classes.map(({ symbol }) => symbol)).toEqual(["734", "7340"]);
  });

  test("is searched by words and symbols, by leaves, and page by page", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    expect(await symbolsOf(ask, { words: "zaml" })).toEqual([]);
    expect(await symbolsOf(ask, { words: "wymiar podatku" })).toEqual(["3120"]);
    expect(await symbolsOf(ask, { words: "151" })).toEqual(["151", "1510", "1511"]);
    expect(await symbolsOf(ask, { words: "151", onlyLeaves: true })).toEqual(["1510", "1511"]);

    const first = await ask.recordPlan.classes({ limit: 40 });
    const rest = await ask.recordPlan.classes({ limit: 40, after: first.next });
    expect(first.classes.length + rest.classes.length).toBe(shipped.classes.length);
    expect(rest.next).toBeNull();
  });

  test("becomes facts with the first confirmation, once, and stays so over a restart", async () => {
    await using machine = new TestMachine();
    const office = await machine.openFounded();
    const { ask } = office;
    const [confirmed] = await ask.recordPlan.confirm({ plan: shipped.id, symbols: ["3120"] });
    await ask.recordPlan.confirm({ plan: shipped.id, symbols: ["3160", "3120"] });
    await office.close();

    expect(confirmed).toMatchObject({
      confirmed: true,
      confirmedBy: "Jan Testowy",
      confirmedOn: "2026-11-21",
    });
    const parts = machine.parts().files;
    if (typeof parts.key === "string") throw new Error("A key");
    const store = openStore({
      ...parts,
      file: parts.store,
      key: parts.key,
      newId: () => "",
      log: () => undefined,
    });
    if (!store.ok) throw new Error(store.code);
    const { plans, count } = store.value.read.recordPlan;
    expect(plans()).toMatchObject([{ id: shipped.id, source: "shipped" }]);
    expect(count(shipped.id)).toMatchObject({ all: shipped.classes.length, confirmed: 2 });
    await store.value.close();
  });
});

describe("importing a record plan", () => {
  test("previews what changes against the version of that day, and changes nothing", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const preview = await ask.recordPlan.preview({ content, validFrom: "2027-01-01" });

    expect(preview).toMatchObject({ rows: 5, classes: 4, leaves: 2, errors: [], warnings: [], faults: 0 });
    expect(preview.against).toEqual({ name: shipped.name, source: "shipped", confirmed: 0 });
    expect(preview.changes?.added).toEqual([{ symbol: "001", title: "Komisje rady" }]);
    expect(preview.changes?.renamed.map(({ symbol }) => symbol)).toEqual(["0", "00", "000"]);
    expect(preview.changes?.gone).toHaveLength(shipped.classes.length - 3);
    expect(await ask.recordPlan.plans()).toHaveLength(1);
  });

  test("tells how many classes were confirmed in the version before, for they will have to be again", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.recordPlan.confirm({ plan: shipped.id, symbols: ["3120", "3160"] });

    const preview = await ask.recordPlan.preview({ content, validFrom: "2027-01-01" });

    expect(preview.against).toMatchObject({ confirmed: 2 });
  });

  test("tells every error of a file with its row, and adopts nothing of it", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const faulty = base64(
      await xlsx([
        ["Symbol", "Hasło", "Kategoria"],
        ["0", "Zarządzanie", null],
        ["0", "Zarządzanie", null],
        ["010", "Bez rodzica", "B5"],
      ]),
    );

    const preview = await ask.recordPlan.preview({ content: faulty, validFrom: "2027-01-01" });

    expect(preview).toMatchObject({
      faults: 2,
      changes: null,
      errors: [
        { row: 3, column: "symbol", code: "symbol-twice", details: { symbol: "0", first: 2 } },
        { row: 4, column: "symbol", code: "parent-missing", details: { symbol: "010", parent: "01" } },
      ],
    });
    expect(await refusalOf(ask.recordPlan.adopt({ ...wish, content: faulty }))).toBe("plan-has-errors");
    expect(await ask.recordPlan.plans()).toHaveLength(1);
  });

  test("refuses a file in a wrong encoding with a sentence of its own", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const garbled = base64(garbledTwice(csv));

    expect(await refusalOf(ask.recordPlan.preview({ content: garbled, validFrom: "2027-01-01" }))).toBe(
      "file-encoding",
    );
    expect(await refusalOf(ask.recordPlan.adopt({ ...wish, content: garbled }))).toBe("file-encoding");
  });

  test("adopts a version that holds from its day on, and the one before until then", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const adopted = await ask.recordPlan.adopt(wish);

    expect(adopted).toMatchObject({
      name: "Wykaz 2027",
      state: "coming",
      source: "imported",
      classes: 4,
      leaves: 2,
      confirmed: 0,
      adoptedBy: "Jan Testowy",
    });
    expect((await ask.recordPlan.plans()).map(({ state, until }) => [state, until])).toEqual([
      ["coming", null],
      ["in-force", "2027-01-01"],
    ]);
    expect((await ask.recordPlan.classes({ on: "2027-01-01" })).plan?.id).toBe(adopted.id);
    expect((await ask.recordPlan.classes({})).plan?.id).toBe(shipped.id);

    machine.wall = "2027-01-01T09:00:00.000Z";
    await signInFirst({ ask });
    expect((await ask.recordPlan.classes({})).plan?.id).toBe(adopted.id);
  });

  test("adopts a table that the archivist confirmed as a whole", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const adopted = await ask.recordPlan.adopt({ ...wish, validFrom: "2026-11-21", confirmed: true });

    expect(adopted).toMatchObject({ state: "in-force", leaves: 2, confirmed: 2 });
    expect(await symbolsOf(ask, { onlyUnconfirmed: true })).toEqual([]);
  });

  test("refuses the same table again, and calls off a version that does not hold yet", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const adopted = await ask.recordPlan.adopt(wish);

    expect(await refusalOf(ask.recordPlan.adopt({ ...wish, validFrom: "2027-02-01" }))).toBe("plan-same");
    const left = await ask.recordPlan.withdraw({ plan: adopted.id, reason: "Zła data" });
    expect(left.map(({ id }) => id)).toEqual([shipped.id]);
    expect(await refusalOf(ask.recordPlan.withdraw({ plan: adopted.id, reason: "Jeszcze raz" }))).toBe(
      "plan-unknown",
    );
  });
});

describe("confirming classes", () => {
  test("is taken back with a reason, which stands sealed", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.recordPlan.confirm({ plan: shipped.id, symbols: ["3120"] });

    const doubted = await ask.recordPlan.doubt({ plan: shipped.id, symbol: "3120", reason: "Inna cyfra" });

    expect(doubted).toMatchObject({ confirmed: false, confirmedBy: null });
    expect(await refusalOf(ask.recordPlan.doubt({ plan: shipped.id, symbol: "3120", reason: "Znowu" }))).toBe(
      "class-not-confirmed",
    );
  });

  test("refuses a class and a version that there are not", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    expect(await refusalOf(ask.recordPlan.confirm({ plan: shipped.id, symbols: ["9999"] }))).toBe(
      "class-unknown",
    );
    expect(await refusalOf(ask.recordPlan.confirm({ plan: "nobody", symbols: ["3120"] }))).toBe(
      "plan-unknown",
    );
  });
});

test("the rule for unconfirmed classes is a warning until the office decides otherwise, from that day on", async () => {
  await using machine = new TestMachine();
  const { ask } = await machine.openFounded();

  expect(await ask.recordPlan.rules()).toEqual({ unconfirmedClasses: "warn" });
  expect(await ask.recordPlan.setRules({ unconfirmedClasses: "forbid" })).toEqual({
    unconfirmedClasses: "forbid",
  });
  expect(await refusalOf(ask.recordPlan.setRules({ unconfirmedClasses: "forbid" }))).toBe("case-rules-same");
  expect(await ask.recordPlan.rules()).toEqual({ unconfirmedClasses: "forbid" });
});

test("a table of more than a thousand classes is previewed, adopted and searched", async () => {
  await using machine = new TestMachine();
  const { ask } = await machine.openFounded();
  const rows = ["Symbol,Hasło,Kategoria"];
  for (let first = 0; first < 10; first += 1) {
    rows.push(`${first},Klasa główna,`);
    for (let second = 0; second < 10; second += 1) {
      rows.push(`${first}${second},Klasa drugiego stopnia,`);
      for (let third = 0; third < 10; third += 1) {
        rows.push(`${first}${second}${third},"Bardzo szczegółowe hasło, numer ${third}",B5`);
      }
    }
  }
  const large = base64(inUtf8(rows.join("\n")));

  const adopted = await ask.recordPlan.adopt({ ...wish, content: large, validFrom: "2026-11-21" });

  expect(adopted).toMatchObject({ classes: 1110, leaves: 1000 });
  expect(await symbolsOf(ask, { words: "szczeg 123" })).toEqual(["123"]);
});
