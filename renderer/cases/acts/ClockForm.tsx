import { casesContract } from "../../../main/contract/cases.ts";
import { type ClockStopReason, clockStopReasonSchema } from "../../../main/domain/calendar/clock-stop.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { deadlineWords } from "../../../main/words/window/deadlines.ts";
import { useOffice } from "../../api/office.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { useToday } from "../../parts/use-now.ts";
import { typedOf } from "../../registry/typed.ts";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import css from "./acts.module.css";
import { useCaseForm } from "./case-form.ts";
import { DayField, dayOf } from "./DayField.tsx";
import { StartClock } from "./StartClock.tsx";

/** Days that do not count in the term. While a stop lasts, the form asks when it ends; else why and from when it is. */
export function ClockForm(props: ActProps) {
  const lasting = props.view.stops.find(({ to }) => to === null);
  return lasting === undefined ? <StopClock {...props} /> : <StartClock {...props} stop={lasting} />;
}

type Typed = {
  readonly reason: ClockStopReason;
  readonly from: string;
  readonly to: string;
  readonly note: string;
};

function StopClock(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const today = useToday();
  const fresh: Typed = { reason: "delay-of-party", from: typedOf(today), to: "", note: "" };
  const { typed, set, act } = useCaseForm(props, {
    name: "stop",
    fresh,
    asked: casesContract.stopClock,
    options: queries.cases.stopClock.mutationOptions(),
    fields: ["reason", "from", "to", "note"],
  });
  return (
    <ActForm
      title={say.acts.clock}
      does={say.form.stopDo}
      act={act}
      onSend={() =>
        act.send({
          case: view.id,
          reason: typed.reason,
          from: dayOf(typed.from, today, today),
          to: dayOf(typed.to, today, null),
          note: typed.note,
        })
      }
      onLeave={onLeave}
    >
      <Select
        id="reason"
        label={say.form.stopReason}
        options={clockStopReasonSchema.options.map((value) => ({
          value,
          label: deadlineWords.stopReasons[value],
        }))}
        value={typed.reason}
        onChange={(next) => set({ reason: next })}
        error={act.at("reason")}
        focused
      />
      <div className={css.pair}>
        <DayField
          id="from"
          label={say.form.from}
          value={typed.from}
          onChange={(from) => set({ from })}
          error={act.at("from")}
        />
        <DayField
          id="to"
          label={say.form.to}
          placeholder={say.form.toOpen}
          value={typed.to}
          onChange={(to) => set({ to })}
          error={act.at("to")}
        />
      </div>
      <TextArea
        id="note"
        label={say.form.note}
        lines={2}
        value={typed.note}
        onChange={(note) => set({ note })}
        error={act.at("note")}
      />
    </ActForm>
  );
}
