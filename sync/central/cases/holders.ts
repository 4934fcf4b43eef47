import { type Tx } from "../tables.ts";
import { type ListPlace } from "./place.ts";

/** A station that gives the numbers of a list. */
export type Holder = { readonly station: string; readonly name: string };

/** Who holds a list. Two at once only while a restored centre hears again how it once went from one to the other. */
export async function holdersOf(
  tx: Tx,
  office: string,
  { unit, jrwa, year }: ListPlace,
): Promise<readonly Holder[]> {
  return await tx
    .selectFrom("case_list_holders as held")
    .innerJoin("stations", (join) =>
      join.onRef("stations.office", "=", "held.office").onRef("stations.station", "=", "held.station"),
    )
    .select(["held.station", "stations.name"])
    .where("held.office", "=", office)
    .where("held.unit", "=", unit)
    .where("held.jrwa", "=", jrwa)
    .where("held.year", "=", year)
    .where("held.state", "=", "held")
    .orderBy("held.station")
    .execute();
}

/** Makes sure that a list has its row, and returns the last base number that was given in it; 0 if none. */
export async function lastOf(tx: Tx, office: string, place: ListPlace): Promise<number> {
  const row = await tx
    .insertInto("case_lists")
    .values({ office, ...place, last: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(["office", "unit", "jrwa", "year"])
        // Changes nothing, and makes the row that was there come back.
        .doUpdateSet({ last: (there) => there.ref("case_lists.last") }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return row.last;
}
