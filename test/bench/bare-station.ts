import { MAX_FACTS_PER_PULL, MAX_FACTS_PER_PUSH } from "../../sync/protocol/limits.ts";
import { type BareBatch, type BareCentre } from "./bare-centre.ts";
import { type bareFile, type Cell, type Rows, rowsOf, writer } from "./stores.ts";

type Raw = ReturnType<typeof bareFile>;

/** Sends the facts of a bare file in batches, and writes the positions that come back, one transaction a batch. */
export async function pushBare(raw: Raw, facts: number, centre: BareCentre): Promise<void> {
  const place = raw.prepare("UPDATE facts SET position = ? WHERE id = ?");
  for (let after = 0; after < facts; after += BATCH) {
    const batch = batchOf(raw, after, BATCH);
    const first = await centre.push(batch);
    raw.exec("BEGIN IMMEDIATE");
    for (const [at, { id }] of batch.facts.entries()) place.run(first + at, id ?? null);
    raw.exec("COMMIT");
  }
}

/** The most that one push may hold; a station's engine sends as many after its first. */
export const BATCH = MAX_FACTS_PER_PUSH;

/** Facts after a seq as they lie in the file, with their keys. */
export function batchOf(raw: Raw, after: number, count: number): BareBatch {
  // True: cells of SQLite are of these kinds.
  const facts = raw
    .prepare("SELECT * FROM facts WHERE seq > ? ORDER BY seq LIMIT ?")
    .all(after, count) as BareBatch["facts"];
  const key = raw.prepare("SELECT key FROM subject_keys WHERE subject = ? AND scope = ?");
  const known = new Map<string, Record<string, Cell>>();
  for (const { sealed_key: subject, scope } of facts) {
    if (typeof subject !== "string" || typeof scope !== "string" || known.has(subject)) continue;
    // True: the column is a blob.
    const bytes = (key.get(subject, scope) as { key: Uint8Array }).key;
    known.set(subject, { subject, scope, key: Buffer.from(bytes).toString("base64") });
  }
  return { facts, keys: [...known.values()] };
}

/** The folded tables that pulled facts end in, with the index of words that belongs to some. */
const FOLDED = {
  items: "item_words",
  senders: "sender_words",
  print_jobs: null,
  print_job_items: null,
} as const;
const TABLES = [
  "items",
  "senders",
  "print_jobs",
  "print_job_items",
] as const satisfies readonly (keyof typeof FOLDED)[];
export type Folded = readonly Rows[];

/** What a closed store has folded: a bare one writes it too, but need not work it out. */
export function foldedRows(folder: string, name: string): Folded {
  return rowsOf(folder, name, ...TABLES);
}

/** As many as the engine asks for at once. */
const PAGE = MAX_FACTS_PER_PULL;

/** Takes pages from a bare centre: facts, keys, and what they fold into (ready-made), one transaction a page. */
export async function pullBare(
  raw: Raw,
  centre: BareCentre,
  what: { readonly facts: number; readonly factRows: Rows; readonly folded: Folded },
): Promise<void> {
  const columns = Object.keys(what.factRows[0] ?? {}).filter((column) => column !== "row");
  const fact = raw.prepare(`INSERT INTO facts (${columns.join()}) VALUES (${columns.map(() => "?").join()})`);
  const key = raw.prepare("INSERT INTO subject_keys (subject, scope, key) VALUES (?, ?, ?)");
  const write = TABLES.map((table, at) => {
    const rows = what.folded[at] ?? [];
    return { rows, one: foldedWriter(raw, table, rows) };
  });
  const mark = raw.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('mark', ?)");
  let position = 0;
  while (position < what.facts) {
    const page = await centre.pull(position, PAGE);
    const until = position + page.facts.length;
    raw.exec("BEGIN IMMEDIATE");
    for (const row of page.facts) fact.run(...columns.map((column) => row[column] ?? null));
    for (const { subject, scope, key: text } of page.keys)
      key.run(subject ?? null, scope ?? null, Buffer.from(String(text), "base64"));
    for (const { rows, one } of write) {
      const share = (at: number): number => Math.floor((rows.length * at) / what.facts);
      for (let at = share(position); at < share(until); at += 1) one(at);
    }
    mark.run(String(until));
    raw.exec("COMMIT");
    position = until;
  }
}

function foldedWriter(raw: Raw, table: keyof typeof FOLDED, rows: Rows): (n: number) => void {
  const row = writer(raw, table, rows);
  const index = FOLDED[table];
  if (index === null) return row;
  const words = raw.prepare(`INSERT INTO ${index} (rowid, words) VALUES (?, ?)`);
  return (n) => {
    row(n);
    words.run(rows[n]?.["row"] ?? 0, rows[n]?.["words"] ?? "");
  };
}
