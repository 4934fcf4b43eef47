import { expect, test } from "vitest";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { accepted, refused } from "../../main/domain/refusal.ts";
import { sha256 } from "../../main/store/append.ts";
import { act, append, folder, register, registered, sender, value } from "./fixture.ts";

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
