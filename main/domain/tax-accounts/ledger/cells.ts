import { civilDate, type CivilDate, partsOf } from "../../calendar/civil-date.ts";
import { type BankAccount, checkBankAccount } from "../../identifiers/bank-account.ts";
import { cleanLine } from "../../identifiers/clean.ts";
import { checkNip, type Nip } from "../../identifiers/nip.ts";
import { maySave } from "../../identifiers/outcome.ts";
import { checkPesel, type Pesel } from "../../identifiers/pesel.ts";
import { type DecimalMark, parseAmount } from "../amount-text.ts";
import { type Grosze, NO_MONEY } from "../money.ts";
import { type LedgerRefusal } from "../refusals.ts";
import { type ImportCode, meaningOfCode } from "../tax-kinds.ts";
import { type ColumnMapping } from "./mapping.ts";

/** What is wrong in a file and where: never the value itself, which may be somebody's. */
export type LedgerError = {
  /** The kind of the file's rows. */
  readonly table: string;
  /** The row as a person counts it in the file, the header being 1; null where no row is at fault. */
  readonly row: number | null;
  readonly field: string | null;
  readonly code: LedgerRefusal;
};

/** How the cells of a file are to be understood. */
export type LedgerReading = {
  /** The mark before the grosze, where it is known; else an ambiguous amount is an error. */
  readonly decimals?: DecimalMark;
  readonly codes: readonly ImportCode[];
  /** The day of the snapshot: no payment is later. */
  readonly day: CivilDate;
};

/** Debts and payments of these years; anything else is a year written wrong. */
const YEARS = { first: 1998, last: 2100 } as const;

/** Reads the cells of one row by the names of their fields and gathers what is wrong with them. */
export class Cells {
  readonly errors: LedgerError[] = [];
  readonly #cells: readonly string[];
  readonly #mapping: ColumnMapping;
  readonly #of: LedgerReading;
  readonly #at: { readonly table: string; readonly row: number };

  constructor(
    cells: readonly string[],
    of: LedgerReading & { readonly mapping: ColumnMapping },
    at: { readonly table: string; readonly row: number },
  ) {
    this.#cells = cells;
    this.#mapping = of.mapping;
    this.#of = of;
    this.#at = at;
  }

  /** Notes a fault; null, so that a reader can return it. */
  fault(field: string | null, code: LedgerRefusal): null {
    this.errors.push({ ...this.#at, field, code });
    return null;
  }

  /** True when the cell holds nothing, or no column holds the field. */
  empty(field: string): boolean {
    return this.#raw(field) === "";
  }

  text(field: string, longest: number): string {
    const text = this.#raw(field);
    if (text === "") this.fault(field, "cell-required");
    else if (text.length > longest) this.fault(field, "cell-too-long");
    // U+FFFD stands where bytes were read in the wrong encoding.
    else if (text.includes("\ufffd") || !text.isWellFormed()) this.fault(field, "cell-bad-characters");
    return text;
  }

  optionalText(field: string, longest: number): string | null {
    return this.empty(field) ? null : this.text(field, longest);
  }

  whole(field: string, least: number, most: number): number {
    const text = this.#raw(field);
    if (text === "") this.fault(field, "cell-required");
    else if (!/^\d{1,9}$/.test(text) || Number(text) < least || Number(text) > most) {
      this.fault(field, "cell-bad-number");
    }
    return Number(text);
  }

  amount(field: string): Grosze {
    const parsed = parseAmount(this.#raw(field), this.#of.decimals);
    if (parsed.ok) return parsed.value;
    this.fault(field, parsed.code === "amount-empty" ? "cell-required" : parsed.code);
    return NO_MONEY;
  }

  /** `2026-03-16`, `16.03.2026`, `16-03-2026`, `16/03/2026`, `20260316`; a time after it is left out. */
  day(field: string): CivilDate {
    const text = this.#raw(field);
    const day = text === "" ? this.fault(field, "cell-required") : dayIn(text);
    if (day === null) {
      if (text !== "") this.fault(field, "cell-bad-date");
      return this.#of.day;
    }
    const { year } = partsOf(day);
    if (year < YEARS.first || year > YEARS.last) this.fault(field, "cell-date-out-of-range");
    return day;
  }

  /** A day that has come. */
  pastDay(field: string): CivilDate {
    const day = this.day(field);
    if (day > this.#of.day) this.fault(field, "cell-date-in-future");
    return day;
  }

  year(field: string): number {
    return this.whole(field, YEARS.first, YEARS.last);
  }

  code(field: string): ImportCode["means"] | null {
    const meaning = meaningOfCode(this.#raw(field), this.#of.codes);
    if (meaning !== null) return meaning;
    return this.fault(field, this.empty(field) ? "cell-required" : "kind-code-unknown");
  }

  pesel(field: string): Pesel | null {
    if (this.empty(field)) return null;
    const outcome = checkPesel(this.#raw(field), this.#of.day);
    return maySave(outcome) ? outcome.normalized : this.fault(field, "pesel-wrong");
  }

  nip(field: string): Nip | null {
    if (this.empty(field)) return null;
    const outcome = checkNip(this.#raw(field));
    return outcome.ok ? outcome.normalized : this.fault(field, "nip-wrong");
  }

  account(field: string): BankAccount | null {
    if (this.empty(field)) return null;
    const outcome = checkBankAccount(this.#raw(field));
    return maySave(outcome) ? outcome.normalized : this.fault(field, "account-wrong");
  }

  #raw(field: string): string {
    const column = this.#mapping.get(field);
    const cell = column === undefined ? "" : (this.#cells[column] ?? "");
    // Most cells are numbers, dates and ids without a space, in which there is nothing to clean.
    return /^[!-~]*$/.test(cell) ? cell : cleanLine(cell);
  }
}

function dayIn(text: string): CivilDate | null {
  const day = text.replace(/[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "");
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const polish = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(day);
  return polish && civilDate(Number(polish[4]), Number(polish[3]), Number(polish[1]));
}
