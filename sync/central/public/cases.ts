import { sql } from "kysely";
import { type Case, type CaseFact, foldCase, stageOf } from "../../../main/domain/cases/case.ts";
import { readFact } from "../../../main/domain/facts/kinds.ts";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { type ReadDb, type Tables } from "../tables.ts";

/** A case, the position of the fact that last laid the item into it, and who wrote its newest fact. */
export type KnownCase = { readonly case: Case; readonly joinedAt: number; readonly station: string };

const kinds = [
  "FolderOpened",
  "CaseDescribed",
  "ItemJoined",
  "ItemParted",
  "CaseAssigned",
  "CaseNumberAsked",
  "CaseNumberDenied",
  "CaseOpened",
  "CaseAnnulled",
  "FolderClosed",
  "CaseMoved",
  "ProceedingSet",
  "ClockStopped",
  "ClockStarted",
  "TermExtended",
  "PartyTermSet",
  "CaseNoted",
  "CaseClosed",
  "RetentionHeld",
] as const satisfies readonly CaseFact["kind"][];

/** As it stands in the partial index `facts_of_cases`: only so does the database know that the index serves. */
const KINDS = sql.raw(kinds.map((kind) => `'${kind}'`).join(", "));

/** A case that stands for another that stands for another …: nobody annuls that often. */
const LONGEST_CHAIN = 8;

/** Nobody's id: looked for in place of none, so that every attempt does the same work (PUBLIC-1). */
const NOBODYS = "-";

/**
 * The case that an item lies in, folded from its facts by position, as at every station; null: it lies in none. Of an annulled one
 * the case that stands for it. Folded when somebody asks, which is seldom, and not kept: nothing can come to differ from the facts.
 */
export async function caseOfItem(db: ReadDb, office: string, item: string | null): Promise<KnownCase | null> {
  const rows = await db
    .selectFrom("case_items")
    .select("case")
    .where("office", "=", office)
    .where("item", "=", item ?? NOBODYS)
    .execute();
  const ids = rows.map((row) => row.case);
  const here = (await casesNow(db, office, ids.length === 0 ? [NOBODYS] : ids, item)).filter(
    ({ case: one }) => one.items.some((joined) => joined.item === item),
  );
  const standing = here.filter(({ case: one }) => stageOf(one) !== "annulled");
  const [newest] = (standing.length > 0 ? standing : here).toSorted((a, b) => b.joinedAt - a.joinedAt);
  return newest === undefined ? null : await thatStands(db, office, newest);
}

/** The case that took an annulled one's place; null where none did. */
async function thatStands(db: ReadDb, office: string, from: KnownCase): Promise<KnownCase | null> {
  let known: KnownCase | undefined = from;
  for (let step = 0; step < LONGEST_CHAIN && known !== undefined; step++) {
    if (known.case.annulled === null) return known;
    const { movedTo } = known.case.annulled;
    if (movedTo === null) return null;
    [known] = await casesNow(db, office, [movedTo], null);
  }
  return null;
}

async function casesNow(
  db: ReadDb,
  office: string,
  ids: readonly string[],
  item: string | null,
): Promise<readonly KnownCase[]> {
  const { rows } = await sql<Tables["facts"]>`
    select * from facts
    where office = ${office} and subject = any(${[...ids]}) and kind in (${KINDS}) and refused is null
    order by position`.execute(db);
  const known = new Map<string, KnownCase>();
  for (const row of rows) {
    const fact = caseFactOf(row);
    if (fact === null) continue;
    const before = known.get(fact.subject);
    const folded = foldCase(before?.case, fact);
    if (folded === undefined) continue;
    const joins = fact.kind === "ItemJoined" && fact.body.item === item;
    const joinedAt = joins ? row.position : (before?.joinedAt ?? 0);
    known.set(fact.subject, { case: folded, joinedAt, station: row.station });
  }
  return [...known.values()];
}

function caseFactOf({ body, sealed_key: _key, sealed_box: _box, ...row }: Tables["facts"]): CaseFact | null {
  // True: the column is written from a body that was parsed by the schema of facts.
  const fact = readFact({ ...row, body: JSON.parse(body) as Fact["body"] }, null);
  return fact !== null && isCaseFact(fact) ? fact : null;
}

function isCaseFact(fact: { readonly kind: string }): fact is CaseFact {
  const known: readonly string[] = kinds;
  return known.includes(fact.kind);
}
