import { describe, expect, it } from "vitest";
import { shortNumber } from "../../../renderer/scan/short-number.ts";

describe("short number", () => {
  it.each([
    ["417", "RPW/K1/417/2026"],
    ["k2/5", "RPW/K2/5/2026"],
    ["K1/417/2025", "RPW/K1/417/2025"],
    ["007", "RPW/K1/7/2026"],
  ])("fills %s up to %s", (typed, whole) => {
    expect(shortNumber(typed, "K1", "2026")).toBe(whole);
  });

  it.each(["RPW/K1/417/2026", "00010100008", "FN.3120.77.2026", "droga", "K1/"])(
    "leaves %s as it stands",
    (typed) => {
      expect(shortNumber(typed, "K1", "2026")).toBeNull();
    },
  );

  it("knows no number without a point at a station that registers nothing", () => {
    expect(shortNumber("417", null, "2026")).toBeNull();
    expect(shortNumber("K1/417", null, "2026")).toBe("RPW/K1/417/2026");
  });
});
