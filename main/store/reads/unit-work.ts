import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";

/** What lies in a unit, by the clerk who has it (null: nobody by name). */
export type WorkOfClerk = {
  readonly clerk: string | null;
  readonly cases: number;
  readonly folders: number;
  readonly items: number;
};

export type OpenList = { readonly jrwa: string; readonly year: number; readonly open: number };

export type OpenCaseOfUnit = {
  readonly id: string;
  /** Null while it is a folder. */
  readonly reference: string | null;
  readonly clerk: string | null;
};

const byClerk = statement<WorkOfClerk>(
  "unit-work-by-clerk",
  `SELECT clerk, sum(cases) AS cases, sum(folders) AS folders, sum(items) AS items FROM (
     SELECT clerk, stage = 'open' AS cases, stage <> 'open' AS folders, 0 AS items FROM cases
       WHERE unit = ? AND stage IN ('folder', 'asked', 'open')
     UNION ALL
     SELECT clerk, 0, 0, 1 FROM items WHERE unit = ? AND folder IS NULL AND bare = 0 AND state <> 'CANCELLED_ENTRY'
   ) GROUP BY clerk ORDER BY clerk IS NULL, clerk`,
);
const lists = statement<OpenList>(
  "unit-work-lists",
  `SELECT jrwa, year, count(*) AS open FROM cases WHERE list_unit = ? AND stage = 'open' GROUP BY jrwa, year ORDER BY year, jrwa`,
);
const cases = statement<OpenCaseOfUnit>(
  "unit-work-cases",
  `SELECT id, reference, clerk FROM cases WHERE unit = ? AND stage IN ('folder', 'asked', 'open')
   ORDER BY reference IS NULL, reference, row LIMIT ?`,
);
const byClass = statement<{ jrwa: string; open: number }>(
  "open-cases-by-class",
  "SELECT jrwa, count(*) AS open FROM cases WHERE stage = 'open' AND jrwa IS NOT NULL GROUP BY jrwa",
);

/** What changes hands when a unit ends, and what stands in a class when a record plan changes. */
export const unitWorkReads = (db: ReadDb) => ({
  byClerk: (unit: string): readonly WorkOfClerk[] => db.all(byClerk, unit, unit),
  /** Lists of cases under the unit's symbol in which cases are open. They stay under that symbol. */
  lists: (unit: string): readonly OpenList[] => db.all(lists, unit),
  /** The first `limit` open cases and folders, by reference. */
  cases: (unit: string, limit: number): readonly OpenCaseOfUnit[] => db.all(cases, unit, limit),
  /** Open cases by the symbol of their class. */
  openByClass: (): ReadonlyMap<string, number> =>
    new Map(db.all(byClass).map(({ jrwa, open }) => [jrwa, open])),
});
