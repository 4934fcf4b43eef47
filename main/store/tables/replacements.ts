import { type OpenFact } from "../../domain/facts/kinds.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

/** Who acts for whom, from one civil day to another, both included; `endedOn`: called off, that day being the first without it. */
export type Replacement = {
  readonly id: string;
  readonly who: string;
  readonly for: string;
  readonly from: string;
  readonly to: string;
  readonly endedOn: string | null;
};

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

type ReplacementFact = OpenFact<"ReplacementAgreed" | "ReplacementEnded">;

const definition: Definition<Replacement, ReplacementFact["kind"]> = {
  load: (db, id) => db.one(load, id),
  step(one, fact) {
    if (fact.kind === "ReplacementAgreed") return one ?? { id: fact.subject, ...fact.body, endedOn: null };
    return one === undefined || one.endedOn !== null ? one : { ...one, endedOn: fact.body.on };
  },
  save(db, id, one) {
    if (one === undefined) db.run(remove, id);
    else db.run(save, id, one.who, one.for, one.from, one.to, one.endedOn);
  },
  empty: (db) => void db.run(drop),
};

/** Agreed replacements of officers. */
export const replacements = foldedTable(definition);
