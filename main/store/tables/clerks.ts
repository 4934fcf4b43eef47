import { type Clerk, foldClerk } from "../../domain/people/clerk.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

const load = statement<{ clerk: string }>("clerk-load", "SELECT clerk FROM clerks WHERE id = ?");
const save = statement(
  "clerk-save",
  `INSERT INTO clerks (id, name, left_on, clerk) VALUES (?, ?, ?, ?)
   ON CONFLICT (id) DO UPDATE SET name = excluded.name, left_on = excluded.left_on, clerk = excluded.clerk`,
);
const remove = statement("clerk-remove", "DELETE FROM clerks WHERE id = ?");
const drop = statement("clerks-drop", "DELETE FROM clerks");

const definition: Definition<
  Clerk,
  "ClerkAdded" | "PinChanged" | "RoleGranted" | "RoleRevoked" | "ClerkLeft"
> = {
  load(db, id) {
    const row = db.one(load, id);
    return row === undefined ? undefined : parseClerk(row.clerk);
  },
  step: foldClerk,
  save(db, id, clerk) {
    if (clerk === undefined) db.run(remove, id);
    else db.run(save, id, clerk.name, clerk.leftOn, JSON.stringify(clerk));
  },
  empty: (db) => void db.run(drop),
};

/** People who sign in here, with their dated grants. */
export const clerks = foldedTable(definition);

/** A clerk as the column `clerk` holds it. */
export function parseClerk(text: string): Clerk {
  // Only `save` writes the column.
  return JSON.parse(text) as Clerk;
}
