import { createORPCClient } from "@orpc/client";
import { type ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { type Contract } from "../../main/contract/contract.ts";
import { type OfficeLink } from "./office-link.ts";

export type OfficeClient = ContractRouterClient<Contract>;
export type OfficeQueries = ReturnType<typeof queriesOf>;

export function clientOf(link: OfficeLink): OfficeClient {
  return createORPCClient<OfficeClient>(link);
}

/** The contract's procedures as TanStack queries: `queries.registry.today.queryOptions()`. */
export function queriesOf(client: OfficeClient) {
  return createTanstackQueryUtils(client);
}
