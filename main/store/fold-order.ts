import { type Fact } from "../domain/facts/envelope.ts";
import { type ReadDb } from "./db.ts";
import { statement } from "./statement.ts";

/**
 * The facts of one subject are folded in one order at every station (`FOLD_ORDER`): placed ones by the centre's position, then
 * those without a place by (station, epoch, seq). A fact that comes last is folded on top; one that comes in between
 * makes its subject be folded from the start. Subjects do not meet in a fold, so their order among each other is free.
 */
type Place = Pick<Fact, "id" | "subject" | "station" | "epoch" | "seq">;

const afterUnplaced = statement<{ found: 1 }>(
  "fold-order-after-unplaced",
  `SELECT 1 AS found FROM facts WHERE subject = ? AND position IS NULL AND (station, epoch, seq) > (?, ?, ?) LIMIT 1`,
);
const afterPlaced = statement<{ found: 1 }>(
  "fold-order-after-placed",
  `SELECT 1 AS found FROM facts WHERE subject = ? AND id <> ? AND (position IS NULL OR position > ?) LIMIT 1`,
);
const overtaken = statement<{ found: 1 }>(
  "fold-order-overtaken",
  `SELECT 1 AS found FROM facts WHERE subject = ? AND id <> ?
     AND (position > ? OR (position IS NULL AND (station, epoch, seq) < (?, ?, ?))) LIMIT 1`,
);

/** Does any fact of the same subject stand after this one? */
export function anyAfter(db: ReadDb, fact: Place, position: number | null): boolean {
  const { subject, id, station, epoch, seq } = fact;
  if (position === null) return db.one(afterUnplaced, subject, station, epoch, seq) !== undefined;
  return db.one(afterPlaced, subject, id, position) !== undefined;
}

/** Does a fact that had no place, and now gets this position, move before another of its subject? */
export function overtakes(db: ReadDb, fact: Place, position: number): boolean {
  const { subject, id, station, epoch, seq } = fact;
  return db.one(overtaken, subject, id, position, station, epoch, seq) !== undefined;
}
