import { type Channel } from "../../domain/intake/channel.ts";
import { type ItemState } from "../../domain/intake/item.ts";
import { type ReadDb } from "../db.ts";
import { matchQuery } from "../search-words.ts";
import { type Cell, LAST_ROW, statement } from "../statement.ts";
import { ITEM_COLUMNS, type ItemRecord, type ItemRow, recordOf } from "./items.ts";

/** Filters of the register. What is left out does not filter; `from` and `to` are days of receipt, both inclusive. */
export type ItemFilter = {
  readonly query?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly unit?: string | undefined;
  readonly matter?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly state?: ItemState | undefined;
  readonly point?: string | undefined;
  readonly station?: string | undefined;
  readonly bare?: boolean | undefined;
};

export type ItemPage = { readonly rows: readonly ItemRecord[]; readonly next: string | null };

/** `417/2026`, `K1/417/2026`, `RPW/K1/417/2026`: a register number, not words. */
const REGISTER_NUMBER = /^\s*(?:rpw\s*\/\s*)?(?:([a-z]\d)\s*\/\s*)?(\d{1,6})\s*\/\s*(20\d\d)\s*$/iu;

/**
 * A page of the register, what came last first. `after` is the `next` of the page before (null: from the start); an `after` that
 * is none of ours reads as the start. The order is that of arrival at this station, which no clock can turn round.
 */
export function itemPage(db: ReadDb, filter: ItemFilter, after: string | null, limit: number): ItemPage {
  const { wheres, cells, from } = conditions(filter);
  const start = after !== null && /^\d{1,15}$/.test(after) ? Number(after) : LAST_ROW;
  const key = from === WORDS_FIRST ? "w.rowid" : "i.row";
  const sql = `SELECT ${ITEM_COLUMNS} FROM ${from} WHERE ${[...wheres, `${key} < ?`].join(" AND ")} ORDER BY ${key} DESC LIMIT ?`;
  const rows = db.all(statement<ItemRow>("item-page", sql), ...cells, start, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit).map(recordOf), next: last === undefined ? null : String(last.row) };
}

const WORDS_FIRST = "item_words AS w CROSS JOIN items AS i ON i.row = w.rowid";

function conditions(filter: ItemFilter): { wheres: string[]; cells: Cell[]; from: string } {
  const wheres: string[] = [];
  const cells: Cell[] = [];
  const add = (where: string, ...values: Cell[]) => {
    wheres.push(where);
    cells.push(...values);
  };
  let from = "items AS i";
  const query = filter.query?.trim() ?? "";
  const [, point, number, year] = REGISTER_NUMBER.exec(query) ?? [];
  if (number !== undefined && year !== undefined) {
    add("i.number = ? AND i.year = ?", Number(number), Number(year));
    if (point !== undefined) add("i.point = ?", point.toUpperCase());
  } else if (query !== "") {
    const match = matchQuery(query);
    // Something was typed, yet no letter and no digit: nothing can have it.
    if (match === null) add("FALSE");
    else {
      from = WORDS_FIRST;
      add("w.item_words MATCH ?", match);
    }
  }
  if (filter.from !== undefined) add("i.received_on >= ?", filter.from);
  if (filter.to !== undefined) add("i.received_on <= ?", filter.to);
  if (filter.unit !== undefined) add("i.unit = ?", filter.unit);
  if (filter.matter !== undefined) add("i.matter = ?", filter.matter);
  if (filter.channel !== undefined) add("i.channel = ?", filter.channel);
  if (filter.state !== undefined) add("i.state = ?", filter.state);
  if (filter.point !== undefined) add("i.point = ?", filter.point);
  if (filter.station !== undefined) add("i.station = ?", filter.station);
  if (filter.bare !== undefined) add("i.bare = ?", filter.bare ? 1 : 0);
  return { wheres, cells, from };
}
