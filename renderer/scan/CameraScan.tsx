import { BrowserMultiFormatReader } from "@zxing/browser";
import { BarcodeFormat, DecodeHintType } from "@zxing/library";
import { useEffect, useRef, useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { ErrorState } from "../parts/Notice.tsx";
import css from "./CameraScan.module.css";

/** What stands on our own papers: labels carry Code 128 and Data Matrix, receipts a QR code. */
const hints = new Map([
  [
    DecodeHintType.POSSIBLE_FORMATS,
    [BarcodeFormat.CODE_128, BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE],
  ],
]);

/** Reads one code with the camera and gives it over. The picture never leaves this window. */
export default function CameraScan({ onRead }: { readonly onRead: (text: string) => void }) {
  const picture = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState(false);

  useEffect(() => {
    const reader = new BrowserMultiFormatReader(hints);
    let ended = false;
    const reading = reader.decodeFromVideoDevice(
      undefined,
      picture.current ?? undefined,
      (result, _miss, controls) => {
        if (result === undefined || ended) return;
        controls.stop();
        onRead(result.getText());
      },
    );
    reading.then((controls) => (ended ? controls.stop() : undefined)).catch(() => setTrouble(true));
    return () => {
      ended = true;
      void reading.then((controls) => controls.stop()).catch(() => undefined);
    };
  }, [onRead]);

  if (trouble) return <ErrorState what={words.scan.noCamera} next={words.scan.noCameraNext} />;
  return (
    <figure className={css.figure}>
      <video ref={picture} className={css.picture} muted playsInline aria-label={words.scan.picture} />
      <figcaption>{words.scan.hold}</figcaption>
    </figure>
  );
}
