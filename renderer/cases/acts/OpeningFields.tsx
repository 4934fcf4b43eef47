import { useQuery } from "@tanstack/react-query";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { deadlineWords } from "../../../main/words/window/deadlines.ts";
import { useOffice } from "../../api/office.tsx";
import { Checkbox } from "../../parts/Checkbox.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextField } from "../../parts/TextField.tsx";
import css from "./acts.module.css";
import { ClassField } from "./ClassField.tsx";
import { DayField } from "./DayField.tsx";
import { type TypedOpening } from "./opening.ts";

export type OpeningFieldsProps = {
  readonly typed: TypedOpening;
  readonly set: (change: Partial<TypedOpening>) => void;
  readonly error: (field: keyof TypedOpening) => string | undefined;
  /** The class was put in by the program, from the matter. */
  readonly proposed: string | null;
  /** Steps of a form are found by their names: those of an opening inside another form begin with its path. */
  readonly path?: string;
};

/** Class, proceeding, first day, group: what is decided with the opening, whoever gives the number. */
export function OpeningFields({ typed, set, error, proposed, path = "" }: OpeningFieldsProps) {
  const { queries } = useOffice();
  const form = useQuery(queries.cases.form.queryOptions());
  return (
    <>
      <ClassField
        id={`${path}jrwa`}
        symbol={typed.jrwa}
        proposal={proposed !== null && proposed === typed.jrwa}
        onSymbol={(jrwa) => set({ jrwa })}
        error={error("jrwa")}
        focused={path === ""}
        unconfirmedSeen={typed.unconfirmedSeen}
        onUnconfirmedSeen={(unconfirmedSeen) => set({ unconfirmedSeen })}
        unconfirmedError={error("unconfirmedSeen")}
        forbidden={form.data?.unconfirmedClasses === "forbid"}
      />
      <Select
        id={`${path}proceeding`}
        label={say.form.proceeding}
        options={(form.data?.proceedings ?? [typed.proceeding]).map((value) => ({
          value,
          label: deadlineWords.proceedings[value],
        }))}
        value={typed.proceeding}
        onChange={(proceeding) => set({ proceeding })}
        error={error("proceeding")}
      />
      <div className={css.pair}>
        <DayField
          id={`${path}startOn`}
          label={say.form.startOn}
          value={typed.startOn}
          onChange={(startOn) => set({ startOn })}
          error={error("startOn")}
        />
        <TextField
          id={`${path}group`}
          label={say.form.groupIn}
          kind="figure"
          placeholder={say.form.groupNone}
          value={typed.group}
          onChange={(group) => set({ group })}
          error={error("group")}
        />
      </div>
      {typed.group.trim() === "" ? (
        <Checkbox id={`${path}isGroup`} checked={typed.isGroup} onChange={(isGroup) => set({ isGroup })}>
          {say.form.isGroup}
        </Checkbox>
      ) : null}
    </>
  );
}
