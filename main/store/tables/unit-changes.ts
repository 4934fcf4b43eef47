import { foldUnitChanges, type UnitChanges, type UnitFact } from "../../domain/directory/changes.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

const load = statement<{ changes: string }>(
  "unit-changes-load",
  "SELECT changes FROM unit_changes WHERE unit = ?",
);
const save = statement(
  "unit-changes-save",
  "INSERT INTO unit_changes (unit, changes) VALUES (?, ?) ON CONFLICT (unit) DO UPDATE SET changes = excluded.changes",
);
const remove = statement("unit-changes-remove", "DELETE FROM unit_changes WHERE unit = ?");
const drop = statement("unit-changes-drop", "DELETE FROM unit_changes");

const definition: Definition<UnitChanges, UnitFact["kind"]> = {
  load(db, unit) {
    const row = db.one(load, unit);
    return row === undefined ? undefined : parseChanges(row.changes);
  },
  step: foldUnitChanges,
  save(db, unit, changes) {
    if (changes === undefined) db.run(remove, unit);
    else db.run(save, unit, JSON.stringify(changes));
  },
  empty: (db) => void db.run(drop),
};

/** Dated changes of the organisation chart, a row for each unit that was ever changed. */
export const unitChanges = foldedTable(definition);

/** A unit's changes as the column `changes` holds them. */
export function parseChanges(text: string): UnitChanges {
  // Only `save` writes the column.
  return JSON.parse(text) as UnitChanges;
}
