import { casesContract } from "../../../main/contract/cases.ts";
import { type Settlement, settlements } from "../../../main/domain/cases/facts.ts";
import { type LateReason, lateReasonSchema } from "../../../main/domain/deadlines/late-reason.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { deadlineWords } from "../../../main/words/window/deadlines.ts";
import { useOffice } from "../../api/office.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { useToday } from "../../parts/use-now.ts";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";
import { DayField, dayOf } from "./DayField.tsx";
import { PublicChoice } from "./PublicChoice.tsx";

type Typed = {
  readonly on: string;
  readonly settlement: Settlement | null;
  readonly late: LateReason | null;
  readonly remarks: string;
  readonly public: boolean;
};

/** The end. The reason of a delay is asked only where the term is past, or where the office asked for it. */
export function CloseForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const today = useToday();
  const fresh: Typed = { on: "", settlement: null, late: null, remarks: "", public: true };
  const { typed, set, act } = useCaseForm(props, {
    name: "close",
    fresh,
    asked: casesContract.close,
    options: queries.cases.close.mutationOptions(),
    fields: ["on", "settlement", "late", "remarks"],
  });
  const on = dayOf(typed.on, today, today);
  // Lateness is the office's to judge, by the day on which the matter was settled.
  const asksLate = view.warning === "overdue" || typed.late !== null || act.at("late") !== undefined;
  return (
    <ActForm
      title={say.acts.close}
      does={say.form.closeDo}
      act={act}
      onSend={() =>
        act.send({
          case: view.id,
          on,
          // Left empty it is none of the closed list, and the schema says so beside the field.
          settlement: typed.settlement ?? ("" as Settlement),
          late: typed.late,
          remarks: typed.remarks,
          public: typed.public,
        })
      }
      onLeave={onLeave}
    >
      <Select
        id="settlement"
        label={say.form.settlement}
        placeholder={say.pickUnit}
        options={settlements.map((value) => ({ value, label: say.settlements[value] }))}
        value={typed.settlement}
        onChange={(settlement) => set({ settlement })}
        error={act.at("settlement") === undefined ? undefined : say.form.settlementMissing}
        focused
      />
      <DayField
        id="on"
        label={say.form.settledOn}
        placeholder={say.due.today}
        value={typed.on}
        onChange={(next) => set({ on: next })}
        error={act.at("on")}
      />
      {asksLate ? (
        <Select
          id="late"
          label={say.form.lateWhy}
          placeholder={say.pickUnit}
          description={say.form.lateHint}
          options={lateReasonSchema.options.map((value) => ({
            value,
            label: deadlineWords.lateReasons[value],
          }))}
          value={typed.late}
          onChange={(late) => set({ late })}
          error={act.at("late")}
        />
      ) : null}
      <TextArea
        id="remarks"
        label={say.form.remarks}
        lines={2}
        value={typed.remarks}
        onChange={(remarks) => set({ remarks })}
        error={act.at("remarks")}
      />
      <PublicChoice view={view} to="CLOSED" value={typed.public} onChange={(told) => set({ public: told })} />
    </ActForm>
  );
}
