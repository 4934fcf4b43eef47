import { casesContract } from "../../../main/contract/cases.ts";
import { type ItemRow } from "../../../main/contract/item.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";

/** An item was laid here by mistake. */
export function PartForm(props: ActProps & { readonly item: ItemRow }) {
  const { view, item, onLeave } = props;
  const { queries } = useOffice();
  const { typed, set, act } = useCaseForm(props, {
    name: `part/${item.id}`,
    fresh: { reason: "" },
    asked: casesContract.part,
    options: queries.cases.part.mutationOptions(),
    fields: ["reason"],
  });
  return (
    <ActForm
      title={say.form.partOf(item.rpw)}
      does={say.form.partDo}
      kind="danger"
      act={act}
      onSend={() => act.send({ case: view.id, item: item.id, ...typed })}
      onLeave={onLeave}
    >
      <TextArea
        id="reason"
        label={say.form.reason}
        description={say.form.reasonHint}
        lines={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={act.at("reason")}
        focused
      />
    </ActForm>
  );
}
