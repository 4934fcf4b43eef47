import { type CaseView } from "../../../main/contract/case-views.ts";
import { type CaseState } from "../../../main/domain/cases/states.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { Segmented } from "../../parts/Segmented.tsx";
import { useToday } from "../../parts/use-now.ts";
import css from "./acts.module.css";
import { toldAs } from "./told-as.ts";

export type PublicChoiceProps = {
  readonly view: Pick<CaseView, "sensitive" | "told" | "waitingUntil">;
  readonly to: CaseState | null;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
};

/** Whether the citizen reads of this step, and the very words that they would read: nobody should have to guess them. */
export function PublicChoice({ view, to, value, onChange }: PublicChoiceProps) {
  const today = useToday();
  const state = value ? to : (view.told?.state ?? null);
  const said = state === null ? null : toldAs(state, { ...view, today });
  return (
    <div>
      <Segmented
        id="public"
        label={say.form.public}
        options={[
          { value: "yes", label: say.form.tell },
          { value: "no", label: say.form.keep },
        ]}
        value={value ? "yes" : "no"}
        onChange={(next) => onChange(next === "yes")}
      />
      <div className={css.preview} aria-live="polite">
        {value && to === null ? (
          <span>{say.form.previewLater}</span>
        ) : said === null ? (
          <span>{say.form.previewNothing}</span>
        ) : (
          <>
            <span className={css.previewName}>{value ? say.form.preview : say.form.previewKept}</span>
            <span className={css.previewState}>{said.sentence}</span>
            <span>{said.next}</span>
          </>
        )}
        {view.sensitive ? <span className={css.previewName}>{say.hand.sensitive}</span> : null}
      </div>
    </div>
  );
}
