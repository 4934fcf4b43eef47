import { type ItemRow } from "../../../main/contract/item.ts";
import { type ActName } from "./case-acts.ts";

/** What is being asked beside the case: one small form at a time. */
export type Asking = { readonly act: ActName } | { readonly act: "part"; readonly item: ItemRow } | null;
