import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../main/store/connection.ts";
import { statement } from "../../main/store/statement.ts";
import { append, folder, KEY, register, registered, sender } from "./fixture.ts";

const SECRET = "Xylofonowski";

/** Every cell of every table that holds a text, whatever the table is for. */
function cellsWith(file: string, text: string): string[] {
  const db = connect(file, KEY, () => undefined);
  const tables = db.read.all(
    statement<{ name: string }>("tables", "SELECT name FROM sqlite_schema WHERE type = 'table'"),
  );
  const found = tables.filter(({ name }) => {
    const rows = db.read.all(statement<Record<string, unknown>>("cells", `SELECT * FROM "${name}"`));
    return rows.some((row) =>
      Object.values(row).some((cell) =>
        cell instanceof Uint8Array
          ? Buffer.from(cell).includes(text) || Buffer.from(cell).includes(text.toLowerCase())
          : String(cell).toLowerCase().includes(text.toLowerCase()),
      ),
    );
  });
  db.close();
  return found.map(({ name }) => name);
}

test("an erased subject vanishes from tables, search and log, and chain and numbers stay", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, sender("sender-1", `Jan ${SECRET}`));
  register(store, "item-1", "Podanie", "sender-1");
  append(
    store,
    registered("item-2", 2, { body: { sender: "sender-1" }, sealed: { title: `Skarga ${SECRET}` } }),
  );
  append(store, {
    kind: "ItemCancelled",
    subject: "item-2",
    body: { undo: false },
    sealed: { reason: `Nie ten ${SECRET}` },
  });
  const file = join(there.path, "S1.db");
  expect(store.read.items.page({ query: SECRET }, null, 9).rows).toHaveLength(2);

  for (const subject of ["sender-1", "item-2"]) {
    append(store, { kind: "SubjectErased", subject, body: { basis: "art. 17 RODO" }, sealed: null });
  }

  expect(store.read.items.page({ query: SECRET }, null, 9).rows).toHaveLength(0);
  expect(store.read.senders.search(SECRET, 9)).toHaveLength(0);
  expect(store.read.senders.byId("sender-1")?.details).toBeNull();
  expect(store.read.items.byId("item-1")).toMatchObject({
    item: { erased: false },
    sender: { details: null },
  });
  expect(store.read.items.byId("item-2")?.item).toMatchObject({
    erased: true,
    receipt: null,
    cancelled: { reason: null, undo: false },
  });
  expect(store.read.items.byNumber({ point: "K1", number: 2, year: 2026 })?.item.id).toBe("item-2");
  expect(store.read.facts.count()).toBe(6);
  expect((await readFile(`${file}-wal`)).length).toBe(0);
  await store.close();
  expect(cellsWith(file, SECRET)).toEqual([]);
});

test("what is said of an erased subject later is not kept", async () => {
  await using there = await folder();
  const store = there.station();
  append(store, sender("sender-1", `Jan ${SECRET}`));
  append(store, {
    kind: "SubjectErased",
    subject: "sender-1",
    body: { basis: "art. 17 RODO" },
    sealed: null,
  });

  append(store, { ...sender("sender-1", `Jan ${SECRET}`), kind: "SenderCorrected" });

  expect(store.read.senders.byId("sender-1")?.details).toBeNull();
  expect(store.log.ownAfter(1, 2, 1).facts[0]?.sealed).toBeUndefined();
});
