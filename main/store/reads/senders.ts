import { type Sender } from "../../domain/senders/sender.ts";
import { type ReadDb } from "../db.ts";
import { matchQuery } from "../search-words.ts";
import { statement } from "../statement.ts";
import { parseSender } from "../tables/senders.ts";

const byId = statement<{ sender: string }>("sender-by-id", "SELECT sender FROM senders WHERE id = ?");
const search = statement<{ sender: string }>(
  "sender-search",
  `SELECT s.sender FROM sender_words AS w CROSS JOIN senders AS s ON s.row = w.rowid WHERE w.sender_words MATCH ?
   ORDER BY w.rowid DESC LIMIT ?`,
);

export const senderReads = (db: ReadDb) => ({
  byId(id: string): Sender | null {
    const row = db.one(byId, id);
    return row === undefined ? null : parseSender(row.sender);
  },
  /** Known senders while typing: every word begins a word of name, address or identifier. Last recorded first. */
  search(typed: string, limit: number): readonly Sender[] {
    const match = matchQuery(typed);
    return match === null ? [] : db.all(search, match, limit).map(({ sender }) => parseSender(sender));
  },
});
