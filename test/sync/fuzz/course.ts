import { type CentreCopy } from "../../world/centre.ts";
import { type Counter } from "../../world/counter.ts";
import { type DiskCopy } from "../../world/station.ts";
import { type World } from "../../world.ts";
import { type Ledger } from "./ledger.ts";

/** What the acts of one run act on, and what they leave behind for the next. */
export type Run = {
  readonly world: World;
  readonly ledger: Ledger;
  readonly copies: Map<Counter, DiskCopy>;
  centreCopy: CentreCopy | null;
  /** The centre epoch in which the centre came back from a copy and has not noticed it; null: it has noticed, or did not. */
  unnoticed: number | null;
  /** Questions under way. */
  readonly asking: Set<Promise<unknown>>;
  readonly tell: (line: string) => void;
};
