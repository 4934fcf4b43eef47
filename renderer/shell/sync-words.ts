import { type SyncView } from "../../main/contract/station.ts";
import { clockOf } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type Look } from "./status-piece.ts";

const say = words.sync;

/** The sync light in a few words. It never says "sending" alone: what waits and since when go with it. */
export function syncLook(sync: SyncView, now: Date): Look {
  const since = sync.since === null ? say.neverYet : clockOf(sync.since, now);
  const contact = sync.lastContact === null ? null : clockOf(sync.lastContact, now);
  switch (sync.state) {
    case "not-enrolled":
      return { tone: "waits", icon: "cut", words: say.notEnrolled };
    case "in-step":
      return { tone: "done", icon: "done", words: contact === null ? say.neverYet : say.inStep(contact) };
    case "sending":
      return { tone: "plain", icon: "link", words: say.sending(sync.waiting) };
    case "waiting":
      return {
        tone: "waits",
        icon: "waits",
        words: sync.waiting === 0 ? say.settling : say.waiting(sync.waiting, since),
      };
    case "offline": {
      const when = contact ?? (sync.since === null ? null : since);
      const told =
        sync.waiting === 0 ? say.offline : (at: string | null) => say.offlineWaiting(sync.waiting, at);
      return { tone: "waits", icon: "cut", words: told(when) };
    }
    case "refused":
      return { tone: "wrong", icon: "wrong", words: say.refused(sync.refused) };
    case "frozen":
      return { tone: "wrong", icon: "lock", words: say.frozen };
    default:
      return sync.state satisfies never;
  }
}
