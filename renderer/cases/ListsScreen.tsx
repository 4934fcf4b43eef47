import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { type CaseListRow } from "../../main/contract/cases.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { type Column, DataTable } from "../parts/DataTable.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { Select } from "../parts/Select.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { useToday } from "../parts/use-now.ts";
import css from "./cases.module.css";
import { CasesHead } from "./CasesHead.tsx";
import { ListCard, listName } from "./ListCard.tsx";
import { focusTable, useTableFocus } from "../parts/table-focus.ts";

const lists = say.lists;
/** As many years back as a case list is likely to be asked for; older ones are found by the filters of the list of cases. */
const YEARS = 6;
const EVERY = "every";

const columns: readonly Column<CaseListRow>[] = [
  { id: "unit", header: lists.unit, width: "56px", cell: (row) => row.unit },
  { id: "class", header: lists.class, width: "64px", code: true, cell: (row) => row.jrwa },
  {
    id: "name",
    header: lists.name,
    width: "minmax(140px, 1fr)",
    cell: (row) => row.title ?? words.parts.noData,
  },
  { id: "category", header: lists.category, width: "48px", cell: (row) => row.category ?? "–" },
  { id: "cases", header: lists.cases, width: "56px", align: "end", cell: (row) => row.cases },
  { id: "open", header: lists.open, width: "56px", align: "end", cell: (row) => row.open },
  { id: "last", header: lists.last, width: "80px", align: "end", cell: (row) => row.last },
  {
    id: "holder",
    header: lists.holder,
    width: "minmax(112px, 160px)",
    cell: (row) =>
      row.holder === null ? (
        lists.centre
      ) : (
        <StateMark tone={row.here ? "done" : "waits"} icon={row.here ? "place" : "lock"}>
          {row.here ? lists.here : row.holder}
        </StateMark>
      ),
  },
];

/** The lists of cases of a year: how many cases, and who gives the numbers. */
export function ListsScreen() {
  const { queries } = useOffice();
  const navigate = useNavigate();
  const search = useSearch({ from: "/sprawy/spisy" });
  const today = useToday();
  const thisYear = Number(today.slice(0, 4));
  const year = search.year ?? thisYear;
  const form = useQuery(queries.cases.form.queryOptions());
  const input = search.unit === undefined ? { year } : { year, unit: search.unit };
  const found = useQuery(queries.cases.lists.queryOptions({ input, placeholderData: keepPreviousData }));
  const [opened, setOpened] = useState<string | null>(null);
  useTableFocus("lists", found.data);
  useKeys(say.title, [{ keys: "F6", does: say.keys.inList, run: () => focusTable("lists") }]);
  const rows = found.data ?? [];
  const chosen = rows.find((row) => listName(row) === opened);
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  const failure = found.error === null ? undefined : failureOf(found.error);
  const turn = (next: { year?: number; unit?: string | undefined }): void =>
    void navigate({ to: "/sprawy/spisy", search: (now) => ({ ...now, ...next }), replace: true });
  return (
    <div className={css.screen}>
      <CasesHead>
        <div className={css.unit}>
          <Select
            id="listsUnit"
            label={say.unit}
            labelHidden
            placeholder={say.list.any}
            options={[
              { value: EVERY, label: say.list.any },
              ...(form.data?.units ?? []).map(({ symbol, name }) => ({
                value: symbol,
                label: `${symbol} · ${name}`,
                short: symbol,
              })),
            ]}
            value={search.unit ?? EVERY}
            onChange={(unit) => turn({ unit: unit === EVERY ? undefined : unit })}
          />
        </div>
        <div className={css.unit}>
          <Select
            id="listsYear"
            label={lists.year}
            labelHidden
            options={years.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(year)}
            onChange={(each) => turn({ year: Number(each) })}
          />
        </div>
      </CasesHead>
      <div>
        {failure === undefined ? null : (
          <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
        )}
      </div>
      {found.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {found.data === undefined ? null : (
        <div className={css.beside} id="lists" data-side={chosen === undefined ? undefined : true}>
          <DataTable
            label={lists.label}
            columns={columns}
            rows={rows}
            rowId={listName}
            opened={opened ?? undefined}
            onOpen={(row) => setOpened(listName(row) === opened ? null : listName(row))}
            stale={found.isPlaceholderData}
            empty={<EmptyState>{lists.empty}</EmptyState>}
          />
          {chosen === undefined ? null : (
            <ListCard key={listName(chosen)} list={chosen} onClose={() => setOpened(null)} />
          )}
        </div>
      )}
    </div>
  );
}
