import { connect } from "../../../main/store/connection.ts";
import { statement } from "../../../main/store/statement.ts";

/** Folded tables, with what their rows mean and not where they stand in the file. */
const TABLES = {
  items: "SELECT * FROM items ORDER BY id",
  senders: "SELECT * FROM senders ORDER BY id",
  clerks: "SELECT * FROM clerks ORDER BY id",
  print_jobs: "SELECT * FROM print_jobs ORDER BY id",
  print_job_items: "SELECT * FROM print_job_items ORDER BY item, job",
  series: "SELECT * FROM series ORDER BY point, year, station",
  cases: "SELECT * FROM cases ORDER BY id",
  case_items: 'SELECT * FROM case_items ORDER BY "case", place',
  case_lists: "SELECT * FROM case_lists ORDER BY id",
  keys: "SELECT subject, scope, hex(key) AS key FROM subject_keys ORDER BY subject, scope",
  erased: "SELECT * FROM erased_subjects ORDER BY subject",
} as const;

export type Dump = {
  readonly tables: string;
  /** Id and position of every fact, by position. */
  readonly facts: readonly (readonly [string, number | null])[];
};

/** Everything that two stations must agree on, read from a closed store's file. */
export function dump(file: string, key: Uint8Array): Dump {
  const db = connect(file, key, () => undefined);
  try {
    const tables = Object.entries(TABLES).map(([name, sql]) => {
      const rows = db.read.all(statement<{ row?: number }>(`dump-${name}`, sql));
      return [name, rows.map(({ row: _place, ...rest }) => rest)];
    });
    const facts = db.read.all(
      statement<{ id: string; position: number | null }>(
        "dump-facts",
        "SELECT id, position FROM facts ORDER BY position IS NULL, position",
      ),
    );
    return { tables: JSON.stringify(tables), facts: facts.map(({ id, position }) => [id, position]) };
  } finally {
    db.close();
  }
}
