import { expect, test } from "vitest";
import {
  caseOpened,
  dueOn,
  erased,
  folderOpened,
  joined,
  settled,
  stopped,
  waitingUntil,
} from "./case-drafts.ts";
import { act, append, folder, register, registered, sender, value } from "./fixture.ts";

type Rows = readonly { readonly case: { readonly id: string } }[];
const idsOf = (rows: Rows) => rows.map((row) => row.case.id);

test("a folder becomes a case, and the item knows it", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, sender("sender-1", "Łucja Żółw"));
  register(store, "item-1", "Podanie", "sender-1");
  expect(store.read.items.byId("item-1")?.case).toBeNull();

  append(store, folderOpened("case-1"), joined("case-1", "item-1"));

  expect(store.read.items.byId("item-1")?.case).toEqual({
    id: "case-1",
    reference: null,
    state: "ASSIGNED",
    stage: "folder",
  });
  expect(store.read.cases.byId("case-1")).toMatchObject({
    stage: "folder",
    reference: null,
    party: "Łucja Żółw",
  });

  append(store, caseOpened("case-1", 77));

  expect(store.read.items.page({}, null, 9).rows[0]?.case).toMatchObject({
    reference: "FN.3120.77.2026",
    state: "CASE_OPENED",
    stage: "open",
  });
  expect(store.read.cases.ofItem("item-1")).toMatchObject({ reference: "FN.3120.77.2026", synced: false });
  expect(store.read.cases.itemsIn("case-1").map(({ item }) => item.id)).toEqual(["item-1"]);
});

test("an item that is parted, or whose case is annulled for another, lies where it lies now", async () => {
  await using there = await folder();
  const store = there.station();
  register(store, "item-1", "Podanie");
  append(
    store,
    folderOpened("case-1"),
    joined("case-1", "item-1"),
    caseOpened("case-1", 1),
    folderOpened("case-2"),
    joined("case-2", "item-1"),
  );
  append(store, {
    kind: "CaseAnnulled",
    subject: "case-1",
    body: { why: "wrong-class", movedTo: "case-2" },
    sealed: { reason: "Inna klasa" },
  });
  expect(store.read.cases.ofItem("item-1")?.case.id).toBe("case-2");

  append(store, {
    kind: "ItemParted",
    subject: "case-2",
    body: { item: "item-1" },
    sealed: { reason: "Pomyłka" },
  });
  expect(store.read.cases.ofItem("item-1")?.case.id).toBe("case-1");
  expect(store.read.caseLists.cases({ unit: "FN", jrwa: "3120", year: 2026 }, null)).toMatchObject([
    { stage: "annulled", reference: "FN.3120.1.2026" },
  ]);
});

test("a reference is found in any case, in a group too, and two cases with one are both told of", async () => {
  await using there = await folder();
  const store = there.station();
  const list = { unit: "FN", jrwa: "3120", year: 2026 };
  append(store, folderOpened("case-1"), caseOpened("case-1", 1, { opens: { isGroup: true } }));
  append(store, folderOpened("case-2"), caseOpened("case-2", 1, { body: { sub: 2 } }));
  append(store, folderOpened("case-3"), caseOpened("case-3", 1, { body: { sub: 1 } }));
  expect(store.read.cases.doubles()).toEqual([]);

  append(store, folderOpened("case-4"), caseOpened("case-4", 1));

  expect(idsOf(store.read.cases.byReference({ ...list, unit: "fn", no: 1, sub: 2 }))).toEqual(["case-2"]);
  expect(idsOf(store.read.cases.byReference({ ...list, no: 1, sub: null }))).toEqual(["case-1", "case-4"]);
  expect(idsOf(store.read.cases.doubles())).toEqual(["case-1", "case-4"]);
  expect(idsOf(store.read.caseLists.cases(list, null))).toEqual(["case-1", "case-4"]);
  expect(idsOf(store.read.caseLists.cases(list, 1))).toEqual(["case-3", "case-2"]);
  expect(idsOf(store.read.cases.page({ query: " fn.3120.1.2.2026.jw " }, null, 9).rows)).toEqual(["case-2"]);
});

test("numbers of a list go on after what was given, also when no case carries it", async () => {
  await using there = await folder();
  const store = there.station();
  const list = { unit: "FN", jrwa: "3120", year: 2026 };
  const next = (group: number | null) => value(store.write((tx) => tx.nextCaseNumber(list, group)));
  expect([next(null), next(7)]).toEqual([1, 1]);

  append(
    store,
    { kind: "CaseListTaken", subject: "list:FN:3120:2026", body: { ...list, last: 6 }, sealed: null },
    folderOpened("case-1"),
    caseOpened("case-1", 7),
    caseOpened("case-1", 9),
    folderOpened("case-2"),
    caseOpened("case-2", 7, { body: { sub: 3 } }),
  );

  expect([next(null), next(7)]).toEqual([10, 4]);
  expect(store.read.caseLists.holder(list)).toBe("S1");
  expect(store.read.caseLists.heldBy("S1")).toEqual([list]);
  expect(store.read.caseLists.ofYear(2026, null)).toEqual([
    { ...list, cases: 2, open: 2, last: 9, holder: "S1" },
  ]);
  expect(store.read.caseLists.ofYear(2026, "OR")).toEqual([]);

  append(store, {
    kind: "CaseListReturned",
    subject: "list:FN:3120:2026",
    body: { ...list, last: 9 },
    sealed: null,
  });
  expect(store.read.caseLists.holder(list)).toBeNull();
  expect(store.read.caseLists.heldBy("S1")).toEqual([]);
});

test("the board parts what is late, due today, due by Sunday, later, and what waits", async () => {
  await using there = await folder();
  const store = there.station();
  // 2026-11-21 is a Saturday.
  const days = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
  for (const [n, day] of days.entries()) {
    append(store, folderOpened(`due-${n}`), caseOpened(`due-${n}`, n + 1), dueOn(`due-${n}`, day));
  }
  append(
    store,
    folderOpened("waits"),
    caseOpened("waits", 11),
    stopped("waits"),
    waitingUntil("waits", "2026-11-30"),
  );
  append(store, folderOpened("stands"), caseOpened("stands", 12), stopped("stands"));
  append(store, folderOpened("folder", { body: { unit: "OR", clerk: null } }));
  append(store, folderOpened("done"), caseOpened("done", 13), ...settled("done"));
  const board = (whose: object, today: string) =>
    Object.fromEntries(
      store.read.cases
        .board(whose, today, 5)
        .filter(({ count }) => count > 0)
        .map(({ heap, count, rows }) => {
          expect(rows).toHaveLength(count);
          return [heap, idsOf(rows).join(" ")];
        }),
    );

  expect(board({}, "2026-11-21")).toEqual({
    overdue: "due-0",
    today: "due-1",
    week: "due-2",
    later: "due-3",
    waiting: "waits",
    stopped: "stands",
    none: "folder",
  });
  expect(board({ clerks: ["clerk-1"] }, "2026-11-22")).toEqual({
    overdue: "due-0 due-1",
    today: "due-2",
    later: "due-3",
    waiting: "waits",
    stopped: "stands",
  });
  expect(board({ unit: "OR" }, "2026-11-22")).toEqual({ none: "folder" });
  expect(board({ clerks: [] }, "2026-11-22")).toEqual({});
  expect(store.read.cases.countDue({}, "2026-11-21", "2026-11-23")).toBe(3);
});

test("the inbox has what was given to somebody and lies in no folder, oldest first", async () => {
  await using there = await folder();
  const store = there.station();
  for (const [n, unit] of ["FN", "OR", "FN", "FN"].entries()) {
    append(store, registered(`item-${n + 1}`, n + 1, { body: { unit, bare: n === 3 } }));
  }
  append(store, {
    kind: "ItemAssigned",
    subject: "item-3",
    body: { unit: "FN", clerk: "clerk-2" },
    sealed: null,
  });
  const inbox = (whose: object) => store.read.cases.inbox(whose, 9).map(({ item }) => item.id);
  expect(inbox({})).toEqual(["item-1", "item-2", "item-3"]);
  expect(inbox({ unit: "FN" })).toEqual(["item-1", "item-3"]);
  expect(inbox({ clerks: ["clerk-2"] })).toEqual(["item-3"]);

  append(store, folderOpened("case-1"), joined("case-1", "item-3"));
  append(store, {
    kind: "ItemCancelled",
    subject: "item-2",
    body: { undo: false },
    sealed: { reason: "pomyłka" },
  });

  expect(inbox({})).toEqual(["item-1"]);
});

test("cases are found by title, party and reference, without diacritics, and follow a sender's name", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, sender("sender-1", "Łucja Żółć-Święcka"));
  register(store, "item-1", "Podanie", "sender-1");
  append(store, folderOpened("case-1", { title: "Umorzenie zaległości" }), joined("case-1", "item-1"));
  append(store, caseOpened("case-1", 77), folderOpened("case-2"));
  const found = (query: string) => idsOf(store.read.cases.page({ query }, null, 9).rows);

  for (const query of [
    "zaleglosci",
    "UMORZ",
    "zolc swiecka",
    "lucja umorzenie",
    "3120.77",
    "fn.3120.77.2026",
  ]) {
    expect([query, found(query)]).toEqual([query, ["case-1"]]);
  }
  expect(found("ulga")).toEqual(["case-2"]);
  expect(idsOf(store.read.cases.openOfSender("sender-1", 5))).toEqual(["case-1"]);

  append(store, { ...sender("sender-1", "Anna Wrona"), kind: "SenderCorrected" });

  expect(found("wrona")).toEqual(["case-1"]);
  expect(found("swiecka")).toEqual([]);
  append(store, erased("sender-1"), erased("case-1"));
  expect([found("wrona"), found("zaleglosci"), found("3120.77")]).toEqual([[], [], ["case-1"]]);
  expect(store.read.cases.byId("case-1")).toMatchObject({ party: null, case: { title: null, erased: true } });
});

test("asked are the folders of this station that wait for a number", async () => {
  await using there = await folder();
  const store = there.station();
  const list = { unit: "FN", jrwa: "3120", year: 2026 };
  const { opens } = caseOpened("x", 1).body;
  for (const id of ["case-1", "case-2"]) {
    append(store, folderOpened(id), {
      kind: "CaseNumberAsked",
      subject: id,
      body: { ...list, group: null, opens },
      sealed: null,
    });
  }
  expect(idsOf(store.read.cases.asked("S1"))).toEqual(["case-1", "case-2"]);
  expect(store.read.cases.asked("S2")).toEqual([]);

  append(store, caseOpened("case-1", 1));

  expect(idsOf(store.read.cases.asked("S1"))).toEqual(["case-2"]);
});

test("disposal is proposed from its day on, and not while the papers are held", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, folderOpened("case-1"), caseOpened("case-1", 1), ...settled("case-1"));
  append(
    store,
    folderOpened("case-2"),
    caseOpened("case-2", 2),
    ...settled("case-2", { disposableFrom: null }),
  );
  expect(idsOf(store.read.cases.disposable("2031-12-31"))).toEqual([]);
  expect(idsOf(store.read.cases.disposable("2032-01-01"))).toEqual(["case-1"]);

  append(store, {
    kind: "RetentionHeld",
    subject: "case-1",
    body: { held: true },
    sealed: { reason: "Kontrola" },
  });

  expect(idsOf(store.read.cases.disposable("2032-01-01"))).toEqual([]);
});

test("replacements run from their first day to their last, or until they are ended", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, {
    kind: "ReplacementAgreed",
    subject: "replacement-1",
    body: { who: "clerk-1", for: "clerk-2", from: "2026-11-20", to: "2026-11-25" },
    sealed: null,
  });
  const actsFor = (day: string) => store.read.replacements.actsFor("clerk-1", day);
  expect(["2026-11-19", "2026-11-20", "2026-11-25", "2026-11-26"].map((day) => actsFor(day).length)).toEqual([
    0, 1, 1, 0,
  ]);

  append(store, {
    kind: "ReplacementEnded",
    subject: "replacement-1",
    body: { on: "2026-11-23" },
    sealed: null,
  });

  expect([actsFor("2026-11-22"), actsFor("2026-11-23")]).toEqual([["clerk-2"], []]);
  expect(store.read.replacements.all()).toMatchObject([{ id: "replacement-1", endedOn: "2026-11-23" }]);
});

test("a page of cases follows the one before under every filter", async () => {
  await using there = await folder();
  const store = there.station();
  for (let n = 1; n <= 25; n += 1) {
    append(
      store,
      folderOpened(`case-${n}`, {
        title: "Sprawa",
        body: {
          unit: n % 2 === 0 ? "FN" : "OR",
          clerk: `clerk-${n % 3}`,
          matter: n % 5 === 0 ? "SKARGA" : "PODANIE",
        },
      }),
    );
    if (n > 5) append(store, caseOpened(`case-${n}`, n, { body: { year: n > 20 ? 2026 : 2025 } }));
    if (n > 10) append(store, dueOn(`case-${n}`, `2026-11-${String(40 - n).padStart(2, "0")}`));
  }
  const numbers = (filter: Parameters<typeof store.read.cases.page>[0], limit = 3) => {
    const found: number[] = [];
    let after: string | null = null;
    do {
      const page = store.read.cases.page(filter, after, limit);
      found.push(...page.rows.map((row) => Number(row.case.id.slice(5))));
      after = page.next;
    } while (after !== null);
    return found;
  };
  const today = act.day;

  expect(numbers({})).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  expect(numbers({ query: "sprawa" })).toHaveLength(25);
  expect(numbers({ stage: "folder" })).toEqual([5, 4, 3, 2, 1]);
  expect(numbers({ year: 2026 })).toEqual([25, 24, 23, 22, 21]);
  expect(numbers({ unit: "FN", matter: "SKARGA" })).toEqual([20, 10]);
  expect(numbers({ clerks: ["clerk-0", "clerk-1"], stage: "folder" })).toEqual([4, 3, 1]);
  expect(numbers({ jrwa: "3120", state: "CASE_OPENED", year: 2026, unit: "OR" })).toEqual([25, 23, 21]);
  expect(numbers({ heap: { heap: "overdue", today } })).toEqual([25, 24, 23, 22, 21, 20]);
  expect(numbers({ heap: { heap: "later", today }, unit: "FN", query: "spraw" })).toEqual([
    16, 14, 12, 6, 8, 10,
  ]);
  expect(store.read.cases.page({}, "nonsense", 1).rows).toHaveLength(1);
});
