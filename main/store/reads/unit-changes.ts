import { type UnitChanges } from "../../domain/directory/changes.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { parseChanges } from "../tables/unit-changes.ts";

const all = statement<{ changes: string }>(
  "unit-changes-all",
  "SELECT changes FROM unit_changes ORDER BY unit",
);

export const unitChangeReads = (db: ReadDb) => ({
  /** What was said of each unit, in the order in which it was said. */
  all: (): readonly UnitChanges[] => db.all(all).map(({ changes }) => parseChanges(changes)),
});
