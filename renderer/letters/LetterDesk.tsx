import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { type LetterView } from "../../main/contract/case-views.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { useFocusBack } from "../parts/use-focus-back.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { LetterComposer } from "./LetterComposer.tsx";
import css from "./LetterDesk.module.css";
import { LetterMark } from "./letter-marks.tsx";
import { NewLetter } from "./NewLetter.tsx";
import { SentLetter } from "./SentLetter.tsx";

export type LetterDeskProps = {
  /** Its id, or `new` for one that is being begun in the case. */
  readonly letter: string;
  readonly caseId: string | undefined;
  readonly onClose: () => void;
};

/** A letter out in hand: begun, written, signed, sent, served. */
export default function LetterDesk({ letter, caseId, onClose }: LetterDeskProps) {
  const { openCase } = useThingInHand();
  const desk = useRef<HTMLDivElement>(null);
  useFocusBack(desk);
  useKeys(say.keys.letter, [{ keys: "Alt+X", does: say.keys.close, run: onClose }]);
  return (
    <EscapeScope onEscape={onClose}>
      <div ref={desk} className={css.desk} tabIndex={-1}>
        {letter === "new" ? (
          <NewLetter caseId={caseId} onClose={onClose} />
        ) : (
          <Written
            letter={letter}
            onClose={onClose}
            onCase={(of) => (of === caseId ? onClose() : openCase(of))}
          />
        )}
      </div>
    </EscapeScope>
  );
}

function Written(props: {
  readonly letter: string;
  readonly onClose: () => void;
  readonly onCase: (caseId: string) => void;
}) {
  const { queries } = useOffice();
  const view = useQuery(queries.letters.letter.queryOptions({ input: { letter: props.letter } }));
  const failure = view.error === null ? undefined : failureOf(view.error);
  return (
    <>
      <LetterHead view={view.data} onClose={props.onClose} onCase={props.onCase} />
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {view.data === undefined && failure === undefined ? <Waiting>{say.loading}</Waiting> : null}
      {view.data === undefined ? null : view.data.stage === "draft" && view.data.text !== null ? (
        <LetterComposer view={view.data} text={view.data.text} />
      ) : (
        <SentLetter view={view.data} />
      )}
    </>
  );
}

function LetterHead(props: {
  readonly view: LetterView | undefined;
  readonly onClose: () => void;
  readonly onCase: (caseId: string) => void;
}) {
  const { view, onClose, onCase } = props;
  useKeys(
    say.keys.letter,
    view === undefined ? [] : [{ keys: "Alt+O", does: say.toCase, run: () => onCase(view.case) }],
  );
  return (
    <header className={css.head}>
      <div className={css.name}>
        <h2 className={css.title}>{view === undefined ? "" : say.kinds[view.kind]}</h2>
        {view === undefined ? null : <LetterMark stage={view.stage} />}
        {view?.number == null ? null : <span className={css.number}>{view.number}</span>}
        {view?.reference == null ? null : (
          <Button kind="quiet" keys="Alt+O" onPress={() => onCase(view.case)}>
            {view.reference}
          </Button>
        )}
      </div>
      <Button kind="quiet" keys="Alt+X" onPress={onClose}>
        {say.close}
      </Button>
    </header>
  );
}
