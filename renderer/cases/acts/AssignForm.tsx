import { useQuery } from "@tanstack/react-query";
import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { Select } from "../../parts/Select.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";

const NOBODY = "nobody";

type Typed = { readonly unit: string; readonly clerk: string | null };

const fresh = ({ unit }: ActProps["view"]): Typed => ({ unit, clerk: null });

/** Dekretacja: who has it, and in which unit. */
export function AssignForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const form = useQuery(queries.cases.form.queryOptions());
  const { typed, set, act } = useCaseForm(props, {
    name: "assign",
    fresh: fresh(view),
    asked: casesContract.assign,
    options: queries.cases.assign.mutationOptions(),
    fields: ["unit", "clerk"],
  });
  const { unit } = typed;
  const me = form.data?.me.id ?? NOBODY;
  // Whoever looks at what nobody has yet mostly takes it: a proposal, until touched.
  const proposed = typed.clerk === null && view.clerk === null;
  const clerk = typed.clerk ?? view.clerk?.id ?? me;
  return (
    <ActForm
      title={say.acts.assign}
      does={say.form.assignDo}
      act={act}
      onSend={() => act.send({ case: view.id, unit, clerk: clerk === NOBODY ? null : clerk })}
      onLeave={onLeave}
    >
      <Select
        id="clerk"
        label={say.form.assignClerk}
        options={[
          ...(form.data?.officers ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: NOBODY, label: say.form.nobody },
        ]}
        value={clerk}
        proposal={proposed}
        onChange={(next) => set({ clerk: next })}
        error={act.at("clerk")}
        focused
      />
      <Select
        id="unit"
        label={say.form.assignUnit}
        options={(form.data?.units ?? []).map(({ symbol, name }) => ({
          value: symbol,
          label: `${symbol} · ${name}`,
        }))}
        value={unit}
        onChange={(next) => set({ unit: next })}
        error={act.at("unit")}
      />
    </ActForm>
  );
}
