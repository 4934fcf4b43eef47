import fc from "fast-check";
import { expect, test } from "vitest";
import { matchQuery, plain } from "../../main/store/search-words.ts";
import { append, folder, register, registered, sender } from "./fixture.ts";

test("search finds without case and diacritics, by the beginnings of words, in any order", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, sender("sender-1", "Łucja Żółć-Święcka"));
  append(
    store,
    registered("item-1", 417, {
      body: { sender: "sender-1" },
      sealed: {
        title: "Skarga na hałas, Łódź",
        reference: "FN-7/Ą/2026",
        postalNumber: "00123",
        remarks: "pilne",
      },
    }),
  );
  register(store, "item-2", "Podanie");
  const found = (query: string) => store.read.items.page({ query }, null, 10).rows.map(({ item }) => item.id);

  for (const query of [
    "lodz",
    "ŁÓDŹ",
    "łó",
    "halas skar",
    "zolc",
    "swiecka lucja",
    "fn-7/a/2026",
    "00123",
    "piln",
    "417",
  ]) {
    expect([query, found(query)]).toEqual([query, ["item-1"]]);
  }
  for (const query of ["RPW/K1/417/2026", "rpw/k1/417/2026", "417/2026", " k1/417/2026 "]) {
    expect([query, found(query)]).toEqual([query, ["item-1"]]);
  }
  for (const query of ["odz", "łódź kraków", "419/2026", "RPW/K2/417/2026", "!!!", "☃"]) {
    expect([query, found(query)]).toEqual([query, []]);
  }
  expect(found("")).toEqual(["item-2", "item-1"]);
  expect(store.read.senders.search("zolc luc", 5).map(({ id }) => id)).toEqual(["sender-1"]);
});

test("search takes any input without an error", async () => {
  await using there = await folder();
  const store = there.station();
  register(store, "item-1", 'He said "AND" OR * NEAR(x) 🙂 \u202eabc', null);
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 50 }),
    fc.constantFrom(
      '"',
      "*",
      "AND",
      "a AND",
      "NOT",
      "-a",
      "a:b",
      "^a",
      "NEAR(a b)",
      "(",
      "{a}",
      "a+b",
      "\0",
      "a\0b",
      "'",
      "%",
      "\ud800",
    ),
    fc
      .array(fc.constantFrom("ał", "AND", "OR", "NOT", "NEAR", '"', "*", "(", ")", "🙂", "١٢", "ß", "İ"), {
        maxLength: 30,
      })
      .map((words) => words.join(" ")),
    fc.constant("x".repeat(10_000)),
  );

  fc.assert(
    fc.property(nasty, (query) => {
      store.read.items.page({ query }, null, 5);
      store.read.senders.search(query, 5);
    }),
    { numRuns: 1500 },
  );
  for (const query of ["and", "or", "near x", '"he" said', "🙂 he"]) {
    expect([query, store.read.items.page({ query }, null, 5).rows.length]).toEqual([query, 1]);
  }
});

test("a text is found by each of its words", async () => {
  await using there = await folder();
  const store = there.station();
  let number = 0;

  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (title) => {
      number += 1;
      append(store, registered(`item-${number}`, number, { sealed: { title } }));
      for (const word of plain(title).split(" ").filter(Boolean)) {
        const { rows } = store.read.items.page({ query: word }, null, 500);
        expect(rows.map(({ item }) => item.id)).toContain(`item-${number}`);
      }
    }),
    { numRuns: 150 },
  );
});

test("search takes letters that FTS5 does not know as letters", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, registered("item-1", 1, { sealed: { title: "Podanie\u19b0nowe \u1cf3" } }));
  const found = (query: string) => store.read.items.page({ query }, null, 5).rows.length;

  for (const letter of "\u19b0\u19b5\u19c0\u19c8\u19c9\u1cf2\u1cf3") {
    expect([letter, found(`podanie${letter}nowe`)]).toEqual([letter, 1]);
    expect([letter, found(letter)]).toEqual([letter, 0]);
  }
});

test("plain and matchQuery read as they should", () => {
  expect(plain("  Łódź—ŻÓŁĆ, Straße ĐØ ")).toBe("lodz zolc strasse do");
  expect(matchQuery('a"b OR c')).toBe('"a"* AND "b"* AND "or"* AND "c"*');
  expect(matchQuery("?!")).toBeNull();
});

test("a sender described twice and another one in the same transaction are both found", async () => {
  await using there = await folder();
  const store = there.station();

  append(
    store,
    sender("sender-1", "Zofia Żółw"),
    { ...sender("sender-1", "Zofia Żółw"), kind: "SenderCorrected" },
    sender("sender-2", "Zofia Żółw"),
  );

  expect(store.read.senders.search("zolw", 5).map(({ id }) => id)).toEqual(["sender-2", "sender-1"]);
});

test("a page follows the one before without gaps or repeats, under every filter", async () => {
  await using there = await folder();
  const store = there.station();
  for (let n = 1; n <= 25; n += 1) {
    append(
      store,
      registered(`item-${n}`, n, {
        body: {
          unit: n % 2 === 0 ? "FN" : "OR",
          matter: n % 3 === 0 ? "SKARGA" : "PODANIE",
          channel: n % 5 === 0 ? "POST" : "COUNTER",
          receivedOn: `2026-11-${String(n).padStart(2, "0")}`,
          bare: n === 7,
        },
      }),
    );
  }
  append(store, {
    kind: "ItemCancelled",
    subject: "item-4",
    body: { undo: true },
    sealed: { reason: "pomyłka" },
  });
  const numbers = (filter: object, limit = 3) => {
    const found: number[] = [];
    let after: string | null = null;
    do {
      const page = store.read.items.page(filter, after, limit);
      found.push(...page.rows.map(({ item }) => item.number.number));
      after = page.next;
    } while (after !== null);
    return found;
  };

  expect(numbers({})).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  expect(numbers({ query: "wniosek" })).toHaveLength(25);
  expect(numbers({ unit: "FN", from: "2026-11-10", to: "2026-11-14" })).toEqual([14, 12, 10]);
  expect(numbers({ matter: "SKARGA", channel: "POST" })).toEqual([15]);
  expect(numbers({ state: "CANCELLED_ENTRY" })).toEqual([4]);
  expect(numbers({ bare: true })).toEqual([7]);
  expect(numbers({ point: "K2" })).toEqual([]);
  expect(numbers({ query: "wniosek", unit: "OR", from: "2026-11-20" })).toEqual([25, 23, 21]);
  expect(store.read.items.page({}, "nonsense", 1).rows).toHaveLength(1);
});

test("likely duplicates are the same sender's reference ever, and title of the day", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, sender("sender-1", "Jan Nowak"));
  append(
    store,
    registered("item-1", 1, {
      body: { sender: "sender-1" },
      sealed: { title: "Skarga", reference: "ŁK 1/26" },
    }),
  );

  expect(idsOf(store.read.items.sameReference("sender-1", "lk-1/26"))).toEqual(["item-1"]);
  expect(idsOf(store.read.items.sameReference("sender-2", "ŁK 1/26"))).toEqual([]);
  expect(idsOf(store.read.items.sameTitle("sender-1", "SKARGA", "2026-11-21"))).toEqual(["item-1"]);
  expect(idsOf(store.read.items.sameTitle("sender-1", "SKARGA", "2026-11-22"))).toEqual([]);
  expect(idsOf(store.read.items.sameTitle(null, "SKARGA", "2026-11-21"))).toEqual([]);
});

function idsOf(rows: readonly { readonly item: { readonly id: string } }[]): string[] {
  return rows.map(({ item }) => item.id);
}
