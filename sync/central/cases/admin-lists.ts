import type { z } from "zod";
import type { adminAnswers, officeSchema, stationSchema } from "../admin-schemas.ts";
import { type Centre } from "../centre.ts";
import { type Refused, refuse } from "../refuse.ts";
import { lockedCounter } from "./waits.ts";

type Answer<Name extends keyof typeof adminAnswers> = z.infer<(typeof adminAnswers)[Name]>;

/** Every list of cases of an office: the last number given in it, and who gives them; `holder` null: the centre. */
export async function caseListsOf(centre: Centre, office: string): Promise<Answer<"caseLists">> {
  const lists = await centre.db
    .selectFrom("case_lists as l")
    .leftJoin("case_list_holders as h", (join) =>
      join
        .onRef("h.office", "=", "l.office")
        .onRef("h.unit", "=", "l.unit")
        .onRef("h.jrwa", "=", "l.jrwa")
        .onRef("h.year", "=", "l.year")
        .on("h.state", "=", "held"),
    )
    .select(["l.unit", "l.jrwa", "l.year", "l.last", "h.station as holder"])
    .where("l.office", "=", office)
    .orderBy("l.year")
    .orderBy("l.unit")
    .orderBy("l.jrwa")
    .execute();
  return { ok: true, lists };
}

/**
 * The centre gives the numbers of a revoked station's lists again (CASE-8). What that station numbered and never sent is not known:
 * such a number may be given a second time, and then only the first of the two to come in stands. So bring in its day file first.
 * Refuses `unknown-station`, and `not-yours` for a station that was not revoked: it would go on numbering.
 */
export async function takeBackLists(
  centre: Centre,
  { office, station }: z.infer<typeof stationSchema>,
): Promise<Answer<"takenBack"> | Refused> {
  return await centre.db.transaction().execute(async (tx) => {
    await lockedCounter(tx, office);
    const known = await tx
      .selectFrom("stations")
      .select("revoked_at")
      .where("office", "=", office)
      .where("station", "=", station)
      .executeTakeFirst();
    if (known === undefined) return refuse("unknown-station");
    if (known.revoked_at === null) return refuse("not-yours", { at: "station" });
    const taken = await tx
      .updateTable("case_list_holders")
      .set({ state: "taken-back" })
      .where("office", "=", office)
      .where("station", "=", station)
      .where("state", "=", "held")
      .returning(["unit", "jrwa", "year"])
      .execute();
    const lasts = await tx
      .selectFrom("case_lists")
      .select(["unit", "jrwa", "year", "last"])
      .where("office", "=", office)
      .execute();
    const lists = taken.map((list) => {
      const same = lasts.find(
        ({ unit, jrwa, year }) => unit === list.unit && jrwa === list.jrwa && year === list.year,
      );
      return { ...list, last: same?.last ?? 0 };
    });
    centre.log.warn({ office, station, lists: lists.length }, "lists of cases taken back");
    return { ok: true, lists };
  });
}

/**
 * Numbers of cases go on in this centre epoch whoever is still waited for (CASE-7). A number that such a station has and never sent
 * may be given a second time.
 */
export async function letNumbersGoOn(
  centre: Centre,
  { office }: z.infer<typeof officeSchema>,
): Promise<Answer<"numbersGoOn"> | Refused> {
  return await centre.db.transaction().execute(async (tx) => {
    const { centreEpoch } = await lockedCounter(tx, office);
    const waited = await tx
      .selectFrom("stations")
      .select(["station", "name", "last_contact as lastContact"])
      .where("office", "=", office)
      .where("revoked_at", "is", null)
      .where("settled_epoch", "<", centreEpoch)
      .orderBy("station")
      .execute();
    await tx
      .updateTable("counters")
      .set({ numbers_epoch: centreEpoch })
      .where("office", "=", office)
      .execute();
    centre.log.warn({ office, centreEpoch, waited: waited.length }, "numbers of cases go on by order");
    return { ok: true, waited };
  });
}
