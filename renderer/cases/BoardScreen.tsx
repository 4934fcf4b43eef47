import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type CaseRow, type Heap } from "../../main/contract/case-views.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { DataTable } from "../parts/DataTable.tsx";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { useToday } from "../parts/use-now.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { caseColumns } from "./case-columns.tsx";
import { heaps } from "./case-search.ts";
import css from "./cases.module.css";
import { CasesHead } from "./CasesHead.tsx";
import { MorningSheet } from "./MorningSheet.tsx";
import { whoseInput, WhoseSwitch } from "./WhoseSwitch.tsx";
import { focusTable, useTableFocus } from "../parts/table-focus.ts";

/** A line of the board: the head of a heap, a case on it, or the way to those that are not shown. */
type Line =
  | { readonly kind: "head"; readonly heap: Heap; readonly count: number }
  | { readonly kind: "case"; readonly row: CaseRow }
  | { readonly kind: "more"; readonly heap: Heap; readonly left: number };

const icons: Readonly<Record<Heap, IconName>> = {
  overdue: "wrong",
  today: "warning",
  week: "waits",
  waiting: "person",
  stopped: "pause",
  later: "open",
  none: "archive",
};

const idOf = (line: Line): string => (line.kind === "case" ? line.row.id : `${line.kind} ${line.heap}`);

/** The terms of cases on heaps, most urgent first: what one looks at in the morning and works off through the day. */
export function BoardScreen() {
  const { queries } = useOffice();
  const navigate = useNavigate();
  const { caseId, openCase } = useThingInHand();
  const search = useSearch({ from: "/sprawy" });
  const today = useToday();
  const [printing, setPrinting] = useState(false);
  const input = whoseInput(search);
  const board = useQuery(queries.cases.board.queryOptions({ input, placeholderData: keepPreviousData }));
  const lines = useMemo(() => linesOf(board.data?.heaps ?? []), [board.data]);
  const columns = useMemo(
    () =>
      caseColumns(today).map((column) => ({
        ...column,
        cell: (line: Line) => (line.kind === "case" ? column.cell(line.row) : null),
      })),
    [today],
  );
  useTableFocus("board", board.data);
  useKeys(say.title, [
    { keys: "Alt+P", does: say.board.morning, run: () => setPrinting(true) },
    { keys: "F6", does: say.keys.inList, run: () => focusTable("board") },
    { keys: "↑ ↓", does: words.shell.keys.moveInList },
    { keys: "Enter", does: words.shell.keys.openRow },
  ]);

  function openLine(line: Line): void {
    if (line.kind === "case") openCase(line.row.id);
    else void navigate({ to: "/sprawy/lista", search: { ...input, heap: line.heap } });
  }

  const failure = board.error === null ? undefined : failureOf(board.error);
  const warned = board.data?.warnings;
  return (
    <div className={css.screen}>
      <CasesHead>
        <WhoseSwitch
          search={search}
          onSearch={(next) => void navigate({ to: "/sprawy", search: next, replace: true })}
        />
      </CasesHead>
      <div className={css.line}>
        {warned === undefined ? null : <span>{say.board.warned(warned.sevenDays, warned.twoDays)}</span>}
        <span className={css.end}>
          <Button kind="quiet" icon="printed" keys="Alt+P" onPress={() => setPrinting(true)}>
            {say.board.morning}
          </Button>
        </span>
      </div>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {board.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {board.data === undefined ? null : (
        <div className={css.list} id="board">
          <DataTable
            label={say.board.label}
            columns={columns}
            rows={lines}
            rowId={idOf}
            opened={caseId}
            onOpen={openLine}
            stale={board.isPlaceholderData}
            across={acrossOf}
            empty={
              <EmptyState keys="Alt+Z" keyDoes={say.board.emptyKey}>
                {say.board.empty}
              </EmptyState>
            }
          />
        </div>
      )}
      {printing ? <MorningSheet search={input} onClose={() => setPrinting(false)} /> : null}
    </div>
  );
}

function linesOf(
  given: readonly { readonly heap: Heap; readonly count: number; readonly rows: readonly CaseRow[] }[],
): readonly Line[] {
  return heaps.flatMap((heap): readonly Line[] => {
    const found = given.find((each) => each.heap === heap);
    if (found === undefined || found.count === 0) return [];
    const left = found.count - found.rows.length;
    return [
      { kind: "head", heap, count: found.count },
      ...found.rows.map((row): Line => ({ kind: "case", row })),
      ...(left > 0 ? [{ kind: "more", heap, left } as const] : []),
    ];
  });
}

function acrossOf(line: Line) {
  if (line.kind === "case") return null;
  if (line.kind === "more") return { drawn: say.board.more(line.left), opens: true };
  return {
    opens: false,
    drawn: (
      <span className={css.heap}>
        <Icon name={icons[line.heap]} />
        {say.board.heaps[line.heap]}
        <span className={css.heapCount}>{line.count}</span>
      </span>
    ),
  };
}
