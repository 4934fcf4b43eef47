import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type FileView } from "../../main/contract/cases.ts";
import { type JobView } from "../../main/contract/item.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorState, Note, Waiting } from "../parts/Notice.tsx";
import { PdfView } from "../parts/PdfView.tsx";
import { Row, Stack } from "../parts/Panel.tsx";
import { saveFile } from "../parts/save-file.ts";
import { PendingJob } from "../shell/PrintQueue.tsx";

export type SheetFormat = "pdf" | "csv" | "xlsx";

export type SheetDialogProps = {
  readonly title: string;
  /** Asks the office for the sheet; called for the PDF at once, for the tables when they are wanted. */
  readonly make: (format: SheetFormat) => Promise<FileView>;
  /** Prints it through the ledger; without it the browser's own reader does, for a paper that no ledger keeps. */
  readonly print?: () => Promise<JobView>;
  readonly formats?: readonly SheetFormat[];
  readonly onClose: () => void;
};

/** A sheet made of cases: looked at, printed, or kept as a file. */
export function SheetDialog(props: SheetDialogProps) {
  const { title, make, formats = ["pdf", "csv", "xlsx"], onClose } = props;
  const paper = useRef<{ print: () => void }>(null);
  const asked = useRef(false);
  const look = useMutation({ mutationFn: () => make("pdf") });
  const keep = useMutation({ mutationFn: make, onSuccess: saveFile });
  const { mutate } = look;
  useEffect(() => {
    // Asked once for each time the dialog stands open: making a sheet is written down.
    if (!asked.current) mutate();
    asked.current = true;
  }, [mutate]);
  const ledger = useMutation({ mutationFn: async () => props.print?.() });
  const error = look.error ?? keep.error ?? ledger.error;
  const failure = error === null ? undefined : failureOf(error);
  const job = ledger.data;
  function print(): void {
    if (props.print === undefined) paper.current?.print();
    else if (!ledger.isPending) ledger.mutate();
  }
  useKeys(say.title, [{ keys: "Alt+P", does: say.files.print, run: print }]);
  return (
    <Dialog title={title} open onClose={onClose} wide>
      <Stack>
        <Row>
          <Button
            kind="primary"
            icon="printed"
            keys="Alt+P"
            disabled={look.data === undefined || ledger.isPending}
            onPress={print}
          >
            {say.files.print}
          </Button>
          {formats.map((format) => (
            <Button
              key={format}
              icon="save"
              disabled={keep.isPending}
              onPress={() =>
                format === "pdf" && look.data !== undefined ? saveFile(look.data) : keep.mutate(format)
              }
            >
              {say.files.save(say.files[format])}
            </Button>
          ))}
          <Button kind="quiet" keys="Esc" onPress={onClose}>
            {words.parts.close}
          </Button>
        </Row>
        {failure === undefined ? null : (
          <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
        )}
        {job === undefined ? null : job.state === "failed" || job.state === "unknown" ? (
          <PendingJob job={job} />
        ) : (
          <Note tone="done">{say.files.printed(job.printer)}</Note>
        )}
        {look.isPending ? <Waiting>{say.files.preparing}</Waiting> : null}
        {look.data === undefined ? null : <PdfView ref={paper} pdf={look.data.bytes} title={title} />}
      </Stack>
    </Dialog>
  );
}
