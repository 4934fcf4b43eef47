import { type z } from "zod";
import { type historyLineSchema } from "../../contract/item.ts";
import { type OpenFact } from "../../domain/facts/kinds.ts";
import { caseDetailsOf } from "./case-history.ts";
import { type Details, reasonOf } from "./line-details.ts";

type Line = z.infer<typeof historyLineSchema>;

/** One fact as a line of an item's history, with the short figures that its sentence needs. */
export function historyLine(fact: OpenFact, nameOf: (clerk: string) => string | null): Line {
  return {
    id: fact.id,
    kind: fact.kind,
    at: fact.at,
    by: nameOf(fact.by),
    station: fact.station,
    details: detailsOf(fact, nameOf),
  };
}

/** Figures and the reason that somebody gave: what else is sealed in a fact (titles, names, references) stands in the item. */
function detailsOf(fact: OpenFact, nameOf: (clerk: string) => string | null): Details {
  switch (fact.kind) {
    case "ItemRegistered": {
      const { point, number, year, bare } = fact.body;
      return { point, number, year, bare, ...reasonOf(fact.sealed?.otherDayReason) };
    }
    case "ItemDescribed":
      return { matter: fact.body.matter, unit: fact.body.unit, ...reasonOf(fact.sealed?.reason) };
    case "ItemAssigned": {
      const clerk = fact.body.clerk === null ? null : nameOf(fact.body.clerk);
      return { unit: fact.body.unit, ...(clerk !== null && { clerk }) };
    }
    case "ItemCancelled":
      return { undo: fact.body.undo, ...reasonOf(fact.sealed?.reason) };
    case "PrintQueued":
      return { paper: fact.body.paper, copy: fact.body.copy, language: fact.body.language };
    case "PrintFailed":
    case "PrintFateUnknown":
      return { code: fact.body.code };
    case "PrintSettled":
      return { printed: fact.body.printed };
    default:
      return caseDetailsOf(fact, nameOf);
  }
}
