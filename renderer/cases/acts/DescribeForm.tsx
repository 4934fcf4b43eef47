import { useQuery } from "@tanstack/react-query";
import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";

/** A better title or kind of matter; the earlier stays in the history. */
export function DescribeForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const form = useQuery(queries.cases.form.queryOptions());
  const { typed, set, act } = useCaseForm(props, {
    name: "describe",
    fresh: { title: view.title ?? "", noData: view.title === null, matter: view.matter, reason: "" },
    asked: casesContract.describe,
    options: queries.cases.describe.mutationOptions(),
    fields: ["title", "matter", "reason"],
  });
  const { title, noData, matter, reason } = typed;
  return (
    <ActForm
      title={say.acts.describe}
      does={say.form.describeDo}
      act={act}
      onSend={() => act.send({ case: view.id, title: noData ? null : title, matter, reason })}
      onLeave={onLeave}
    >
      <TextField
        id="title"
        label={say.form.title}
        value={title}
        onChange={(next) => set({ title: next })}
        noData={noData}
        onNoData={(next) => set({ noData: next })}
        error={act.at("title")}
        focused
      />
      <Select
        id="matter"
        label={say.form.matter}
        options={(form.data?.matters ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        value={matter}
        onChange={(next) => set({ matter: next })}
        error={act.at("matter")}
      />
      <TextArea
        id="reason"
        label={say.form.reason}
        lines={2}
        value={reason}
        onChange={(next) => set({ reason: next })}
        error={act.at("reason")}
      />
    </ActForm>
  );
}
