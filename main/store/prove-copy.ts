import { setImmediate } from "node:timers/promises";
import { hashOf } from "../domain/facts/chain.ts";
import { sha256 } from "./append.ts";
import { connect, whole } from "./connection.ts";
import { FACT_COLUMNS, type FactRow, factOf } from "./fact-rows.ts";
import { statement } from "./statement.ts";

/** Some milliseconds of work, between which the office goes on. */
const SLICE = 500;
/** A copy of this many pages is also checked page by page in one go, in some 0.2 s. */
const MOST_PAGES = 16_384;

const slice = statement<FactRow>(
  "prove-slice",
  `SELECT ${FACT_COLUMNS} FROM facts WHERE row > ? ORDER BY row LIMIT ${SLICE}`,
);

/**
 * Opens a copy under the key and checks it: every fact against its own hash, in slices, and a small copy whole. What a large
 * one holds beside the facts is folded from them and can be built again; its pages carry the cipher's own proof.
 */
export async function proveCopy(file: string, key: Uint8Array): Promise<boolean> {
  const db = connect(file, key, () => undefined);
  try {
    if (Number(db.pragma("page_count")) <= MOST_PAGES && !whole(db)) return false;
    for (let after = 0; ;) {
      const facts = db.read.all(slice, after);
      const last = facts.at(-1);
      if (last === undefined) return true;
      if (facts.some((row) => hashOf(factOf(row), sha256) !== row.hash)) return false;
      after = last.row;
      await setImmediate();
    }
  } finally {
    db.close();
  }
}
