import { useQuery } from "@tanstack/react-query";
import { type LetterView } from "../../main/contract/case-views.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { PdfView } from "../parts/PdfView.tsx";

/** The very bytes that would be printed. */
export function LetterPreview({
  view,
  onClose,
}: {
  readonly view: LetterView;
  readonly onClose: () => void;
}) {
  const { queries } = useOffice();
  const preview = useQuery(
    queries.letters.preview.queryOptions({ input: { letter: view.id }, gcTime: 0, staleTime: 0 }),
  );
  const title = say.previewOf(say.kinds[view.kind]);
  const failure = preview.error === null ? undefined : failureOf(preview.error);
  return (
    <Dialog title={title} open onClose={onClose} wide>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {preview.isPending ? <Waiting>{words.registry.item.preparing}</Waiting> : null}
      {preview.data === undefined ? null : <PdfView pdf={preview.data.bytes} title={title} />}
    </Dialog>
  );
}
