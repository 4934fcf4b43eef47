import { useQuery } from "@tanstack/react-query";
import { type ItemRow } from "../../main/contract/item.ts";
import { warsawDay } from "../../main/domain/calendar/warsaw.ts";
import { dayAndMonth } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { type Column, DataTable } from "../parts/DataTable.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { Kbd } from "../parts/Kbd.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { LabelMark, ReceiptMark } from "./job-state.tsx";
import css from "./TodayList.module.css";
import { focusTable } from "../parts/table-focus.ts";

const say = words.registry;

export const senderName = (row: Pick<ItemRow, "sender" | "bare" | "erased">): string => {
  if (row.erased || (row.sender !== null && row.sender.name === null)) return say.item.erased;
  return row.sender?.name ?? (row.bare ? "" : words.parts.noData);
};

export const titleOf = (row: Pick<ItemRow, "title" | "bare" | "erased">): string => {
  if (row.erased) return say.item.erased;
  return row.title ?? (row.bare ? say.item.noDescription : words.parts.noData);
};

/** The series and the year are the same for all of today's items: the number alone, as one says it aloud. */
const shortNumber = (row: ItemRow) => (
  <>
    <span className="for-readers">{row.rpw}</span>
    <b aria-hidden="true">{row.rpw.split("/")[2] ?? row.rpw}</b>
  </>
);

/** The hour, or the day where the item came in on another one than it was registered. */
const moment = (row: ItemRow): string => {
  const registered = warsawDay(row.registeredAt);
  return row.receivedOn === registered ? row.receivedTime : dayAndMonth(row.receivedOn);
};

const columns: readonly Column<ItemRow>[] = [
  { id: "time", header: say.columns.time, width: "44px", cell: moment },
  { id: "rpw", header: say.columns.rpwShort, width: "44px", align: "end", cell: shortNumber },
  { id: "sender", header: say.columns.sender, width: "minmax(96px, 1fr)", cell: senderName },
  {
    id: "title",
    header: say.columns.title,
    width: "minmax(120px, 1.4fr)",
    cell: (row) =>
      row.bare ? (
        <StateMark tone="waits" icon="waits">
          {say.item.noDescription}
        </StateMark>
      ) : (
        titleOf(row)
      ),
  },
  { id: "unit", header: say.columns.unit, width: "44px", cell: (row) => row.unit },
  {
    id: "label",
    header: say.columns.label,
    width: "100px",
    cell: (row) =>
      row.labelState === null || row.state === "CANCELLED_ENTRY" ? "–" : <LabelMark state={row.labelState} />,
  },
  {
    id: "receipt",
    header: say.columns.receipt,
    width: "112px",
    cell: (row) =>
      row.receiptState === null || row.state === "CANCELLED_ENTRY" ? (
        "–"
      ) : (
        <ReceiptMark state={row.receiptState} />
      ),
  },
];

export type TodayListProps = { readonly opened: string | undefined; readonly onOpen: (item: string) => void };

/** Today's items of this station, newest first: what was just done stands on top. */
export function TodayList({ opened, onOpen }: TodayListProps) {
  const { queries } = useOffice();
  const today = useQuery(queries.registry.today.queryOptions());
  useKeys(words.shell.keys.list, [
    { keys: "F6", does: say.keys.today, run: () => focusTable("today") },
    { keys: "↑ ↓", does: words.shell.keys.moveInList },
    { keys: "Enter", does: words.shell.keys.openRow },
  ]);
  if (today.data === undefined) {
    if (today.error === null) return <Waiting>{words.parts.loading}</Waiting>;
    const failure = failureOf(today.error);
    return <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />;
  }
  const rows = today.data;
  const bare = rows.filter((row) => row.bare && row.state !== "CANCELLED_ENTRY").length;
  const toScan = rows.filter((row) => row.labelState === "sent" && row.state !== "CANCELLED_ENTRY").length;
  return (
    <section className={css.today} aria-label={say.today.label} id="today">
      <header className={css.head}>
        <h2>{say.today.count(rows.length)}</h2>
        {toScan === 0 ? null : <span>{say.today.toScan(toScan)}</span>}
        {bare === 0 ? null : (
          <span>
            {say.today.toDescribe(bare)} <Kbd keys="Alt+O" quiet />
          </span>
        )}
      </header>
      <div className={css.list}>
        <DataTable
          label={say.today.label}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          opened={opened}
          onOpen={(row) => onOpen(row.id)}
          struck={(row) => row.state === "CANCELLED_ENTRY"}
          empty={
            <EmptyState keys="F2" keyDoes={say.today.emptyKey}>
              {say.today.empty}
            </EmptyState>
          }
        />
      </div>
    </section>
  );
}
