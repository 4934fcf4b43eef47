import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import css from "./PdfView.module.css";

export type PdfViewProps = {
  /** In base64. */
  readonly pdf: string;
  readonly title: string;
  readonly ref?: Ref<{ readonly print: () => void }>;
};

/** A paper in the browser's own reader, without its buttons: what is printed is printed by ours. Its address exists only as long as it is looked at. */
export function PdfView({ pdf, title, ref }: PdfViewProps) {
  const place = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    if (place.current !== null) place.current.src = `${address}#toolbar=0&navpanes=0`;
    return () => URL.revokeObjectURL(address);
  }, [pdf]);
  useImperativeHandle(ref, () => ({ print: () => place.current?.contentWindow?.print() }), []);
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- the browser's own reader of PDF does not run in a sandbox
    <iframe ref={place} className={css.view} title={title} />
  );
}
