import { z } from "zod";
import {
  type ContinuityReport,
  continuityReport,
  type SeriesKnown,
} from "../../main/domain/numbers/continuity.ts";
import { pointSchema } from "../../main/domain/numbers/point.ts";
import { type ReadDb } from "./tables.ts";

/** What of a fact's open body tells of numbers. Bodies of other versions may hold more. */
const numbered = z.object({ point: z.string(), number: z.int(), year: z.int() });
const started = z.object({ point: z.string(), year: z.int(), next: z.int() });

type Numbers = Map<string, { seq: number; state: "active" | "cancelled" }[]>;

/**
 * The continuity report of every point in one year (design.md §6): a reason for each number that the centre does not have. What the
 * stations said at their last check-in is held against what came.
 */
export async function continuityOf(db: ReadDb, office: string, year: number): Promise<ContinuityReport[]> {
  const { numbers, starts } = await taken(db, office, year);
  const said = await db
    .selectFrom("series")
    .innerJoin("stations", (join) =>
      join.onRef("stations.office", "=", "series.office").onRef("stations.station", "=", "series.station"),
    )
    .select(["series.point", "series.highest", "series.station", "stations.last_contact as lastContact"])
    .where("series.office", "=", office)
    .where("year", "=", year)
    .execute();
  const points = [...new Set([...numbers.keys(), ...said.map(({ point }) => point)])].toSorted();
  return points.map((point) => {
    const from = said.find((series) => series.point === point);
    const known: SeriesKnown = {
      point: pointSchema.parse(point),
      year,
      start: starts.get(point) ?? 1,
      known: numbers.get(point) ?? [],
      station:
        from === undefined || from.lastContact === null
          ? null
          : {
              id: from.station,
              lastIssued: from.highest,
              lastContact: from.lastContact,
              // A check-in tells how far a series is, not how much of it was sent.
              allSent: false,
            },
    };
    return continuityReport(known);
  });
}

/** Every number that came, and where each series begins. */
async function taken(
  db: ReadDb,
  office: string,
  year: number,
): Promise<{ readonly numbers: Numbers; readonly starts: ReadonlyMap<string, number> }> {
  const facts = await db
    .selectFrom("facts")
    .select(["kind", "subject", "body"])
    .where("office", "=", office)
    .where("kind", "in", ["ItemRegistered", "ItemCancelled", "SeriesStarted"])
    .where("refused", "is", null)
    .orderBy("position")
    .execute();
  const cancelled = new Set(
    facts.flatMap(({ kind, subject }) => (kind === "ItemCancelled" ? [subject] : [])),
  );
  const numbers: Numbers = new Map();
  const starts = new Map<string, number>();
  for (const { kind, subject, body } of facts) {
    if (kind === "SeriesStarted") {
      const series = started.safeParse(JSON.parse(body));
      if (series.success && series.data.year === year) starts.set(series.data.point, series.data.next);
    } else if (kind === "ItemRegistered") {
      const item = numbered.safeParse(JSON.parse(body));
      if (!item.success || item.data.year !== year) continue;
      const { point, number: seq } = item.data;
      const state = cancelled.has(subject) ? "cancelled" : "active";
      const series = numbers.get(point);
      if (series === undefined) numbers.set(point, [{ seq, state }]);
      else series.push({ seq, state });
    }
  }
  return { numbers, starts };
}
