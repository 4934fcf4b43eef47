import { useQuery } from "@tanstack/react-query";
import { casesContract } from "../../../main/contract/cases.ts";
import { type Annulment, annulments } from "../../../main/domain/cases/facts.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { Checkbox } from "../../parts/Checkbox.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { useToday } from "../../parts/use-now.ts";
import { typedOf } from "../../registry/typed.ts";
import { useThingInHand } from "../../shell/thing-in-hand.ts";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import css from "./acts.module.css";
import { useCaseForm } from "./case-form.ts";
import { openingFields, openingOf, type TypedOpening } from "./opening.ts";
import { OpeningFields } from "./OpeningFields.tsx";

const PATH = "movedTo.";

type Typed = TypedOpening & {
  readonly why: Annulment;
  readonly reason: string;
  readonly goesOn: boolean;
  readonly unit: string;
};

/** A wrong class or unit: the number stays in its list, annulled, and points to the case that takes its place. */
export function AnnulForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const { openCase } = useThingInHand();
  const today = useToday();
  const form = useQuery(queries.cases.form.queryOptions());
  const fresh: Typed = {
    why: "wrong-class",
    reason: "",
    goesOn: true,
    unit: view.unit,
    jrwa: "",
    group: "",
    isGroup: false,
    proceeding: view.proceeding ?? "kpa-simple",
    startOn: typedOf(view.startOn ?? view.beganOn),
    public: true,
    unconfirmedSeen: false,
  };
  // What comes back is the new case, if there is one: that is the one to go on with.
  const { typed, set, act } = useCaseForm(props, {
    name: "annul",
    fresh,
    asked: casesContract.annul,
    options: queries.cases.annul.mutationOptions({
      onSuccess: (after) => {
        if (after.id !== view.id) openCase(after.id);
      },
    }),
    fields: ["why", "reason", `${PATH}unit`, ...openingFields(PATH)],
  });
  return (
    <ActForm
      title={say.acts.annul}
      does={say.form.annulDo}
      kind="danger"
      act={act}
      onSend={() =>
        act.send({
          case: view.id,
          why: typed.why,
          reason: typed.reason,
          movedTo: typed.goesOn ? { unit: typed.unit, ...openingOf(typed, today) } : null,
        })
      }
      onLeave={onLeave}
    >
      <p className={css.hint}>{say.form.annulHint}</p>
      <Select
        id="why"
        label={say.form.annulWhy}
        options={annulments.map((value) => ({ value, label: say.annulments[value] }))}
        value={typed.why}
        onChange={(why) => set({ why, goesOn: why === "wrong-class" || why === "wrong-unit" })}
        error={act.at("why")}
        focused
      />
      <TextArea
        id="reason"
        label={say.form.reason}
        lines={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={act.at("reason")}
      />
      <Checkbox id="goesOn" checked={typed.goesOn} onChange={(goesOn) => set({ goesOn })}>
        {say.form.annulMoved}
      </Checkbox>
      {typed.goesOn ? (
        <>
          <Select
            id={`${PATH}unit`}
            label={say.form.assignUnit}
            options={(form.data?.units ?? []).map(({ symbol, name }) => ({
              value: symbol,
              label: `${symbol} · ${name}`,
            }))}
            value={typed.unit}
            onChange={(unit) => set({ unit })}
            error={act.at(`${PATH}unit`)}
          />
          <OpeningFields
            path={PATH}
            typed={typed}
            set={set}
            error={(field) => act.at(`${PATH}${field}`)}
            proposed={null}
          />
        </>
      ) : null}
    </ActForm>
  );
}
