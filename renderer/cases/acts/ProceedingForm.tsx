import { useQuery } from "@tanstack/react-query";
import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { deadlineWords } from "../../../main/words/window/deadlines.ts";
import { useOffice } from "../../api/office.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { useToday } from "../../parts/use-now.ts";
import { typedOf } from "../../registry/typed.ts";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";
import { DayField, dayOf } from "./DayField.tsx";

/** Another kind of proceeding, or another first day: the term is counted anew. */
export function ProceedingForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const today = useToday();
  const form = useQuery(queries.cases.form.queryOptions());
  const { typed, set, act } = useCaseForm(props, {
    name: "proceeding",
    fresh: {
      proceeding: view.proceeding ?? ("kpa-simple" as const),
      startOn: typedOf(view.startOn ?? view.beganOn),
      reason: "",
    },
    asked: casesContract.setProceeding,
    options: queries.cases.setProceeding.mutationOptions(),
    fields: ["proceeding", "startOn", "reason"],
  });
  return (
    <ActForm
      title={say.acts.proceeding}
      does={say.form.proceedingDo}
      act={act}
      onSend={() =>
        act.send({
          case: view.id,
          proceeding: typed.proceeding,
          startOn: dayOf(typed.startOn, today, ""),
          reason: typed.reason,
        })
      }
      onLeave={onLeave}
    >
      <Select
        id="proceeding"
        label={say.form.proceeding}
        options={(form.data?.proceedings ?? [typed.proceeding]).map((value) => ({
          value,
          label: deadlineWords.proceedings[value],
        }))}
        value={typed.proceeding}
        onChange={(proceeding) => set({ proceeding })}
        error={act.at("proceeding")}
        focused
      />
      <DayField
        id="startOn"
        label={say.form.startOn}
        value={typed.startOn}
        onChange={(startOn) => set({ startOn })}
        error={act.at("startOn")}
      />
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
