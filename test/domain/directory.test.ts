import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directorySchema, validOn } from "../../main/domain/directory/directory.ts";

const seed = directorySchema.parse(
  JSON.parse(readFileSync(new URL("../../assets/office/kruszyna.json", import.meta.url), "utf8")),
);

describe("the office's directory", () => {
  it("names a valid unit for every matter", () => {
    const symbols = new Set(seed.units.map((unit) => unit.symbol));

    const astray = seed.matters.filter((matter) => !symbols.has(matter.unit)).map((matter) => matter.code);

    expect(astray).toEqual([]);
  });

  it("has each code and each symbol once", () => {
    const codes = seed.matters.map((matter) => matter.code);
    const symbols = seed.units.map((unit) => unit.symbol);

    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it("does not offer matters that went to ZUS", () => {
    const today = validOn(seed.matters, "2026-11-21").map((matter) => matter.code);

    expect(today).not.toContain("GOPS_500");
    expect(today).not.toContain("GOPS_300");
    expect(today).toContain("GENERAL_LETTER");
  });

  it("marks every welfare matter as sensitive", () => {
    const open = seed.matters.filter((matter) => matter.unit === "GOPS" && !matter.sensitive);

    expect(open).toEqual([]);
  });
});
