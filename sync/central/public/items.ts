import { sql } from "kysely";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { readFact } from "../../../main/domain/facts/kinds.ts";
import { type ReadDb, type Tx } from "../tables.ts";
import {
  foldPublicItem,
  isPublic,
  NOTHING_YET,
  type PublicFact,
  type PublicItem,
  publicItemSchema,
} from "./status.ts";

/** Brings the public rows of an office up to new facts: one read, one write, however many items. */
export async function foldPublicItems(tx: Tx, office: string, facts: readonly Fact[]): Promise<void> {
  const told = facts.flatMap((fact): PublicFact[] => {
    const open = readFact(fact, null);
    return open !== null && isPublic(open) ? [open] : [];
  });
  if (told.length === 0) return;
  const items = await itemsNow(tx, office, [...new Set(told.map(({ subject }) => subject))]);
  for (const fact of told)
    items.set(fact.subject, foldPublicItem(items.get(fact.subject) ?? NOTHING_YET, fact));
  const rows = [...items].map(([item, state]) => ({
    item,
    receipt_hash: state.registered?.receiptHash ?? null,
    state: JSON.stringify(state),
  }));
  await sql`
    insert into public_items
    select ${office}, * from json_to_recordset(${JSON.stringify(rows)}::json) as row(item text, receipt_hash text, state text)
    on conflict (office, item) do update set receipt_hash = excluded.receipt_hash, state = excluded.state`.execute(
    tx,
  );
}

async function itemsNow(tx: Tx, office: string, items: readonly string[]): Promise<Map<string, PublicItem>> {
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
): Promise<PublicItem | null> {
  const row = await db
    .selectFrom("public_items")
    .select("state")
    .where("office", "=", office)
    .where("receipt_hash", "=", receiptHash)
    .executeTakeFirst();
  return row === undefined ? null : publicItemSchema.parse(JSON.parse(row.state));
}
