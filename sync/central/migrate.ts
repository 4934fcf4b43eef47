import { sql } from "kysely";
import { migrations } from "./migrations/list.ts";
import { type ReadDb } from "./tables.ts";

/** A database that a newer program has written. Nothing was touched. */
export class NewerDatabase extends Error {
  constructor(found: number, known: number) {
    super(`The database is at version ${found}, this program knows ${known}. Start the newer program.`);
  }
}

/**
 * Brings the database to this program's version, all missing steps in one transaction. Two processes that start at once
 * wait for each other. Refuses (throws `NewerDatabase`) a database from the future.
 */
export async function migrate(db: ReadDb): Promise<void> {
  const known = migrations.at(-1)?.number ?? 0;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(762011)`.execute(tx);
    await sql`create table if not exists schema_version (number int primary key, applied_at text not null)`.execute(
      tx,
    );
    const { rows } = await sql<{
      number: number | null;
    }>`select max(number) as number from schema_version`.execute(tx);
    const found = rows[0]?.number ?? 0;
    if (found > known) throw new NewerDatabase(found, known);
    for (const step of migrations) {
      if (step.number <= found) continue;
      for (const statement of step.sql.split(";\n")) {
        if (statement.trim() !== "") await sql.raw(statement).execute(tx);
      }
      await sql`insert into schema_version values (${step.number}, ${new Date().toISOString()})`.execute(tx);
    }
  });
}
