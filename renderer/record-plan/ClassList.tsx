import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { type RecordClassView } from "../../main/contract/record-plan.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { type Column, DataTable } from "../parts/DataTable.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { TextField } from "../parts/TextField.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { ClassDetail } from "./ClassDetail.tsx";
import css from "./RecordPlan.module.css";

const say = words.recordPlan;
const PAGE = 200;

const columns: readonly Column<RecordClassView>[] = [
  { id: "symbol", header: say.columns.symbol, width: "76px", code: true, cell: ({ symbol }) => symbol },
  { id: "title", header: say.columns.title, width: "minmax(200px, 1fr)", cell: ({ title }) => title },
  { id: "category", header: say.columns.category, width: "76px", cell: ({ category }) => category ?? "" },
  {
    id: "elsewhere",
    header: say.columns.elsewhere,
    width: "96px",
    cell: ({ categoryElsewhere }) => categoryElsewhere ?? "",
  },
  { id: "state", header: say.columns.state, width: "144px", cell: stateOf },
];

/** The classes of one version: searched, walked with the arrows, marked with Space, confirmed by key. */
export function ClassList({ plan }: { readonly plan: string }) {
  const { queries } = useOffice();
  const me = usePerson();
  const [typed, setTyped] = useState("");
  const [onlyLeaves, setOnlyLeaves] = useState(false);
  const [onlyUnconfirmed, setOnlyUnconfirmed] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set<string>());
  const sought = useDeferredValue(typed);
  const pages = useInfiniteQuery(
    queries.recordPlan.classes.infiniteOptions({
      input: (after: string | null) => ({
        plan,
        words: sought.slice(0, 300),
        onlyLeaves,
        onlyUnconfirmed,
        after,
        limit: PAGE,
      }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.classes) ?? [], [pages.data]);
  const confirm = useMutation(
    queries.recordPlan.confirm.mutationOptions({ onSuccess: () => setMarked(new Set()) }),
  );
  const confirms = may(me, "recordPlan.confirm");
  const inHand = rows.find(({ symbol }) => symbol === opened);
  const chosen =
    marked.size > 0 ? [...marked] : inHand !== undefined && canConfirm(inHand) ? [inHand.symbol] : [];
  const send = (symbols: readonly string[]): void => {
    if (symbols.length > 0 && !confirm.isPending) confirm.mutate({ plan, symbols: [...symbols] });
  };
  useKeys(
    say.keys,
    [
      { keys: "Alt+P", does: say.confirm, run: () => send(chosen) },
      { keys: say.markKey, does: say.mark },
    ],
    confirms,
  );
  const error = confirm.error ?? pages.error;
  const failure = error === null ? undefined : failureOf(error);
  return (
    <>
      <div className={css.tools}>
        <TextField id="classQuery" label={say.search} value={typed} onChange={setTyped} focused />
        <Checkbox id="onlyLeaves" checked={onlyLeaves} onChange={setOnlyLeaves}>
          {say.onlyLeaves}
        </Checkbox>
        <Checkbox id="onlyUnconfirmed" checked={onlyUnconfirmed} onChange={setOnlyUnconfirmed}>
          {say.onlyUnconfirmed}
        </Checkbox>
      </div>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {pages.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {pages.data === undefined ? null : (
        <div className={css.list}>
          <DataTable
            label={words.settings.sections["wykaz-akt"]}
            columns={columns}
            rows={rows}
            rowId={({ symbol }) => symbol}
            opened={opened ?? undefined}
            onOpen={({ symbol }) => setOpened(symbol)}
            marked={marked}
            {...(confirms ? { onMark: (row: RecordClassView) => setMarked(toggled(marked, row)) } : {})}
            onLetter={() => document.getElementById("classQuery")?.focus()}
            onEnd={() => {
              if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
            }}
            stale={pages.isPlaceholderData}
            empty={<EmptyState>{say.empty}</EmptyState>}
          />
        </div>
      )}
      {confirms && marked.size > 0 ? (
        <Row>
          <Button kind="primary" keys="Alt+P" disabled={confirm.isPending} onPress={() => send(chosen)}>
            {say.confirmMarked(marked.size)}
          </Button>
        </Row>
      ) : null}
      {inHand === undefined ? null : (
        <ClassDetail
          key={inHand.symbol}
          plan={plan}
          listing={inHand}
          busy={confirm.isPending}
          {...(confirms && marked.size === 0 ? { onConfirm: () => send([inHand.symbol]) } : {})}
        />
      )}
    </>
  );
}

function canConfirm({ leaf, confirmed }: RecordClassView): boolean {
  return leaf && !confirmed;
}

function toggled(marked: ReadonlySet<string>, row: RecordClassView): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(row.symbol) && canConfirm(row)) next.add(row.symbol);
  return next;
}

function stateOf({ leaf, confirmed }: RecordClassView) {
  if (!leaf) return <span className={css.soft}>{say.above}</span>;
  return confirmed ? (
    <StateMark tone="done" icon="done">
      {say.confirmed}
    </StateMark>
  ) : (
    <StateMark tone="waits" icon="waits">
      {say.toConfirm}
    </StateMark>
  );
}
