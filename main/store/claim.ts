import { type FreezeReason } from "../../sync/engine/ports.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { claim, frozen, saveClaim, saveFrozen } from "./settings.ts";
import { statement } from "./statement.ts";

const firstOfEpoch = statement<{ hash: string; position: number | null; refused: string | null }>(
  "claim-first-of-epoch",
  "SELECT hash, position, refused FROM facts WHERE station = ? AND epoch = ? AND seq = 1",
);

/**
 * Whether this copy was the first to take up the epoch that was ordered: the centre has its own `EpochOpened`. Lost: the centre has
 * another copy's there, or does not honour this one.
 */
function claimState(db: ReadDb, { station, epoch }: StationIdentity): "none" | "open" | "won" | "lost" {
  const hash = claim(db);
  if (hash === null) return "none";
  const rows = db.all(firstOfEpoch, station, epoch);
  const mine = rows.find((row) => row.hash === hash);
  if (mine === undefined || mine.refused !== null) return "lost";
  if (mine.position !== null) return "won";
  return rows.some((row) => row.hash !== hash && row.position !== null) ? "lost" : "open";
}

/**
 * After the centre said something: a copy that waits for its epoch numbers from here on (unless its journal knows facts that it lacks),
 * or is a clone again.
 */
export function settleClaim(db: WriteDb, who: StationIdentity, olderThanJournal: () => boolean): void {
  if (frozen(db) !== "taking-up") return;
  const state = claimState(db, who);
  if (state === "open") return;
  saveFrozen(db, state === "lost" ? "clone" : olderThanJournal() ? "restored" : null);
  saveClaim(db, null);
}

/**
 * What a station is frozen by after `why` came. A clone stays one until a new epoch is opened, whatever the centre has by then: it may
 * have pulled the other copy's facts, and look in step. A claim that nobody has decided yet is waited for.
 */
export function nextFreeze(db: ReadDb, who: StationIdentity, why: FreezeReason | null): FreezeReason | null {
  const before = frozen(db);
  if (before === "clone" && why !== "revoked") return before;
  if (why !== null && why !== "restored") return why;
  const state = claimState(db, who);
  if (state === "lost") return "clone";
  return state === "open" ? "taking-up" : why;
}
