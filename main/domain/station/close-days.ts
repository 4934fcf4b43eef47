import { addDays, type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { type FactDraft } from "../facts/kinds.ts";

/** Days further back than this are not closed one by one any more: the clock was wrong, or the station stood in a cupboard. */
const FURTHEST = 40;

export type ClosedDays = {
  readonly facts: readonly FactDraft<"PointDayClosed">[];
  /** The last day that is closed now: yesterday. */
  readonly through: CivilDate;
};

/**
 * Closes a point's days that are over, up to yesterday: nothing will be registered on them any more, so that the centre may give
 * ordinals. `last` is the highest number of that day's year; an entry of last year that is made later belongs to its own day of
 * registration. `through` is the last day closed before, or null for a point that has closed none: then only what comes from
 * today on is closed. Answers null where there is nothing to do.
 */
export function closeDays(
  point: string,
  { through, today }: { readonly through: string | null; readonly today: CivilDate },
  last: (year: number) => number,
): ClosedDays | null {
  const yesterday = addDays(today, -1);
  const before = through === null ? null : parseCivilDate(through);
  // A last closed day that is still to come was closed by a clock that was wrong then, or is now.
  if (before === null || before > today) return { facts: [], through: yesterday };
  if (before >= yesterday) return null;
  const facts: FactDraft<"PointDayClosed">[] = [];
  const furthest = addDays(today, -FURTHEST);
  const first = addDays(before, 1);
  for (let day = first > furthest ? first : furthest; day <= yesterday; day = addDays(day, 1)) {
    const body = { point, day, last: last(Number(day.slice(0, 4))) };
    facts.push({ kind: "PointDayClosed", subject: `${point}/${day}`, body, sealed: null });
  }
  return { facts, through: yesterday };
}
