import { type AnyProcedure } from "@orpc/server";
import { contract } from "../contract/contract.ts";
import { type StoreTrouble } from "../domain/station/refusals.ts";
import { type Door, type OfficeRouter } from "./door.ts";
import { storeShut } from "./refusals.ts";

/** What a procedure of the implementer looks like, whichever of the contract's it is. */
type Implementable = { handler(handle: () => never): AnyProcedure };

/** An office whose store is shut: `station.status` answers, everything else is refused with STORE_SHUT. */
export function shutCounters(
  { os }: Door,
  trouble: StoreTrouble,
  status: OfficeRouter["station"]["status"],
): OfficeRouter {
  const refuse = (): never => {
    throw storeShut(trouble);
  };
  const counters = Object.entries(contract).map(([counter, procedures]) => {
    // The implementer mirrors the contract, whose own names are the ones walked over here.
    const mirror = os[counter as keyof typeof contract] as unknown as Readonly<Record<string, Implementable>>;
    const shut = Object.keys(procedures).map((name) => [name, mirror[name]?.handler(refuse)]);
    return [counter, Object.fromEntries(shut)];
  });
  // Each procedure of the contract has got a handler, so this is a router of the whole contract.
  const router = Object.fromEntries(counters) as OfficeRouter;
  return { ...router, station: { ...router.station, status } };
}
