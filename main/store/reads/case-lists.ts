import { type CaseList } from "../../domain/cases/facts.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { CASE_COLUMNS, caseRecord, type CaseRecord, type CaseRow } from "./case-record.ts";

/** A list of cases with what is counted in it. `last`: the last number given; `holder` null: the centre gives them. */
export type CaseListRecord = CaseList & {
  readonly cases: number;
  readonly open: number;
  readonly last: number;
  readonly holder: string | null;
};

const lists = statement<CaseListRecord>(
  "case-lists",
  `SELECT k.unit, k.jrwa, k.year, coalesce(n.cases, 0) AS cases, coalesce(n.open, 0) AS open,
     max(coalesce(s.last, 0), coalesce(f.last, 0)) AS last, l.holder
   FROM (
     SELECT list_unit AS unit, jrwa, year FROM cases WHERE year = ? UNION SELECT unit, jrwa, year FROM case_lists WHERE year = ?
   ) AS k
   LEFT JOIN (
     SELECT list_unit, jrwa, count(*) AS cases, sum(stage = 'open') AS open FROM cases WHERE year = ? GROUP BY list_unit, jrwa
   ) AS n ON n.list_unit = k.unit AND n.jrwa = k.jrwa
   LEFT JOIN case_lists AS l ON l.year = k.year AND l.unit = k.unit AND l.jrwa = k.jrwa
   LEFT JOIN case_series AS s ON s.unit = k.unit AND s.jrwa = k.jrwa AND s.year = k.year AND s."group" = 0
   LEFT JOIN case_floors AS f ON f.unit = k.unit AND f.jrwa = k.jrwa AND f.year = k.year AND f."group" = 0
   WHERE k.unit = coalesce(?, k.unit) ORDER BY k.unit, k.jrwa`,
);
const held = statement<{ holder: string | null; last: number }>(
  "case-list-held",
  "SELECT holder, last FROM case_lists WHERE year = ? AND unit = ? AND jrwa = ?",
);
const heldBy = statement<CaseList>(
  "case-lists-held-by",
  "SELECT unit, jrwa, year FROM case_lists WHERE holder = ? ORDER BY year, unit, jrwa",
);
const last = statement<{ last: number | null }>(
  "case-list-last",
  `SELECT max(last) AS last FROM (
     SELECT last FROM case_series WHERE unit = ? AND jrwa = ? AND year = ? AND "group" = ?
     UNION ALL SELECT last FROM case_floors WHERE unit = ? AND jrwa = ? AND year = ? AND "group" = ?
   )`,
);
const inList = (name: string, rest: string) =>
  statement<CaseRow>(
    name,
    `SELECT ${CASE_COLUMNS} FROM cases AS c WHERE c.year = ? AND c.list_unit = ? AND c.jrwa = ? AND ${rest}`,
  );
const ofList = inList("cases-of-list", "c.sub IS NULL ORDER BY c.no, c.row");
const ofGroup = inList("cases-of-group", "c.no = ? AND c.sub IS NOT NULL ORDER BY c.sub, c.row");

export const caseListReads = (db: ReadDb) => ({
  /** Lists of a year, of one unit or (null) of all, those taken and still empty too. */
  ofYear: (year: number, unit: string | null): readonly CaseListRecord[] =>
    db.all(lists, year, year, year, unit),
  /** Which station gives the numbers; null: the centre. */
  holder: ({ unit, jrwa, year }: CaseList): string | null => db.one(held, year, unit, jrwa)?.holder ?? null,
  /** Lists that a station holds. */
  heldBy: (station: string): readonly CaseList[] => db.all(heldBy, station),
  /** The last number given in a list, or within a group of it (the number of its base); 0: none yet. */
  lastNumber: (list: CaseList, group: number | null): number => lastCaseNumber(db, list, group),
  /** Cases of a list, or of one group of it, by their numbers; annulled ones keep their places. */
  cases: ({ unit, jrwa, year }: CaseList, group: number | null): readonly CaseRecord[] =>
    (group === null ? db.all(ofList, year, unit, jrwa) : db.all(ofGroup, year, unit, jrwa, group)).map(
      caseRecord,
    ),
});

export function lastCaseNumber(db: ReadDb, { unit, jrwa, year }: CaseList, group: number | null): number {
  const key = [unit, jrwa, year, group ?? 0];
  return db.one(last, ...key, ...key)?.last ?? 0;
}
