import { type CaseNumbers } from "./case-numbers.ts";
import { type Press } from "./printing/press.ts";
import { type Room } from "./room.ts";
import { type Sync } from "./sync.ts";
import { type ViewLog } from "./view-log.ts";

/** What the counters of cases and of letters work with. */
export type CaseOffice = {
  readonly room: Room;
  readonly views: ViewLog;
  readonly sync: Pick<Sync, "inContact" | "takeList" | "returnList">;
  readonly numbers: CaseNumbers;
  readonly press: Press;
};
