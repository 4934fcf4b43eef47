import { type OpenFact } from "../../domain/facts/kinds.ts";
import { type StationIdentity } from "../../domain/station/identity.ts";
import { type ReadDb } from "../db.ts";
import { FACT_COLUMNS, type FactRow, factsOfSubject, FOLD_ORDER } from "../fact-rows.ts";
import { openRow } from "../fold-into-tables.ts";
import { centreMark } from "../settings.ts";
import { statement } from "../statement.ts";

/** A fact that the centre keeps but does not honour. */
export type RefusedFact = {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  readonly code: string;
};

const withPapers = statement<FactRow>(
  "facts-of-item",
  `SELECT ${FACT_COLUMNS} FROM facts WHERE subject = ? OR subject IN (SELECT job FROM print_job_items WHERE item = ?)
   ORDER BY ${FOLD_ORDER}`,
);
const count = statement<{ count: number }>("facts-count", "SELECT count(*) AS count FROM facts");
const refused = statement<RefusedFact>(
  "facts-refused",
  "SELECT id, kind, subject, at, refused AS code FROM facts WHERE refused IS NOT NULL ORDER BY row DESC LIMIT 500",
);

const opening = statement<{ position: number | null }>(
  "facts-epoch-opened",
  "SELECT position FROM facts WHERE station = ? AND epoch = ? AND seq = 1 AND kind = 'EpochOpened'",
);

export const factReads = (db: ReadDb) => ({
  /** What happened to a subject, in fold order. Facts of unknown kinds are left out: nothing can be said of them. */
  ofSubject: (subject: string): readonly OpenFact[] => opened(db, factsOfSubject(db, subject)),
  /** What happened to an item and to its papers, in fold order. */
  ofItem: (item: string): readonly OpenFact[] => opened(db, db.all(withPapers, item, item)),
  /**
   * Has a station read what the centre has up to its present epoch? Before that, a store that came back from a copy does not know
   * what was done under the epochs before, by itself and by others. Always so in a first epoch.
   */
  readUpToEpoch({ station, epoch }: Pick<StationIdentity, "station" | "epoch">): boolean {
    const { position: read } = centreMark(db);
    return db.all(opening, station, epoch).every(({ position }) => position !== null && position <= read);
  },
  count: (): number => db.one(count)?.count ?? 0,
  /** Facts that the centre refused, newest first. */
  refused: (): readonly RefusedFact[] => db.all(refused),
});

function opened(db: ReadDb, rows: readonly FactRow[]): OpenFact[] {
  return rows.map((row) => openRow(db, row)).filter((fact) => fact !== null);
}
