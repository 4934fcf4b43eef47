import { letterWords as say } from "../../main/words/window/letters.ts";
import { DayField } from "../cases/acts/DayField.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import css from "./LetterDesk.module.css";
import { type LetterFieldProps } from "./letter-field-props.ts";

const explanations = ["none", "en", "uk"] as const;

/** What stands around the text: the term it gives, what goes with it, how it is printed. */
export function LetterParticulars(props: LetterFieldProps & { readonly onEnd: () => void }) {
  const { path, typed, set, error } = props;
  const givesTerm = typed.kind === "supplement-summons" || typed.termDays !== "";
  const tellsTerm = typed.kind === "new-term-notice" || typed.newDueOn !== "";
  return (
    <MovingForm label={say.facts} className={css.card} onEnd={props.onEnd}>
      <div className={css.pair}>
        {givesTerm ? (
          <TextField
            id={`${path}termDays`}
            label={say.termDays}
            kind="figure"
            description={say.termDaysHint}
            value={typed.termDays}
            onChange={(termDays) => set({ termDays })}
            error={error("termDays")}
          />
        ) : null}
        {tellsTerm ? (
          <DayField
            id={`${path}newDueOn`}
            label={say.newDueOn}
            value={typed.newDueOn}
            onChange={(newDueOn) => set({ newDueOn })}
            error={error("newDueOn")}
          />
        ) : null}
        <TextField
          id={`${path}attachments`}
          label={say.attachments}
          kind="figure"
          value={typed.attachments}
          onChange={(attachments) => set({ attachments })}
          error={error("attachments")}
        />
      </div>
      <Segmented
        id={`${path}explanation`}
        label={say.explanation}
        options={explanations.map((value) => ({ value, label: say.explanations[value] }))}
        value={typed.explanation ?? "none"}
        onChange={(next) => set({ explanation: next === "none" ? null : next })}
      />
      <Checkbox
        id={`${path}largePrint`}
        checked={typed.largePrint}
        onChange={(largePrint) => set({ largePrint })}
      >
        {say.largePrint}
      </Checkbox>
    </MovingForm>
  );
}
