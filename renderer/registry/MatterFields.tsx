import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Matter, type Unit } from "../../main/domain/directory/directory.ts";
import { dayInWords } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { startsAlike } from "../parts/same-letters.ts";
import { type SearchOption, SearchSelect } from "../parts/SearchSelect.tsx";
import { Select } from "../parts/Select.tsx";
import css from "./ItemForm.module.css";
import { type FieldTools } from "./field-tools.ts";

type MatterOption = SearchOption & { readonly matter: Matter };

export type MatterFieldsProps = {
  readonly tools: FieldTools;
  readonly matters: readonly Matter[];
  readonly units: readonly Unit[];
  readonly receivedOn: string;
};

/** The kind of matter proposes unit and term; both stay proposals, in italics, until the clerk chooses. */
export function MatterFields({ tools, matters, units, receivedOn }: MatterFieldsProps) {
  const { values, set } = tools;
  const chosen = matters.find((matter) => matter.code === values.matter);
  const [typed, setTyped] = useState<string | null>(null);
  const options = (
    typed === null ? [] : matters.filter((matter) => startsAlike(matter.name, typed.trim()))
  ).map((matter): MatterOption => ({ id: matter.code, text: matter.name, detail: matter.unit, matter }));
  return (
    <div className={css.matter}>
      <SearchSelect<MatterOption>
        id="matter"
        label={words.registry.form.matter}
        text={typed ?? chosen?.name ?? ""}
        onText={setTyped}
        options={options}
        waiting={false}
        settled={typed === null}
        proposal={!values.matterChosen}
        onBrowse={() => setTyped("")}
        onLeave={() => setTyped(null)}
        onChoose={({ matter }) => {
          setTyped(null);
          set({ matter: matter.code, matterChosen: true, unit: matter.unit, unitChosen: false });
        }}
        error={tools.error("matter")}
        description={
          <>
            {values.matterChosen ? null : `${words.registry.form.proposal} · `}
            <Term matter={chosen} receivedOn={receivedOn} />
            {values.matterChosen && chosen !== undefined && chosen.note !== "" ? <p>{chosen.note}</p> : null}
          </>
        }
        {...tools.pin("matter")}
      />
      <Select
        id="unit"
        label={words.registry.form.unit}
        options={units.map((unit) => ({
          value: unit.symbol,
          label: `${unit.symbol} · ${unit.name}`,
          short: unit.symbol,
        }))}
        value={values.unit}
        proposal={!values.unitChosen}
        onChange={(unit) => set({ unit, unitChosen: true })}
        error={tools.error("unit")}
      />
    </div>
  );
}

function Term({ matter, receivedOn }: { readonly matter: Matter | undefined; readonly receivedOn: string }) {
  const { queries } = useOffice();
  const code = matter?.code ?? "";
  const counted = matter !== undefined && matter.term.kind !== "none" && matter.term.kind !== "same-visit";
  const due = useQuery(
    queries.intake.due.queryOptions({ input: { matter: code, receivedOn }, enabled: counted }),
  );
  if (matter === undefined) return null;
  if (matter.term.kind === "none") return words.registry.form.noTerm;
  if (matter.term.kind === "same-visit") return words.registry.form.sameVisit;
  const day = due.data?.dueOn ?? null;
  return day === null ? null : words.registry.form.due(dayInWords(day));
}
