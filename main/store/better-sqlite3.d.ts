/**
 * The part of better-sqlite3 that this room uses. The package (the build with ciphers) brings types of its own, but its
 * `exports` do not let TypeScript reach them.
 */
declare module "better-sqlite3" {
  namespace Database {
    type Cell = string | number | Uint8Array | null;

    type Statement = {
      run(...cells: Cell[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
      get(...cells: Cell[]): unknown;
      all(...cells: Cell[]): unknown[];
      iterate(...cells: Cell[]): IterableIterator<unknown>;
    };

    class SqliteError extends Error {
      readonly code: string;
    }
  }

  class Database {
    constructor(
      file: string,
      options?: { readonly readonly?: boolean; readonly fileMustExist?: boolean; readonly timeout?: number },
    );
    static readonly SqliteError: typeof Database.SqliteError;
    readonly inTransaction: boolean;
    prepare(sql: string): Database.Statement;
    exec(sql: string): this;
    pragma(text: string, options?: { readonly simple?: boolean }): unknown;
    close(): this;
  }

  export default Database;
}
