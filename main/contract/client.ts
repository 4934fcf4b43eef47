import { type ContractRouterClient } from "@orpc/contract";
import { type Contract } from "./contract.ts";

/** Whoever calls an office: a window over any transport, the demo, a test. */
export type OfficeClient = ContractRouterClient<Contract>;
