import { type ReadDb } from "./db.ts";
import { statement } from "./statement.ts";

const objects = statement<{ sql: string }>(
  "schema-objects",
  // FTS5 makes its own tables, which follow from the virtual one; SQLite keeps its statistics in some of its own.
  `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB '*_words_*' AND name NOT GLOB 'sqlite_*' ORDER BY rowid`,
);

/** The schema as the file holds it, for `schema.sql`, so that a review sees what a migration does. */
export function schemaSnapshot(db: ReadDb): string {
  return `${db
    .all(objects)
    .map(({ sql }) => `${sql};`)
    .join("\n\n")}\n`;
}
