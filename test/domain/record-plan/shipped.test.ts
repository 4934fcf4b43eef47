import { describe, expect, it } from "vitest";
import { digestOf, planFacts } from "../../../main/domain/record-plan/acts.ts";
import { classesForMatter } from "../../../main/domain/record-plan/for-matter.ts";
import { classOn, planOn } from "../../../main/domain/record-plan/in-force.ts";
import { shippedAsNew, withShipped } from "../../../main/domain/record-plan/shipped.ts";
import { directory, recordPlan as shipped } from "../../world/directory.ts";
import { folded, listing, said, sha256, standing, version } from "./versions.ts";

const nothing = { plans: () => [], classOf: () => null, classes: () => [] };
const bare = withShipped(nothing, shipped);
const today = "2026-11-21";

/** The facts of one version, as a shelf. */
function holding(plan: ReturnType<typeof folded>) {
  const { header } = plan;
  return {
    plans: () => (header === null ? [] : [header]),
    classOf: (id: string, symbol: string) => (id === header?.id ? (plan.classes.get(symbol) ?? null) : null),
    classes: (id: string) => (id === header?.id ? [...plan.classes.values()] : []),
  };
}

describe("the shipped plan", () => {
  it("has each class once, each under its parent, and a category exactly in the lowest", () => {
    const symbols = shipped.classes.map(({ symbol }) => symbol);
    const parents = new Set(symbols.map((symbol) => symbol.slice(0, -1)));

    expect(new Set(symbols).size).toBe(symbols.length);
    expect(symbols).toEqual(symbols.toSorted());
    for (const { symbol, leaf, category } of shipped.classes) {
      expect([symbol, symbol.length === 1 || symbols.includes(symbol.slice(0, -1))]).toEqual([symbol, true]);
      expect([symbol, leaf]).toEqual([symbol, !parents.has(symbol) && symbol.length > 1]);
      expect([symbol, category !== null]).toEqual([symbol, leaf]);
    }
  });

  it("has the ten main classes and tells of every class that an archivist must confirm it", () => {
    expect(shipped.classes.filter(({ symbol }) => symbol.length === 1)).toHaveLength(10);
    expect(shipped.classes.every(({ note }) => note.includes("Do potwierdzenia przez archiwistę"))).toBe(
      true,
    );
  });

  it("has an id of its own for each content: who changes the file gives it a new id and this sum", () => {
    expect(digestOf(shipped.classes, sha256)).toBe(shipped.digest);
    expect([shipped.id, shipped.digest]).toEqual([
      "01940000-0000-7000-8000-240408200001",
      "8148e3d28c7a3f6f563cb40e879dac2f7f99af3858770c41e65d69a7e07866b1",
    ]);
  });
});

describe("withShipped", () => {
  it("gives an office without a fact a plan from its first day, nothing in it confirmed", () => {
    expect(planOn(bare.plans(), today)?.id).toBe(shipped.id);
    expect(classOn(bare, "3120", today)).toMatchObject({ leaf: true, confirmed: false, plan: shipped.id });
    expect(bare.classes(shipped.id)).toHaveLength(shipped.classes.length);
    expect(classOn(bare, "3999", today)).toBeNull();
  });

  it("shows what the facts say of the shipped version once they do", () => {
    const facts = planFacts(shippedAsNew(shipped), sha256).map((draft) => said(draft));
    const confirmed = said({
      kind: "RecordClassConfirmed",
      subject: shipped.id,
      body: { symbol: "3120" },
      sealed: null,
    });
    const shelf = withShipped(holding(folded([...facts, confirmed])), shipped);

    expect(shelf.plans()).toHaveLength(1);
    expect(classOn(shelf, "3120", today)?.confirmed).toBe(true);
    expect(classOn(shelf, "3160", today)?.confirmed).toBe(false);
  });

  it("lies below an imported version, before its first day", () => {
    const shelf = withShipped(holding(standing({ validFrom: "2027-01-01" })), shipped);

    expect(planOn(shelf.plans(), "2026-12-31")?.source).toBe("shipped");
    expect(planOn(shelf.plans(), "2027-01-01")?.source).toBe("imported");
  });
});

const of = (...recordClasses: string[]) => classesForMatter(bare, { recordClasses }, today);

describe("classesForMatter", () => {
  it("finds for every matter of the directory only classes that a case can be opened in", () => {
    const astray = directory.matters.filter(
      (matter) => classesForMatter(bare, matter, today).usual.length !== matter.recordClasses.length,
    );

    expect(astray.map(({ code }) => code)).toEqual([]);
  });

  it("is sure where a matter names one class, and only offers where it names several or none", () => {
    expect(of("1431").only?.symbol).toBe("1431");
    expect(of("6730", "6733")).toMatchObject({ only: null, usual: [{ symbol: "6730" }, { symbol: "6733" }] });
    expect(of()).toEqual({ only: null, usual: [] });
  });

  it("is not sure where one of several is gone from the plan, or the one is no lowest class", () => {
    const shelf = withShipped(
      holding(standing(version({ classes: [listing("0"), listing("00"), listing("000")] }))),
      shipped,
    );
    const inShelf = (...recordClasses: string[]) => classesForMatter(shelf, { recordClasses }, today);

    expect(inShelf("000", "001")).toMatchObject({ only: null, usual: [{ symbol: "000" }] });
    expect(inShelf("00")).toEqual({ only: null, usual: [] });
  });
});
