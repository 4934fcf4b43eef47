import { useQuery } from "@tanstack/react-query";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { useKept } from "../parts/Kept.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { Select } from "../parts/Select.tsx";
import { whose, type Whose } from "./case-search.ts";
import css from "./cases.module.css";

const keys: Readonly<Record<Whose, string>> = { mine: "Alt+5", unit: "Alt+6", all: "Alt+7" };

export type WhoseSearch = { readonly whose?: Whose | undefined; readonly unit?: string | undefined };

/** Mine, a unit's, everybody's: one key each. The unit last looked at is remembered for the next time. */
export function WhoseSwitch(props: {
  readonly search: WhoseSearch;
  readonly onSearch: (search: { whose: Whose; unit: string | undefined }) => void;
}) {
  const { search, onSearch } = props;
  const { queries } = useOffice();
  const form = useQuery(queries.cases.form.queryOptions());
  const last = useKept<string | undefined>("cases/unit", search.unit);
  const now = search.whose ?? "mine";
  const units = form.data?.units ?? [];
  const turnTo = (next: Whose): void =>
    onSearch({
      whose: next,
      unit: next === "unit" ? (search.unit ?? last.value ?? units[0]?.symbol) : undefined,
    });
  useKeys(
    say.whose.label,
    whose.map((each) => ({ keys: keys[each], does: say.whose[each], run: () => turnTo(each) })),
  );
  return (
    <>
      {now === "unit" ? (
        <div className={css.unit}>
          <Select
            id="whoseUnit"
            label={say.unit}
            labelHidden
            placeholder={say.pickUnit}
            options={units.map(({ symbol, name }) => ({
              value: symbol,
              label: `${symbol} · ${name}`,
              short: symbol,
            }))}
            value={search.unit ?? null}
            onChange={(unit) => {
              last.keep(unit);
              onSearch({ whose: "unit", unit });
            }}
          />
        </div>
      ) : null}
      <Segmented
        id="whose"
        label={say.whose.label}
        labelHidden
        options={whose.map((value) => ({ value, label: say.whose[value], keys: keys[value] }))}
        value={now}
        onChange={turnTo}
      />
    </>
  );
}

/** What the office is asked: a unit goes only with its own view. */
export function whoseInput({ whose: now = "mine", unit }: WhoseSearch) {
  return now === "unit" && unit !== undefined ? { whose: now, unit } : { whose: now };
}
