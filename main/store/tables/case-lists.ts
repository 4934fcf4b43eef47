import { type CaseList } from "../../domain/cases/facts.ts";
import { type OpenFact } from "../../domain/facts/kinds.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

/** Who gives the numbers of a list: the station that took it, or (null) the centre. `last`: what was given when it last changed hands. */
export type HeldList = CaseList & { readonly holder: string | null; readonly last: number };

type Row = HeldList;
const load = statement<Row>(
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

type ListFact = OpenFact<"CaseListTaken" | "CaseListReturned">;

const definition: Definition<HeldList, ListFact["kind"]> = {
  load: (db: ReadDb, id) => db.one(load, id),
  step(list, { kind, body, station }) {
    return {
      ...body,
      holder: kind === "CaseListTaken" ? station : null,
      last: Math.max(body.last, list?.last ?? 0),
    };
  },
  save(db, id, list) {
    if (list === undefined) db.run(remove, id);
    else db.run(save, id, list.unit, list.jrwa, list.year, list.holder, list.last);
  },
  empty: (db) => void db.run(drop),
};

/** Lists of cases that a station has taken, or had. */
export const caseLists = foldedTable(definition);
