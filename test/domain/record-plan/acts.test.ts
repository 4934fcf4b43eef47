import { describe, expect, it } from "vitest";
import { adopt, confirm, doubt, withdraw } from "../../../main/domain/record-plan/acts.ts";
import {
  type CaseRules,
  caseRulesOn,
  classForOpening,
  setCaseRules,
} from "../../../main/domain/record-plan/case-rules.ts";
import {
  type PlanHeader,
  type RecordClass,
  stands,
  unconfirmed,
} from "../../../main/domain/record-plan/plan.ts";
import { classes, earlier, later, listing, sha256, standing, version } from "./versions.ts";

function header(more: Parameters<typeof version>[0] = {}): PlanHeader {
  const plan = standing(more);
  if (!stands(plan)) throw new Error("Does not stand");
  return plan.header;
}

const today = "2026-11-21";
const sure: RecordClass = { ...unconfirmed(listing("000")), confirmed: true };
const unsure = unconfirmed(listing("001"));

describe("adopt", () => {
  const wish = { ...version({ id: later }), validFrom: "2027-01-01" };
  const around = { standing: [], before: null, today, sha256 } as const;

  it("says the version's classes and its adoption", () => {
    const outcome = adopt(wish, around);

    expect(outcome.ok && outcome.value.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["RecordClassesListed", later],
      ["RecordPlanAdopted", later],
    ]);
  });

  it("takes a first import from long ago, and later ones from today on only", () => {
    const past = { ...wish, validFrom: "2012-01-01" };
    const shipped = header({ source: "shipped" });
    const imported = header();

    expect(adopt(past, { ...around, standing: [shipped], before: shipped })).toMatchObject({ ok: true });
    expect(adopt(past, { ...around, standing: [imported] })).toMatchObject({
      code: "valid-from-past",
      field: "validFrom",
    });
    expect(
      adopt({ ...wish, validFrom: today, classes: classes.slice(1) }, { ...around, standing: [imported] }),
    ).toMatchObject({ ok: true });
  });

  it("refuses what the version before says already, a far day, and a day that there is not", () => {
    const before = header();

    expect(adopt(wish, { ...around, standing: [before], before })).toMatchObject({ code: "plan-same" });
    expect(adopt({ ...wish, validFrom: "2062-01-01" }, around)).toMatchObject({ code: "valid-from-far" });
    expect(adopt({ ...wish, validFrom: "2026-02-30" }, around)).toMatchObject({ code: "bad-date" });
  });
});

describe("withdraw", () => {
  it("calls off a version that does not hold yet, and none that does", () => {
    expect(withdraw(header({ validFrom: "2027-01-01" }), "pomyłka", today)).toMatchObject({ ok: true });
    expect(withdraw(header({ validFrom: today }), "pomyłka", today)).toMatchObject({ code: "plan-in-force" });
    expect(withdraw(null, "pomyłka", today)).toMatchObject({ code: "plan-unknown" });
  });
});

describe("confirm and doubt", () => {
  it("confirms what is not confirmed, and refuses where nothing is left or a class is unknown", () => {
    const outcome = confirm(earlier, [sure, unsure]);

    expect(outcome.ok && outcome.value.map(({ body }) => body.symbol)).toEqual(["001"]);
    expect(confirm(earlier, [sure])).toMatchObject({ code: "class-already-confirmed" });
    expect(confirm(earlier, [unsure, null])).toMatchObject({ code: "class-unknown" });
  });

  it("takes back only a confirmation that stands", () => {
    expect(doubt(earlier, sure, "inna kategoria")).toMatchObject({
      ok: true,
      value: [{ body: { symbol: "000" }, sealed: { reason: "inna kategoria" } }],
    });
    expect(doubt(earlier, unsure, "?")).toMatchObject({ code: "class-not-confirmed" });
    expect(doubt(earlier, null, "?")).toMatchObject({ code: "class-unknown" });
  });
});

describe("classForOpening", () => {
  const plan = header();
  const known = new Map([sure, unsure, unconfirmed(listing("00"))].map((each) => [each.symbol, each]));
  const shelf = {
    plans: () => [plan],
    classOf: (_plan: string, symbol: string) => known.get(symbol) ?? null,
  };
  const forbidden: readonly CaseRules[] = [{ from: "2026-06-01", unconfirmedClasses: "forbid" }];

  it("lets a case be opened in a confirmed lowest class without a word", () => {
    expect(classForOpening({ shelf, book: forbidden }, "000", today)).toMatchObject({
      ok: true,
      value: { recordClass: { symbol: "000", plan: earlier }, warnings: [] },
    });
  });

  it("warns of a class that is not confirmed, and refuses it once the office decided so", () => {
    expect(classForOpening({ shelf, book: [] }, "001", today)).toMatchObject({
      ok: true,
      value: { warnings: ["class-unconfirmed"] },
    });
    expect(classForOpening({ shelf, book: forbidden }, "001", "2026-05-31")).toMatchObject({ ok: true });
    expect(classForOpening({ shelf, book: forbidden }, "001", today)).toMatchObject({
      code: "class-forbidden",
      details: { symbol: "001" },
    });
  });

  it("refuses a class above the lowest, one that the plan lacks, and a day without a plan", () => {
    expect(classForOpening({ shelf, book: [] }, "00", today)).toMatchObject({ code: "class-not-lowest" });
    expect(classForOpening({ shelf, book: [] }, "777", today)).toMatchObject({ code: "class-unknown" });
    expect(classForOpening({ shelf, book: [] }, "000", "2025-12-31")).toMatchObject({
      code: "record-plan-missing",
    });
  });
});

describe("the rules of cases", () => {
  it("are a warning at first, and from each day on what was said last", () => {
    const book: readonly CaseRules[] = [
      { from: "2026-03-01", unconfirmedClasses: "forbid" },
      { from: "2026-02-01", unconfirmedClasses: "forbid" },
      { from: "2026-03-01", unconfirmedClasses: "warn" },
    ];
    const on = (day: string) => caseRulesOn(book, day).unconfirmedClasses;

    expect([on("2026-01-31"), on("2026-02-01"), on("2026-03-01")]).toEqual(["warn", "forbid", "warn"]);
  });

  it("are not set to what they are", () => {
    expect(setCaseRules({ unconfirmedClasses: "warn" }, { book: [], today })).toMatchObject({
      code: "case-rules-same",
    });
    expect(setCaseRules({ unconfirmedClasses: "forbid" }, { book: [], today })).toMatchObject({
      ok: true,
      value: [{ subject: "case-rules", body: { from: today, unconfirmedClasses: "forbid" } }],
    });
  });
});
