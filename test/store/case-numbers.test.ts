import { copyFile, readFile, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Store } from "../../main/store/store.ts";
import { caseOpened, folderOpened, letterDispatched, letterDrafted, letterSigned } from "./case-drafts.ts";
import { append, folder, type Folder, value } from "./fixture.ts";

const list = { unit: "FN", jrwa: "3120", year: 2026 };
const taken = {
  kind: "CaseListTaken",
  subject: "list:FN:3120:2026",
  body: { ...list, last: 40 },
  sealed: null,
} as const;

function nextCase(store: Store, group: number | null = null) {
  return store.write((tx) => tx.nextCaseNumber(list, group));
}

function nextLetter(store: Store, year = 2026) {
  return store.write((tx) => tx.nextDispatchNumber("K1", year));
}

/** Opens a case and sends a letter in it under the next numbers, as the office does. */
function work(store: Store, name: string): void {
  const no = value(nextCase(store));
  const number = value(nextLetter(store));
  append(store, folderOpened(`case-${name}`), caseOpened(`case-${name}`, no));
  append(
    store,
    letterDrafted(`letter-${name}`, `case-${name}`),
    letterSigned(`letter-${name}`),
    letterDispatched(`letter-${name}`, number),
  );
}

/** A station that worked, was copied, worked on, and came back from the copy with its journal beside it. */
async function restored(there: Folder): Promise<Store> {
  const store = there.station();
  append(store, taken);
  work(store, "1");
  await store.close();
  await copyFile(join(there.path, "S1.db"), join(there.path, "copy.db"));
  const again = there.station("S1", "K1", 2);
  work(again, "2");
  append(again, folderOpened("case-3"), caseOpened("case-3", 42, { body: { sub: 7 } }));
  await again.close();
  await copyFile(join(there.path, "copy.db"), join(there.path, "S1.db"));
  return there.station("S1", "K1", 3);
}

test("outgoing numbers of a point rise from 1 each year, and a refused transaction takes none", async () => {
  await using there = await folder();
  const store = there.station();
  expect([value(nextLetter(store)), value(nextLetter(store, 2027))]).toEqual([1, 1]);

  work(store, "1");
  store.write((tx) => {
    tx.append(letterDrafted("letter-2", "case-1"), {
      by: "clerk-1",
      at: "2026-11-21T09:00:00.000Z",
      day: "2026-11-21",
    });
    return { ok: false, code: "no" };
  });

  expect([value(nextLetter(store)), value(nextLetter(store, 2027))]).toEqual([2, 1]);
  expect(store.read.series.lastDispatch("K1", 2026)).toBe(1);
  append(
    store,
    letterDrafted("letter-9", "case-1"),
    letterSigned("letter-9"),
    letterDispatched("letter-9", 999_999),
  );
  expect(nextLetter(store)).toMatchObject({ ok: false, code: "series-exhausted" });
  expect(store.read.letters.byId("letter-2")).toBeNull();
});

test("a number given to a letter that has one already, or is void, never comes free again", async () => {
  await using there = await folder();
  const store = there.station();
  work(store, "1");

  append(store, letterDispatched("letter-1", 5));

  expect(store.read.letters.byId("letter-1")?.letter.dispatched?.number).toBe(1);
  expect(value(nextLetter(store))).toBe(6);
});

test("a restored station gives no number of a list or of a letter that its journal has seen given", async () => {
  await using there = await folder();
  const store = await restored(there);
  expect([nextCase(store), nextLetter(store)]).toMatchObject([
    { ok: false, code: "numbering-frozen" },
    { ok: false, code: "numbering-frozen" },
  ]);
  expect(store.read.cases.byId("case-2")).toBeNull();

  value(
    store.write((tx) => {
      tx.openEpoch(
        { why: "restored", point: "K1" },
        { by: "clerk-1", at: "2026-11-21T09:00:00.000Z", day: "2026-11-21" },
      );
      return { ok: true, value: null };
    }),
  );

  expect([nextCase(store), nextCase(store, 42), nextLetter(store)].map(value)).toEqual([43, 8, 3]);
  expect(store.read.caseLists.ofYear(2026, null)).toMatchObject([{ cases: 1, last: 42, holder: "S1" }]);
  expect(store.rebuild().ok).toBe(true);
  expect([nextCase(store), nextLetter(store)].map(value)).toEqual([43, 3]);
});

test("the numbers of lists stay in the journal while nothing but items is registered", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, taken);
  work(store, "1");
  append(store, folderOpened("case-9"));
  await store.close();

  const text = await readFile(join(there.path, "S1.journal"), "utf8");

  expect(text.match(/"lists":\[\["FN","3120",2026,0,41\]\]/gu)?.length).toBe(2);
});

test("a journal that the first program wrote is read, and written on in the present form", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, folderOpened("case-1"));
  const { epoch, seq } = store.log.head();
  await store.close();
  const mark = { station: "S1", epoch, seq: seq + 1, hash: "0".repeat(64), point: "K1", numbers: [] };
  const text = JSON.stringify(mark);
  const line = `${createHash("sha256").update(text).digest("hex").slice(0, 16)} ${text}`;
  const journal = join(there.path, "S1.journal");
  // Two slots of 320 bytes; the second is the newer one.
  await writeFile(journal, `${"\0".repeat(320)}${line.padEnd(319)}\n`);

  expect(there.station("S1", "K1", 2).log.frozen()).toBe("restored");
});
