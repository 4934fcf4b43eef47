import { type z } from "zod";
import { type historyLineSchema } from "../../contract/item.ts";
import { type OpenFact } from "../../domain/facts/kinds.ts";

type Line = z.infer<typeof historyLineSchema>;
type Details = Line["details"];

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

/** Figures only: what is sealed in a fact (titles, names, references) stands in the item, not in its history. */
function detailsOf(fact: OpenFact, nameOf: (clerk: string) => string | null): Details {
  switch (fact.kind) {
    case "ItemRegistered": {
      const { point, number, year, bare, otherDayReason } = fact.body;
      return { point, number, year, bare, ...(otherDayReason !== null && { reason: otherDayReason }) };
    }
    case "ItemDescribed":
      return { reason: fact.body.reason, matter: fact.body.matter, unit: fact.body.unit };
    case "ItemAssigned": {
      const clerk = fact.body.clerk === null ? null : nameOf(fact.body.clerk);
      return { unit: fact.body.unit, ...(clerk !== null && { clerk }) };
    }
    case "ItemCancelled":
      return { reason: fact.body.reason, undo: fact.body.undo };
    case "PrintQueued":
      return { paper: fact.body.paper, copy: fact.body.copy, language: fact.body.language };
    case "PrintFailed":
    case "PrintFateUnknown":
      return { code: fact.body.code };
    case "PrintSettled":
      return { printed: fact.body.printed };
    default:
      return {};
  }
}
