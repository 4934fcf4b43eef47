import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import css from "./ItemPane.module.css";

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
      {preview.data === undefined ? null : <Pdf pdf={preview.data.pdf} title={title} />}
    </Dialog>
  );
}

/** `pdf` in base64. Its address exists only as long as it is looked at; without the reader's own print button, which no ledger would know of. */
function Pdf({ pdf, title }: { readonly pdf: string; readonly title: string }) {
  const place = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    if (place.current !== null) place.current.src = `${address}#toolbar=0&navpanes=0`;
    return () => URL.revokeObjectURL(address);
  }, [pdf]);
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- the browser's own reader of PDF does not run in a sandbox
    <iframe ref={place} className={css.preview} title={title} />
  );
}
