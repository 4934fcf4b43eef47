import { type CivilDate } from "../calendar/civil-date.ts";
import { inForce, type Validity } from "../calendar/validity.ts";

/** Figures of the office's own watch over terms. No act sets them: a change closes a row and adds one. */
export type Thresholds = Validity & {
  /** Days before the end at which a case is first called to mind, and again. */
  readonly warnDays: number;
  readonly warnAgainDays: number;
  /** Days after which a stop that still lasts is called to mind. */
  readonly longStopDays: number;
  /** A stop of more days than this is a slip of the hand (a year written wrong), so it is refused. */
  readonly longestStopDays: number;
  /** So is a new term more days ahead than this, where the act sets no limit of its own. */
  readonly longestExtensionDays: number;
};

export const thresholds: readonly [Thresholds, ...Thresholds[]] = [
  {
    validFrom: "2011-01-01",
    warnDays: 7,
    warnAgainDays: 2,
    longStopDays: 180,
    longestStopDays: 3_653,
    longestExtensionDays: 1_096,
  },
];

/** The figures of a day; those of the first row before it. */
export function thresholdsOn(day: CivilDate): Thresholds {
  return thresholds.find((row) => inForce(row, day)) ?? thresholds[0];
}
