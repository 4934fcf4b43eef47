import { foldCaseList, type HeldList } from "../../domain/cases/lists.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

const load = statement<HeldList>(
  "case-list-load",
  "SELECT unit, jrwa, year, holder, last FROM case_lists WHERE id = ?",
);
const save = statement(
  "case-list-save",
  `INSERT INTO case_lists (id, unit, jrwa, year, holder, last) VALUES (?, ?, ?, ?, ?, ?)
   ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, jrwa = excluded.jrwa, year = excluded.year,
     holder = excluded.holder, last = excluded.last`,
);
const remove = statement("case-list-remove", "DELETE FROM case_lists WHERE id = ?");
const drop = statement("case-lists-drop", "DELETE FROM case_lists");

const definition: Definition<HeldList, "CaseListTaken" | "CaseListReturned"> = {
  load: (db: ReadDb, id) => db.one(load, id),
  step: foldCaseList,
  save(db, id, list) {
    if (list === undefined) db.run(remove, id);
    else db.run(save, id, list.unit, list.jrwa, list.year, list.holder, list.last);
  },
  empty: (db) => void db.run(drop),
};

/** Lists of cases that a station has taken, or had. */
export const caseLists = foldedTable(definition);
