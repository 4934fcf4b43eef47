import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { type ItemRow } from "../../main/contract/item.ts";
import { type RegistryFilter } from "../../main/contract/registry.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { failureOf } from "../api/failure.ts";
import { useToday } from "../parts/use-now.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { type Column, DataTable } from "../parts/DataTable.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { LabelMark } from "../registry/job-state.tsx";
import { senderName, titleOf } from "../registry/TodayList.tsx";
import { stateLabel } from "../parts/state-label.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { Filters } from "./Filters.tsx";
import { useSearchWords } from "./search-words.tsx";
import css from "./RegisterScreen.module.css";

const say = words.registry;
const PAGE = 200;

function columnsOf(today: string): readonly Column<ItemRow>[] {
  return [
    { id: "rpw", header: say.columns.rpw, width: "132px", cell: (row) => row.rpw },
    {
      id: "received",
      header: say.columns.received,
      width: "112px",
      cell: (row) => `${shortDay(row.receivedOn, today)} ${row.receivedTime}`,
    },
    { id: "sender", header: say.columns.sender, width: "minmax(120px, 1fr)", cell: senderName },
    { id: "title", header: say.columns.title, width: "minmax(160px, 1.6fr)", cell: titleOf },
    { id: "channel", header: say.columns.channel, width: "104px", cell: (row) => say.channels[row.channel] },
    { id: "unit", header: say.columns.unit, width: "48px", cell: (row) => row.unit },
    {
      id: "attachments",
      header: say.columns.attachments,
      width: "36px",
      align: "end",
      cell: (row) => row.attachments,
    },
    {
      id: "label",
      header: say.columns.label,
      width: "104px",
      cell: (row) =>
        row.labelState === null || row.state === "CANCELLED_ENTRY" ? (
          "–"
        ) : (
          <LabelMark state={row.labelState} />
        ),
    },
    {
      id: "state",
      header: say.columns.state,
      width: "minmax(112px, 184px)",
      // Once it lies in a case, the case's state is what the citizen reads of it.
      cell: (row) => (row.caseState === null ? say.states[row.state] : stateLabel(row.caseState)),
    },
  ];
}

/** The whole register. Filters but words stand in the address, so a list can be linked; rows come page by page as one scrolls. */
export function RegisterScreen() {
  const { queries } = useOffice();
  const navigate = useNavigate();
  const { item, open } = useThingInHand();
  const search = useSearch({ from: "/rejestr" });
  const sought = useSearchWords();
  const filter = useMemo(
    () => filterOf({ ...search, query: sought.text || undefined }),
    [search, sought.text],
  );
  const today = useToday();
  const columns = useMemo(() => columnsOf(today), [today]);
  const pages = useInfiniteQuery(
    queries.registry.page.infiniteOptions({
      input: (after: string | null) => ({ filter, after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;

  function setFilter({ query, ...next }: RegistryFilter): void {
    sought.search(query ?? "");
    void navigate({
      to: "/rejestr",
      search: { ...next, ...(item === undefined ? {} : { item }) },
      replace: true,
    });
  }
  useKeys(say.register.title, [{ keys: "Alt+C", does: say.register.clear, run: () => setFilter({}) }]);

  const failure = pages.error === null ? undefined : failureOf(pages.error);
  return (
    <div className={css.screen}>
      <Filters filter={filter} onFilter={setFilter} count={rows.length} more={hasNextPage} />
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {pages.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {pages.data === undefined ? null : (
        <div className={css.list}>
          <DataTable
            label={say.register.title}
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            opened={item}
            onOpen={(row) => open(row.id)}
            onLetter={focusSearch}
            onEnd={() => {
              if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
            }}
            stale={pages.isPlaceholderData}
            struck={(row) => row.state === "CANCELLED_ENTRY"}
            empty={
              <EmptyState keys="Alt+C" keyDoes={say.register.emptyKey}>
                {say.register.empty}
              </EmptyState>
            }
          />
        </div>
      )}
    </div>
  );
}

/** A letter typed on the list starts its filter: it goes into the search field and typing goes on there. */
function focusSearch(): void {
  const field = document.getElementById("registerQuery");
  if (field instanceof HTMLInputElement) field.focus();
}

/** Only what is set: the contract's filter is strict, and the address stays short. */
function filterOf(search: RegistryFilter & { readonly item?: string | undefined }): RegistryFilter {
  const { query, from, to, unit, matter, channel, state, point, bare } = search;
  const given = { query, from, to, unit, matter, channel, state, point, bare };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
