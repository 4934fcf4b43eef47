import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUnit, type AroundUnits, endUnit, renameUnit } from "../../main/domain/directory/acts.ts";
import { type UnitChange, type UnitChanges } from "../../main/domain/directory/changes.ts";
import { validOn } from "../../main/domain/directory/directory.ts";
import { type UnitDetails } from "../../main/domain/directory/facts.ts";
import { directoryWith, formOn } from "../../main/domain/directory/with-changes.ts";
import { directory } from "../world/directory.ts";

const today = "2026-11-21";
const details: UnitDetails = {
  name: "Biuro Obsługi",
  publicName: { pl: "Biuro obsługi", en: "Service office", uk: "Бюро обслуговування" },
  phone: "34 320 20 04",
  room: "parter",
};
const ends = (symbol: string, on: string, successor: string | null): UnitChange => ({
  kind: "UnitEnded",
  symbol,
  on,
  successor,
});
const renamed: UnitChange = { kind: "UnitRenamed", symbol: "FN", from: "2026-12-01", details };
const added: UnitChange = { kind: "UnitAdded", symbol: "BO", from: "2026-12-01", details };

const on = (day: string, ...changes: UnitChange[]) => directoryWith(directory, [changes], day);
const unitOfMatter = (day: string, ...changes: UnitChange[]) =>
  on(day, ...changes).matters.find(({ code }) => code === "ROAD")?.unit;
const around = (...changes: UnitChange[]): AroundUnits => ({ ...on(today, ...changes), today });

describe("directoryWith", () => {
  it("is the directory itself while nothing was said", () => {
    expect(on(today)).toEqual({ units: directory.units, matters: directory.matters });
  });

  it("has a new unit from its day on, and not before", () => {
    const { units } = on(today, added);

    expect(formOn(units, "BO", "2026-11-30")).toBeNull();
    expect(formOn(units, "BO", "2026-12-01")).toMatchObject({ name: "Biuro Obsługi", validTo: null });
  });

  it("keeps the old name for the old days, and gives who looks from the end the one of today", () => {
    const last = (day: string) => on(day, renamed).units.findLast(({ symbol }) => symbol === "FN")?.name;

    expect(formOn(on(today, renamed).units, "FN", "2026-11-30")?.name).toBe("Referat Finansów i Podatków");
    expect(formOn(on(today, renamed).units, "FN", "2026-12-01")?.name).toBe("Biuro Obsługi");
    expect([last("2026-11-30"), last("2026-12-01")]).toEqual([
      "Referat Finansów i Podatków",
      "Biuro Obsługi",
    ]);
  });

  it("leads matters to the successor from the day after the last, and along a line of successors", () => {
    const first = ends("GK", "2026-12-31", "RO");
    const second = ends("RO", "2027-06-30", "OR");

    expect(unitOfMatter("2026-12-31", first)).toBe("GK");
    expect(unitOfMatter("2027-01-01", first)).toBe("RO");
    expect(unitOfMatter("2027-07-01", first, second)).toBe("OR");
    expect(validOn(on("2027-01-01", first).units, "2027-01-01").map(({ symbol }) => symbol)).not.toContain(
      "GK",
    );
    expect(validOn(on("2027-01-01", first).units, "2026-12-31").map(({ symbol }) => symbol)).toContain("GK");
  });

  it("gives a unit that was called off and works again what it had", () => {
    const again: UnitChange = { kind: "UnitAdded", symbol: "GK", from: "2027-01-01", details };

    expect(unitOfMatter("2027-01-01", ends("GK", "2026-12-31", "RO"), again)).toBe("GK");
  });

  it("never shows two forms of one unit on one day, whatever was said in whatever order", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-12-${String(number).padStart(2, "0")}`);
    const symbol = fc.constantFrom("FN", "GK", "BO", "XY");
    const change = fc.oneof(
      fc.record({
        kind: fc.constant("UnitAdded" as const),
        symbol,
        from: day,
        details: fc.constant(details),
      }),
      fc.record({
        kind: fc.constant("UnitRenamed" as const),
        symbol,
        from: day,
        details: fc.constant(details),
      }),
      fc.record({ kind: fc.constant("UnitEnded" as const), symbol, on: day, successor: symbol }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), day, (changes, when) => {
        const bySymbol = Map.groupBy(changes, (each) => each.symbol);
        const said: UnitChanges[] = [...bySymbol.values()];
        const { units, matters } = directoryWith(directory, said, when);
        const valid = validOn(units, when).map((unit) => unit.symbol);

        expect(new Set(valid).size).toBe(valid.length);
        expect(matters).toHaveLength(directory.matters.length);
      }),
    );
  });
});

describe("addUnit", () => {
  const wish = { symbol: "BO", from: "2026-12-01", details };

  it("says a new unit, today at the earliest", () => {
    expect(addUnit(wish, around())).toMatchObject({
      ok: true,
      value: [{ kind: "UnitAdded", subject: "unit/BO", body: wish }],
    });
    expect(addUnit({ ...wish, from: today }, around())).toMatchObject({ ok: true });
    expect(addUnit({ ...wish, from: "2026-11-20" }, around())).toMatchObject({
      code: "unit-day-past",
      field: "from",
    });
    expect(addUnit({ ...wish, from: "2026-02-30" }, around())).toMatchObject({ code: "bad-date" });
  });

  it("refuses a symbol that a unit has or will have, in whatever letters, and takes one that is free again", () => {
    expect(addUnit({ ...wish, symbol: "fn" }, around())).toMatchObject({ code: "unit-exists" });
    expect(addUnit({ ...wish, from: "2026-11-25" }, around(added))).toMatchObject({ code: "unit-exists" });
    expect(addUnit({ ...wish, symbol: "GK" }, around(ends("GK", "2026-11-30", "RO")))).toMatchObject({
      ok: true,
    });
  });
});

describe("renameUnit", () => {
  const { name, publicName, phone, room } = directory.units[1] ?? { ...details };

  it("says another name from a day on, and refuses what changes nothing or is not there", () => {
    const wish = { symbol: "FN", from: today, details };

    expect(renameUnit(wish, around())).toMatchObject({ ok: true, value: [{ subject: "unit/FN" }] });
    expect(renameUnit({ ...wish, details: { name, publicName, phone, room } }, around())).toMatchObject({
      code: "unit-same",
    });
    expect(renameUnit({ ...wish, symbol: "XX" }, around())).toMatchObject({ code: "unit-unknown" });
    expect(renameUnit({ ...wish, from: "2026-11-20" }, around())).toMatchObject({ code: "unit-day-past" });
  });
});

describe("endUnit", () => {
  const wish = { symbol: "GK", on: "2026-12-31", successor: "RO" };
  const idle = { ...around(), hasWork: false };

  it("says the last day and who takes over", () => {
    expect(endUnit(wish, idle)).toMatchObject({
      ok: true,
      value: [{ kind: "UnitEnded", subject: "unit/GK", body: wish }],
    });
  });

  it("refuses to leave matters or work to nobody", () => {
    const nobody = { ...wish, successor: null };
    const unled = { ...idle, matters: [] };

    expect(endUnit(nobody, idle)).toMatchObject({ code: "successor-required", field: "successor" });
    expect(endUnit(nobody, { ...unled, hasWork: true })).toMatchObject({ code: "successor-required" });
    expect(endUnit(nobody, unled)).toMatchObject({ ok: true });
  });

  it("refuses itself, a unit that does not work on the next day, and one that there is not, as successor", () => {
    const ending = { ...around(ends("RO", "2026-12-31", "OR")), hasWork: false };

    expect(endUnit({ ...wish, successor: "GK" }, idle)).toMatchObject({ code: "successor-unknown" });
    expect(endUnit({ ...wish, successor: "XX" }, idle)).toMatchObject({ code: "successor-unknown" });
    expect(endUnit(wish, ending)).toMatchObject({ code: "successor-unknown" });
  });

  it("refuses a day that is gone, a unit that there is not, and an end that stands already", () => {
    const ended = { ...around(ends("GK", "2026-12-31", "RO")), hasWork: false };

    expect(endUnit({ ...wish, on: "2026-11-20" }, idle)).toMatchObject({ code: "unit-day-past" });
    expect(endUnit({ ...wish, symbol: "XX" }, idle)).toMatchObject({ code: "unit-unknown" });
    expect(endUnit(wish, ended)).toMatchObject({ code: "unit-ends-already" });
    expect(endUnit({ ...wish, on: "2026-12-01" }, ended)).toMatchObject({ ok: true });
  });
});
