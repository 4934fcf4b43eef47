import fc from "fast-check";
import { expect, test } from "vitest";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { type Fact } from "../../main/domain/facts/envelope.ts";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";
import { sha256 } from "../../main/store/append.ts";
import { type Store } from "../../main/store/store.ts";
import { Centre } from "./centre.ts";
import { append, folder, register, registered, sender } from "./fixture.ts";

/** Every folded table of a store as a person may see it, without row numbers. */
function tables(store: Store): unknown {
  const rows: unknown[] = [];
  let after: string | null = null;
  do {
    const page = store.read.items.page({}, after, 500);
    rows.push(...page.rows.map(({ synced: _synced, ...row }) => JSON.stringify(row)));
    after = page.next;
  } while (after !== null);
  const words = ["lodz", "skarga", "nowak", "zolw", "podanie", "1"].map((query) =>
    store.read.items
      .page({ query }, null, 500)
      .rows.map(({ item }) => item.id)
      .toSorted(),
  );
  const people = ["nowak", "lodz", "zolw"].map((query) =>
    store.read.senders
      .search(query, 500)
      .map(({ id }) => id)
      .toSorted(),
  );
  return {
    items: rows.toSorted(),
    words,
    people,
    clerks: store.read.clerks.all(),
    series: store.read.series.all(),
    jobs: ["job-0", "job-1"].map((id) => store.read.jobs.byId(id)),
  };
}

const ITEMS = ["item-0", "item-1", "item-2"];
const PEOPLE = ["sender-0", "sender-1"];
const NAMES = ["Anna Nowak", "Zofia Żółw", "Jan z Łodzi"];

const subject = fc.constantFrom(...ITEMS);
const person = fc.constantFrom(...PEOPLE);
const description = fc.record({
  title: fc.constantFrom("Skarga", "Podanie o zwrot", null),
  from: fc.option(person),
});

/** Something that somebody may say of a few subjects, sensible or not. */
const draft: fc.Arbitrary<FactDraft> = fc.oneof(
  fc
    .record({ subject, number: fc.integer({ min: 1, max: 9 }), description })
    .map(({ subject: id, number, description: { title, from } }) =>
      registered(id, number, { body: { sender: from }, sealed: { title } }),
    ),
  fc.record({ subject, description }).map(({ subject: id, description: { title, from } }): FactDraft => {
    const { receiptHash, receivedOn, receivedTime, bare, point, number, year, ...body } = registered(
      id,
      1,
    ).body;
    void [receiptHash, receivedOn, receivedTime, bare, point, number, year];
    return {
      kind: "ItemDescribed",
      subject: id,
      body: { ...body, sender: from },
      sealed: { title, reference: null, postalNumber: null, remarks: "", reason: "" },
    };
  }),
  fc.record({ subject, unit: fc.constantFrom("FN", "OR") }).map(({ subject: id, unit }): FactDraft => ({
    kind: "ItemAssigned",
    subject: id,
    body: { unit, clerk: null },
    sealed: null,
  })),
  subject.map((id): FactDraft => ({
    kind: "ItemCancelled",
    subject: id,
    body: { undo: false },
    sealed: { reason: "pomyłka" },
  })),
  fc.record({ person, name: fc.constantFrom(...NAMES) }).map(({ person: id, name }) => sender(id, name)),
  fc
    .record({ person, name: fc.constantFrom(...NAMES) })
    .map(({ person: id, name }): FactDraft => ({ ...sender(id, name), kind: "SenderCorrected" })),
  fc.record({ job: fc.constantFrom("job-0", "job-1"), item: subject }).map(({ job, item }): FactDraft => ({
    kind: "PrintQueued",
    subject: job,
    body: { paper: "label", items: [item], printer: "p", copy: 0, language: "pl", size: "50x25" },
    sealed: null,
  })),
  fc.constantFrom("job-0", "job-1").map((job): FactDraft => ({
    kind: "PrintFailed",
    subject: job,
    body: { code: "paper-out" },
    sealed: null,
  })),
  fc
    .constantFrom("job-0", "job-1")
    .map((job): FactDraft => ({ kind: "PrintVerified", subject: job, body: {}, sealed: null })),
  fc.constant<FactDraft>({
    kind: "ClerkAdded",
    subject: "clerk-1",
    body: { name: "Ewa Maj", initials: "EM" },
    sealed: { pin: "$argon2id$v=19$x" },
  }),
  fc.constant<FactDraft>({
    kind: "RoleGranted",
    subject: "clerk-1",
    body: { role: "supervisor", from: "2026-01-01", to: null },
    sealed: null,
  }),
  fc.constant<FactDraft>({
    kind: "RoleRevoked",
    subject: "clerk-1",
    body: { role: "supervisor", on: "2026-02-01" },
    sealed: null,
  }),
  fc.oneof(subject, person).map((id): FactDraft => ({
    kind: "SubjectErased",
    subject: id,
    body: { basis: "art. 17 RODO" },
    sealed: null,
  })),
);

function met(store: Store, id: string): boolean {
  return store.read.facts.ofSubject(id).some((fact) => fact.sealed !== null || fact.kind === "SubjectErased");
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("append" as const), at: fc.nat(2), draft }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("push" as const), at: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("pull" as const),
      at: fc.nat(2),
      limit: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

test("tables of all stations are equal once all have all, whatever the order, and equal to their rebuild at each end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      await using there = await folder();
      const stores = [
        there.station("S1", "K1", 1),
        there.station("S2", "K2", 2),
        there.station("S3", null, 3),
      ];
      const centre = new Centre();
      const made = new Set<string>();

      for (const one of steps) {
        const store = stores[one.at];
        if (store === undefined) continue;
        if (one.do === "append") {
          // Who speaks of a subject in a sealed part has met it before, and its key with it, or has just made it.
          const elsewhere = made.has(one.draft.subject) && !met(store, one.draft.subject);
          if (one.draft.sealed !== null && elsewhere) continue;
          if (one.draft.sealed !== null) made.add(one.draft.subject);
          append(store, one.draft);
        } else if (one.do === "push") centre.push(store);
        else centre.pull(store, one.limit);
      }
      for (const store of stores) {
        const before = tables(store);
        store.rebuild();
        expect(tables(store)).toEqual(before);
      }
      for (const store of stores) centre.push(store);
      for (const store of stores) centre.pull(store);

      const [first, ...others] = stores.map(tables);
      for (const other of others) expect(other).toEqual(first);
      for (const store of stores) {
        const before = tables(store);
        store.rebuild();
        expect(tables(store)).toEqual(before);
        expect(firstBreak(store.log.ownAfter(1, 0, 1000).facts, sha256)).toBeNull();
        expect(store.log.waiting()).toEqual({ count: 0, since: null });
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("receive keeps a fact of an unknown kind and does not fold it", async () => {
  await using there = await folder();
  const store = there.station();
  const other = there.station("S2", "K2", 2);
  const [open] = append(other, registered("item-1", 1));
  const unknown = { ...other.log.ownAfter(1, 0, 1).facts[0], kind: "WaterMeterRead" };

  // A fact that a newer program wrote: everything but its kind is as this program knows it.
  store.log.receive({
    facts: [{ ...(unknown as Fact), position: 1 }],
    keys: [],
    erased: [],
    refused: [],
    mark: { centreEpoch: 1, position: 1, checkpoints: [] },
  });

  expect(open?.kind).toBe("ItemRegistered");
  expect(store.read.facts.count()).toBe(1);
  expect(store.read.items.byId("item-1")).toBeNull();
  expect(store.rebuild().ok).toBe(true);
});

test("receive folds a subject again when its key comes after its facts", async () => {
  await using there = await folder();
  const writer = there.station();
  const reader = there.station("S2", "K2", 2);
  const centre = new Centre();
  register(writer, "item-1", "Skarga");
  centre.push(writer);

  reader.log.receive(centre.page(0, { keys: false }));
  const shut = reader.read.items.byId("item-1");
  reader.log.receive({ ...centre.page(0), facts: [] });
  const open = reader.read.items.byId("item-1");

  expect(shut?.item).toMatchObject({ erased: true, receipt: null });
  expect(open?.item).toMatchObject({ erased: false, description: { title: "Skarga" } });
  expect(reader.read.items.page({ query: "skarga" }, null, 10).rows).toHaveLength(1);
});

test("receive twice changes nothing more", async () => {
  await using there = await folder();
  const writer = there.station();
  const reader = there.station("S2", "K2", 2);
  const centre = new Centre();
  for (const id of ITEMS) register(writer, id, "Podanie");
  centre.push(writer);

  centre.pull(reader);
  const once = tables(reader);
  reader.log.receive(centre.page(0));

  expect(tables(reader)).toEqual(once);
  expect(reader.read.facts.count()).toBe(3);
});

test("a restored log takes its own facts back, its head and series move up, and it numbers on", async () => {
  await using there = await folder();
  const writer = there.station();
  const centre = new Centre();
  for (const id of ITEMS) register(writer, id, "Podanie");
  const head = writer.log.head();
  centre.push(writer);
  const restored = there.station("restored", "K1", 9);
  restored.write((tx) => {
    const who = writer.identity();
    if (who !== null) tx.saveIdentity(who);
    return { ok: true, value: null };
  });

  restored.log.receive(centre.page(0));

  expect(restored.log.head()).toEqual(head);
  expect(restored.log.waiting().count).toBe(0);
  expect(register(restored, "item-9", "Podanie")).toBe(4);
});

test("rewind forgets positions above the mark, and the facts may be placed anew", async () => {
  await using there = await folder();
  const one = there.station();
  const two = there.station("S2", "K2", 2);
  const centre = new Centre();
  for (const id of ITEMS) register(one, id, "Podanie");
  centre.push(one);
  centre.pull(two);
  append(two, { kind: "ItemAssigned", subject: "item-2", body: { unit: "OR", clerk: null }, sealed: null });
  centre.push(two);
  centre.pull(one);
  const full = tables(one);

  const lost = centre.facts.splice(1);
  for (const store of [one, two]) {
    store.log.rewind({ centreEpoch: 2, position: 1, checkpoints: [{ position: 1, sum: "b".repeat(64) }] });
  }
  const waiting = one.log.waiting().count;
  centre.push(two);
  centre.push(one);
  centre.pull(one);
  centre.pull(two);

  expect(lost).toHaveLength(3);
  expect(waiting).toBe(2);
  expect(tables(two)).toEqual(tables(one));
  expect(tables(one)).not.toEqual(full);
  expect(one.read.items.byId("item-2")?.synced).toBe(true);
});

test("a refused fact is counted, shown, and neither waits nor goes up again", async () => {
  await using there = await folder();
  const store = there.station();
  register(store, "item-1", "Podanie");
  register(store, "item-2", "Podanie");

  store.log.confirm(1, {
    upTo: 2,
    positions: [{ seq: 1, position: 1 }],
    refused: [{ seq: 2, code: "clone" }],
  });

  expect(store.log.refusedCount()).toBe(1);
  expect(store.log.waiting()).toEqual({ count: 0, since: null });
  expect(store.log.confirmed(1)).toBe(2);
  expect(store.log.ownAfter(1, 0, 10).facts.map(({ seq }) => seq)).toEqual([1]);
  expect(store.read.facts.refused()).toMatchObject([
    { kind: "ItemRegistered", subject: "item-2", code: "clone" },
  ]);
});

test("ends, issued and mark are what the log holds", async () => {
  await using there = await folder();
  const store = there.station();
  register(store, "item-1", "Podanie");
  const first = store.log.head();
  const mark = { centreEpoch: 3, position: 7, checkpoints: [{ position: 7, sum: "c".repeat(64) }] };

  store.log.receive({ facts: [], keys: [], erased: [], refused: [], mark });
  store.write((tx) => ({
    ok: true,
    value: tx.openEpoch(
      { why: "clone", epoch: 2, point: "K7" },
      { by: "s", at: "2026-11-21T09:00:00.000Z", day: "2026-11-21" },
    ),
  }));

  expect(store.log.ends()).toEqual([first, store.log.head()]);
  expect(store.log.head()).toMatchObject({ epoch: 2, seq: 1 });
  expect(store.log.point()).toBe("K7");
  expect(store.log.issued()).toEqual([{ point: "K1", year: 2026, last: 1 }]);
  expect(store.log.mark()).toEqual(mark);
});
