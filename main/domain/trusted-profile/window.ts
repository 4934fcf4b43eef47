import { addDays, type CivilDate, daysBetween, END_OF_COUNTS } from "../calendar/civil-date.ts";
import { inForce, type Validity } from "../calendar/validity.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";

/** How many days an application waits for the visit. `validFrom` is the day from which the row vouches for it. */
export type ApplicationWindow = Validity & { readonly days: number; readonly basis: string };

/**
 * The windows, oldest first; the last is the one that is applied unless the office set another (`local-procedure.ts`). Fourteen
 * days stand in older instructions of points, and on leaflets that people still bring along.
 */
export const applicationWindows: readonly [ApplicationWindow, ...ApplicationWindow[]] = [
  {
    validFrom: "2011-06-01",
    validTo: "2023-12-28",
    days: 14,
    basis: "Dawne instrukcje punktów potwierdzających",
  },
  {
    validFrom: "2023-12-29",
    days: 30,
    basis: "Rozporządzenie o profilu zaufanym (Dz.U. 2023 poz. 2551)",
  },
];

export type ApplicationValidity = {
  readonly filedOn: CivilDate;
  readonly days: number;
  /** The last day on which the point may settle it. The day of filing does not count. */
  readonly lastDay: CivilDate;
  /** Null where the office set the window itself. */
  readonly basis: string | null;
  /** Days from today to `lastDay`: 0 on the last day, negative when it has passed. */
  readonly daysLeft: number;
  /** What the older windows would have given: shown beside, decides nothing. */
  readonly older: readonly {
    readonly days: number;
    readonly lastDay: CivilDate;
    readonly passed: boolean;
    readonly basis: string;
  }[];
};

/**
 * Counts until when an application holds. It is the state's system that lets it lapse, by days and at midnight, so no Saturday and
 * no holiday moves the end (unlike a term of KPA art. 57). `ownDays` is the office's own window, null where it set none. Refuses an
 * application filed after today (`filed-in-future`) or before any window was law (`filed-too-long-ago`).
 */
export function applicationValidity(
  filedOn: CivilDate,
  today: CivilDate,
  ownDays: number | null = null,
): Outcome<ApplicationValidity, TrustedProfileRefusal> {
  const field = "filedOn";
  if (filedOn > today) return refused("filed-in-future", { field });
  const row = applicationWindows.findLast((each) => inForce(each, filedOn));
  if (!row || today >= END_OF_COUNTS) return refused("filed-too-long-ago", { field });
  const days = ownDays ?? row.days;
  const lastDay = addDays(filedOn, days);
  return accepted({
    filedOn,
    days,
    lastDay,
    basis: ownDays === null ? row.basis : null,
    daysLeft: daysBetween(today, lastDay),
    older: applicationWindows
      .filter((each) => each.days !== days && each.validFrom < row.validFrom)
      .map((each) => {
        const end = addDays(filedOn, each.days);
        return { days: each.days, lastDay: end, passed: today > end, basis: each.basis };
      }),
  });
}
