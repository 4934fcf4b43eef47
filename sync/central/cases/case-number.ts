import { type CaseNumber } from "../../../main/domain/cases/facts.ts";
import {
  type CaseNumberAnswer,
  type CaseNumberAsk,
  type CaseNumberResult,
} from "../../protocol/case-number.ts";
import { type Centre, isoNow } from "../centre.ts";
import { outOfStep } from "../epochs.ts";
import { type Refused, refuse } from "../refuse.ts";
import { type Sender } from "../sender.ts";
import { type Tx } from "../tables.ts";
import { holdersOf, lastOf } from "./holders.ts";
import { type ListPlace, listKey, listPlace } from "./place.ts";
import { lockedCounter, numberingWaits } from "./waits.ts";

/** Six digits at most (domain.md §2.10). */
const LAST_NUMBER = 999_999;

/**
 * Gives a case the next number of its list or group (CASE-1 … CASE-6), once: whoever asks again for the same case is told the same.
 * Refuses with `scope-not-allowed`, `bad-shape`, `new-centre-epoch`, `not-in-common`, `numbering-waits`.
 */
export async function caseNumber(
  centre: Centre,
  sender: Sender,
  ask: CaseNumberAsk,
): Promise<CaseNumberAnswer | Refused> {
  if (!sender.scopes.includes("registry")) return refuse("scope-not-allowed", { scope: "registry" });
  if (`${ask.case}${ask.list.unit}`.includes("\0")) return refuse("bad-shape", { at: "case" });
  const wrong = await outOfStep(centre, sender.office, ask);
  if (wrong !== null) return wrong;
  const now = isoNow(centre);
  return await centre.db.transaction().execute(async (tx) => {
    const counter = await lockedCounter(tx, sender.office);
    const { centreEpoch } = counter;
    if (centreEpoch !== ask.centreEpoch) return refuse("new-centre-epoch", { centreEpoch });
    const had = await numberHad(tx, sender.office, ask);
    // A number that a case has is its own, whatever the centre lost: telling it again gives nothing away.
    if (had !== null) return { ok: true, now, centreEpoch, result: { kind: "given", number: had } };
    const waits = await numberingWaits(tx, sender.office, counter);
    if (waits !== null) return waits;
    return { ok: true, now, centreEpoch, result: await nextNumber(tx, sender, ask) };
  });
}

/** The number that a case was given, opened or not; null: none. */
async function numberHad(tx: Tx, office: string, ask: CaseNumberAsk): Promise<CaseNumber | null> {
  const row = await tx
    .selectFrom("case_numbers")
    .select(["unit", "jrwa", "year", "no", "sub"])
    .where("office", "=", office)
    .where("case", "=", ask.case)
    .orderBy("opened", "desc")
    .orderBy("no")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { no, sub, ...list } = row;
  // The unit as it was asked for, not as the table compares it.
  const { unit } = listKey(list) === listKey(listPlace(ask.list)) ? ask.list : list;
  return { ...list, unit, no, sub: sub === 0 ? null : sub };
}

async function nextNumber(
  tx: Tx,
  { office, station }: Sender,
  ask: CaseNumberAsk,
): Promise<CaseNumberResult> {
  const place = listPlace(ask.list);
  const holders = await holdersOf(tx, office, place);
  if (holders.some((holder) => holder.station === station)) return { kind: "held-here" };
  const [holder] = holders;
  if (holder !== undefined) return { kind: "denied", code: "list-held", holder: holder.name };
  const last =
    ask.group === null
      ? await lastOf(tx, office, place)
      : await lastInGroup(tx, office, { ...place, no: ask.group });
  if (last === null) return { kind: "denied", code: "group-unknown", holder: null };
  if (last >= LAST_NUMBER) return { kind: "denied", code: "list-full", holder: null };
  const number = { ...ask.list, no: ask.group ?? last + 1, sub: ask.group === null ? null : last + 1 };
  await tx
    .insertInto("case_numbers")
    .values({
      office,
      ...place,
      no: number.no,
      sub: number.sub ?? 0,
      case: ask.case,
      station,
      is_group: ask.isGroup,
      opened: false,
    })
    .execute();
  if (ask.group === null) {
    await tx
      .updateTable("case_lists")
      .set({ last: number.no })
      .where("office", "=", office)
      .where("unit", "=", place.unit)
      .where("jrwa", "=", place.jrwa)
      .where("year", "=", place.year)
      .execute();
  }
  return { kind: "given", number };
}

/** The last number inside a group, 0 if none; null: the base number is no group's. */
async function lastInGroup(
  tx: Tx,
  office: string,
  { unit, jrwa, year, no }: ListPlace & { readonly no: number },
): Promise<number | null> {
  const rows = await tx
    .selectFrom("case_numbers")
    .select(["sub", "is_group"])
    .where("office", "=", office)
    .where("unit", "=", unit)
    .where("jrwa", "=", jrwa)
    .where("year", "=", year)
    .where("no", "=", no)
    .orderBy("sub")
    .execute();
  const [base] = rows;
  return base?.sub === 0 && base.is_group ? (rows.at(-1)?.sub ?? 0) : null;
}
