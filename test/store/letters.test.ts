import { expect, test } from "vitest";
import {
  caseOpened,
  erased,
  folderOpened,
  letterDispatched,
  letterDrafted,
  letterServed,
  letterSigned,
} from "./case-drafts.ts";
import { append, folder } from "./fixture.ts";

type Rows = readonly { readonly letter: { readonly id: string } }[];
const idsOf = (rows: Rows) => rows.map(({ letter }) => letter.id);

test("a letter goes from draft to proof, and each list has it as long as it belongs there", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, folderOpened("case-1"), caseOpened("case-1", 77), letterDrafted("letter-1", "case-1"));
  const { letters } = store.read;
  const lists = () => ({
    stage: letters.byId("letter-1")?.stage,
    toDispatch: idsOf(letters.toDispatch(9)).length,
    register: letters.page({}, null, 9).rows.length,
    unproved: letters.page({ unproved: true }, null, 9).rows.length,
  });
  expect(lists()).toEqual({ stage: "draft", toDispatch: 0, register: 0, unproved: 0 });

  append(store, letterSigned("letter-1"));
  expect(lists()).toEqual({ stage: "signed", toDispatch: 1, register: 0, unproved: 0 });

  append(store, letterDispatched("letter-1", 12, { postalNumber: "(00) 759 0077 34-5" }));
  expect(lists()).toEqual({ stage: "dispatched", toDispatch: 0, register: 1, unproved: 1 });
  expect(idsOf(letters.byDispatch({ point: "K1", number: 12, year: 2026 }))).toEqual(["letter-1"]);
  expect(letters.byDispatch({ point: "K2", number: 12, year: 2026 })).toEqual([]);
  expect(idsOf(letters.byPostalNumber("00759007734 5"))).toEqual(["letter-1"]);
  expect(letters.byPostalNumber("-")).toEqual([]);

  append(store, letterServed("letter-1"));
  expect(lists()).toEqual({ stage: "served", toDispatch: 0, register: 1, unproved: 0 });
  expect(letters.ofCase("case-1")).toMatchObject([{ reference: "FN.3120.77.2026", synced: false }]);
});

test("two letters of one number, as copied stations may send them, are both answered", async () => {
  await using there = await folder();
  const store = there.station();
  for (const id of ["letter-1", "letter-2"]) {
    append(store, letterDrafted(id, "case-1"), letterSigned(id), letterDispatched(id, 12));
  }

  expect(idsOf(store.read.letters.byDispatch({ point: "K1", number: 12, year: 2026 }))).toEqual([
    "letter-1",
    "letter-2",
  ]);
});

test("the outgoing register reads newest first, page after page, under every filter, and is searched", async () => {
  await using there = await folder();
  const store = there.station();
  for (let n = 1; n <= 10; n += 1) {
    const id = `letter-${n}`;
    const name = n % 2 === 0 ? "Łucja Żółw" : "Jan Kos";
    append(store, letterDrafted(id, "case-1", { addressee: { name, lines: [] } }), letterSigned(id));
  }
  // Sent in another order than written, two a day.
  for (let n = 1; n <= 10; n += 1) {
    const on = `2026-11-${String(10 + Math.ceil(n / 2)).padStart(2, "0")}`;
    append(store, letterDispatched(`letter-${11 - n}`, n, { body: { on }, postalNumber: `RR${n}00PL` }));
  }
  const numbers = (filter: Parameters<typeof store.read.letters.page>[0], limit = 3) => {
    const found: (number | undefined)[] = [];
    let after: string | null = null;
    do {
      const page = store.read.letters.page(filter, after, limit);
      found.push(...page.rows.map(({ letter }) => letter.dispatched?.number));
      after = page.next;
    } while (after !== null);
    return found;
  };

  expect(numbers({})).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(numbers({ from: "2026-11-12", to: "2026-11-13" })).toEqual([6, 5, 4, 3]);
  expect(numbers({ query: "zolw" })).toEqual([9, 7, 5, 3, 1]);
  expect(numbers({ query: "lucja zol", from: "2026-11-14" })).toEqual([9, 7]);
  expect(numbers({ query: "wy/k1/7/2026" })).toEqual([7]);
  expect(numbers({ query: "7/2026" })).toEqual([7]);
  expect(numbers({ query: "rr400pl" })).toEqual([4]);
  expect(numbers({ query: "decyzja w" })).toHaveLength(10);
  expect(numbers({ query: "!!!" })).toEqual([]);
  expect(store.read.letters.page({}, "nonsense", 1).rows).toHaveLength(1);
});

test("an erased letter is found by nothing that it said, and its number stays", async () => {
  await using there = await folder();
  const store = there.station();
  append(
    store,
    letterDrafted("letter-1", "case-1"),
    letterSigned("letter-1"),
    letterDispatched("letter-1", 12, { postalNumber: "RR1" }),
  );

  append(store, erased("letter-1"));

  const { letters } = store.read;
  expect(letters.page({ query: "zolw" }, null, 9).rows).toEqual([]);
  expect(letters.byPostalNumber("RR1")).toEqual([]);
  expect(letters.byDispatch({ point: "K1", number: 12, year: 2026 })).toMatchObject([
    { letter: { text: null } },
  ]);
});
