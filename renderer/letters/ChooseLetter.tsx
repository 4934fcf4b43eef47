import { type CaseView } from "../../main/contract/case-views.ts";
import { type LetterDraft, lettersContract } from "../../main/contract/letters.ts";
import { type LetterKind, letterKinds } from "../../main/domain/letters/facts.ts";
import { letterBasis } from "../../main/words/window/letter-basis.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { DayField, dayOf } from "../cases/acts/DayField.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { useKept } from "../parts/Kept.tsx";
import { Kbd } from "../parts/Kbd.tsx";
import { KeyScope } from "../parts/KeyScope.tsx";
import { TextArea } from "../parts/TextArea.tsx";
import { useToday } from "../parts/use-now.ts";
import css from "./LetterDesk.module.css";
import { linesOf } from "./letter-values.ts";

export type ChooseLetterProps = {
  readonly view: CaseView;
  readonly onChosen: (draft: LetterDraft) => void;
  readonly onLeave: () => void;
};

type Typed = {
  readonly kind: LetterKind | null;
  readonly wants: string;
  readonly newDueOn: string;
  readonly reason: string;
  readonly office: string;
};

/** Kinds about which something has to be known before the text can be made. */
const asks: Readonly<Partial<Record<LetterKind, true>>> = {
  "supplement-summons": true,
  "new-term-notice": true,
  forwarding: true,
  "forwarding-notice": true,
};

/** Which letter, by a figure; then only what the office cannot know by itself. */
export function ChooseLetter({ view, onChosen, onLeave }: ChooseLetterProps) {
  const { queries } = useOffice();
  const today = useToday();
  const fresh: Typed = { kind: null, wants: "", newDueOn: "", reason: "", office: "" };
  const kept = useKept<Typed>(`letter/choice/${view.id}`, fresh);
  const { kind, wants, newDueOn, reason, office } = kept.value;
  const act = useAct(lettersContract.template, queries.letters.template.mutationOptions(), {
    fields: ["wants", "newDueOn", "reason", "office"],
    onDone: (draft) => {
      kept.forget();
      onChosen(draft);
    },
  });
  const set = (next: Partial<Typed>): void => kept.keep((now) => ({ ...now, ...next }));
  function prepare(of: LetterKind): void {
    const summons = of === "supplement-summons";
    act.send({
      case: view.id,
      kind: of,
      ...(summons ? { wants: linesOf(wants) } : {}),
      newDueOn: of === "new-term-notice" ? dayOf(newDueOn, today, null) : null,
      reason,
      office,
    });
  }
  function choose(next: LetterKind): void {
    set({ kind: next });
    if (asks[next] !== true) prepare(next);
  }
  const send = (): void => {
    if (kind !== null) prepare(kind);
  };
  useKeys(
    say.newLetter,
    letterKinds.map((each, at) => ({ keys: String(at + 1), does: say.kinds[each] })),
  );
  useKeys(say.newLetter, [{ keys: "Ctrl+Enter", does: say.prepare, run: send }], kind !== null);
  return (
    <div className={css.columns}>
      <KeyScope
        onKey={(event) => {
          const chosen = letterKinds[Number(event.key) - 1];
          const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea");
          if (typing || event.ctrlKey || event.altKey || chosen === undefined) return false;
          choose(chosen);
          return true;
        }}
      >
        <p className={css.cardName}>{say.chooseKind}</p>
        <fieldset className={css.kinds} aria-label={say.chooseKind}>
          {letterKinds.map((each, at) => (
            <button
              key={each}
              type="button"
              className={css.kind}
              aria-pressed={each === kind}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the desk was asked for by a key, and its first question is this
              autoFocus={at === 0 && kind === null}
              onClick={() => choose(each)}
            >
              <Kbd keys={String(at + 1)} />
              <span>{say.kinds[each]}</span>
              <span className={css.soft}>{letterBasis(each, view.proceeding, today)}</span>
            </button>
          ))}
        </fieldset>
        <p className={css.soft}>{say.chooseHint}</p>
      </KeyScope>
      {kind === null || asks[kind] !== true ? null : (
        <MovingForm
          key={kind}
          label={say.kinds[kind]}
          className={css.card}
          onEnd={send}
          failures={act.failures}
        >
          <h3>{say.kinds[kind]}</h3>
          {kind === "supplement-summons" ? (
            <TextArea
              id="wants"
              label={say.wants}
              description={say.wantsHint}
              lines={5}
              manyLines
              value={wants}
              onChange={(next) => set({ wants: next })}
              error={act.at("wants")}
              focused
            />
          ) : null}
          {kind === "new-term-notice" ? (
            <DayField
              id="newDueOn"
              label={say.newDueOn}
              value={newDueOn}
              onChange={(next) => set({ newDueOn: next })}
              error={act.at("newDueOn")}
              focused
            />
          ) : null}
          {kind === "forwarding" || kind === "forwarding-notice" ? (
            <TextArea
              id="office"
              label={say.office}
              lines={3}
              manyLines
              value={office}
              onChange={(next) => set({ office: next })}
              error={act.at("office")}
              focused
            />
          ) : null}
          {kind === "supplement-summons" ? null : (
            <TextArea
              id="reason"
              label={say.reason}
              lines={3}
              value={reason}
              onChange={(next) => set({ reason: next })}
              error={act.at("reason")}
            />
          )}
          <FormButtons
            does={act.busy ? say.preparing : say.prepare}
            keys="Ctrl+Enter"
            onDo={send}
            busy={act.busy}
            onLeave={onLeave}
            failure={act.general}
          />
        </MovingForm>
      )}
    </div>
  );
}
