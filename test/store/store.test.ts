import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../main/store/connection.ts";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { accepted, refused } from "../../main/domain/refusal.ts";
import { sha256 } from "../../main/store/append.ts";
import { act, append, folder, KEY, register, registered, sender, value } from "./fixture.ts";

test("append gives seq, hash and seal, and the tables follow", async () => {
  await using there = await folder();
  const store = there.station();

  append(store, sender("sender-1", "Jan Łódzki"));
  const number = register(store, "item-1", "Skarga na decyzję", "sender-1");

  expect(number).toBe(1);
  const record = store.read.items.byNumber({ point: "K1", number: 1, year: 2026 });
  expect(record?.item.description.title).toBe("Skarga na decyzję");
  expect(record?.sender?.details?.name).toBe("Jan Łódzki");
  expect(record?.synced).toBe(false);
  expect(store.read.items.byReceipt("A00000000001")?.item.id).toBe("item-1");
  expect(store.read.items.registeredOn("2026-11-21", "S1")).toHaveLength(1);
  const { facts, keys } = store.log.ownAfter(1, 0, 100);
  expect(firstBreak(facts, sha256)).toBeNull();
  expect(JSON.stringify(facts)).not.toContain("Skarga");
  expect(keys.map(({ subject }) => subject)).toEqual(["sender-1", "item-1"]);
  expect(store.log.head()).toMatchObject({ epoch: 1, seq: 2, hash: facts[1]?.hash });
});

test("write leaves nothing behind when its work refuses or throws", async () => {
  await using there = await folder();
  const store = there.station();

  const refusal = store.write((tx) => {
    tx.append(registered("item-1", 1), act);
    return refused("item-unknown");
  });
  const thrown = () =>
    store.write((tx) => {
      tx.append(registered("item-2", 1), act);
      throw new TypeError("a bug");
    });

  expect(refusal).toEqual({ ok: false, code: "item-unknown" });
  expect(thrown).toThrow("a bug");
  expect(store.read.facts.count()).toBe(0);
  expect(store.log.head().seq).toBe(0);
  expect(register(store, "item-3", "Podanie")).toBe(1);
});

test("nextNumber goes on within one transaction, from the start value, and opens each year at 1", async () => {
  await using there = await folder();
  const store = there.station();

  append(store, {
    kind: "SeriesStarted",
    subject: "K1/2026",
    body: { point: "K1", year: 2026, next: 417 },
    sealed: null,
  });
  const numbers = value(
    store.write((tx) => {
      const given = ["a", "b"].map((id) => {
        const number = value(tx.nextNumber("K1", 2026));
        tx.append(registered(id, number), act);
        return number;
      });
      return accepted([...given, value(tx.nextNumber("K1", 2027))]);
    }),
  );

  expect(numbers).toEqual([417, 418, 1]);
  expect(store.read.series.of("K1", 2026)).toMatchObject({ first: 417, next: 419, begun: true });
});

test("nextNumber refuses while numbering is frozen", async () => {
  await using there = await folder();
  const store = there.station();

  store.log.freeze("clone");
  const outcome = store.write((tx) => tx.nextNumber("K1", 2026));

  expect(outcome).toMatchObject({ ok: false, code: "numbering-frozen", details: { why: "clone" } });
});

test("a store opened again has what it had", async () => {
  await using there = await folder();
  const first = there.station();
  register(first, "item-1", "Podanie");
  const head = first.log.head();
  await first.close();

  const second = there.station();

  expect(second.log.head()).toEqual(head);
  expect(second.log.frozen()).toBeNull();
  expect(second.read.items.byId("item-1")?.item.description.title).toBe("Podanie");
});

test("a year's series is closed where it stopped, and its last number stays", async () => {
  await using there = await folder();
  const store = there.station();
  for (const id of ["item-1", "item-2"]) register(store, id, "Podanie");

  append(store, {
    kind: "PointDayClosed",
    subject: "K1/2026-12-31",
    body: { point: "K1", day: "2026-12-31", last: 2 },
    sealed: null,
  });

  expect(store.read.series.of("K1", 2026)).toMatchObject({ next: 3, closedOn: "2026-12-31" });
  expect(store.read.series.of("K1", 2027)).toMatchObject({ first: 1, next: 1, begun: false, closedOn: null });
});

test("nextNumber refuses when 999 999 was given", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, registered("item-1", 999_999));

  expect(store.write((tx) => tx.nextNumber("K1", 2026))).toMatchObject({
    ok: false,
    code: "series-exhausted",
  });
});

test("settings of the office are kept, replaced and forgotten", async () => {
  await using there = await folder();
  const store = there.station();
  const save = (saved: string[] | null) =>
    store.write((tx) => {
      tx.saveSetting("printers", saved);
      return accepted(null);
    });

  const seen = [["a"], ["a", "b"], null].map((saved) => {
    save(saved);
    return store.read.setting("printers");
  });

  expect(seen).toEqual([["a"], ["a", "b"], null]);
});

test("what happened to an item and its papers is told in order", async () => {
  await using there = await folder();
  const store = there.station();
  register(store, "item-1", "Podanie");
  append(
    store,
    {
      kind: "PrintQueued",
      subject: "job-1",
      body: { paper: "label", items: ["item-1"], printer: "p", copy: 0, language: "pl", size: "50x25" },
      sealed: null,
    },
    { kind: "PrintSent", subject: "job-1", body: { printerJob: null }, sealed: null },
    { kind: "ItemAssigned", subject: "item-1", body: { unit: "OR", clerk: null }, sealed: null },
  );

  expect(store.read.facts.ofItem("item-1").map(({ kind }) => kind)).toEqual([
    "ItemRegistered",
    "PrintQueued",
    "PrintSent",
    "ItemAssigned",
  ]);
  expect(store.read.items.byId("item-1")).toMatchObject({ labelState: "sent", receiptState: null });
  expect(store.read.jobs.ofItem("item-1").map(({ id }) => id)).toEqual(["job-1"]);
  expect(store.read.jobs.open("S1")).toEqual([]);
  append(store, { kind: "PrintFateUnknown", subject: "job-1", body: { code: "cut-off" }, sealed: null });
  expect(store.read.jobs.open("S1").map(({ id }) => id)).toEqual(["job-1"]);
});

test("the access log is chained and cannot be thinned", async () => {
  await using there = await folder();
  const store = there.station();

  for (const subject of ["item-1", "item-2", "item-3"]) {
    value(
      store.write((tx) => {
        tx.recordView({ by: "clerk-1", at: act.at, what: "item", subject, purpose: "scan" });
        return accepted(null);
      }),
    );
  }
  const first = store.read.views.page(null, 2);

  expect(first.rows.map(({ subject }) => subject)).toEqual(["item-3", "item-2"]);
  expect(store.read.views.page(first.next, 2).rows.map(({ subject }) => subject)).toEqual(["item-1"]);
  expect(store.read.views.chainWhole()).toBe(true);
});

test("an access log that was changed from outside shows it", async () => {
  await using there = await folder();
  const store = there.station();
  for (const subject of ["item-1", "item-2", "item-3"]) {
    value(
      store.write((tx) => {
        tx.recordView({ by: "clerk-1", at: act.at, what: "item", subject, purpose: "scan" });
        return accepted(null);
      }),
    );
  }
  await store.close();
  const spoil = (sql: string) => {
    const db = connect(join(there.path, "S1.db"), KEY, () => undefined);
    try {
      db.exec(sql);
    } finally {
      db.close();
    }
  };
  const wholeAfter = async (sql: string) => {
    spoil(sql);
    const again = there.station();
    const whole = again.read.views.chainWhole();
    await again.close();
    return whole;
  };

  expect(() => spoil("DELETE FROM access_log")).toThrow("only added to");
  expect(() => spoil("UPDATE access_log SET by = 'x'")).toThrow("only added to");
  spoil("DROP TRIGGER access_log_is_not_deleted; DROP TRIGGER access_log_is_not_changed");
  expect(await wholeAfter("SELECT 1")).toBe(true);
  expect(await wholeAfter("UPDATE access_log SET by = 'x' WHERE row = 3")).toBe(false);
  expect(await wholeAfter("UPDATE access_log SET by = 'clerk-1' WHERE row = 3")).toBe(true);
  expect(await wholeAfter("DELETE FROM access_log WHERE row = 2")).toBe(false);
});
