import { type Json } from "../domain/facts/canonical.ts";
import { type Fact } from "../domain/facts/envelope.ts";
import { type Scope } from "../domain/facts/scope.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { statement } from "./statement.ts";

/** A fact as its row holds it. */
export type FactRow = Omit<Fact, "body" | "sealed" | "scope"> & {
  readonly row: number;
  readonly scope: Scope;
  readonly body: string;
  readonly sealed_key: string | null;
  readonly sealed_box: string | null;
  readonly position: number | null;
  readonly refused: string | null;
};

/** The columns of a fact, in the order of its table. */
export const FACT_COLUMNS =
  "row, id, office, station, epoch, seq, kind, version, subject, scope, at, day, by, body, sealed_key, sealed_box, prev, hash, position, refused";

/**
 * The order in which the facts of one subject are folded, the same at every station: what the centre placed, by its
 * position; then what it has not placed yet, by station, epoch and seq.
 */
export const FOLD_ORDER = "position IS NULL, position, station, epoch, seq";

const insert = statement(
  "fact-insert",
  `INSERT INTO facts (id, office, station, epoch, seq, kind, version, subject, scope, at, day, by, body, sealed_key, sealed_box,
     prev, hash, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const ofSubject = statement<FactRow>(
  "facts-of-subject",
  `SELECT ${FACT_COLUMNS} FROM facts WHERE subject = ? ORDER BY ${FOLD_ORDER}`,
);
const byId = statement<FactRow>("fact-by-id", `SELECT ${FACT_COLUMNS} FROM facts WHERE id = ?`);

export function insertFact(db: WriteDb, fact: Fact, position: number | null): void {
  db.run(
    insert,
    fact.id,
    fact.office,
    fact.station,
    fact.epoch,
    fact.seq,
    fact.kind,
    fact.version,
    fact.subject,
    fact.scope,
    fact.at,
    fact.day,
    fact.by,
    JSON.stringify(fact.body),
    fact.sealed?.key ?? null,
    fact.sealed?.box ?? null,
    fact.prev,
    fact.hash,
    position,
  );
}

/** The row as the fact that it was written from: the same hash comes out of it. */
export function factOf(row: FactRow): Fact {
  const { row: _row, position: _position, refused: _refused, body, sealed_key, sealed_box, ...rest } = row;
  // Only this file writes the column, from a fact's body.
  const fact = { ...rest, body: JSON.parse(body) as Record<string, Json> } as Fact;
  if (sealed_key === null || sealed_box === null) return fact;
  return { ...fact, sealed: { key: sealed_key, box: sealed_box } };
}

export function factRow(db: ReadDb, id: string): FactRow | undefined {
  return db.one(byId, id);
}

/** All facts of a subject in the order in which they are folded. */
export function factsOfSubject(db: ReadDb, subject: string): FactRow[] {
  return db.all(ofSubject, subject);
}
