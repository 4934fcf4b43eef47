import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { caseStates } from "../../main/domain/cases/states.ts";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";
import { connect } from "../../main/store/connection.ts";
import { statement } from "../../main/store/statement.ts";
import { type Store } from "../../main/store/store.ts";
import {
  caseOpened,
  closed,
  dueOn,
  erased,
  folderOpened,
  joined,
  letterDispatched,
  letterDrafted,
  letterServed,
  serviceCorrected,
  letterSigned,
  moved,
  settled,
  stopped,
  waitingUntil,
} from "./case-drafts.ts";
import { Centre } from "./centre.ts";
import { append, folder, KEY, registered, sender } from "./fixture.ts";

const CASES = ["case-0", "case-1", "case-2"] as const;
const ITEMS = ["item-0", "item-1", "item-2"] as const;
const LETTERS = ["letter-0", "letter-1"] as const;
const WORDS = ["ulga", "skarga", "nowak", "zolw", "3120", "decyzja", "kos"] as const;

const ofCase = fc.constantFrom(...CASES);
const item = fc.constantFrom(...ITEMS);
const letter = fc.constantFrom(...LETTERS);
const number = fc.integer({ min: 1, max: 3 });
const day = fc.constantFrom("2026-11-19", "2026-11-21", "2026-11-22", "2027-01-05");
const person = fc.constantFrom("sender-0", "sender-1");
const name = fc.constantFrom("Anna Nowak", "Zofia Żółw");

const said = (kind: "ItemParted" | "CaseAnnulled" | "FolderClosed", body: object) => (id: string) =>
  // The three bodies are written out below, each beside its kind.
  ({ kind, subject: id, body, sealed: { reason: "pomyłka" } }) as FactDraft;

/** Something that somebody may say of a few cases, their items and letters, sensible or not. */
const draft: fc.Arbitrary<FactDraft> = fc.oneof(
  fc.tuple(ofCase, fc.constantFrom("Ulga", "Skarga", null)).map(([id, title]) => folderOpened(id, { title })),
  fc.tuple(ofCase, item, fc.boolean()).map(([id, one, first]) => joined(id, one, first)),
  fc.tuple(ofCase, item).map(([id, one]) => said("ItemParted", { item: one })(id)),
  fc
    .tuple(ofCase, number, fc.option(number), fc.constantFrom("2026-11-20", "2025-02-01"))
    .map(([id, no, sub, startOn]) => caseOpened(id, no, { body: { sub }, opens: { startOn } })),
  ofCase.map(said("CaseAnnulled", { why: "wrong-class", movedTo: null })),
  ofCase.map(said("FolderClosed", { public: false })),
  ofCase.map((id) => closed(id)),
  fc.tuple(ofCase, day).map(([id, on]) => dueOn(id, on)),
  fc.tuple(ofCase, day).map(([id, on]) => stopped(id, on)),
  fc.tuple(ofCase, day).map(([id, on]) => waitingUntil(id, on)),
  fc.tuple(ofCase, fc.constantFrom(...caseStates)).map(([id, to]) => moved(id, to)),
  fc
    .tuple(ofCase, fc.constantFrom("FN", "OR"), fc.option(fc.constantFrom("clerk-1", "clerk-2")))
    .map(([id, unit, clerk]): FactDraft => ({
      kind: "CaseAssigned",
      subject: id,
      body: { unit, clerk },
      sealed: null,
    })),
  fc
    .tuple(item, number, fc.option(person))
    .map(([id, no, from]) => registered(id, no, { body: { sender: from } })),
  fc.tuple(person, name).map(([id, called]) => sender(id, called)),
  fc
    .tuple(person, name)
    .map(([id, called]): FactDraft => ({ ...sender(id, called), kind: "SenderCorrected" })),
  fc
    .tuple(letter, ofCase, fc.constantFrom("Jan Kos", "Zofia Żółw"))
    .map(([id, of, to]) => letterDrafted(id, of, { addressee: { name: to, lines: [] } })),
  letter.map((id) => letterSigned(id)),
  fc.tuple(letter, number).map(([id, no]) => letterDispatched(id, no, { postalNumber: `RR${no}` })),
  letter.map((id) => letterServed(id)),
  fc.tuple(letter, day).map(([id, on]) => serviceCorrected(id, on)),
  fc.tuple(fc.constantFrom("CaseListTaken", "CaseListReturned"), number).map(([kind, last]): FactDraft => ({
    kind,
    subject: "list:FN:3120:2026",
    body: { unit: "FN", jrwa: "3120", year: 2026, last },
    sealed: null,
  })),
  fc.tuple(fc.constantFrom("replacement-0", "replacement-1"), day).map(([id, to]): FactDraft => ({
    kind: "ReplacementAgreed",
    subject: id,
    body: { who: "clerk-1", for: "clerk-2", from: "2026-11-19", to },
    sealed: null,
  })),
  fc.tuple(fc.constantFrom("replacement-0", "replacement-1"), day).map(([id, on]): FactDraft => ({
    kind: "ReplacementEnded",
    subject: id,
    body: { on },
    sealed: null,
  })),
  fc.oneof(ofCase, item, person, letter).map(erased),
);

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("append" as const), at: fc.nat(2), draft }) },
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

function met(store: Store, id: string): boolean {
  return store.read.facts.ofSubject(id).some((fact) => fact.sealed !== null || fact.kind === "SubjectErased");
}

function texts(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify({ ...row, synced: null })).toSorted();
}

/** All that the reads answer, in an order that does not hang on row numbers. */
function answers({ read }: Store): unknown {
  const list = { unit: "FN", jrwa: "3120", year: 2026 };
  return {
    cases: texts(read.cases.page({}, null, 99).rows),
    board: read.cases.board({}, "2026-11-21", 9).map(({ heap, count, rows }) => [heap, count, texts(rows)]),
    mine: read.cases.board({ clerks: ["clerk-1"], unit: "FN" }, "2026-11-21", 0).map(({ count }) => count),
    items: texts(read.items.page({}, null, 99).rows),
    inCases: CASES.map((id) => texts(read.cases.itemsIn(id))),
    inbox: texts(read.cases.inbox({}, 99)),
    found: WORDS.map((query) => texts(read.cases.page({ query }, null, 99).rows)),
    lists: read.caseLists.ofYear(2026, null),
    last: [null, 1, 2, 3].map((group) => read.caseLists.lastNumber(list, group)),
    spis: [texts(read.caseLists.cases(list, null)), texts(read.caseLists.cases(list, 1))],
    doubles: texts(read.cases.doubles()),
    letters: LETTERS.map((id) => texts([read.letters.byId(id)].filter((row) => row !== null))),
    register: WORDS.map((query) => texts(read.letters.page({ query }, null, 99).rows)),
    dispatched: read.series.lastDispatch("K1", 2026),
    replacements: read.replacements.all(),
  };
}

test("cases and letters of all stations are equal once all have all, whatever the order, and equal to their rebuild", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
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
        const before = answers(store);
        store.rebuild();
        expect(answers(store)).toEqual(before);
      }
      for (const store of stores) centre.push(store);
      for (const store of stores) centre.pull(store);

      const [first, ...others] = stores.map(answers);
      for (const other of others) expect(other).toEqual(first);
      for (const { read } of stores) {
        for (const one of read.cases.page({}, null, 99).rows) {
          expect(read.cases.byId(one.case.id)).toEqual(one);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** Every row of the tables folded from facts of cases, and whether the indexes of words hold just what the rows say. */
function rowsOf(file: string): Readonly<Record<string, unknown[]>> {
  const db = connect(file, KEY, () => undefined);
  const rows = Object.fromEntries(
    [
      "items",
      "cases",
      "case_items",
      "case_series",
      "case_lists",
      "letters",
      "dispatch_series",
      "replacements",
    ].map((table) => [table, db.read.all(statement<object>("rows", `SELECT * FROM ${table}`))]),
  );
  for (const words of ["item_words", "case_words", "letter_words"]) {
    db.exec(`INSERT INTO ${words} (${words}, rank) VALUES ('integrity-check', 1)`);
  }
  db.close();
  return rows;
}

test("a rebuild gives the very same rows", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, sender("sender-1", "Łucja Żółw"), registered("item-1", 1, { body: { sender: "sender-1" } }));
  for (let n = 1; n <= 9; n += 1) {
    const id = `case-${n}`;
    append(store, folderOpened(id), joined(id, `item-${n % 3}`), caseOpened(id, n));
    append(
      store,
      letterDrafted(`letter-${n}`, id),
      letterSigned(`letter-${n}`),
      letterDispatched(`letter-${n}`, n),
    );
    if (n % 2 === 0) append(store, dueOn(id, "2026-11-30"), waitingUntil(id, "2026-12-01"));
    if (n % 3 === 0) append(store, ...settled(id));
  }
  append(store, said("CaseAnnulled", { why: "wrong-class", movedTo: null })("case-1"));
  append(store, { ...sender("sender-1", "Anna Wrona"), kind: "SenderCorrected" });
  append(store, erased("case-2"), erased("letter-3"));
  await store.close();
  const file = join(there.path, "S1.db");
  const before = rowsOf(file);

  const again = there.station("S1", "K1", 2);
  again.rebuild();
  await again.close();

  expect(rowsOf(file)).toEqual(before);
  expect(before["cases"]).toHaveLength(9);
});

test("what comes before the folder that it is about is folded once that has come", async () => {
  await using there = await folder();
  const writer = there.station();
  const reader = there.station("S2", "K2", 2);
  const centre = new Centre();
  append(writer, sender("sender-1", "Łucja Żółw"), registered("item-1", 1, { body: { sender: "sender-1" } }));
  append(writer, folderOpened("case-1"), joined("case-1", "item-1"), caseOpened("case-1", 77));
  centre.push(writer);
  const page = centre.page(0);

  reader.log.receive({ ...page, facts: page.facts.toReversed() });

  expect(answers(reader)).toEqual(answers(writer));
  expect(reader.read.items.byId("item-1")?.case?.reference).toBe("FN.3120.77.2026");
  expect(reader.read.cases.page({ query: "zolw ulga" }, null, 9).rows).toHaveLength(1);
});
