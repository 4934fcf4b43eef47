import { join } from "node:path";
import { expect, test } from "vitest";
import { accepted, refused } from "../../main/domain/refusal.ts";
import { connect } from "../../main/store/connection.ts";
import { type Db, type SlowStatement, type WriteDb } from "../../main/store/db.ts";
import { statement } from "../../main/store/statement.ts";
import { SqlError, writeTrouble } from "../../main/store/trouble.ts";
import { folder, KEY } from "./fixture.ts";

const add = statement("thing-add", "INSERT INTO things (id, name) VALUES (?, ?)");
const all = statement<{ id: number; name: string }>("things", "SELECT id, name FROM things ORDER BY id");

function open(path: string, slow: (slow: SlowStatement) => void = () => undefined): Db {
  const db = connect(join(path, "db"), KEY, slow);
  db.exec("CREATE TABLE IF NOT EXISTS things (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT");
  return db;
}

/** Never run: what must not compile. */
function forbidden(db: Db, read: WriteDb): void {
  // @ts-expect-error an async callback gives a promise, which is no outcome
  db.write(async () => accepted(null));
  // @ts-expect-error a promise of an outcome is no outcome either
  db.write(() => Promise.resolve(accepted(null)));
  // @ts-expect-error reading gives no rows to a statement that has none to give
  void db.read.all(add)[0].name;
  // @ts-expect-error outside of a transaction nothing can be written
  db.read.run(add, 1, "x");
  // @ts-expect-error a statement that gives rows is read, not run
  read.run(all);
}

test("write commits an accepted outcome and rolls a refusal back", async () => {
  await using there = await folder();
  const db = open(there.path);

  const yes = db.write((write) => accepted(write.run(add, 1, "a").changes));
  const no = db.write((write) => {
    write.run(add, 2, "b");
    return refused("item-unknown");
  });

  expect([yes, no]).toEqual([accepted(1), refused("item-unknown")]);
  expect(db.read.all(all)).toEqual([{ id: 1, name: "a" }]);
  expect(typeof forbidden).toBe("function");
  db.close();
});

test("work for the end of a transaction is done once for each key, and not where it is refused", async () => {
  await using there = await folder();
  const db = open(there.path);
  const twice = (write: WriteDb, id: number) => {
    for (const name of ["early", "late"]) write.atEnd(`thing ${id}`, () => void write.run(add, id, name));
    expect(write.all(all).some((thing) => thing.id === id)).toBe(false);
  };

  db.write((write) => {
    twice(write, 1);
    return refused("item-unknown");
  });
  db.write((write) => {
    twice(write, 2);
    write.atEnd("more", () =>
      write.atEnd("still more", () => void write.run(add, 3, "asked for at the end")),
    );
    return accepted(null);
  });

  expect(db.read.all(all)).toEqual([
    { id: 2, name: "late" },
    { id: 3, name: "asked for at the end" },
  ]);
  db.close();
});

test("an error carries the SQL and never a value", async () => {
  await using there = await folder();
  const db = open(there.path);
  let caught: unknown;

  try {
    db.write((write) => accepted([write.run(add, 1, "Kowalska"), write.run(add, 1, "Kowalska")]));
  } catch (error) {
    caught = error;
  }

  expect(caught).toBeInstanceOf(SqlError);
  expect(String(caught)).toContain("INSERT INTO things");
  expect(JSON.stringify(caught) + String(caught)).not.toContain("Kowalska");
  expect(writeTrouble(caught)).toBeNull();
  expect(db.read.all(all)).toEqual([]);
  db.close();
});

test("write inside of write is a bug that is said", async () => {
  await using there = await folder();
  const db = open(there.path);

  expect(() => db.write(() => db.write(() => accepted(null)))).toThrow("inside a transaction");
  expect(db.inTransaction).toBe(false);
  db.close();
});

test("a slow statement is told by its name", async () => {
  await using there = await folder();
  const told: SlowStatement[] = [];
  const db = open(there.path, (slow) => told.push(slow));
  const slow = statement<{ n: number }>(
    "count-far",
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000000) SELECT max(n) AS n FROM c",
  );

  db.read.one(slow);

  expect(told.map((one) => one.statement)).toEqual(["count-far"]);
  expect(told[0]?.milliseconds).toBeGreaterThan(50);
  db.close();
});

test("the cache of statements stays bounded and forgotten statements still run", async () => {
  await using there = await folder();
  const db = open(there.path);

  const values = Array.from({ length: 700 }, (_, n) => n % 350).map(
    (n) => db.read.one(statement<{ n: number }>("number", `SELECT ${n} AS n`))?.n,
  );

  expect(values).toEqual(Array.from({ length: 700 }, (_, n) => n % 350));
  db.close();
});

test("each way in which a disk fails has its code, and a bug has none", () => {
  expect(
    [
      "SQLITE_FULL",
      "SQLITE_IOERR_SHMSIZE",
      "SQLITE_IOERR_WRITE",
      "SQLITE_CANTOPEN",
      "SQLITE_READONLY_DIRECTORY",
      "SQLITE_CORRUPT_VTAB",
      "SQLITE_NOTADB",
      "SQLITE_BUSY",
      "SQLITE_CONSTRAINT_UNIQUE",
      "SQLITE_ERROR",
    ].map((code) => writeTrouble(new SqlError(code, "", ""))),
  ).toEqual([
    "disk-full",
    "disk-full",
    "unreadable",
    "unreadable",
    "read-only",
    "corrupt",
    "corrupt",
    "locked-by-another",
    null,
    null,
  ]);
  expect(writeTrouble(new TypeError("a bug"))).toBeNull();
});
