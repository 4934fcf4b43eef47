import { type BodyOf, type OpenFact } from "../facts/kinds.ts";

export type UnitFact = OpenFact<"UnitAdded" | "UnitRenamed" | "UnitEnded">;

/** One dated change of a unit, as it was said. */
export type UnitChange = {
  [Kind in UnitFact["kind"]]: { readonly kind: Kind } & BodyOf<Kind>;
}[UnitFact["kind"]];

/** What was said of one unit, in the order in which it was said. */
export type UnitChanges = readonly UnitChange[];

export function foldUnitChanges(changes: UnitChanges | undefined, fact: UnitFact): UnitChanges {
  return [...(changes ?? []), changeOf(fact)];
}

function changeOf(fact: UnitFact): UnitChange {
  switch (fact.kind) {
    case "UnitAdded":
      return { kind: fact.kind, ...fact.body };
    case "UnitRenamed":
      return { kind: fact.kind, ...fact.body };
    case "UnitEnded":
      return { kind: fact.kind, ...fact.body };
    default:
      return fact satisfies never;
  }
}
