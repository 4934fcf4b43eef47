import { type Case, type CaseFact, foldCase, stageOf } from "../../domain/cases/case.ts";
import { type CaseNumber } from "../../domain/cases/facts.ts";
import { caseReference, referenceText } from "../../domain/cases/reference.ts";
import { caseKey } from "../../domain/numbers/case-reference.ts";
import { type WriteDb } from "../db.ts";
import { statement } from "../statement.ts";
import { boardPlace } from "./case-due.ts";
import { dueOnOf } from "./case-terms.ts";
import { forgetCaseWords, nestItem, parseCase, refreshCaseWords } from "./case-words.ts";
import { type Definition, type FirstFact, foldedTable } from "./folded.ts";

const load = statement<{ case: string }>("case-load", `SELECT "case" FROM cases WHERE id = ?`);
const current = statement<{ row: number; stage: string; words: string }>(
  "case-current",
  "SELECT row, stage, words FROM cases WHERE id = ?",
);
const COLUMNS = `station, stage, state, unit, clerk, matter, list_unit, jrwa, year, no, sub, reference, reference_key, began_on,
  opened_on, closed_on, due_on, waiting_until, lane, sort_on, disposable_from, held, "case"`;
const QUESTIONS = COLUMNS.replaceAll(/"?\w+"?/g, "?");
const insert = statement(
  "case-insert",
  `INSERT INTO cases (${COLUMNS}, id, words) VALUES (${QUESTIONS}, ?, '')`,
);
const update = statement("case-update", `UPDATE cases SET (${COLUMNS}) = (${QUESTIONS}) WHERE id = ?`);
const remove = statement("case-remove", "DELETE FROM cases WHERE id = ?");
const drop = statement("cases-drop", "DELETE FROM cases");
const dropWords = statement("case-words-drop", "INSERT INTO case_words (case_words) VALUES ('delete-all')");

type ItemRow = { readonly item: string; readonly first: 0 | 1; readonly place: number };
const itemsOf = statement<ItemRow>(
  "case-items-of",
  `SELECT item, first, place FROM case_items WHERE "case" = ? ORDER BY place`,
);
const addItem = statement(
  "case-add-item",
  `INSERT INTO case_items ("case", item, first, place) VALUES (?, ?, ?, ?)`,
);
const removeItems = statement("case-remove-items", `DELETE FROM case_items WHERE "case" = ?`);
const dropItems = statement("case-items-drop", "DELETE FROM case_items");

const definition: Definition<Case, CaseFact["kind"]> = {
  load(db, id) {
    const row = db.one(load, id);
    return row === undefined ? undefined : parseCase(row.case);
  },
  step: foldCase,
  save,
  empty(db) {
    db.run(dropWords);
    db.run(drop);
    db.run(dropItems);
  },
};

/** Folders and cases, one row each, with the items that lie in them and the words that they are searched by. */
export const cases = foldedTable(definition);

function save(db: WriteDb, id: string, one: Case | undefined, first: FirstFact | null): void {
  const before = first === null ? db.one(current, id) : undefined;
  if (one === undefined) {
    if (before === undefined) return;
    forgetCaseWords(db, before.row, before.words);
    db.run(remove, id);
    nestItems(db, saveItems(db, id, []));
    return;
  }
  const moved = saveItems(db, id, one.items);
  const { row } = db.run(before === undefined ? insert : update, ...columns(db, one));
  refreshCaseWords(db, before?.row ?? row);
  // An annulled case holds its items only as long as no other does.
  const turned = before !== undefined && (before.stage === "annulled") !== (stageOf(one) === "annulled");
  nestItems(db, turned ? one.items.map(({ item }) => item) : moved);
}

function columns(db: WriteDb, one: Case) {
  const { reference, closed } = one;
  const place = boardPlace(one, dueOnOf(db, one));
  return [
    one.station,
    stageOf(one),
    one.state,
    one.unit,
    one.clerk,
    one.matter,
    reference?.unit ?? null,
    reference?.jrwa ?? null,
    reference?.year ?? null,
    reference?.no ?? null,
    reference?.sub ?? null,
    reference === null ? null : referenceText(reference),
    reference === null ? null : keyOf(reference),
    one.beganOn,
    one.opening?.openedOn ?? null,
    closed?.on ?? one.folderClosed?.on ?? null,
    place.dueOn,
    place.waitingUntil,
    place.lane,
    place.sortOn,
    one.annulled === null ? (closed?.disposableFrom ?? null) : null,
    one.held ? 1 : 0,
    JSON.stringify(one),
    one.id,
  ];
}

/** What makes two numbers one reference, as the column `reference_key` holds it. */
export function keyOf(number: CaseNumber): string {
  return caseKey(caseReference(number));
}

/** Writes which items lie in a case; answers those that came or went. */
function saveItems(db: WriteDb, id: string, items: Case["items"]): readonly string[] {
  const before = db.all(itemsOf, id);
  const same =
    before.length === items.length &&
    items.every(({ item, first }, place) => {
      const row = before[place];
      return row?.item === item && row.first === (first ? 1 : 0);
    });
  if (same) return [];
  if (before.length > 0) db.run(removeItems, id);
  for (const [place, { item, first }] of items.entries()) db.run(addItem, id, item, first ? 1 : 0, place);
  return [...new Set([...before, ...items].map(({ item }) => item))];
}

function nestItems(db: WriteDb, items: readonly string[]): void {
  for (const item of items) nestItem(db, item);
}
