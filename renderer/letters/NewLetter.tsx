import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CaseView } from "../../main/contract/case-views.ts";
import { type LetterDraft } from "../../main/contract/letters.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { useKept } from "../parts/Kept.tsx";
import { ChooseLetter } from "./ChooseLetter.tsx";
import css from "./LetterDesk.module.css";
import { LetterForm } from "./LetterForm.tsx";
import { type TypedLetter, typedLetter } from "./letter-values.ts";

export type NewLetterProps = { readonly caseId: string | undefined; readonly onClose: () => void };

/** A letter is begun: its kind is chosen, the office fills it in from the case, and what was typed waits here until it is saved. */
export function NewLetter({ caseId, onClose }: NewLetterProps) {
  const { queries } = useOffice();
  const view = useQuery(
    queries.cases.case.queryOptions({ input: { case: caseId ?? "" }, enabled: caseId !== undefined }),
  );
  const failure = view.error === null ? undefined : failureOf(view.error);
  return (
    <>
      <header className={css.head}>
        <div className={css.name}>
          <h2 className={css.title}>{say.newLetter}</h2>
          <span className={css.number}>{view.data?.reference ?? ""}</span>
        </div>
        <Button kind="quiet" keys="Alt+X" onPress={onClose}>
          {say.close}
        </Button>
      </header>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {view.data === undefined ? (
        failure === undefined && caseId !== undefined ? (
          <Waiting>{words.parts.loading}</Waiting>
        ) : null
      ) : (
        <Begin view={view.data} onClose={onClose} />
      )}
    </>
  );
}

function Begin({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const kept = useKept<TypedLetter | null>(`letter/new/${view.id}`, null);
  const [begun, setBegun] = useState(kept.value);
  function begin(draft: LetterDraft): void {
    const typed = typedLetter(draft);
    kept.keep(typed);
    setBegun(typed);
  }
  if (begun === null) return <ChooseLetter view={view} onChosen={begin} onLeave={onClose} />;
  return (
    <LetterForm
      caseId={view.id}
      letter={null}
      name={`letter/new/${view.id}`}
      initial={begun}
      onOtherKind={() => {
        kept.forget();
        setBegun(null);
      }}
    />
  );
}
