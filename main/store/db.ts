import type Database from "better-sqlite3";
import { type Outcome } from "../domain/refusal.ts";
import { type Cell, type Statement } from "./statement.ts";
import { SqlError, type WriteTrouble, writeTrouble } from "./trouble.ts";

/** What a function that only reads may do. */
export type ReadDb = {
  one<Row>(statement: Statement<Row>, ...cells: readonly Cell[]): Row | undefined;
  all<Row>(statement: Statement<Row>, ...cells: readonly Cell[]): Row[];
  each<Row>(statement: Statement<Row>, ...cells: readonly Cell[]): IterableIterator<Row>;
};

/** What exists only inside `Db.write`. */
export type WriteDb = ReadDb & {
  run(
    statement: Statement<never>,
    ...cells: readonly Cell[]
  ): { readonly changes: number; readonly row: number };
  /**
   * Work for the end of this transaction, once for each key however often it is asked for: what follows from rows that change several
   * times in it. It is dropped with the transaction.
   */
  atEnd(key: string, work: () => void): void;
};

/** A slow statement, by its name: never a value. */
export type SlowStatement = { readonly statement: string; readonly milliseconds: number };

const SLOW_MS = 50;
const MOST_STATEMENTS = 200;

/** A thin door to one SQLite connection: cached statements, one synchronous transaction at a time, errors with their SQL. */
export class Db {
  readonly #raw: Database;
  readonly #slow: (slow: SlowStatement) => void;
  /** In order of last use, so that the first is the one to forget. */
  readonly #statements = new Map<string, Database.Statement>();
  readonly #atEnd = new Map<string, () => void>();
  readonly read: ReadDb;
  readonly #write: WriteDb;

  constructor(raw: Database, slow: (slow: SlowStatement) => void) {
    this.#raw = raw;
    this.#slow = slow;
    this.read = {
      one: (statement, ...cells) => this.#timed(statement, (ready) => ready.get(...cells)),
      all: (statement, ...cells) => this.#timed(statement, (ready) => ready.all(...cells)),
      each: (statement, ...cells) => this.#each(statement, cells),
    };
    this.#write = {
      ...this.read,
      run: (statement, ...cells) =>
        this.#timed(statement, (ready) => {
          const { changes, lastInsertRowid } = ready.run(...cells);
          return { changes, row: Number(lastInsertRowid) };
        }),
      atEnd: (key, work) => void this.#atEnd.set(key, work),
    };
  }

  /**
   * One synchronous `BEGIN IMMEDIATE` transaction. An accepted outcome commits, a refusal or an exception rolls back. An async
   * `work` does not compile: its promise is no outcome. Refuses with the store's trouble (`disk-full` …) when the disk does not
   * take it; then nothing has changed.
   */
  write<Value, Code extends string>(
    work: (db: WriteDb) => Outcome<Value, Code>,
  ): Outcome<Value, Code | WriteTrouble> {
    if (this.#raw.inTransaction) throw new Error("A transaction inside a transaction");
    try {
      this.#exec("BEGIN IMMEDIATE");
      const outcome = work(this.#write);
      // A map goes on to what is added to it meanwhile.
      if (outcome.ok) for (const last of this.#atEnd.values()) last();
      this.#exec(outcome.ok ? "COMMIT" : "ROLLBACK");
      return outcome;
    } catch (error) {
      const trouble = writeTrouble(error);
      if (trouble === null) throw error;
      return { ok: false, code: trouble };
    } finally {
      // SQLite has already rolled back after some errors (a full disk), and not after others.
      if (this.#raw.inTransaction) this.#exec("ROLLBACK");
      this.#atEnd.clear();
    }
  }

  /** A pragma or DDL of this room's own text, outside of the statement cache. */
  exec(sql: string): void {
    this.#exec(sql);
  }

  pragma(name: string): Cell {
    try {
      // `simple` gives the first column of the first row, and this room asks only for pragmas that have one.
      return this.#raw.pragma(name, { simple: true }) as Cell;
    } catch (error) {
      throw SqlError.from(error, `PRAGMA ${name}`);
    }
  }

  get inTransaction(): boolean {
    return this.#raw.inTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#raw.close();
  }

  #exec(sql: string): void {
    const began = performance.now();
    try {
      this.#raw.exec(sql);
    } catch (error) {
      throw SqlError.from(error, sql);
    }
    this.#tellSlow(sql.length > 40 ? `${sql.slice(0, 40)}…` : sql, began);
  }

  #timed<Row, Result>(statement: Statement<Row>, work: (ready: Database.Statement) => unknown): Result {
    const began = performance.now();
    try {
      // The statement's own declaration says what its rows look like; SQLite cannot check it, the tests do.
      return work(this.#ready(statement.sql)) as Result;
    } catch (error) {
      throw SqlError.from(error, statement.sql);
    } finally {
      this.#tellSlow(statement.name, began);
    }
  }

  *#each<Row>(statement: Statement<Row>, cells: readonly Cell[]): IterableIterator<Row> {
    try {
      // A statement of its own: one that is being walked through cannot be run a second time.
      for (const row of this.#raw.prepare(statement.sql).iterate(...cells)) {
        // As in `#timed`.
        yield row as Row;
      }
    } catch (error) {
      throw SqlError.from(error, statement.sql);
    }
  }

  #ready(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      if (this.#statements.size > MOST_STATEMENTS / 2) {
        this.#statements.delete(sql);
        this.#statements.set(sql, known);
      }
      return known;
    }
    const fresh = this.#raw.prepare(sql);
    this.#statements.set(sql, fresh);
    if (this.#statements.size > MOST_STATEMENTS) {
      const oldest = this.#statements.keys().next();
      if (!oldest.done) this.#statements.delete(oldest.value);
    }
    return fresh;
  }

  #tellSlow(statement: string, began: number): void {
    const milliseconds = performance.now() - began;
    if (milliseconds > SLOW_MS) this.#slow({ statement, milliseconds: Math.round(milliseconds) });
  }
}
