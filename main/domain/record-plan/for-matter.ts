import { type Matter } from "../directory/directory.ts";
import { type ClassInForce, classOn, type PlanShelf } from "./in-force.ts";

export type ClassesForMatter = {
  /** The one class that the matter leaves no doubt about: one key opens the case. */
  readonly only: ClassInForce | null;
  /** What to offer first; with `only`, just that. */
  readonly usual: readonly ClassInForce[];
};

/** The usual classes of a matter in the plan of a civil day. Symbols that it lacks, or that are not lowest there, drop out. */
export function classesForMatter(
  shelf: PlanShelf,
  matter: Pick<Matter, "recordClasses">,
  day: string,
): ClassesForMatter {
  const usual = matter.recordClasses.flatMap((symbol) => {
    const found = classOn(shelf, symbol, day);
    return found !== null && found.leaf ? [found] : [];
  });
  // A symbol that dropped out leaves a doubt: what stood there before may be meant.
  const sure = matter.recordClasses.length === 1 && usual.length === 1;
  return { only: sure ? (usual[0] ?? null) : null, usual };
}
