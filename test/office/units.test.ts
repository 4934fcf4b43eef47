import { describe, expect, test } from "vitest";
import { CaseHouse, openCaseHere, reliefLetter } from "./case-office.ts";
import { csv, inUtf8 } from "./record-plan/files.ts";
import { draft, refusalOf, signInFirst, TestMachine } from "./test-office.ts";

const details = {
  name: "Biuro Obsługi",
  publicName: { pl: "Biuro obsługi", en: "Service office", uk: "Бюро обслуговування" },
  phone: "34 320 20 04",
  room: "parter",
};
const unitsOf = (form: { units: { symbol: string }[] }) => form.units.map(({ symbol }) => symbol);

describe("the units of an office", () => {
  test("are those of the directory at first, each at work today", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const { today, units } = await ask.units.list();

    expect(today).toBe("2026-11-21");
    expect(units.map(({ symbol }) => symbol)).toEqual(["FN", "GK", "GOPS", "OR", "RO", "SE", "SO"]);
    expect(new Set(units.map(({ state }) => state))).toEqual(new Set(["at-work"]));
  });

  test("get a new one from its day on, in every form of the office, and over a restart", async () => {
    await using machine = new TestMachine();
    const office = await machine.openFounded();
    const { ask } = office;

    const units = await ask.units.add({ symbol: "BO", from: "2026-12-01", details });

    expect(units.find(({ symbol }) => symbol === "BO")).toMatchObject({
      state: "coming",
      validFrom: "2026-12-01",
    });
    expect(unitsOf(await ask.intake.form())).not.toContain("BO");
    await office.close();

    machine.wall = "2026-12-01T08:00:00.000Z";
    const later = machine.open();
    await signInFirst(later);
    expect(unitsOf(await later.ask.intake.form())).toContain("BO");
    expect(unitsOf(await later.ask.cases.form())).toContain("BO");
    expect(await later.ask.intake.register({ ...draft, unit: "BO" })).toMatchObject({ unit: "BO" });
  });

  test("are refused a symbol that is taken, and a day that is gone", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    expect(await refusalOf(ask.units.add({ symbol: "FN", from: "2026-12-01", details }))).toBe("unit-exists");
    expect(await refusalOf(ask.units.add({ symbol: "BO", from: "2026-11-20", details }))).toBe(
      "unit-day-past",
    );
    expect(await refusalOf(ask.units.add({ symbol: "1A", from: "2026-12-01", details }))).toBe(
      "BAD_REQUEST symbol:bad-unit-symbol",
    );
  });

  test("are called by another name from its day on", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    await ask.units.rename({ symbol: "FN", from: "2026-11-21", details });

    const { units } = await ask.intake.form();
    expect(units.find(({ symbol }) => symbol === "FN")).toMatchObject({
      name: "Biuro Obsługi",
      validFrom: "2026-11-21",
    });
    expect(await refusalOf(ask.units.rename({ symbol: "FN", from: "2026-11-22", details }))).toBe(
      "unit-same",
    );
  });
});

describe("a unit that ends", () => {
  test("leads its matters to the successor from the next day on, and takes nothing more", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.units.end({ symbol: "GK", on: "2026-11-21", successor: "RO" });

    const road = async () => (await ask.intake.form()).matters.find(({ code }) => code === "ROAD")?.unit;
    expect(await road()).toBe("GK");

    machine.wall = "2026-11-22T08:00:00.000Z";
    await signInFirst({ ask });
    expect(await road()).toBe("RO");
    expect(unitsOf(await ask.intake.form())).not.toContain("GK");
    expect(await refusalOf(ask.intake.register({ ...draft, unit: "GK" }))).toBe("unit-unknown");
  });

  test("shows beforehand what changes hands, and needs a successor for it", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const me = await signInFirst({ ask });
    const first = await reliefLetter(ask);
    await reliefLetter(ask);
    await ask.intake.assign({ item: first.id, unit: "FN", clerk: me });
    const folder = await ask.cases.openFolder({ item: (await reliefLetter(ask)).id });

    const handover = await ask.units.handover({ symbol: "FN" });

    expect(handover).toMatchObject({ cases: 0, folders: 1, items: 2, lists: [] });
    expect(handover.first).toEqual([{ id: folder.id, reference: null, clerk: folder.clerk?.name ?? null }]);
    expect(handover.people.reduce((sum, { items }) => sum + items, 0)).toBe(2);
    expect(handover.people.some(({ clerk, items }) => clerk === "Jan Testowy" && items === 1)).toBe(true);
    expect(handover.matters).toContain("Ulga podatkowa, umorzenie, raty");
    expect(await refusalOf(ask.units.end({ symbol: "FN", on: "2026-12-31", successor: null }))).toBe(
      "successor-required",
    );
    expect(await ask.units.handover({ symbol: "SO" })).toMatchObject({ cases: 0, folders: 0, items: 0 });
  });
});

test("open cases are counted where a unit ends and where a record plan takes their class away", async () => {
  await using house = await CaseHouse.open();
  const at = await house.station("K1");
  await house.inStep(at);
  const { ask } = at.office;
  const opened = await openCaseHere(ask);

  const handover = await ask.units.handover({ symbol: "FN" });
  const preview = await ask.recordPlan.preview({
    content: Buffer.from(inUtf8(csv)).toString("base64"),
    validFrom: "2027-01-01",
  });

  expect(opened.stage).toBe("open");
  expect(handover).toMatchObject({
    cases: 1,
    folders: 0,
    lists: [{ jrwa: "3160", year: 2026, open: 1 }],
    first: [{ reference: "FN.3160.1.2026" }],
  });
  expect(preview.changes?.gone.filter(({ openCases }) => openCases > 0)).toEqual([
    { symbol: "3160", title: "Ulgi, umorzenia i raty", openCases: 1 },
  ]);
});
