import { expect, test } from "vitest";
import { type Matter } from "../../main/domain/directory/directory.ts";
import { type Store } from "../../main/store/store.ts";
import { caseOpened, dueOn, folderOpened, moved, settled, stopped, waitingUntil } from "./case-drafts.ts";
import { append, folder, value } from "./fixture.ts";

function matter(
  amount: number,
  dated: { readonly validFrom: string; readonly validTo: string | null },
): Matter {
  const name = { pl: "", en: "", uk: "" };
  return {
    code: "TAX_RELIEF",
    name: "Ulga",
    publicName: name,
    unit: "FN",
    term: { kind: "business-days", amount, legalBasis: "zarządzenie" },
    sensitive: false,
    note: "",
    recordClasses: [],
    ...dated,
  };
}

function say(store: Store, matters: readonly Matter[], closedDays: readonly string[] = []): number {
  return value(
    store.write((tx) => ({
      ok: true,
      value: tx.saveCaseTerms({ matters: [...matters], closedDays: [...closedDays] }),
    })),
  );
}

const due = (store: Store, id: string) => store.read.cases.byId(id)?.dueOn;

test("the day of a case follows the act, its stops and its notices", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, folderOpened("case-1"));
  expect(due(store, "case-1")).toBeNull();

  append(store, caseOpened("case-1", 1, { opens: { startOn: "2026-11-20" } }));
  // A month from 20 November ends on a Sunday.
  expect(due(store, "case-1")).toBe("2026-12-21");

  append(store, stopped("case-1"), waitingUntil("case-1", "2026-12-01"));
  expect(store.read.cases.byId("case-1")).toMatchObject({
    dueOn: null,
    waitingUntil: "2026-12-01",
    lane: "waiting",
  });

  // Told of a new term, the office is bound by it, whatever it waits for.
  append(store, dueOn("case-1", "2027-01-15"));
  expect(store.read.cases.byId("case-1")).toMatchObject({ dueOn: "2027-01-15", lane: "due" });

  append(store, ...settled("case-1"));
  expect(store.read.cases.byId("case-1")).toMatchObject({
    dueOn: "2027-01-15",
    lane: null,
    waitingUntil: null,
  });
});

test("a settled case hurries nobody, though its day is past", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, folderOpened("case-1"), caseOpened("case-1", 1));
  append(store, moved("case-1", "IN_PROGRESS"));
  expect(store.read.cases.byId("case-1")?.lane).toBe("due");

  append(store, moved("case-1", "RESOLVED"), moved("case-1", "SENT"));

  expect(store.read.cases.byId("case-1")?.lane).toBe("none");
});

test("a matter dealt with by the office's rule has the term of the directory on the day that it began", async () => {
  await using there = await folder();
  const store = there.station();
  const opens = { proceeding: "office-rule", startOn: "2026-11-20" } as const;
  append(
    store,
    folderOpened("case-1", { body: { matter: "TAX_RELIEF" } }),
    caseOpened("case-1", 1, { opens }),
  );
  append(store, folderOpened("case-2"), caseOpened("case-2", 2));
  expect(due(store, "case-1")).toBeNull();

  const until = matter(3, { validFrom: "2020-01-01", validTo: "2026-11-30" });
  const since = matter(9, { validFrom: "2026-12-01", validTo: null });
  expect(say(store, [until, since])).toBe(1);
  // 20 November is a Friday.
  expect(due(store, "case-1")).toBe("2026-11-25");
  expect(say(store, [until, since])).toBe(0);

  expect(say(store, [until, since], ["2026-11-24"])).toBe(1);
  expect(due(store, "case-1")).toBe("2026-11-26");
  append(
    store,
    folderOpened("case-3", { body: { matter: "TAX_RELIEF" } }),
    caseOpened("case-3", 3, { opens }),
  );
  expect(due(store, "case-3")).toBe("2026-11-26");
  expect(store.rebuild().ok).toBe(true);
  expect(["case-1", "case-2", "case-3"].map((id) => due(store, id))).toEqual([
    "2026-11-26",
    "2026-12-21",
    "2026-11-26",
  ]);
});

test("no day that a fact may hold keeps it from being folded", async () => {
  await using there = await folder();
  const store = there.station();
  for (const [n, startOn] of ["0000-01-01", "0001-01-01", "9999-12-31"].entries()) {
    const id = `case-${n}`;
    append(store, folderOpened(id), caseOpened(id, n + 1, { opens: { startOn } }));
    append(store, dueOn(id, "9999-12-31"), {
      ...stopped(id),
      body: { stop: "stop-1", reason: "suspension", from: "0001-01-01", to: "9999-12-31" },
    });
  }

  expect(store.read.cases.page({}, null, 9).rows).toHaveLength(3);
  expect(store.rebuild().ok).toBe(true);
});
