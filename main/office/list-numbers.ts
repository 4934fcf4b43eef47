import { type CaseList } from "../domain/cases/facts.ts";
import { type NumberSource } from "../domain/cases/numbering.ts";
import { type FreezeReason } from "../../sync/engine/ports.ts";
import { type Reads } from "../store/reads/reads.ts";
import { type KeepTx } from "./room.ts";
import { stationName } from "./station-name.ts";

type Who = ReturnType<KeepTx["identity"]>;

/**
 * Who gives the next number of a list, or of a group of it, as this station must see it. Nobody here while its numbering stands
 * still, whatever the reason: also a revoked station and one left behind, which may still say other things.
 */
export function numberSource(
  from: Reads,
  { who, frozen }: { readonly who: Who; readonly frozen: FreezeReason | null },
  { list, group }: { readonly list: CaseList; readonly group: number | null },
): NumberSource {
  if (frozen !== null) return { from: "frozen", why: frozen };
  const holder = from.caseLists.holder(list);
  if (holder !== null && holder !== who?.station) {
    return { from: "elsewhere", holder: stationName(from, holder) };
  }
  return numbersHere(from, who, list)
    ? { from: "here", last: from.caseLists.lastNumber(list, group) }
    : { from: "centre" };
}

/**
 * Does this station give the numbers of a list itself? It must hold it, and know so: one that came back from a copy and went on
 * under a new epoch may have given the list back since, so until it has read up to its new epoch it asks the centre like anybody.
 */
export function numbersHere(from: Reads, who: Who, list: CaseList): boolean {
  return who !== null && from.caseLists.holder(list) === who.station && from.facts.readUpToEpoch(who);
}
