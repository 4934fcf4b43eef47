import { type CaseView } from "../../../main/contract/case-views.ts";
import { casesContract } from "../../../main/contract/cases.ts";
import { shortDay } from "../../../main/words/window/dates.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { deadlineWords } from "../../../main/words/window/deadlines.ts";
import { useOffice } from "../../api/office.tsx";
import { Checkbox } from "../../parts/Checkbox.tsx";
import { useToday } from "../../parts/use-now.ts";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import css from "./acts.module.css";
import { useCaseForm } from "./case-form.ts";
import { DayField, dayOf } from "./DayField.tsx";

/** The clock runs again from the day after the last one that does not count; or it never stood, and the stop was a mistake. */
export function StartClock(props: ActProps & { readonly stop: CaseView["stops"][number] }) {
  const { view, stop, onLeave } = props;
  const { queries } = useOffice();
  const today = useToday();
  const { typed, set, act } = useCaseForm(props, {
    name: `start/${stop.stop}`,
    fresh: { to: "", back: false },
    asked: casesContract.startClock,
    options: queries.cases.startClock.mutationOptions(),
    fields: ["to"],
  });
  return (
    <ActForm
      title={say.acts.clock}
      does={typed.back ? say.form.takeBack : say.form.startDo}
      act={act}
      onSend={() =>
        act.send({
          case: view.id,
          stop: stop.stop,
          to: typed.back ? null : dayOf(typed.to, today, today),
        })
      }
      onLeave={onLeave}
    >
      <p className={css.hint}>
        {say.form.running}: {deadlineWords.stopReasons[stop.reason]}, {shortDay(stop.from, today)} – …
      </p>
      {typed.back ? null : (
        <DayField
          id="to"
          label={say.form.lastDay}
          placeholder={say.due.today}
          value={typed.to}
          onChange={(to) => set({ to })}
          error={act.at("to")}
          focused
        />
      )}
      <Checkbox id="back" checked={typed.back} onChange={(back) => set({ back })}>
        {say.form.takeBack}
      </Checkbox>
    </ActForm>
  );
}
