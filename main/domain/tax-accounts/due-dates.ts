import { type CivilDate } from "../calendar/civil-date.ts";
import { type DatedLaw, rowOn } from "./dated-law.ts";
import { type Taxpayer, type TaxKindId } from "./tax-kinds.ts";

/** One instalment of a year as the law has it: its day, and the months (both included) for which it is paid. */
export type DuePart = {
  readonly month: number;
  readonly day: number;
  readonly covers: { readonly from: number; readonly to: number };
};

/** When a kind of tax is paid. */
export type DueSchedule = DatedLaw & {
  readonly kind: TaxKindId;
  readonly taxpayer: Taxpayer;
  readonly parts: readonly DuePart[];
  /** Who sets the amount: the authority by a decision that is served, or the taxpayer. */
  readonly by: "decision" | "declaration";
  /** False where the day stands though it is free. */
  readonly moves: boolean;
  /** Where a tax that began in the year is paid otherwise. */
  readonly lateStart?: LateStart;
  /** Which instalment takes what cannot be divided. */
  readonly rest: "first" | "last";
};

export type LateStart = {
  /** Begun in a month after this one: the first instalment is due so many days after the beginning, two equal parts remain. */
  readonly afterMonth: number;
  /** Begun in this month or later: everything at once, so many days after the beginning. */
  readonly onceFromMonth: number;
  readonly days: number;
  readonly legalBasis: string;
};

const part = (month: number, day: number, from: number, to = from): DuePart => ({
  month,
  day,
  covers: { from, to },
});

const fourDates = [part(3, 15, 1, 3), part(5, 15, 4, 6), part(9, 15, 7, 9), part(11, 15, 10, 12)];
const later = Array.from({ length: 11 }, (_, index) => part(index + 2, 15, index + 2));

const local = "Ustawa o podatkach i opłatach lokalnych";
const row = {
  validFrom: "2016-01-01",
  trust: "verified",
  source: "obwieszczenia gmin Augustów i Godów",
  moves: true,
  rest: "first",
} as const;
const decided = { ...row, by: "decision", taxpayer: "natural", parts: fourDates } as const;
const declared = { ...row, by: "declaration", taxpayer: "legal" } as const;

const transport = {
  ...row,
  kind: "transport-tax",
  by: "declaration",
  parts: [part(2, 15, 1, 6), part(9, 15, 7, 12)],
  lateStart: { afterMonth: 2, onceFromMonth: 9, days: 14, legalBasis: `${local} art. 11 ust. 2` },
  legalBasis: `${local} art. 11 ust. 1`,
} as const;

const alcohol = {
  ...row,
  kind: "alcohol-fee",
  by: "declaration",
  moves: false,
  rest: "last",
  parts: [part(1, 31, 1, 4), part(5, 31, 5, 8), part(9, 30, 9, 12)],
  source: "obwieszczenia gmin Nowy Targ i Gostynin 2026",
  legalBasis: "Ustawa o wychowaniu w trzeźwości i przeciwdziałaniu alkoholizmowi art. 11(1) ust. 7",
} as const;

/**
 * Days of payment as dated data. The waste fee has none here: its days are set by the council's resolution, which the office enters
 * as rows of its own.
 */
export const shippedDueSchedules: readonly DueSchedule[] = [
  { ...decided, kind: "property-tax", legalBasis: `${local} art. 6 ust. 7` },
  { ...decided, kind: "agricultural-tax", legalBasis: "Ustawa o podatku rolnym art. 6a ust. 6" },
  { ...decided, kind: "forest-tax", legalBasis: "Ustawa o podatku leśnym art. 6 ust. 3" },
  {
    ...decided,
    kind: "joint-obligation",
    trust: "known",
    source: "treść przepisu, niesprawdzona w publikacji",
    legalBasis: "Ustawa o podatku rolnym art. 6c",
  },
  {
    ...declared,
    kind: "property-tax",
    parts: [part(1, 31, 1), ...later],
    legalBasis: `${local} art. 6 ust. 9 pkt 3`,
  },
  {
    ...declared,
    kind: "agricultural-tax",
    parts: fourDates,
    legalBasis: "Ustawa o podatku rolnym art. 6a ust. 8 pkt 3",
  },
  {
    ...declared,
    kind: "forest-tax",
    parts: [part(1, 15, 1), ...later],
    legalBasis: "Ustawa o podatku leśnym art. 6 ust. 5 pkt 3",
  },
  { ...transport, taxpayer: "natural" },
  { ...transport, taxpayer: "legal" },
  { ...alcohol, taxpayer: "natural" },
  { ...alcohol, taxpayer: "legal" },
];

/** When a kind is paid in the year in which a day lies; null where the table vouches for none. */
export function dueScheduleOn(
  of: { readonly kind: TaxKindId; readonly taxpayer: Taxpayer },
  day: CivilDate,
  schedules: readonly DueSchedule[],
): DueSchedule | null {
  return rowOn(
    schedules.filter(({ kind, taxpayer }) => kind === of.kind && taxpayer === of.taxpayer),
    day,
  );
}
