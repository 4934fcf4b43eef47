import { type FactDraft } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type StationIdentity } from "./identity.ts";
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
export type Frozen = "restored" | "clone" | "revoked" | "newer-epoch" | "taking-up";

/** How a station goes on: under a new epoch of its own, or under the one that was ordered at the centre. */
export type NextEpoch =
  | { readonly why: "restored"; readonly point: string | null }
  | { readonly why: "clone"; readonly epoch: number; readonly point: string | null };

/**
 * How a station whose numbering stands still goes on under a new epoch. One that was restored keeps its point. A clone, and a copy
 * that was left behind, lose it, for the point's series has another writer: they take up exactly the epoch and point that an
 * administrator of the centre ordered. Refuses a station that numbers, a revoked one, one for which nothing is ordered, and one that
 * has taken up its epoch and only waits for the centre.
 */
export function nextEpoch(
  frozen: Frozen | null,
  { point, epoch }: Pick<StationIdentity, "point" | "epoch">,
  ordered: { readonly epoch: number; readonly point: string | null } | null,
): Outcome<NextEpoch, StationRefusal> {
  switch (frozen) {
    case null:
      return refused("not-frozen");
    case "restored":
      return accepted({ why: "restored", point });
    case "clone":
    case "newer-epoch":
    case "taking-up":
      if (ordered !== null && ordered.epoch > epoch) return accepted({ why: "clone", ...ordered });
      return refused(frozen === "taking-up" ? "centre-unreachable" : "epoch-not-ordered");
    case "revoked":
      return refused("centre-refused");
    default:
      return frozen satisfies never;
  }
}
