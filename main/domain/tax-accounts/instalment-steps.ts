import { type CivilDate } from "../calendar/civil-date.ts";
import { type HolidayId } from "../calendar/holidays.ts";
import { type Trust } from "./dated-law.ts";
import { type Grosze } from "./money.ts";
import { type TaxKindId } from "./tax-kinds.ts";

/** One payment of a tax of a year. Numbers run from 1; two may be due on one day when a decision came late. */
export type Instalment = {
  readonly no: number;
  readonly amount: Grosze;
  /** The last day on which it may be paid, already moved off a free day. */
  readonly dueOn: CivilDate;
};

/** One step in telling instalments, in the order in which a clerk would explain it; `main/words` makes sentences of them. */
export type InstalmentStep =
  | { readonly kind: "tax"; readonly of: TaxKindId; readonly year: number; readonly amount: Grosze }
  /** The tax began or ended within the year; months both included. */
  | { readonly kind: "part-of-year"; readonly from: number; readonly to: number; readonly months: number }
  | {
      readonly kind: "schedule";
      readonly instalments: number;
      readonly basis: string;
      readonly trust: Trust;
      readonly source: string;
    }
  /** A small tax is paid at once. */
  | { readonly kind: "at-once"; readonly amount: Grosze; readonly limit: Grosze; readonly basis: string }
  /** A tax begun late in the year: at once, or in two equal parts, the first so many days after the beginning. */
  | {
      readonly kind: "late-start";
      readonly on: CivilDate;
      readonly days: number;
      readonly instalments: number;
      readonly basis: string;
    }
  /** What an instalment is for, and what it comes to before the rest is added. */
  | {
      readonly kind: "share";
      readonly no: number;
      readonly months: number;
      readonly ofMonths: number;
      readonly amount: Grosze;
    }
  /** What cannot be divided, and the instalment that takes it. Negative where the last one is the smaller. */
  | { readonly kind: "rest"; readonly no: number; readonly amount: Grosze }
  | { readonly kind: "due"; readonly no: number; readonly on: CivilDate; readonly basis: string }
  | {
      readonly kind: "shift";
      readonly no: number;
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly why: "saturday" | "sunday" | HolidayId;
      readonly basis: string;
    }
  /** A free day on which it is due all the same. */
  | { readonly kind: "stays"; readonly no: number; readonly on: CivilDate; readonly basis: string }
  /** The decision came too late for this day. */
  | {
      readonly kind: "served-late";
      readonly no: number;
      readonly servedOn: CivilDate;
      readonly days: number;
      readonly before: CivilDate;
      readonly on: CivilDate;
      readonly basis: string;
    }
  | { readonly kind: "instalment"; readonly no: number; readonly amount: Grosze; readonly dueOn: CivilDate };
