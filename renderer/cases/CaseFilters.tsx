import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { caseStates } from "../../main/domain/cases/states.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { useOffice } from "../api/office.tsx";
import { Chip } from "../parts/Chip.tsx";
import { SearchField } from "../parts/SearchField.tsx";
import { Select } from "../parts/Select.tsx";
import { TextField } from "../parts/TextField.tsx";
import { type CaseListSearch, heaps, stages } from "./case-search.ts";
import css from "./cases.module.css";
import { stateLabel } from "../parts/state-label.ts";

export type CaseFiltersProps = {
  readonly search: CaseListSearch;
  readonly onSearch: (next: Partial<CaseListSearch>) => void;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly count: number;
  readonly more: boolean;
};

/** The filters as fields, and those that hold as chips that can be taken away one by one. */
export function CaseFilters(props: CaseFiltersProps) {
  const { search, onSearch } = props;
  const { queries } = useOffice();
  const form = useQuery(queries.cases.form.queryOptions());
  const officers = form.data?.officers ?? [];
  return (
    <search className={css.filters}>
      <SearchField id="caseQuery" label={say.list.search} query={props.words} onQuery={props.onWords} />
      <Select
        id="filterStage"
        label={say.list.stage}
        placeholder={say.list.any}
        options={stages.map((value) => ({ value, label: say.stages[value] }))}
        value={search.stage ?? null}
        onChange={(stage) => onSearch({ stage })}
      />
      <Select
        id="filterState"
        label={say.list.state}
        placeholder={say.list.any}
        options={caseStates.map((value) => ({ value, label: stateLabel(value) }))}
        value={search.state ?? null}
        onChange={(state) => onSearch({ state })}
      />
      <Select
        id="filterHeap"
        label={say.list.heap}
        placeholder={say.list.any}
        options={heaps.map((value) => ({ value, label: say.board.heaps[value] }))}
        value={search.heap ?? null}
        onChange={(heap) => onSearch({ heap })}
      />
      <Select
        id="filterClerk"
        label={say.list.officer}
        placeholder={say.list.any}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.clerk ?? null}
        onChange={(clerk) => onSearch({ clerk })}
      />
      <FigureFilter
        id="filterClass"
        label={say.list.class}
        value={search.jrwa ?? ""}
        shortest={1}
        longest={6}
        onValue={(jrwa) => onSearch({ jrwa: jrwa === "" ? undefined : jrwa })}
      />
      <FigureFilter
        id="filterYear"
        label={say.list.year}
        value={search.year === undefined ? "" : String(search.year)}
        shortest={4}
        longest={4}
        onValue={(year) => onSearch({ year: year === "" ? undefined : Number(year) })}
      />
      <div className={css.chips}>
        {chipsOf(search, props.words, officers).map(({ field, text }) => (
          <Chip
            key={field}
            onRemove={() => (field === "words" ? props.onWords("") : onSearch({ [field]: undefined }))}
          >
            {text}
          </Chip>
        ))}
        <span className={css.count}>{say.list.rows(props.count, props.more)}</span>
      </div>
    </search>
  );
}

type FigureFilterProps = {
  readonly id: string;
  readonly label: string;
  /** What holds now. */
  readonly value: string;
  readonly longest: number;
  /** From how many figures on it holds: half a year is none. */
  readonly shortest: number;
  readonly onValue: (value: string) => void;
};

/** A class or a year: figures only; it holds as soon as it is long enough, and is emptied when its chip is taken away. */
function FigureFilter({ id, label, value, longest, shortest, onValue }: FigureFilterProps) {
  const [typed, setTyped] = useState(value);
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    if (value !== "" || typed.length >= shortest) setTyped(value);
  }
  return (
    <TextField
      id={id}
      label={label}
      kind="figure"
      value={typed}
      onChange={(text) => {
        const figures = text.replaceAll(/\D/g, "").slice(0, longest);
        setTyped(figures);
        onValue(figures.length >= shortest ? figures : "");
      }}
    />
  );
}

type ChipOf = { readonly field: keyof CaseListSearch | "words"; readonly text: string };

function chipsOf(
  search: CaseListSearch,
  query: string,
  officers: readonly { readonly id: string; readonly name: string }[],
): readonly ChipOf[] {
  const { stage, state, heap, clerk, jrwa, year } = search;
  const chips: ChipOf[] = [];
  if (query.trim() !== "") chips.push({ field: "words", text: `„${query.trim()}”` });
  if (stage !== undefined) chips.push({ field: "stage", text: say.stages[stage] });
  if (state !== undefined) chips.push({ field: "state", text: stateLabel(state) });
  if (heap !== undefined) chips.push({ field: "heap", text: say.board.heaps[heap] });
  if (clerk !== undefined)
    chips.push({ field: "clerk", text: officers.find(({ id }) => id === clerk)?.name ?? say.list.officer });
  if (jrwa !== undefined) chips.push({ field: "jrwa", text: say.list.classChip(jrwa) });
  if (year !== undefined) chips.push({ field: "year", text: String(year) });
  return chips;
}
