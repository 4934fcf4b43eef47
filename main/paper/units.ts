import { type Document } from "./document.ts";
import { type Block, type Frame, type Paragraph, leading, space, stack } from "./flow.ts";
import { setLine, wrap } from "./lines.ts";

/** A block that is not torn apart, and the room above it, which falls away at the top of a page. Points. */
export type Unit = { readonly gap: number; readonly block: Block };

/** Sets units down the pages; `turn` begins a page and gives the frame on it. Answers how many pages it took. */
export function pourUnits(units: readonly Unit[], turn: (page: number) => Frame): number {
  let page = 1;
  let frame = turn(page);
  let y = frame.top;
  for (const { gap, block } of units) {
    const above = y === frame.top ? 0 : gap;
    if (y + above + block.height > frame.bottom + 0.01 && y > frame.top) {
      page += 1;
      frame = turn(page);
      y = frame.top;
    } else {
      y += above;
    }
    block.draw(frame.left, y);
    y += block.height;
  }
  return page;
}

/**
 * A paragraph that may go on to the next page: one element to whoever hears it, several units to the page. Never fewer than two
 * of its lines stand alone at the foot or at the top of a page.
 */
export function flowing(
  document: Document,
  { text, type, width, most, tag = "P", parent = document.root, lang }: Omit<Paragraph, "align" | "scope">,
): Block[] {
  const lines = wrap(document, text, type, { width, most });
  const step = type.size * leading;
  const element = document.pdf.struct(tag, lang === undefined ? {} : { lang });
  const parts = partsOf(lines);
  if (parts.length === 0) parts.push([]);
  let done = 0;
  return parts.map((part, index) => ({
    height: part.length * step,
    draw: (x, y) => {
      if (index === 0) parent.add(element);
      const before = done;
      element.add(() => {
        for (const [at, line] of part.entries()) {
          // The blank at a line's end keeps its last word apart from the next one for whoever reads the text out.
          const shown = before + at < lines.length - 1 ? `${line} ` : line;
          setLine(document, shown, type, { x, baseline: y + at * step + type.size });
        }
      });
      done += part.length;
      if (index === parts.length - 1) element.end();
    },
  }));
}

/** Two lines, then one by one, then two: a short paragraph stays whole. */
function partsOf(lines: readonly string[]): (readonly string[])[] {
  if (lines.length <= 3) return lines.length === 0 ? [] : [lines];
  const middle = lines.slice(2, -2).map((line) => [line]);
  return [lines.slice(0, 2), ...middle, lines.slice(-2)];
}

/** Units of blocks that follow each other closely, the first after `gap`. */
export function unitsOf(blocks: readonly Block[], gap: number): Unit[] {
  return blocks.map((block, index) => ({ gap: index === 0 ? gap : 0, block }));
}

/** Units as one, which no page's end parts. */
export function whole(units: readonly Unit[]): Unit[] {
  const [first] = units;
  if (first === undefined) return [];
  const blocks = units.flatMap(({ gap, block }, index) => (index === 0 ? [block] : [space(gap), block]));
  return [{ gap: first.gap, block: stack(blocks) }];
}

/** Two runs of units, of which the last of the first and the first of the second are never parted. */
export function joined(first: readonly Unit[], second: readonly Unit[]): Unit[] {
  const before = first.at(-1);
  const [after, ...rest] = second;
  if (before === undefined || after === undefined) return [...first, ...second];
  return [
    ...first.slice(0, -1),
    { gap: before.gap, block: stack([before.block, space(after.gap), after.block]) },
    ...rest,
  ];
}
