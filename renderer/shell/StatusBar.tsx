import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type StationStatus } from "../../main/contract/station.ts";
import { ageInWords } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Kbd } from "../parts/Kbd.tsx";
import { useNow } from "../parts/use-now.ts";
import css from "./StatusBar.module.css";
import { type Detail, type Look } from "./status-piece.ts";
import { StatusDetail } from "./StatusDetail.tsx";
import { syncLook } from "./sync-words.ts";

const MINUTE_MS = 60_000;
const say = words.shell.status;

/** The truth about the station, always in sight and never in the way. Each piece opens its detail. */
export function StatusBar({ onKeys }: { readonly onKeys: () => void }) {
  const { queries } = useOffice();
  const status = useQuery(queries.station.status.queryOptions());
  const now = useNow(MINUTE_MS / 4);
  const [detail, setDetail] = useState<Detail | null>(null);
  const toggle = (next: Detail) => () => setDetail((shown) => (shown === next ? null : next));
  useKeys(say.label, [
    { keys: "Alt+1", does: say.details.sync, run: toggle("sync") },
    { keys: "Alt+2", does: say.details.print, run: toggle("print") },
    { keys: "Alt+3", does: say.details.backup, run: toggle("backup") },
    { keys: "Alt+4", does: say.details.point, run: toggle("point") },
  ]);
  if (status.data === undefined) return <footer className={css.bar} aria-label={say.label} />;

  const sync = syncLook(status.data.sync, now);
  const print = printLook(status.data.printing);
  const backup = backupLook(status.data.backup, now);
  const piece = (name: Detail, look: Look): ReactNode => (
    <button
      type="button"
      className={css.piece}
      data-tone={look.tone}
      aria-expanded={detail === name}
      onClick={toggle(name)}
    >
      <Icon name={look.icon} />
      {look.words}
    </button>
  );
  return (
    <footer className={css.bar} aria-label={say.label}>
      {piece("sync", sync)}
      {piece("print", print)}
      {piece("backup", backup)}
      {piece("point", { tone: "plain", icon: "place", words: status.data.point ?? say.noPoint })}
      <button type="button" className={css.keys} onClick={onKeys}>
        <Kbd keys="F1" quiet /> {say.keys}
      </button>
      {detail === null ? null : (
        <StatusDetail detail={detail} status={status.data} onClose={() => setDetail(null)} />
      )}
    </footer>
  );
}

function printLook({ queued, failed, unknown }: StationStatus["printing"]): Look {
  if (unknown > 0) return { tone: "waits", icon: "unknown", words: say.questions(unknown) };
  if (failed > 0) return { tone: "wrong", icon: "printed", words: say.failedJobs(failed) };
  if (queued > 0) return { tone: "plain", icon: "printed", words: say.queue(queued) };
  return { tone: "plain", icon: "printed", words: say.queueEmpty };
}

function backupLook({ at, failed }: StationStatus["backup"], now: Date): Look {
  if (failed) return { tone: "wrong", icon: "archive", words: say.backupFailed };
  if (at === null) return { tone: "waits", icon: "archive", words: say.noBackup };
  return { tone: "plain", icon: "archive", words: say.backup(ageInWords(at, now)) };
}
