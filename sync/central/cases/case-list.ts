import { sql } from "kysely";
import { type CaseListAnswer, type CaseListRequest, type CaseListResult } from "../../protocol/case-list.ts";
import { type Centre, isoNow } from "../centre.ts";
import { outOfStep } from "../epochs.ts";
import { type Refused, refuse } from "../refuse.ts";
import { type Sender } from "../sender.ts";
import { type Tx } from "../tables.ts";
import { holdersOf, lastOf } from "./holders.ts";
import { type ListPlace, listPlace } from "./place.ts";
import { lockedCounter, numberingWaits } from "./waits.ts";

/**
 * Gives a list of cases to a station, or says that it may be given back (CASE-4, CASE-5). Giving it back happens when the station's
 * own `CaseListReturned` comes in behind everything that it numbered. Refuses with `scope-not-allowed`, `bad-shape`,
 * `new-centre-epoch`, `not-in-common`, `numbering-waits`, `list-busy`.
 */
export async function caseList(
  centre: Centre,
  sender: Sender,
  request: CaseListRequest,
): Promise<CaseListAnswer | Refused> {
  const { office } = sender;
  if (!sender.scopes.includes("registry")) return refuse("scope-not-allowed", { scope: "registry" });
  if (request.list.unit.includes("\0")) return refuse("bad-shape", { at: "list.unit" });
  const wrong = await outOfStep(centre, office, request);
  if (wrong !== null) return wrong;
  const now = isoNow(centre);
  return await centre.db.transaction().execute(async (tx) => {
    const counter = await lockedCounter(tx, office);
    const { centreEpoch } = counter;
    if (centreEpoch !== request.centreEpoch) return refuse("new-centre-epoch", { centreEpoch });
    const waits = request.act === "take" ? await numberingWaits(tx, office, counter) : null;
    const result = waits ?? (await resultOf(tx, sender, request));
    return "code" in result ? result : { ok: true, now, centreEpoch, result };
  });
}

async function resultOf(
  tx: Tx,
  { office, station }: Sender,
  { act, list, position }: CaseListRequest,
): Promise<CaseListResult | Refused> {
  const place = listPlace(list);
  const last = await lastOf(tx, office, place);
  const holders = await holdersOf(tx, office, place);
  if (holders.some((holder) => holder.station === station)) return { kind: "held", last };
  const [other] = holders;
  if (other !== undefined || act === "return") return { kind: "list-held", holder: other?.name ?? null };
  const underWay = await numbersUnderWay(tx, office, { ...place, station, position });
  if (underWay > 0) return refuse("list-busy", { cases: underWay });
  await tx
    .insertInto("case_list_holders")
    .values({ office, ...place, station, state: "held" })
    .onConflict((conflict) =>
      conflict.columns(["office", "unit", "jrwa", "year", "station"]).doUpdateSet({ state: "held" }),
    )
    .execute();
  return { kind: "held", last };
}

/**
 * How many numbers inside groups of the list the station cannot know of: given and not come in as cases yet, or come in above the
 * position up to which it has pulled. `last` tells it of the list's own numbers, not of those.
 */
async function numbersUnderWay(
  tx: Tx,
  office: string,
  {
    unit,
    jrwa,
    year,
    station,
    position,
  }: ListPlace & { readonly station: string; readonly position: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from case_numbers n
    where n.office = ${office} and n.unit = ${unit} and n.jrwa = ${jrwa} and n.year = ${year} and n.sub > 0
      and (not n.opened or n.station <> ${station} and exists (
        select from facts f where f.office = n.office and f.subject = n."case" and f.position > ${position}
          and f.kind = 'CaseOpened' and f.refused is null))`.execute(tx);
  return rows[0]?.count ?? 0;
}
