import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Place } from "../../../sync/central/db.ts";
import { NewerDatabase } from "../../../sync/central/migrate.ts";
import { foundation } from "../../../sync/central/migrations/0001-foundation.ts";
import { migrations } from "../../../sync/central/migrations/list.ts";
import { type Databases, kindsOfDatabase } from "../databases.ts";

describe.each(kindsOfDatabase)("the schema on $kind", ({ open }) => {
  let databases: Databases;
  let place: Place;

  beforeAll(async () => {
    databases = await open();
    place = await databases.place();
  });
  afterAll(async () => await databases[Symbol.asyncDispose]());

  test("MIGRATE-1 every table begins with the office in its primary key", async () => {
    const { db, close } = await openDatabase(place);
    const { rows } = await sql<{ table: string; first: string }>`
      select c.table_name as "table", u.column_name as first
      from information_schema.table_constraints c
      join information_schema.key_column_usage u using (constraint_schema, constraint_name)
      where c.constraint_schema = 'public' and c.constraint_type = 'PRIMARY KEY' and u.ordinal_position = 1`.execute(
      db,
    );
    const tables = await db.introspection.getTables();
    await close();

    expect(rows).toHaveLength(tables.length);
    const others = rows.filter(({ first }) => first !== "office").map(({ table }) => table);
    expect(others).toEqual(["schema_version"]);
  });

  test("MIGRATE-1 a centre at work takes up numbers of cases, and waits for none of its stations", async () => {
    const older = await databases.place();
    const before = await openDatabase(older);
    // As the first release left it, whatever has been added since.
    const first = [
      "drop schema public cascade",
      "create schema public",
      "create table schema_version (number int primary key, applied_at text not null)",
      ...foundation.split(";\n").filter((statement) => statement.trim() !== ""),
      "insert into schema_version values (1, 'x')",
      "insert into offices values ('kruszyna', 'secret', '2026-11-21T09:42:00.000Z')",
      "insert into counters values ('kruszyna', 0, 'sum', 3)",
      "insert into stations (office, station, name, public_key, epoch, scopes, enrolled_at) values ('kruszyna', 'k1', 'K1', 'key', 1, '{registry}', 'x')",
    ];
    for (const statement of first) await sql.raw(statement).execute(before.db);
    await before.close();

    const { db, close } = await openDatabase(older);
    const stations = await db.selectFrom("stations").select(["station", "settled_epoch"]).execute();
    await close();

    expect(stations).toEqual([{ station: "k1", settled_epoch: 3 }]);
  });

  test("MIGRATE-1 a second start changes nothing, and a database from the future is refused and left alone", async () => {
    const first = await openDatabase(place);
    const future = { number: (migrations.at(-1)?.number ?? 0) + 1, applied_at: "2030-01-01T00:00:00.000Z" };
    // True: the one table that is the migrations' own and in no type.
    await first.db
      .insertInto("schema_version" as never)
      .values(future as never)
      .execute();
    await first.close();

    await expect(openDatabase(place)).rejects.toThrow(NewerDatabase);
    await expect(openDatabase(place)).rejects.toThrow("Start the newer program");
  });
});

test("MIGRATE-1 migrations rise by one", () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, i) => i + 1));
});
