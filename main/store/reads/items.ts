import { type CaseState } from "../../domain/cases/states.ts";
import { type Item } from "../../domain/intake/item.ts";
import { type JobState } from "../../domain/printing/job.ts";
import { type Sender } from "../../domain/senders/sender.ts";
import { type ReadDb } from "../db.ts";
import { plain } from "../search-words.ts";
import { statement } from "../statement.ts";
import { parseItem } from "../tables/items.ts";
import { parseSender } from "../tables/senders.ts";
import { type CaseStage } from "./case-record.ts";

/** The folder or case of an item; `reference` as it is written, null while it is a folder. */
export type ItemsCase = {
  readonly id: string;
  readonly reference: string | null;
  readonly state: CaseState;
  readonly stage: CaseStage;
};

/** An item as a list needs it. States are those of the newest label and receipt, null where none was asked for. */
export type ItemRecord = {
  readonly item: Item;
  readonly sender: Sender | null;
  readonly labelState: JobState | null;
  readonly receiptState: JobState | null;
  /** The folder or case that it lies in. */
  readonly case: ItemsCase | null;
  /** Every fact about it has its place at the centre. */
  readonly synced: boolean;
};

export type ItemRow = {
  readonly row: number;
  readonly item: string;
  readonly sender: string | null;
  readonly label: JobState | null;
  readonly receipt: JobState | null;
  readonly synced: 0 | 1;
  /** `ItemsCase` as JSON. */
  readonly case: string | null;
};

/** A label on a sheet is a label too. */
const papers = { label: "'label', 'label-sheet'", receipt: "'receipt'" } as const;

const newest = (paper: keyof typeof papers) =>
  `(SELECT p.state FROM print_job_items AS j JOIN print_jobs AS p ON p.id = j.job
    WHERE j.item = i.id AND p.paper IN (${papers[paper]}) ORDER BY p.queued_at DESC, p.id DESC LIMIT 1) AS ${paper}`;

/** What every reading of items selects; `i` is the item. */
export const ITEM_COLUMNS = `i.row, i.item, (SELECT sender FROM senders WHERE id = i.sender) AS sender, ${newest("label")},
  ${newest("receipt")}, NOT EXISTS (SELECT 1 FROM facts AS f WHERE f.subject = i.id AND f.position IS NULL) AS synced,
  (SELECT json_object('id', c.id, 'reference', c.reference, 'state', c.state, 'stage', c.stage) FROM cases AS c WHERE c.id = i.folder) AS "case"`;

const reading = (name: string, rest: string) =>
  statement<ItemRow>(name, `SELECT ${ITEM_COLUMNS} FROM items AS i WHERE ${rest}`);

const byId = reading("item-by-id", "i.id = ?");
const byNumber = reading(
  "item-by-number",
  "i.number = ? AND i.year = ? AND i.point = ? ORDER BY i.row LIMIT 1",
);
const byReceipt = reading("item-by-receipt", "i.receipt = ? ORDER BY i.row LIMIT 1");
const byReceiptHash = reading("item-by-receipt-hash", "i.receipt_hash = ? ORDER BY i.row LIMIT 1");
const registeredOn = reading(
  "items-registered-on",
  "i.registered_on = ? AND i.station = coalesce(?, i.station) ORDER BY i.row DESC LIMIT ?",
);
const sameReference = reading(
  "items-same-reference",
  "i.sender = ? AND i.reference_plain = ? AND i.state <> 'CANCELLED_ENTRY' ORDER BY i.row DESC LIMIT 10",
);
const sameTitle = reading(
  "items-same-title",
  "i.registered_on = ? AND i.sender IS ? AND i.title_plain = ? AND i.state <> 'CANCELLED_ENTRY' ORDER BY i.row DESC LIMIT 10",
);

export const itemReads = (db: ReadDb) => ({
  byId: (id: string) => maybe(db.one(byId, id)),
  /** By register number, which is also what a label holds. */
  byNumber: ({ point, year, number }: { point: string; year: number; number: number }) =>
    maybe(db.one(byNumber, number, year, point)),
  /** By receipt number, normalised: twelve symbols without hyphens. */
  byReceipt: (receipt: string) => maybe(db.one(byReceipt, receipt)),
  byReceiptHash: (hash: string) => maybe(db.one(byReceiptHash, hash)),
  /** Items registered on a civil day, newest first; of one station, or (null) of all. */
  registeredOn: (day: string, station: string | null, limit = 1000) =>
    db.all(registeredOn, day, station, limit).map(recordOf),
  /** Items of the sender that carry the same reference, case and diacritics aside. Cancelled ones do not count. */
  sameReference: (sender: string, reference: string) =>
    db.all(sameReference, sender, plain(reference)).map(recordOf),
  /** Items of the sender (null: "brak danych") with the same title, registered on a day. */
  sameTitle: (sender: string | null, title: string, day: string) =>
    db.all(sameTitle, day, sender, plain(title)).map(recordOf),
});

export function recordOf(row: ItemRow): ItemRecord {
  return {
    item: parseItem(row.item),
    sender: row.sender === null ? null : parseSender(row.sender),
    labelState: row.label,
    receiptState: row.receipt,
    synced: row.synced === 1,
    // `ITEM_COLUMNS` writes it, of the columns that these types are of.
    case: row.case === null ? null : (JSON.parse(row.case) as ItemsCase),
  };
}

function maybe(row: ItemRow | undefined): ItemRecord | null {
  return row === undefined ? null : recordOf(row);
}
