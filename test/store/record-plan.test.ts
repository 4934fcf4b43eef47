import { expect, test } from "vitest";
import { planFacts, type NewPlan } from "../../main/domain/record-plan/acts.ts";
import { CASE_RULES } from "../../main/domain/record-plan/facts.ts";
import { classOn } from "../../main/domain/record-plan/in-force.ts";
import { type Store } from "../../main/store/store.ts";
import { earlier, later, listing, sha256, version } from "../domain/record-plan/versions.ts";
import { Centre } from "./centre.ts";
import { append, folder, value } from "./fixture.ts";

const titles: Readonly<Record<string, string>> = {
  "3": "Finanse gminy",
  "31": "Podatki i opłaty lokalne",
  "3120": "Wymiar podatku od nieruchomości",
  "312": "Wymiar podatków",
  "3121": "Wymiar podatku rolnego",
  "3160": "Ulgi, umorzenia, raty",
  "316": "Ulgi",
};
const classes = Object.entries(titles).map(([symbol, title]) =>
  listing(symbol, { title, leaf: symbol.length === 4, category: symbol.length === 4 ? "B10" : null }),
);

function adopted(store: Store, more: Partial<NewPlan> = {}): void {
  append(store, ...planFacts(version({ classes, ...more }), sha256));
}

function whole(store: Store) {
  const { recordPlan, unitChanges } = store.read;
  return {
    plans: recordPlan.plans(),
    classes: recordPlan.plans().map(({ id }) => recordPlan.classes(id)),
    rules: recordPlan.rules(),
    units: unitChanges.all(),
  };
}

test("record plan stands once its adoption is folded, and is found by day and symbol", async () => {
  await using there = await folder();
  const store = there.station();
  const [listed, adoption] = planFacts(version({ classes }), sha256);
  if (listed === undefined || adoption === undefined) throw new Error("Two facts");

  append(store, listed);
  expect(store.read.recordPlan.plans()).toEqual([]);
  append(store, adoption);

  expect(store.read.recordPlan.plans()).toMatchObject([{ id: earlier, classes: 7, validFrom: "2026-01-01" }]);
  expect(classOn(store.read.recordPlan, "3120", "2026-11-21")).toMatchObject({
    title: "Wymiar podatku od nieruchomości",
    category: "B10",
    leaf: true,
    confirmed: false,
    plan: earlier,
  });
});

test("record class is confirmed and doubted alone, and the count follows", async () => {
  await using there = await folder();
  const store = there.station();
  adopted(store);
  const said = (kind: "RecordClassConfirmed", symbol: string) =>
    append(store, { kind, subject: earlier, body: { symbol }, sealed: null });

  said("RecordClassConfirmed", "3120");
  said("RecordClassConfirmed", "3121");
  append(store, {
    kind: "RecordClassDoubted",
    subject: earlier,
    body: { symbol: "3121" },
    sealed: { reason: "inna kategoria" },
  });

  expect(store.read.recordPlan.count(earlier)).toEqual({ all: 7, leaves: 3, confirmed: 1 });
  expect(store.read.recordPlan.classOf(earlier, "3120")).toMatchObject({ confirmedBy: "clerk-1" });
});

test("record plan, rules and units are after a rebuild what they were", async () => {
  await using there = await folder();
  const store = there.station();
  adopted(store);
  adopted(store, { id: later, validFrom: "2027-01-01", classes: classes.slice(0, 2), confirmed: true });
  append(
    store,
    { kind: "RecordClassConfirmed", subject: earlier, body: { symbol: "3160" }, sealed: null },
    {
      kind: "CaseRulesSet",
      subject: CASE_RULES,
      body: { from: "2026-11-21", unconfirmedClasses: "forbid" },
      sealed: null,
    },
    {
      kind: "UnitEnded",
      subject: "unit/GK",
      body: { symbol: "GK", on: "2026-12-31", successor: "RO" },
      sealed: null,
    },
  );
  const before = whole(store);

  value(store.rebuild());

  expect(before.plans).toHaveLength(2);
  expect(before.rules).toHaveLength(1);
  expect(before.units).toEqual([[{ kind: "UnitEnded", symbol: "GK", on: "2026-12-31", successor: "RO" }]]);
  expect(whole(store)).toEqual(before);
});

test("record plan that is withdrawn no longer stands", async () => {
  await using there = await folder();
  const store = there.station();
  adopted(store);

  append(store, { kind: "RecordPlanWithdrawn", subject: earlier, body: {}, sealed: { reason: "pomyłka" } });

  expect(store.read.recordPlan.plans()).toEqual([]);
});

test("two stations that say one version before they hear of each other come to hold the same, in whatever order they are heard", async () => {
  for (const first of ["S1", "S2"] as const) {
    await using there = await folder();
    const one = there.station("S1", "K1", 1);
    const other = there.station("S2", "K2", 2);
    const centre = new Centre();
    adopted(one);
    append(one, { kind: "RecordClassConfirmed", subject: earlier, body: { symbol: "3120" }, sealed: null });
    adopted(other);
    append(other, { kind: "RecordClassConfirmed", subject: earlier, body: { symbol: "3160" }, sealed: null });

    for (const station of first === "S1" ? [one, other] : [other, one]) centre.push(station);
    for (const station of [one, other]) centre.pull(station);

    expect(whole(one)).toEqual(whole(other));
    expect(one.read.recordPlan.count(earlier)).toEqual({ all: 7, leaves: 3, confirmed: 2 });
    value(one.rebuild());
    expect(whole(one)).toEqual(whole(other));
  }
});
