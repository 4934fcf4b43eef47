import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFacts } from "../../../main/domain/record-plan/acts.ts";
import { classOn, heldUntil, inOrder, planOn } from "../../../main/domain/record-plan/in-force.ts";
import { foldRecordPlan, type RecordPlan, stands } from "../../../main/domain/record-plan/plan.ts";
import { classes, earlier, folded, later, listing, said, sha256, standing, version } from "./versions.ts";

const facts = planFacts(version(), sha256).map((draft) => said(draft));
const confirmed = (symbol: string, by?: string) =>
  said({ kind: "RecordClassConfirmed", subject: earlier, body: { symbol }, sealed: null }, by);
const doubted = said({
  kind: "RecordClassDoubted",
  subject: earlier,
  body: { symbol: "000" },
  sealed: { reason: "inna kategoria" },
});

const headers = [
  { id: earlier, validFrom: "2011-01-01" },
  { id: later, validFrom: "2027-01-01" },
];
const on = (day: string) => planOn(headers, day)?.id ?? null;
const digest = (more: Parameters<typeof version>[0]) => standing(more).header?.digest;

describe("foldRecordPlan", () => {
  it("has a version stand once it is adopted with all of its classes, none of them confirmed", () => {
    const plan = folded(facts);

    expect(stands(plan)).toBe(true);
    expect(plan.header).toMatchObject({ id: earlier, validFrom: "2026-01-01", classes: 4 });
    expect([...plan.classes.values()].map(({ confirmed: sure }) => sure)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("has no version stand that is not adopted, lacks a part, or was withdrawn", () => {
    const many = Array.from({ length: 450 }, (_, at) => listing(String(at + 10_000)));
    const parts = planFacts(version({ classes: many }), sha256).map((draft) => said(draft));
    const withdrawn = said({
      kind: "RecordPlanWithdrawn",
      subject: earlier,
      body: {},
      sealed: { reason: "pomyłka" },
    });

    expect(stands(folded(facts.slice(0, 1)))).toBe(false);
    expect(parts.length).toBe(3);
    expect(stands(folded(parts))).toBe(true);
    expect(stands(folded(parts.slice(1)))).toBe(false);
    expect(stands(folded([...facts, withdrawn]))).toBe(false);
  });

  it("lets the first stand of what two stations said of one version", () => {
    const other = planFacts(version({ name: "Inna nazwa", classes: [listing("9")] }), sha256);
    const twice = [...facts, ...other.map((draft) => said(draft, "somebody"))];

    expect(folded(twice)).toEqual(folded(facts));
  });

  it("confirms one class, names who did first, and doubts it again", () => {
    const plan = folded([...facts, confirmed("000", "anna"), confirmed("000", "jan")]);

    expect(plan.classes.get("000")).toMatchObject({
      confirmed: true,
      confirmedBy: "anna",
      confirmedOn: "2026-11-21",
    });
    expect(plan.classes.get("001")?.confirmed).toBe(false);
    expect(foldRecordPlan(plan, doubted).classes.get("000")).toMatchObject({
      confirmed: false,
      confirmedBy: null,
    });
  });

  it("leaves a version as it was when a class is confirmed that it lacks", () => {
    const plan = folded(facts);

    expect(foldRecordPlan(plan, confirmed("999"))).toBe(plan);
  });

  it("confirms every class of a table that was adopted as confirmed", () => {
    const plan = standing({ confirmed: true });

    expect([...plan.classes.values()].every(({ confirmed: sure }) => sure)).toBe(true);
  });
});

describe("planFacts", () => {
  it("keeps every fact below 60 KB and every class in exactly one part, by symbol", () => {
    const title = fc.string({ unit: fc.constantFrom("ą", "a", "„", " x"), minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 900 }), (titles) => {
        const many = titles.map((text, at) => listing(String(10_000 + at), { title: text, note: text }));
        const drafts = planFacts(version({ classes: many.toReversed() }), sha256);
        const listed = drafts.flatMap((draft) => ("part" in draft.body ? draft.body.classes : []));

        expect(listed).toEqual(many);
        for (const draft of drafts) expect(Buffer.byteLength(JSON.stringify(draft))).toBeLessThan(60_000);
      }),
      { numRuns: 20 },
    );
  });

  it("gives one digest to one table, however its rows are ordered, and another to another", () => {
    expect(digest({ classes: classes.toReversed() })).toBe(digest({}));
    expect(digest({ classes: classes.slice(1) })).not.toBe(digest({}));
  });
});

describe("the version in force", () => {
  it("is none before the first, each from its first day on, and the last for ever", () => {
    expect(on("2010-12-31")).toBeNull();
    expect(on("2011-01-01")).toBe(earlier);
    expect(on("2026-12-31")).toBe(earlier);
    expect(on("2027-01-01")).toBe(later);
    expect(on("2090-01-01")).toBe(later);
  });

  it("is of two from one day the one made later, in whatever order they came", () => {
    const both = headers.map(({ id }) => ({ id, validFrom: "2026-01-01" }));

    expect(planOn(both, "2026-06-01")?.id).toBe(later);
    expect(planOn(both.toReversed(), "2026-06-01")?.id).toBe(later);
  });

  it("holds until the next one begins", () => {
    const [first, second] = inOrder(headers.toReversed());

    expect(first && heldUntil(headers, first)).toBe("2027-01-01");
    expect(second && heldUntil(headers, second)).toBeNull();
  });

  it("is the only one in which a class is looked up", () => {
    const old = standing({ id: earlier, validFrom: "2011-01-01" });
    const next = standing({ id: later, validFrom: "2027-01-01", classes: classes.slice(0, 3) });
    const plans = [old, next].filter(stands);
    const shelf = {
      plans: () => plans.map(({ header }) => header),
      classOf: (id: string, symbol: string) => {
        const plan: RecordPlan | undefined = plans.find(({ header }) => header.id === id);
        return plan?.classes.get(symbol) ?? null;
      },
    };

    expect(classOn(shelf, "001", "2026-11-21")).toMatchObject({ plan: earlier, planName: "Wykaz akt" });
    expect(classOn(shelf, "001", "2027-01-01")).toBeNull();
    expect(classOn(shelf, "000", "2027-01-01")).toMatchObject({ plan: later, leaf: true });
    expect(classOn(shelf, "000", "2010-01-01")).toBeNull();
  });
});
