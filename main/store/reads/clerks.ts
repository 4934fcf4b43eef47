import { type Clerk } from "../../domain/people/clerk.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { parseClerk } from "../tables/clerks.ts";

const byId = statement<{ clerk: string }>("clerk-by-id", "SELECT clerk FROM clerks WHERE id = ?");
const all = statement<{ clerk: string }>("clerks-all", "SELECT clerk FROM clerks ORDER BY name, id");

export const clerkReads = (db: ReadDb) => ({
  byId(id: string): Clerk | null {
    const row = db.one(byId, id);
    return row === undefined ? null : parseClerk(row.clerk);
  },
  /** Everybody, those who left too, by name. */
  all: (): readonly Clerk[] => db.all(all).map(({ clerk }) => parseClerk(clerk)),
});
