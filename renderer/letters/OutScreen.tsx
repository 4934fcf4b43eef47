import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { letterWords } from "../../main/words/window/letters.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import casesCss from "../cases/cases.module.css";
import { useKeys } from "../keys/use-keys.tsx";
import { DataTable } from "../parts/DataTable.tsx";
import { useKept } from "../parts/Kept.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { SearchField } from "../parts/SearchField.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { useToday } from "../parts/use-now.ts";
import { DayFilter } from "../register/DayFilter.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { outColumns } from "./out-columns.tsx";
import { type OutView, outViews } from "./out-search.ts";
import css from "./OutScreen.module.css";
import { focusTable } from "../parts/table-focus.ts";

const say = letterWords.out;
const PAGE = 200;
const LONGEST_WORDS = 300;
const keys: Readonly<Record<OutView, string>> = { "to-send": "Alt+5", sent: "Alt+6", unproved: "Alt+7" };
const emptyWords: Readonly<Record<OutView, string>> = {
  "to-send": say.toSendEmpty,
  sent: say.sentEmpty,
  unproved: say.unprovedEmpty,
};

/** What waits to be sent, what was sent, and what was sent and has no proof yet. A returned card is scanned, or its number typed. */
export function OutScreen() {
  const { queries } = useOffice();
  const navigate = useNavigate();
  const { letter, openLetter } = useThingInHand();
  const search = useSearch({ from: "/wysylka" });
  const sought = useKept("letters/words", "");
  const today = useToday();
  const view = search.view ?? "to-send";
  const query = sought.value.trim();
  const waiting = useQuery(queries.letters.toDispatch.queryOptions());
  const register = useInfiniteQuery(
    queries.letters.register.infiniteOptions({
      input: (after: string | null) => ({
        query,
        from: search.from ?? null,
        to: search.to ?? null,
        unproved: view === "unproved",
        after,
        limit: PAGE,
      }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
      enabled: view !== "to-send",
    }),
  );
  const sent = useMemo(() => register.data?.pages.flatMap((page) => page.rows) ?? [], [register.data]);
  const columns = useMemo(() => outColumns(today, view), [today, view]);
  const rows = view === "to-send" ? (waiting.data ?? []) : sent;
  const asked = view === "to-send" ? waiting : register;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = register;
  const turn = (next: Partial<typeof search>): void =>
    void navigate({ to: "/wysylka", search: (now) => ({ ...now, ...next }), replace: true });
  function clear(): void {
    sought.keep("");
    void navigate({ to: "/wysylka", search: { view }, replace: true });
  }
  useKeys(say.title, [
    ...outViews.map((each) => ({
      keys: keys[each],
      does: say.views[each],
      run: () => turn({ view: each }),
    })),
    { keys: "Alt+C", does: say.clear, run: clear },
    {
      keys: "F6",
      does: letterWords.keys.inList,
      run: () => focusTable("outgoing"),
    },
    { keys: "↑ ↓", does: words.shell.keys.moveInList },
    { keys: "Enter", does: words.shell.keys.openRow },
  ]);
  const failure = asked.error === null ? undefined : failureOf(asked.error);
  return (
    <div className={casesCss.screen}>
      <header className={casesCss.top}>
        <Segmented
          id="outView"
          label={say.views.label}
          labelHidden
          options={outViews.map((value) => ({ value, label: say.views[value], keys: keys[value] }))}
          value={view}
          onChange={(next) => turn({ view: next })}
        />
        <span className={css.hint}>{say.scanHint}</span>
      </header>
      <div>
        {view === "to-send" ? null : (
          <search className={css.filters}>
            <SearchField
              id="outQuery"
              label={say.search}
              query={sought.value}
              onQuery={(text) => sought.keep(text.slice(0, LONGEST_WORDS))}
            />
            <DayFilter id="outFrom" label={say.from} day={search.from} onDay={(from) => turn({ from })} />
            <DayFilter id="outTo" label={say.to} day={search.to} onDay={(to) => turn({ to })} />
            <span className={css.count}>{say.rows(rows.length, hasNextPage)}</span>
          </search>
        )}
        {failure === undefined ? null : (
          <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
        )}
      </div>
      {asked.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {asked.data === undefined ? null : (
        <div className={casesCss.list} id="outgoing">
          <DataTable
            key={view}
            label={say.views[view]}
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            opened={letter}
            onOpen={(row) => openLetter(row.id)}
            onLetter={() => document.getElementById("outQuery")?.focus()}
            onEnd={() => {
              if (view !== "to-send" && hasNextPage && !isFetchingNextPage) void fetchNextPage();
            }}
            stale={view !== "to-send" && register.isPlaceholderData}
            struck={(row) => row.stage === "voided"}
            empty={<EmptyState>{emptyWords[view]}</EmptyState>}
          />
        </div>
      )}
    </div>
  );
}
