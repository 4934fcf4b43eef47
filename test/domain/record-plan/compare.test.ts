import { describe, expect, it } from "vitest";
import { comparePlans } from "../../../main/domain/record-plan/compare.ts";
import { classes, listing } from "./versions.ts";

const openCases = (symbol: string) => (symbol === "001" ? 7 : 0);

describe("comparePlans", () => {
  it("finds nothing between two versions that say the same", () => {
    expect(comparePlans(classes, classes, openCases)).toEqual({
      added: [],
      gone: [],
      renamed: [],
      recategorised: [],
      divided: [],
      same: 4,
    });
  });

  it("tells what came, went with how many open cases, got another title, category, or classes below it", () => {
    const after = [
      listing("0", { title: "Inaczej" }),
      listing("00"),
      listing("000", { leaf: false, category: null }),
      listing("0000"),
    ];

    expect(comparePlans(classes, after, openCases)).toEqual({
      added: [{ symbol: "0000", title: "Klasa 0000" }],
      gone: [{ symbol: "001", title: "Klasa 001", openCases: 7 }],
      renamed: [{ symbol: "0", from: "Klasa 0", to: "Inaczej" }],
      recategorised: [
        {
          symbol: "000",
          title: "Klasa 000",
          from: { category: "B5", categoryElsewhere: null },
          to: { category: null, categoryElsewhere: null },
        },
      ],
      divided: [{ symbol: "000", title: "Klasa 000", openCases: 0 }],
      same: 1,
    });
  });

  it("has every class new against no version at all", () => {
    expect(comparePlans([], classes, openCases)).toMatchObject({ gone: [], same: 0, added: { length: 4 } });
  });
});
