import { foldReplacement, type Replacement } from "../../domain/cases/replacements.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

const load = statement<Replacement>(
  "replacement-load",
  `SELECT id, who, "for", from_day AS "from", to_day AS "to", ended_on AS endedOn FROM replacements WHERE id = ?`,
);
const save = statement(
  "replacement-save",
  `INSERT INTO replacements (id, who, "for", from_day, to_day, ended_on) VALUES (?, ?, ?, ?, ?, ?)
   ON CONFLICT (id) DO UPDATE SET who = excluded.who, "for" = excluded."for", from_day = excluded.from_day,
     to_day = excluded.to_day, ended_on = excluded.ended_on`,
);
const remove = statement("replacement-remove", "DELETE FROM replacements WHERE id = ?");
const drop = statement("replacements-drop", "DELETE FROM replacements");

const definition: Definition<Replacement, "ReplacementAgreed" | "ReplacementEnded"> = {
  load: (db, id) => db.one(load, id),
  step: foldReplacement,
  save(db, id, one) {
    if (one === undefined) db.run(remove, id);
    else db.run(save, id, one.who, one.for, one.from, one.to, one.endedOn);
  },
  empty: (db) => void db.run(drop),
};

/** Agreed replacements of officers. */
export const replacements = foldedTable(definition);
