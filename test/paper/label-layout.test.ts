import { describe, expect, it } from "vitest";
import { code128, dataMatrix } from "../../main/paper/codes.ts";
import { labelLayout, matrixModules, quietModules } from "../../main/paper/label-layout.ts";
import { vectors } from "./samples.ts";

const cases = [
  { size: "50x25", dpi: 203, dotsPerMm: 8, least: 0.25, tall: 8 },
  { size: "50x25", dpi: 300, dotsPerMm: 300 / 25.4, least: 0.25, tall: 8 },
  { size: "70x30", dpi: 203, dotsPerMm: 8, least: 0.33, tall: 10 },
  { size: "70x30", dpi: 300, dotsPerMm: 300 / 25.4, least: 0.33, tall: 10 },
] as const;

/** Most modules that a payload can take if a printer packs no digits in pairs: start, 12, check, stop. */
const unpacked = 14 * 11 + 13;

describe.each(cases)("layout of $size at $dpi dpi", ({ size, dotsPerMm, least, tall }) => {
  const layout = labelLayout(size, dotsPerMm);
  const { bars, matrix } = layout;

  it("gives bars the width and height that domain.md 2.5 asks for, in whole dots", () => {
    expect(Number.isInteger(bars.module)).toBe(true);
    expect(bars.module / dotsPerMm).toBeGreaterThanOrEqual(least);
    expect(Math.round((bars.height / dotsPerMm) * 10) / 10).toBeGreaterThanOrEqual(tall);
  });

  it("leaves ten modules of quiet on both sides of the widest code", () => {
    for (const { payload } of vectors) {
      const quiet = (layout.width - code128(payload).modules * bars.module) / 2;
      expect(quiet).toBeGreaterThanOrEqual(quietModules * bars.module);
    }
  });

  it("still holds a code of a printer that does not pack digits in pairs", () => {
    const begins = (layout.width - code128(vectors[0].payload).modules * bars.module) / 2;

    expect(begins + unpacked * bars.module).toBeLessThanOrEqual(layout.width);
  });

  it("keeps lines and codes apart and on the label", () => {
    const side = matrixModules * matrix.module;
    const rows = [
      layout.office,
      layout.date,
      layout.number,
      { ...bars, top: bars.y, capitals: bars.height },
      layout.payload,
    ];

    for (const [index, row] of rows.entries()) {
      const below = rows[index + 1];
      expect(row.top + row.capitals).toBeLessThan(below?.top ?? layout.height);
    }
    expect(matrix.x + side + matrix.module).toBeLessThanOrEqual(layout.width);
    expect(matrix.y + side + matrix.module / 2).toBeLessThanOrEqual(layout.number.top);
    expect(layout.office.x + layout.office.width).toBeLessThanOrEqual(matrix.x - matrix.module);
    expect(dataMatrix(vectors[0].payload).size).toBe(matrixModules);
  });
});
