import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "../../main/store/connection.ts";
import { migrations } from "../../main/store/migrations/list.ts";
import { schemaSnapshot } from "../../main/store/schema-snapshot.ts";
import { folder, KEY } from "./fixture.ts";

const SNAPSHOT = join(import.meta.dirname, "../../main/store/schema.sql");

test("schema.sql is what the migrations make; UPDATE_SCHEMA=1 writes it anew", async () => {
  await using there = await folder();
  await there.open().close();
  const db = connect(there.opening().file, KEY, () => undefined);

  const schema = schemaSnapshot(db.read);
  db.close();
  if (process.env["UPDATE_SCHEMA"] === "1") await writeFile(SNAPSHOT, schema);

  expect(schema).toBe(await readFile(SNAPSHOT, "utf8"));
});

test("migrations rise strictly from 1", () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test("every table is strict", async () => {
  const schema = await readFile(SNAPSHOT, "utf8");

  const tables = schema.split(";\n\n").filter((sql) => sql.startsWith("CREATE TABLE"));

  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) expect(table).toMatch(/\) STRICT/);
});
