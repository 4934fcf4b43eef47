import { type Replacement } from "../../domain/cases/replacements.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";

const COLUMNS = `SELECT id, who, "for", from_day AS "from", to_day AS "to", ended_on AS endedOn FROM replacements`;
const RUNS = "from_day <= ? AND to_day >= ? AND (ended_on IS NULL OR ended_on > ?)";
const byId = statement<Replacement>("replacement-by-id", `${COLUMNS} WHERE id = ?`);
const all = statement<Replacement>("replacements-all", `${COLUMNS} ORDER BY from_day DESC, id DESC`);
const on = statement<Replacement>("replacements-on", `${COLUMNS} WHERE ${RUNS} ORDER BY from_day, id`);

export const replacementReads = (db: ReadDb) => ({
  byId: (id: string): Replacement | null => db.one(byId, id) ?? null,
  /** Every one that was ever agreed, the latest first. */
  all: (): readonly Replacement[] => db.all(all),
  /** Those that run on a civil day. */
  on: (day: string): readonly Replacement[] => db.all(on, day, day, day),
  /** For whom a person acts on a civil day. */
  actsFor: (who: string, day: string): readonly string[] =>
    db
      .all(on, day, day, day)
      .filter((one) => one.who === who)
      .map((one) => one.for),
});
