import { type CaseNumber } from "../../domain/cases/facts.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { keyOf } from "../tables/cases.ts";
import { caseBoard, countDue, type Whose } from "./case-board.ts";
import { type CaseFilter, casePage } from "./case-page.ts";
import { CASE_COLUMNS, caseRecord, type CaseRecord, type CaseRow } from "./case-record.ts";
import { ITEM_COLUMNS, type ItemRecord, type ItemRow, recordOf } from "./items.ts";

const reading = (name: string, rest: string) =>
  statement<CaseRow>(name, `SELECT ${CASE_COLUMNS} FROM cases AS c WHERE ${rest}`);

const byId = reading("case-by-id", "c.id = ?");
const ofItem = reading("case-of-item", "c.id = (SELECT folder FROM items WHERE id = ?)");
const byReference = reading("cases-by-reference", "c.reference_key = ? ORDER BY c.row");
/** A county office sends thousands of letters: only cases of its newest ones are looked at, or each proposal would take half a second. */
const NEWEST_OF_SENDER = 1000;
const ofSender = statement<CaseRow>(
  "cases-of-sender",
  `SELECT ${CASE_COLUMNS} FROM (
     SELECT DISTINCT c.row FROM (SELECT id FROM items WHERE sender = ? ORDER BY row DESC LIMIT ${NEWEST_OF_SENDER}) AS i
     CROSS JOIN case_items AS ci ON ci.item = i.id CROSS JOIN cases AS c ON c.id = ci."case"
     WHERE c.stage IN ('folder', 'asked', 'open') ORDER BY c.row DESC LIMIT ?
   ) AS f CROSS JOIN cases AS c ON c.row = f.row ORDER BY f.row DESC`,
);
const asked = reading(
  "cases-asked",
  `c.stage = 'asked' AND ? = (
     SELECT f.station FROM facts AS f WHERE f.subject = c.id AND f.kind = 'CaseNumberAsked'
     ORDER BY f.position IS NULL DESC, f.position DESC, f.station DESC, f.epoch DESC, f.seq DESC LIMIT 1
   ) ORDER BY c.row`,
);
const disposable = reading(
  "cases-disposable",
  "c.disposable_from <= ? AND c.disposable_from IS NOT NULL AND c.held = 0 ORDER BY c.disposable_from, c.row",
);
const doubles = statement<CaseRow>(
  "cases-doubles",
  `SELECT ${CASE_COLUMNS} FROM cases AS c WHERE c.reference_key IN (
     SELECT reference_key FROM cases WHERE reference_key IS NOT NULL GROUP BY reference_key HAVING count(*) > 1
   ) ORDER BY c.reference_key, c.row`,
);
const items = statement<ItemRow>(
  "case-items",
  `SELECT ${ITEM_COLUMNS} FROM case_items AS ci CROSS JOIN items AS i ON i.id = ci.item WHERE ci."case" = ? ORDER BY ci.place`,
);
const WAITS = "i.folder IS NULL AND i.bare = 0 AND i.state <> 'CANCELLED_ENTRY'";

/**
 * Folders and cases. Copied stations can give one number twice, so that a reference may be that of several cases: nothing here
 * stumbles over them, and `doubles` tells of all.
 */
export const caseReads = (db: ReadDb) => ({
  byId: (id: string): CaseRecord | null => maybe(db.one(byId, id)),
  /** The folder or case that an item lies in. */
  ofItem: (item: string): CaseRecord | null => maybe(db.one(ofItem, item)),
  /** Cases of a reference, annulled ones too: one, but after copied stations. The unit in any case of letters. */
  byReference: (number: CaseNumber): readonly CaseRecord[] =>
    db.all(byReference, keyOf(number)).map(caseRecord),
  /** References that more than one case carries, side by side. */
  doubles: (): readonly CaseRecord[] => db.all(doubles).map(caseRecord),
  page: (filter: CaseFilter, after: string | null, limit: number) => casePage(db, filter, after, limit),
  /** Heaps of the board on a civil day, with the first `limit` of each. */
  board: (whose: Whose, today: string, limit: number) => caseBoard(db, whose, today, limit),
  /** How many have their day between two civil days, both included. */
  countDue: (whose: Whose, from: string, to: string): number => countDue(db, whose, from, to),
  /** Folders and open cases in which something of this sender lies, newest first. */
  openOfSender: (sender: string, limit: number): readonly CaseRecord[] =>
    db.all(ofSender, sender, limit).map(caseRecord),
  /** What lies in a case, in the order in which it was laid there; items that this station has not got yet are left out. */
  itemsIn: (id: string): readonly ItemRecord[] => db.all(items, id).map(recordOf),
  /** Folders for which this station asked a number that has not come, oldest first. */
  asked: (station: string): readonly CaseRecord[] => db.all(asked, station).map(caseRecord),
  /** What may be proposed for disposal on a civil day, longest due first. */
  disposable: (on: string): readonly CaseRecord[] => db.all(disposable, on).map(caseRecord),
  /** Described items given to these officers, to a unit, or to anybody, that lie in no folder and are not cancelled; oldest first. */
  inbox({ clerks, unit }: Whose, limit: number): readonly ItemRecord[] {
    const wheres = [WAITS];
    if (unit !== undefined) wheres.push("i.unit = ?");
    if (clerks !== undefined) wheres.push(`i.clerk IN (${clerks.map(() => "?").join() || "NULL"})`);
    const sql = `SELECT ${ITEM_COLUMNS} FROM items AS i INDEXED BY items_waiting WHERE ${wheres.join(" AND ")} ORDER BY i.row LIMIT ?`;
    const cells = [...(unit === undefined ? [] : [unit]), ...(clerks ?? []), limit];
    return db.all(statement<ItemRow>("case-inbox", sql), ...cells).map(recordOf);
  },
});

function maybe(row: CaseRow | undefined): CaseRecord | null {
  return row === undefined ? null : caseRecord(row);
}
