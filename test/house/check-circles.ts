import { type Import } from "./imports.ts";

/**
 * One line for each knot of files that import each other in a circle, types included: two files that need each other's types
 * are one idea, or lack a third. Tarjan's walk, without recursion so that a long chain of files cannot overflow it.
 */
export function circlesIn(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to.is === "file") next.set(from, [...(next.get(from) ?? []), to.path]);
  }
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const knots: string[] = [];
  for (const start of next.keys()) {
    if (!order.has(start)) walk(start);
  }
  return knots;

  function walk(start: string): void {
    const path: { readonly file: string; readonly left: string[] }[] = [];
    const enter = (file: string): void => {
      order.set(file, order.size);
      low.set(file, order.get(file) ?? 0);
      open.push(file);
      path.push({ file, left: [...(next.get(file) ?? [])] });
    };
    enter(start);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { file, left } = at;
      const neighbour = left.pop();
      if (neighbour === undefined) {
        path.pop();
        leave(file, path.at(-1)?.file);
      } else if (!order.has(neighbour)) enter(neighbour);
      else if (open.includes(neighbour)) lower(file, order.get(neighbour) ?? 0);
    }
  }

  function leave(file: string, parent: string | undefined): void {
    if (parent !== undefined) lower(parent, low.get(file) ?? 0);
    if (low.get(file) !== order.get(file)) return;
    const knot = open.splice(open.indexOf(file));
    if (knot.length > 1 || (next.get(file) ?? []).includes(file)) {
      knots.push(`a circle of imports: ${knot.join(" → ")} → ${file}`);
    }
  }

  function lower(file: string, to: number): void {
    low.set(file, Math.min(low.get(file) ?? to, to));
  }
}
