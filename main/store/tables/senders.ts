import { foldSender, type Sender } from "../../domain/senders/sender.ts";
import { type WriteDb } from "../db.ts";
import { plain } from "../search-words.ts";
import { statement } from "../statement.ts";
import { type Definition, type FirstFact, foldedTable } from "./folded.ts";
import { refreshItemsOfSender } from "./items.ts";

const load = statement<{ sender: string }>("sender-load", "SELECT sender FROM senders WHERE id = ?");
const current = statement<{ row: number; name: string | null; words: string }>(
  "sender-current",
  "SELECT row, name, words FROM senders WHERE id = ?",
);
const insert = statement(
  "sender-insert",
  "INSERT INTO senders (type, name, words, sender, id) VALUES (?, ?, ?, ?, ?)",
);
const update = statement(
  "sender-update",
  "UPDATE senders SET type = ?, name = ?, words = ?, sender = ? WHERE id = ?",
);
const remove = statement("sender-remove", "DELETE FROM senders WHERE id = ?");
const index = statement("sender-index", "INSERT INTO sender_words (rowid, words) VALUES (?, ?)");
const unindex = statement(
  "sender-unindex",
  "INSERT INTO sender_words (sender_words, rowid, words) VALUES ('delete', ?, ?)",
);
const drop = statement("senders-drop", "DELETE FROM senders");
const dropWords = statement(
  "sender-words-drop",
  "INSERT INTO sender_words (sender_words) VALUES ('delete-all')",
);

const definition: Definition<Sender, "SenderRecorded" | "SenderCorrected"> = {
  load(db, id) {
    const row = db.one(load, id);
    return row === undefined ? undefined : parseSender(row.sender);
  },
  step: foldSender,
  save,
  empty(db) {
    db.run(dropWords);
    db.run(drop);
  },
};

/** Known senders, searched by name, address and identifiers. */
export const senders = foldedTable(definition);

/** A sender as the column `sender` holds it. */
export function parseSender(text: string): Sender {
  // Only `save` writes the column.
  return JSON.parse(text) as Sender;
}

function save(db: WriteDb, id: string, sender: Sender | undefined, first: FirstFact | null): void {
  const before = first === null ? db.one(current, id) : undefined;
  if (sender === undefined) {
    if (before === undefined) return;
    db.run(unindex, before.row, before.words);
    db.run(remove, id);
    refreshItemsOfSender(db, id);
    return;
  }
  const { details } = sender;
  const name = details?.name ?? null;
  const texts = details === null ? [] : [name, details.address, details.pesel, details.nip, details.regon];
  const words = plain(texts.filter((text) => text !== null).join(" "));
  const { row } = db.run(
    before === undefined ? insert : update,
    sender.type,
    name,
    words,
    JSON.stringify(sender),
    id,
  );
  if (before?.words !== words) {
    if (before !== undefined) db.run(unindex, before.row, before.words);
    db.run(index, before?.row ?? row, words);
  }
  if ((before?.name ?? null) !== name) refreshItemsOfSender(db, id);
}
