import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type LetterView } from "../../main/contract/case-views.ts";
import { lettersContract } from "../../main/contract/letters.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { useKept } from "../parts/Kept.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { useToday } from "../parts/use-now.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { AddresseeFields } from "./AddresseeFields.tsx";
import css from "./LetterDesk.module.css";
import { LetterParticulars } from "./LetterParticulars.tsx";
import { draftOf, type TypedLetter } from "./letter-values.ts";
import { Pieces } from "./Pieces.tsx";

const PATH = "draft.";

export type LetterFormProps = {
  readonly caseId: string;
  /** Null while it has never been saved. */
  readonly letter: string | null;
  /** Under which what is typed is kept until it is saved. */
  readonly name: string;
  readonly initial: TypedLetter;
  /** Back to the choice of kinds; only of a letter that was never saved. */
  readonly onOtherKind?: () => void;
  /** What can be done with the saved letter; asked with a way to save it first. */
  readonly children?: (saveFirst: (then: (saved: LetterView) => void) => void, dirty: boolean) => ReactNode;
};

/** The letter as it will stand on paper, from the addressee down. It may be left at any moment: what was typed waits. */
export function LetterForm(props: LetterFormProps) {
  const { caseId, letter, initial } = props;
  const { queries } = useOffice();
  const cache = useQueryClient();
  const { openLetter } = useThingInHand();
  const today = useToday();
  const kept = useKept<TypedLetter>(props.name, initial);
  const [dirty, setDirty] = useState(letter === null || kept.value !== initial);
  const act = useAct(lettersContract.draft, queries.letters.draft.mutationOptions(), {
    fields: letterFields(kept.value),
    onDone: (saved) => {
      kept.forget();
      setDirty(false);
      cache.setQueryData(queries.letters.letter.queryKey({ input: { letter: saved.id } }), saved);
      void cache.invalidateQueries({ queryKey: queries.cases.case.key() });
      if (letter === null) openLetter(saved.id);
    },
  });
  const typed = kept.value;
  function set(next: Partial<TypedLetter>): void {
    setDirty(true);
    kept.keep((now) => ({ ...now, ...next }));
  }
  const save = (then?: (saved: LetterView) => void): void =>
    act.send({ case: caseId, letter, draft: draftOf(typed, today) }, then);
  useKeys(say.keys.letter, [{ keys: "Ctrl+Enter", does: say.saveDraft, run: () => save() }]);
  const error = (field: string): string | undefined => act.at(`${PATH}${field}`);
  return (
    <div className={css.columns}>
      <MovingForm
        label={say.kinds[typed.kind]}
        className={css.paper}
        onEnd={() => save()}
        failures={act.failures}
      >
        <AddresseeFields path={PATH} typed={typed} set={set} error={error} />
        <Pieces
          path={PATH}
          pieces={typed.pieces}
          onPieces={(pieces) => set({ pieces })}
          error={error("text")}
        />
      </MovingForm>
      <div className={css.side}>
        <section className={css.card} aria-label={say.saveDraft}>
          <p className={css.soft}>{dirty ? say.unsaved : say.saved}</p>
          {act.general === undefined ? null : (
            <ErrorState what={act.general.sentence} code={words.failures.supportCode(act.general.code)} />
          )}
          <Row>
            <Button
              kind={letter === null ? "primary" : "secondary"}
              keys="Ctrl+Enter"
              disabled={act.busy}
              onPress={() => save()}
            >
              {say.saveDraft}
            </Button>
            {props.onOtherKind === undefined ? null : (
              <Button kind="quiet" onPress={props.onOtherKind}>
                {say.otherKind}
              </Button>
            )}
          </Row>
          {props.children?.(save, dirty)}
        </section>
        <LetterParticulars path={PATH} typed={typed} set={set} error={error} onEnd={() => save()} />
      </div>
    </div>
  );
}

/** The paths under which this letter's form draws a refusal. */
function letterFields(typed: TypedLetter): readonly string[] {
  const own = ["title", "theirReference", "text", "attachments", "termDays", "newDueOn"];
  const lines = typed.lines.split("\n").map((_, at) => `addressee.lines.${at}`);
  return [...own, "addressee.name", "addressee.lines", ...lines].map((field) => `${PATH}${field}`);
}
