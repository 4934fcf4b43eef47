import { foldItem, type Item } from "../../domain/intake/item.ts";
import { type ReadDb, type WriteDb } from "../db.ts";
import { FOLD_ORDER } from "../fact-rows.ts";
import { plain } from "../search-words.ts";
import { statement } from "../statement.ts";
import { nestItem, refreshCasesOfItem } from "./case-words.ts";
import { type Definition, type FirstFact, foldedTable } from "./folded.ts";

const load = statement<{ item: string }>("item-load", "SELECT item FROM items WHERE id = ?");
const current = statement<{ row: number; words: string }>(
  "item-words",
  "SELECT row, words FROM items WHERE id = ?",
);
const senderName = statement<{ name: string | null }>(
  "item-sender-name",
  "SELECT name FROM senders WHERE id = ?",
);
const registeredDay = statement<{ day: string }>(
  "item-registered-day",
  `SELECT day FROM facts WHERE subject = ? AND kind = 'ItemRegistered' ORDER BY ${FOLD_ORDER} LIMIT 1`,
);
const COLUMNS = `station, point, number, year, receipt, receipt_hash, received_on, registered_on, state, bare, channel, matter,
  unit, clerk, sender, title_plain, reference_plain, words, item`;
const QUESTIONS = COLUMNS.replace(/\w+/g, "?");
const insert = statement("item-insert", `INSERT INTO items (${COLUMNS}, id) VALUES (${QUESTIONS}, ?)`);
const laidInCase = statement<{ found: 1 }>(
  "item-laid-in-case",
  "SELECT 1 AS found FROM case_items WHERE item = ? LIMIT 1",
);
const update = statement("item-update", `UPDATE items SET (${COLUMNS}) = (${QUESTIONS}) WHERE id = ?`);
const remove = statement("item-remove", "DELETE FROM items WHERE id = ?");
const index = statement("item-index", "INSERT INTO item_words (rowid, words) VALUES (?, ?)");
const unindex = statement(
  "item-unindex",
  "INSERT INTO item_words (item_words, rowid, words) VALUES ('delete', ?, ?)",
);
const bySender = statement<{ row: number; id: string; words: string; item: string }>(
  "items-of-sender",
  "SELECT row, id, words, item FROM items WHERE sender = ?",
);
const setWords = statement("item-set-words", "UPDATE items SET words = ? WHERE row = ?");
const drop = statement("items-drop", "DELETE FROM items");
const dropWords = statement("item-words-drop", "INSERT INTO item_words (item_words) VALUES ('delete-all')");

const definition: Definition<Item, "ItemRegistered" | "ItemDescribed" | "ItemAssigned" | "ItemCancelled"> = {
  load(db, id) {
    const row = db.one(load, id);
    return row === undefined ? undefined : parseItem(row.item);
  },
  step: foldItem,
  save,
  empty(db) {
    db.run(dropWords);
    db.run(drop);
  },
};

/** Incoming items, one row each, with the words that they are searched by. */
export const items = foldedTable(definition);

/** An item as the column `item` holds it. */
export function parseItem(text: string): Item {
  // Only `save` writes the column.
  return JSON.parse(text) as Item;
}

function save(db: WriteDb, id: string, item: Item | undefined, first: FirstFact | null): void {
  const before = first === null ? db.one(current, id) : undefined;
  if (item === undefined) {
    if (before === undefined) return;
    db.run(unindex, before.row, before.words);
    db.run(remove, id);
    return;
  }
  const words = wordsOf(db, item);
  const day = first?.day ?? db.one(registeredDay, id)?.day ?? item.received.receivedOn;
  const { row } = db.run(before === undefined ? insert : update, ...columns(item, words, day));
  if (before?.words !== words) {
    if (before !== undefined) db.run(unindex, before.row, before.words);
    db.run(index, before?.row ?? row, words);
  }
  if (db.one(laidInCase, id) === undefined) return;
  if (before === undefined) nestItem(db, id);
  // Another sender, another name among the case's words.
  refreshCasesOfItem(db, id);
}

function columns(item: Item, words: string, day: string) {
  const { number, received, description } = item;
  return [
    item.station,
    number.point,
    number.number,
    number.year,
    item.receipt,
    number.receiptHash,
    received.receivedOn,
    day,
    item.state,
    item.bare ? 1 : 0,
    description.channel,
    description.matter,
    item.assigned?.unit ?? description.unit,
    item.assigned?.clerk ?? null,
    description.sender,
    description.title === null ? null : plain(description.title),
    description.reference === null ? null : plain(description.reference),
    words,
    JSON.stringify(item),
    item.id,
  ];
}

/** A sender got another name, or none: the words of their items follow. */
export function refreshItemsOfSender(db: WriteDb, sender: string): void {
  for (const { row, id, words, item } of db.all(bySender, sender)) {
    const fresh = wordsOf(db, parseItem(item));
    if (fresh === words) continue;
    db.run(unindex, row, words);
    db.run(setWords, fresh, row);
    db.run(index, row, fresh);
    refreshCasesOfItem(db, id);
  }
}

/**
 * The words of an item. Its register number stands here alone (`417`): point and year are in so many items that they would
 * only slow the search; a whole number is found through its own index.
 */
function wordsOf(db: ReadDb, item: Item): string {
  const { title, reference, postalNumber, remarks, sender } = item.description;
  const name = sender === null ? null : (db.one(senderName, sender)?.name ?? null);
  const texts = [title, reference, postalNumber, remarks, name, item.receipt, String(item.number.number)];
  return plain(texts.filter((text) => text !== null).join(" "));
}
