import { sql } from "kysely";
import { type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { type Broken } from "../rules.ts";
import { type ReadDb, type Tx } from "../tables.ts";
import {
  foldPublicItem,
  isPublic,
  NOTHING_YET,
  type PublicFact,
  type PublicItem,
  publicItemSchema,
} from "./status.ts";

type Items = Map<string, PublicItem>;

/**
 * Brings the public rows of an office up to new facts. Nearly all of them begin an item, so those are written first without
 * looking, and only what the table already knew is read and folded further. Returns the registrations whose receipt number
 * another item has (`receipt-number-taken`): the table's own key sees it, so no two pushes at once can slip past.
 */
export async function foldPublicItems(tx: Tx, office: string, facts: readonly OpenFact[]): Promise<Broken> {
  const told = facts.filter(isPublic);
  if (told.length === 0) return new Map();
  const begun = new Set<string>();
  for (const { kind, subject } of told) if (kind === "ItemRegistered") begun.add(subject);
  const fresh = folded(
    new Map(),
    told.filter(({ subject }) => begun.has(subject)),
  );
  const written = await writeNew(tx, office, fresh);
  const left = told.filter(({ subject }) => !written.has(subject));
  if (left.length === 0) return new Map();

  const holders = await receiptHolders(tx, office, left);
  const broken = new Map<number, { code: string; details: object & Record<string, never> }>();
  const standing = left.filter((fact) => {
    if (fact.kind !== "ItemRegistered") return true;
    const holder = holders.get(fact.body.receiptHash) ?? fact.subject;
    holders.set(fact.body.receiptHash, holder);
    if (holder === fact.subject) return true;
    broken.set(fact.seq, { code: "receipt-number-taken", details: {} });
    return false;
  });
  const subjects = [...new Set(standing.map(({ subject }) => subject))];
  await overwrite(tx, office, folded(await itemsNow(tx, office, subjects), standing));
  return broken;
}

function folded(items: Items, facts: readonly PublicFact[]): Items {
  for (const fact of facts) {
    items.set(fact.subject, foldPublicItem(items.get(fact.subject) ?? NOTHING_YET, fact));
  }
  return items;
}

/** Writes items that the table does not know; returns those that it took. */
async function writeNew(tx: Tx, office: string, items: Items): Promise<ReadonlySet<string>> {
  if (items.size === 0) return new Set();
  const { rows } = await sql<{ item: string }>`
    insert into public_items select ${office}, * from ${rowsOf(items)}
    on conflict do nothing returning item`.execute(tx);
  return new Set(rows.map(({ item }) => item));
}

async function overwrite(tx: Tx, office: string, items: Items): Promise<void> {
  if (items.size === 0) return;
  await sql`
    insert into public_items select ${office}, * from ${rowsOf(items)}
    on conflict (office, item) do update set receipt_hash = excluded.receipt_hash, state = excluded.state`.execute(
    tx,
  );
}

function rowsOf(items: Items) {
  const rows = Array.from(items, ([item, state]) => ({
    item,
    receipt_hash: state.registered?.receiptHash,
    state: JSON.stringify(state),
  }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as row(item text, receipt_hash text, state text)`;
}

async function receiptHolders(
  tx: Tx,
  office: string,
  facts: readonly PublicFact[],
): Promise<Map<string, string>> {
  const hashes = facts.flatMap((fact) => (fact.kind === "ItemRegistered" ? [fact.body.receiptHash] : []));
  if (hashes.length === 0) return new Map();
  const rows = await tx
    .selectFrom("public_items")
    .select(["item", "receipt_hash"])
    .where("office", "=", office)
    .where(sql<boolean>`receipt_hash = any(${hashes})`)
    .execute();
  return new Map(rows.map(({ receipt_hash, item }) => [receipt_hash ?? "", item]));
}

async function itemsNow(tx: Tx, office: string, items: readonly string[]): Promise<Items> {
  const rows = await tx
    .selectFrom("public_items")
    .select(["item", "state"])
    .where("office", "=", office)
    .where(sql<boolean>`item = any(${[...items]})`)
    .execute();
  return new Map(rows.map(({ item, state }) => [item, publicItemSchema.parse(JSON.parse(state))]));
}

/** The item whose receipt number has this keyed hash, if the office has one. */
export async function itemByReceipt(
  db: ReadDb,
  office: string,
  receiptHash: string,
): Promise<{ readonly item: string; readonly state: PublicItem } | null> {
  const row = await db
    .selectFrom("public_items")
    .select(["item", "state"])
    .where("office", "=", office)
    .where("receipt_hash", "=", receiptHash)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { item: row.item, state: publicItemSchema.parse(JSON.parse(row.state)) };
}
