import { useQuery } from "@tanstack/react-query";
import { type RegistryFilter } from "../../main/contract/registry.ts";
import { channels } from "../../main/domain/intake/channel.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useToday } from "../parts/use-now.ts";
import { useOffice } from "../api/office.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { Chip } from "../parts/Chip.tsx";
import { SearchField } from "../parts/SearchField.tsx";
import { Select } from "../parts/Select.tsx";
import { DayFilter } from "./DayFilter.tsx";
import { DaySheet } from "./DaySheet.tsx";
import css from "./RegisterScreen.module.css";

const say = words.registry;
const states = ["REGISTERED", "ASSIGNED", "CANCELLED_ENTRY"] as const;

export type FiltersProps = {
  readonly filter: RegistryFilter;
  readonly onFilter: (filter: RegistryFilter) => void;
  readonly count: number;
  readonly more: boolean;
};

/** The filters as fields, and those that hold as chips that can be taken away one by one. */
export function Filters({ filter, onFilter, count, more }: FiltersProps) {
  const { queries } = useOffice();
  const form = useQuery(queries.intake.form.queryOptions());
  const today = useToday();
  const change = (next: Partial<RegistryFilter>): void => onFilter({ ...filter, ...next });
  return (
    <search className={css.filters}>
      <SearchField
        id="registerQuery"
        label={say.register.search}
        query={filter.query ?? ""}
        onQuery={(query) => change({ query: query === "" ? undefined : query })}
      />
      <DayFilter id="from" label={say.register.from} day={filter.from} onDay={(from) => change({ from })} />
      <DayFilter id="to" label={say.register.to} day={filter.to} onDay={(to) => change({ to })} />
      <Select
        id="filterUnit"
        label={say.item.unit}
        placeholder={say.register.any}
        options={(form.data?.units ?? []).map(({ symbol, name }) => ({
          value: symbol,
          label: `${symbol} · ${name}`,
          short: symbol,
        }))}
        value={filter.unit ?? null}
        onChange={(unit) => change({ unit })}
      />
      <Select
        id="filterChannel"
        label={say.form.channel}
        placeholder={say.register.any}
        options={channels.map((value) => ({ value, label: say.channels[value] }))}
        value={filter.channel ?? null}
        onChange={(channel) => change({ channel })}
      />
      <Select
        id="filterState"
        label={say.columns.state}
        placeholder={say.register.any}
        options={states.map((value) => ({ value, label: say.states[value] }))}
        value={filter.state ?? null}
        onChange={(state) => change({ state })}
      />
      <div className={css.chips}>
        <Checkbox
          id="filterBare"
          checked={filter.bare === true}
          onChange={(bare) => change({ bare: bare ? true : undefined })}
        >
          {say.register.onlyBare}
        </Checkbox>
        {chipsOf(filter, today).map(({ field, text }) => (
          <Chip key={field} onRemove={() => change({ [field]: undefined })}>
            {text}
          </Chip>
        ))}
        <DaySheet day={filter.from} />
        <span className={css.count}>{say.register.rows(count, more)}</span>
      </div>
    </search>
  );
}

function chipsOf(
  filter: RegistryFilter,
  today: string,
): readonly { readonly field: keyof RegistryFilter; readonly text: string }[] {
  const chips: { field: keyof RegistryFilter; text: string }[] = [];
  if (filter.query !== undefined) chips.push({ field: "query", text: `„${filter.query}”` });
  if (filter.from !== undefined)
    chips.push({ field: "from", text: say.register.fromDay(shortDay(filter.from, today)) });
  if (filter.to !== undefined)
    chips.push({ field: "to", text: say.register.toDay(shortDay(filter.to, today)) });
  if (filter.unit !== undefined) chips.push({ field: "unit", text: filter.unit });
  if (filter.channel !== undefined) chips.push({ field: "channel", text: say.channels[filter.channel] });
  if (filter.state !== undefined) chips.push({ field: "state", text: say.states[filter.state] });
  return chips;
}
