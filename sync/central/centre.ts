import { type Logger } from "pino";
import { type News } from "./news.ts";
import { type ReadDb } from "./tables.ts";

/** What every part of a running centre needs. */
export type Centre = {
  readonly db: ReadDb;
  readonly store: "postgresql" | "pglite";
  readonly news: News;
  readonly log: Logger;
  readonly nowMs: () => number;
  /** Address of the citizen's page as stations print it, without a trailing slash. */
  readonly statusAddress: () => string;
};

/** The centre's clock as the protocol writes it. */
export function isoNow(centre: Pick<Centre, "nowMs">): string {
  return new Date(centre.nowMs()).toISOString();
}
