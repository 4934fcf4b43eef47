import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type CaseRow } from "../../main/contract/case-views.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { type Column, DataTable } from "../parts/DataTable.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { useToday } from "../parts/use-now.ts";
import { DayFilter } from "../register/DayFilter.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { caseColumns } from "./case-columns.tsx";
import css from "./cases.module.css";
import { CasesHead } from "./CasesHead.tsx";
import { SheetDialog } from "./SheetDialog.tsx";
import { focusTable, useTableFocus } from "../parts/table-focus.ts";

type Proposed = CaseRow & { readonly category: string; readonly disposableFrom: string };

const columnsOf = (today: string): readonly Column<Proposed>[] => [
  ...caseColumns(today).filter(({ id }) => ["reference", "title", "party"].includes(id)),
  { id: "category", header: say.disposal.category, width: "64px", cell: (row) => row.category },
  {
    id: "from",
    header: say.disposal.from,
    width: "112px",
    cell: (row) => shortDay(row.disposableFrom, today),
  },
];

/** What may be proposed for disposal on a day. The program only proposes; nothing is ever removed here. */
export function DisposalScreen() {
  const { client, queries } = useOffice();
  const navigate = useNavigate();
  const { caseId, openCase } = useThingInHand();
  const search = useSearch({ from: "/sprawy/brakowanie" });
  const today = useToday();
  const on = search.on ?? today;
  const [printing, setPrinting] = useState(false);
  const columns = useMemo(() => columnsOf(today), [today]);
  const proposed = useQuery(
    queries.cases.disposal.queryOptions({ input: { on }, placeholderData: keepPreviousData }),
  );
  useTableFocus("disposal", proposed.data);
  useKeys(say.title, [
    { keys: "Alt+P", does: say.disposal.print, run: () => setPrinting(true) },
    { keys: "F6", does: say.keys.inList, run: () => focusTable("disposal") },
  ]);
  const failure = proposed.error === null ? undefined : failureOf(proposed.error);
  return (
    <div className={css.screen}>
      <CasesHead />
      <div className={css.line}>
        <div className={css.day}>
          <DayFilter
            id="disposalOn"
            label={say.disposal.on}
            day={search.on}
            onDay={(day) =>
              void navigate({
                to: "/sprawy/brakowanie",
                search: day === undefined ? {} : { on: day },
                replace: true,
              })
            }
          />
        </div>
        <span className={css.note}>{say.disposal.note}</span>
        <span className={css.end}>
          <Button kind="quiet" icon="printed" keys="Alt+P" onPress={() => setPrinting(true)}>
            {say.disposal.print}
          </Button>
        </span>
      </div>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {proposed.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {proposed.data === undefined ? null : (
        <div className={css.list} id="disposal">
          <DataTable
            label={say.disposal.label}
            columns={columns}
            rows={proposed.data}
            rowId={(row) => row.id}
            opened={caseId}
            onOpen={(row) => openCase(row.id)}
            stale={proposed.isPlaceholderData}
            empty={<EmptyState>{say.disposal.empty}</EmptyState>}
          />
        </div>
      )}
      {printing ? (
        <SheetDialog
          title={say.disposal.sheet}
          make={(format) => client.cases.disposalSheet({ on, format })}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </div>
  );
}
