import { createORPCClient } from "@orpc/client";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { type OfficeClient } from "../../main/contract/client.ts";
import { type OfficeLink } from "./office-link.ts";

export type OfficeQueries = ReturnType<typeof queriesOf>;

export function clientOf(link: OfficeLink): OfficeClient {
  return createORPCClient<OfficeClient>(link);
}

/** The contract's procedures as TanStack queries: `queries.registry.today.queryOptions()`. */
export function queriesOf(client: OfficeClient) {
  return createTanstackQueryUtils(client);
}
