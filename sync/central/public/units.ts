import { sql } from "kysely";
import { foldUnitChanges, type UnitChanges, type UnitFact } from "../../../main/domain/directory/changes.ts";
import { type Directory } from "../../../main/domain/directory/directory.ts";
import { directoryWith } from "../../../main/domain/directory/with-changes.ts";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { readFact } from "../../../main/domain/facts/kinds.ts";
import { type ReadDb, type Tables } from "../tables.ts";

const kinds = ["UnitAdded", "UnitRenamed", "UnitEnded"] as const satisfies readonly UnitFact["kind"][];

/** As it stands in the partial index `facts_of_units`: only so does the database know that the index serves. */
const KINDS = sql.raw(kinds.map((kind) => `'${kind}'`).join(", "));

/**
 * The directory as it lies on a civil day, with the changes of units that the office said over its file. Folded when somebody asks
 * and not kept, as cases are: nothing can come to differ from the facts.
 */
export async function directoryOn(
  db: ReadDb,
  { office, directory }: { readonly office: string; readonly directory: Directory },
  today: string,
): Promise<Directory> {
  const { rows } = await sql<Tables["facts"]>`
    select * from facts where office = ${office} and kind in (${KINDS}) and refused is null order by position`.execute(
    db,
  );
  if (rows.length === 0) return directory;
  const changes = new Map<string, UnitChanges>();
  for (const row of rows) {
    const fact = unitFactOf(row);
    if (fact !== null) changes.set(fact.subject, foldUnitChanges(changes.get(fact.subject), fact));
  }
  return { ...directory, ...directoryWith(directory, [...changes.values()], today) };
}

function unitFactOf({ body, sealed_key: _key, sealed_box: _box, ...row }: Tables["facts"]): UnitFact | null {
  // True: the column is written from a body that was parsed by the schema of facts.
  const fact = readFact({ ...row, body: JSON.parse(body) as Fact["body"] }, null);
  return fact !== null && isUnitFact(fact) ? fact : null;
}

function isUnitFact(fact: { readonly kind: string }): fact is UnitFact {
  const known: readonly string[] = kinds;
  return known.includes(fact.kind);
}
