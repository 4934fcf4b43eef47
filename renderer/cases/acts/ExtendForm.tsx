import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { useToday } from "../../parts/use-now.ts";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import css from "./acts.module.css";
import { useCaseForm } from "./case-form.ts";
import { DayField, dayOf } from "./DayField.tsx";

/** A new term of which the parties were told in another way than by a letter of this program. */
export function ExtendForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const today = useToday();
  const { typed, set, act } = useCaseForm(props, {
    name: "extend",
    fresh: { newDueOn: "", noticeOn: "", reason: "" },
    asked: casesContract.extendTerm,
    options: queries.cases.extendTerm.mutationOptions(),
    fields: ["newDueOn", "noticeOn", "reason"],
  });
  return (
    <ActForm
      title={say.acts.extend}
      does={say.form.extendDo}
      act={act}
      onSend={() =>
        act.send({
          case: view.id,
          newDueOn: dayOf(typed.newDueOn, today, ""),
          noticeOn: dayOf(typed.noticeOn, today, today),
          reason: typed.reason,
        })
      }
      onLeave={onLeave}
    >
      <p className={css.hint}>{say.form.extendHint}</p>
      <div className={css.pair}>
        <DayField
          id="newDueOn"
          label={say.form.newDue}
          value={typed.newDueOn}
          onChange={(newDueOn) => set({ newDueOn })}
          error={act.at("newDueOn")}
          focused
        />
        <DayField
          id="noticeOn"
          label={say.form.noticeOn}
          placeholder={say.due.today}
          value={typed.noticeOn}
          onChange={(noticeOn) => set({ noticeOn })}
          error={act.at("noticeOn")}
        />
      </div>
      <TextArea
        id="reason"
        label={say.form.reason}
        lines={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={act.at("reason")}
      />
    </ActForm>
  );
}
