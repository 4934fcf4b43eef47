import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { type StationStatus } from "../../main/contract/station.ts";
import { shortInstant } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { FactLine, Facts, Row, Stack } from "../parts/Panel.tsx";
import { useFocusBack } from "../parts/use-focus-back.ts";
import { useNow } from "../parts/use-now.ts";
import { may, usePerson } from "./person.tsx";
import { PrintQueue } from "./PrintQueue.tsx";
import { type Detail } from "./status-piece.ts";
import css from "./StatusDetail.module.css";
import { SyncDetail } from "./SyncDetail.tsx";

const say = words.shell.status;

export type StatusDetailProps = {
  readonly detail: Detail;
  readonly status: StationStatus;
  readonly onClose: () => void;
};

/** What stands behind a piece of the status bar. Lies over the work, covers no field that is being filled for long: Esc closes. */
export function StatusDetail({ detail, status, onClose }: StatusDetailProps) {
  const panel = useRef<HTMLElement>(null);
  useFocusBack(panel);
  return (
    <EscapeScope onEscape={onClose}>
      <section ref={panel} className={css.panel} aria-label={say.details[detail]} tabIndex={-1}>
        <header className={css.head}>
          <h2>{say.details[detail]}</h2>
          <Button kind="quiet" keys="Esc" onPress={onClose}>
            {words.parts.close}
          </Button>
        </header>
        <Inside detail={detail} status={status} />
      </section>
    </EscapeScope>
  );
}

function Inside({ detail, status }: Pick<StatusDetailProps, "detail" | "status">) {
  switch (detail) {
    case "sync":
      return <SyncDetail sync={status.sync} />;
    case "print":
      return <PrintQueue />;
    case "backup":
      return <BackupDetail backup={status.backup} />;
    case "point":
      return (
        <Facts>
          <FactLine name={words.settings.station.name}>{status.name ?? "–"}</FactLine>
          <FactLine name={words.settings.station.point}>{status.point ?? say.noPoint}</FactLine>
          <FactLine name={words.settings.station.centre}>{status.centralUrl ?? "–"}</FactLine>
          <FactLine name={words.settings.station.scanner}>
            {status.scanner.detail || words.settings.station.scannerStates[status.scanner.state]}
          </FactLine>
          <FactLine name={words.settings.station.version}>{status.version}</FactLine>
        </Facts>
      );
    default:
      return detail satisfies never;
  }
}

function BackupDetail({ backup }: { readonly backup: StationStatus["backup"] }) {
  const { queries } = useOffice();
  const person = usePerson();
  const now = useNow();
  const make = useMutation(queries.station.backup.mutationOptions());
  const failure = make.error === null ? undefined : failureOf(make.error);
  return (
    <Stack>
      <p>{backup.at === null ? say.noBackup : say.backupAt(shortInstant(backup.at, now))}</p>
      {backup.failed ? <ErrorState what={say.backupFailed} next={say.backupFailedNext} /> : null}
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {may(person, "station.backup") ? (
        <Row>
          <Button disabled={make.isPending} onPress={() => make.mutate(undefined)}>
            {words.settings.station.backupNow}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}
