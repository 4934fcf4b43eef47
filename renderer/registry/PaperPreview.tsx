import { useQuery } from "@tanstack/react-query";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { PdfView } from "../parts/PdfView.tsx";

export type PaperPreviewProps = {
  readonly item: string;
  readonly paper: "label" | "receipt";
  readonly language: "pl" | "en" | "uk";
  readonly title: string;
  readonly onClose: () => void;
};

/** The very bytes that would be printed, shown by the browser's own reader. */
export function PaperPreview({ item, paper, language, title, onClose }: PaperPreviewProps) {
  const { queries } = useOffice();
  const preview = useQuery(
    queries.print.preview.queryOptions({ input: { item, paper, language }, gcTime: 0, staleTime: 0 }),
  );
  const failure = preview.error === null ? undefined : failureOf(preview.error);
  return (
    <Dialog title={title} open onClose={onClose} wide>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {preview.isPending ? <Waiting>{words.registry.item.preparing}</Waiting> : null}
      {preview.data === undefined ? null : <PdfView pdf={preview.data.pdf} title={title} />}
    </Dialog>
  );
}
