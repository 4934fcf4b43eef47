import { type StoreTrouble } from "../../main/domain/station/refusals.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { ErrorState, Note } from "../parts/Notice.tsx";
import { Cover, CoverTitle } from "./Cover.tsx";

/** The office process has died or does not answer. The work lies untouched underneath; the news keeps trying. */
export function OfficeLost({ attempt }: { readonly attempt: number }) {
  return (
    <Cover label={words.shell.lost.title}>
      <CoverTitle>{words.shell.lost.title}</CoverTitle>
      <Note tone="waits">
        <p>{words.shell.lost.sentence}</p>
        <p>{words.shell.lost.trying(attempt)}</p>
      </Note>
      <p>{words.shell.lost.ifLong}</p>
    </Cover>
  );
}

export function NoKey() {
  return (
    <Cover label={words.shell.lost.noKeyTitle}>
      <CoverTitle>{words.shell.lost.noKeyTitle}</CoverTitle>
      <p>{words.shell.lost.noKey}</p>
    </Cover>
  );
}

/** The store did not open. Nothing may be registered, so nothing of the work is shown: only why, and what to do. */
export function StoreShut({ trouble }: { readonly trouble: StoreTrouble }) {
  return (
    <Cover label={words.shell.storeShut}>
      <CoverTitle>{words.shell.storeShut}</CoverTitle>
      <ErrorState what={refusalSentence(trouble)} code={words.failures.supportCode(trouble)} />
    </Cover>
  );
}
