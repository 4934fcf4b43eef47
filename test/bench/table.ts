import { type Goal, median, type Row, type Times } from "./figures.ts";

/** The rows as one table of text, in the order given. */
export function table(rows: readonly Row[]): string {
  const head = ["part", "what", "ours", "min–max", "limit", "min–max", "ratio", "best", "goal", ""];
  const cells = [head, ...rows.map(line)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const limits = [
    ...new Set(rows.flatMap(({ part, limit }) => (limit === null ? [] : [`${part}: ${limit.what}`]))),
  ];
  return [...lines.toSpliced(1, 0, rule), "", "limits:", ...limits.map((limit) => `  ${limit}`), ""].join(
    "\n",
  );
}

function line(row: Row): string[] {
  const { limit, goal } = row;
  const ratio = limit === null ? null : median(row.ours) / median(limit.times);
  return [
    row.part,
    row.what,
    figure(median(row.ours), row.unit),
    range(row.ours, row.unit),
    limit === null ? "" : figure(median(limit.times), row.unit),
    limit === null ? "" : range(limit.times, row.unit),
    ratio === null ? "" : `${ratio.toFixed(2)}x`,
    limit === null ? "" : `${(Math.min(...row.ours) / Math.min(...limit.times)).toFixed(2)}x`,
    goal === null ? "" : goalText(goal),
    goal === null ? "" : met(goal, median(row.ours), ratio),
  ];
}

function goalText(goal: Goal): string {
  return goal.kind === "ratio" ? `≤ ${goal.atMost}x` : `< ${goal.ms} ms`;
}

function met(goal: Goal, ms: number, ratio: number | null): string {
  if (goal.kind === "below") return ms < goal.ms ? "met" : "MISSED";
  return ratio !== null && ratio <= goal.atMost ? "met" : "MISSED";
}

function range(times: Times, unit: Row["unit"]): string {
  return `${number(Math.min(...times), unit)}–${number(Math.max(...times), unit)}`;
}

function figure(ms: number, unit: Row["unit"]): string {
  return `${number(ms, unit)} ${unit}`;
}

function number(ms: number, unit: Row["unit"]): string {
  const value = { ms: ms, µs: ms * 1000, s: ms / 1000 }[unit];
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
