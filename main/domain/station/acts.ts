import { type FactDraft } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type StationRefusal } from "./refusals.ts";

/**
 * Lets a point's series of a year go on from a number: for a change of systems in mid-year (design.md §6). Only before its first
 * number was given, so that no number can come twice.
 */
export function startSeries(
  point: string | null,
  wish: { readonly year: number; readonly next: number },
  begun: (point: string, year: number) => boolean,
): Outcome<FactDraft<"SeriesStarted">, StationRefusal> {
  if (point === null) return refused("no-point");
  if (begun(point, wish.year)) return refused("series-already-begun", { field: "year" });
  const body = { point, ...wish };
  return accepted({ kind: "SeriesStarted", subject: `${point}/${wish.year}`, body, sealed: null });
}

/** Why the numbering of a station stands still, as its log was told. */
export type Frozen = "restored" | "clone" | "revoked" | "newer-epoch";

/**
 * How a station whose numbering stands still goes on under a new epoch. One that was restored keeps its point. A clone, and a copy
 * that was left behind, lose it: the point's series has another writer. Refuses a station that numbers, and a revoked one.
 */
export function nextEpoch(
  frozen: Frozen | null,
  point: string | null,
): Outcome<{ readonly why: "restored" | "clone"; readonly point: string | null }, StationRefusal> {
  switch (frozen) {
    case null:
      return refused("not-frozen");
    case "restored":
      return accepted({ why: "restored", point });
    case "clone":
    case "newer-epoch":
      return accepted({ why: "clone", point: null });
    case "revoked":
      return refused("centre-refused");
    default:
      return frozen satisfies never;
  }
}
