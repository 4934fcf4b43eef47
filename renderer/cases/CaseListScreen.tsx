import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { type CaseFilter } from "../../main/contract/cases.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { DataTable } from "../parts/DataTable.tsx";
import { useKept } from "../parts/Kept.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { useToday } from "../parts/use-now.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { caseColumns } from "./case-columns.tsx";
import { type CaseListSearch } from "./case-search.ts";
import css from "./cases.module.css";
import { CasesHead } from "./CasesHead.tsx";
import { CaseFilters } from "./CaseFilters.tsx";
import { whoseInput, WhoseSwitch } from "./WhoseSwitch.tsx";
import { focusTable } from "../parts/table-focus.ts";

const PAGE = 200;
const LONGEST_WORDS = 300;

/** Every case by its filters. They stand in the address, but for the words, which are mostly somebody's name. */
export function CaseListScreen() {
  const { queries } = useOffice();
  const navigate = useNavigate();
  const { caseId, openCase } = useThingInHand();
  const search = useSearch({ from: "/sprawy/lista" });
  const sought = useKept("cases/words", "");
  const today = useToday();
  const filter = useMemo(() => filterOf(search, sought.value), [search, sought.value]);
  const columns = useMemo(() => caseColumns(today), [today]);
  const pages = useInfiniteQuery(
    queries.cases.page.infiniteOptions({
      input: (after: string | null) => ({ filter, after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;

  const setSearch = (next: Partial<CaseListSearch>): void =>
    void navigate({ to: "/sprawy/lista", search: onlySet({ ...search, ...next }), replace: true });
  function clear(): void {
    sought.keep("");
    void navigate({ to: "/sprawy/lista", search: { ...whoseInput(search) }, replace: true });
  }
  useKeys(say.title, [
    { keys: "Alt+C", does: say.list.clear, run: clear },
    { keys: "F6", does: say.keys.inList, run: () => focusTable("caseList") },
    { keys: "↑ ↓", does: words.shell.keys.moveInList },
    { keys: "Enter", does: words.shell.keys.openRow },
  ]);

  const failure = pages.error === null ? undefined : failureOf(pages.error);
  return (
    <div className={css.screen}>
      <CasesHead>
        <WhoseSwitch search={search} onSearch={setSearch} />
      </CasesHead>
      <CaseFilters
        search={search}
        onSearch={setSearch}
        words={sought.value}
        onWords={(text) => sought.keep(text.slice(0, LONGEST_WORDS))}
        count={rows.length}
        more={hasNextPage}
      />
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {pages.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {pages.data === undefined ? null : (
        <div className={css.list} id="caseList">
          <DataTable
            label={say.tabs.list}
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            opened={caseId}
            onOpen={(row) => openCase(row.id)}
            onLetter={() => document.getElementById("caseQuery")?.focus()}
            onEnd={() => {
              if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
            }}
            stale={pages.isPlaceholderData}
            struck={(row) => row.stage === "annulled"}
            empty={
              <EmptyState keys="Alt+C" keyDoes={say.list.emptyKey}>
                {say.list.empty}
              </EmptyState>
            }
          />
        </div>
      )}
    </div>
  );
}

/** Only what is set: the contract's filter is strict, and the address stays short. */
function onlySet<Given extends object>(given: Given): Partial<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ""),
  ) as Partial<Given>; // Entries of Given, some left out: that is what Partial says.
}

function filterOf(search: CaseListSearch, query: string): CaseFilter {
  const { clerk, stage, state, heap, jrwa, year } = search;
  const trimmed = query.trim();
  return onlySet({
    ...whoseInput(search),
    clerk,
    stage,
    state,
    heap,
    jrwa,
    year,
    query: trimmed === "" ? undefined : trimmed,
  });
}
