import { type ColumnDef, type RowData, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "./class-names.ts";
import css from "./DataTable.module.css";

const features = tableFeatures({});
const ROW_PX = 32;
const AHEAD = 12;

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  /** A CSS grid track: `96px`, `minmax(120px, 2fr)`. */
  readonly width: string;
  readonly align?: "start" | "end";
  readonly code?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

export type DataTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly opened?: string | undefined;
  readonly onOpen: (row: Row) => void;
  readonly marked?: ReadonlySet<string>;
  /** The row on which one stands, so that a key of the screen can do something with it. */
  readonly onAt?: (row: Row) => void;
  readonly onMark?: (row: Row) => void;
  /** A letter typed on the list starts its filter. */
  readonly onLetter?: (letter: string) => void;
  /** Near the end of what is loaded: ask for more. */
  readonly onEnd?: () => void;
  /** An older answer, shown dimmed while the new one is on its way. */
  readonly stale?: boolean;
  readonly empty: ReactNode;
  readonly struck?: (row: Row) => boolean;
  /** A row drawn across all columns: the head of a group, which the keys pass over, or a line that leads on (`opens`). */
  readonly across?: (row: Row) => Across | null;
};

export type Across = { readonly drawn: ReactNode; readonly opens: boolean };

const cellId = (row: string): string => `row-${row}`;

/** A list of rows of 32 px, drawn only where it is looked at. Arrows move, Enter opens, Space marks. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, onEnd } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const table = useTable({
    features,
    data: rows,
    getRowId: rowId,
    columns: columns.map((column): ColumnDef<typeof features, Row> => ({
      id: column.id,
      header: column.header,
    })),
  });
  const model = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => model[index]?.id ?? index,
    overscan: AHEAD,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const wanted = at ?? props.opened ?? null;
  const found = wanted === null ? -1 : model.findIndex((row) => row.id === wanted);
  const stops = (row: { readonly original: Row }): boolean => props.across?.(row.original)?.opens !== false;
  const current = found >= 0 ? found : Math.max(0, model.findIndex(stops));
  const tracks = columns.map((column) => column.width).join(" ");

  useEffect(() => {
    if (model.length > 0 && last >= model.length - AHEAD) onEnd?.();
  }, [last, model.length, onEnd]);

  function moveTo(index: number): void {
    const aimed = Math.max(0, Math.min(model.length - 1, index));
    // The nearest row in that direction on which one may stand; at the very edge, the nearest in the other.
    const ahead = model.findIndex((row, each) => each >= aimed && stops(row));
    const behind = model.findLastIndex((row, each) => each <= aimed && stops(row));
    const [first, second] = aimed < current ? [behind, ahead] : [ahead, behind];
    const next = first >= 0 ? first : second;
    const row = model[next];
    if (row === undefined) return;
    setAt(row.id);
    // At once, not with the focus, which comes a frame later: the next key may be there before it.
    props.onAt?.(row.original);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => document.getElementById(cellId(row.id))?.focus());
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const row = model[current];
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? ROW_PX) / ROW_PX) - 2);
    const jumps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: model.length - 1,
    };
    const jump = jumps[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey || row === undefined) return;
    if (jump !== undefined) moveTo(jump);
    else if (event.key === "Enter") props.onOpen(row.original);
    else if (event.key === " " && props.onMark !== undefined) props.onMark(row.original);
    else if (/^[\p{L}\p{N}]$/u.test(event.key) && props.onLetter !== undefined) props.onLetter(event.key);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroll}
      className={css.scroll}
      role="grid"
      aria-label={props.label}
      aria-rowcount={model.length + 1}
      data-stale={props.stale || undefined}
      onKeyDown={press}
    >
      <div
        role="row"
        aria-rowindex={1}
        className={cx(css.row, css.head)}
        style={{ gridTemplateColumns: tracks }}
      >
        {columns.map((column) => (
          <span key={column.id} role="columnheader" className={css.cell} data-align={column.align}>
            {column.header}
          </span>
        ))}
      </div>
      {model.length === 0 ? props.empty : null}
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = model[item.index];
          if (row === undefined) return null;
          const across = props.across?.(row.original) ?? null;
          if (across?.opens === false) {
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={css.row}
                data-across="head"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <span role="gridcell" aria-colspan={columns.length} className={css.cell}>
                  {across.drawn}
                </span>
              </div>
            );
          }
          return (
            <div
              key={row.id}
              id={cellId(row.id)}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={row.id === props.opened}
              tabIndex={item.index === current ? 0 : -1}
              className={css.row}
              data-opened={row.id === props.opened || undefined}
              data-marked={props.marked?.has(row.id) || undefined}
              data-struck={props.struck?.(row.original) || undefined}
              data-across={across === null ? undefined : "line"}
              style={{
                ...(across === null ? { gridTemplateColumns: tracks } : {}),
                transform: `translateY(${item.start}px)`,
              }}
              onFocus={() => {
                setAt(row.id);
                props.onAt?.(row.original);
              }}
              onClick={() => props.onOpen(row.original)}
            >
              {across === null ? (
                columns.map((column) => (
                  <span
                    key={column.id}
                    role="gridcell"
                    className={css.cell}
                    data-align={column.align}
                    data-code={column.code}
                  >
                    {column.cell(row.original)}
                  </span>
                ))
              ) : (
                <span role="gridcell" aria-colspan={columns.length} className={css.cell}>
                  {across.drawn}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
