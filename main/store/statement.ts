/** What SQLite can hold in a cell; whole numbers come as `number`. */
export type Cell = string | number | Uint8Array | null;

/**
 * A statement with its name (for the log of slow ones) and the shape of a row. SQL text is written in this room's files
 * only; whatever comes from outside is bound to a `?` (never `?1`: this driver takes numbered ones for names).
 */
export type Statement<Row> = {
  readonly name: string;
  readonly sql: string;
  /** Never there: it only carries the row's shape. */
  readonly row?: Row;
};

/** Names a statement and says what its rows look like. Columns must be named as the shape names them. */
export function statement<Row = never>(name: string, sql: string): Statement<Row> {
  return { name, sql };
}

/**
 * Beyond every row number. This driver binds every number as floating point, and SQLite takes one for a whole number only below
 * 2^51: with a greater one (`Number.MAX_SAFE_INTEGER`) it walks a whole index where it could jump.
 */
export const LAST_ROW = 2_147_483_647;
