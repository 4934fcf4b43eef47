import { pointsPerMm } from "./document.ts";
import { type Type } from "./lines.ts";

/** How a letter is set: every measure in points. */
export type LetterFace = {
  readonly page: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: Type;
  readonly small: Type;
  readonly title: Type;
  readonly heading: Type;
  /** Labels of references stand above their values: beside them there is no room in large print. */
  readonly stacked: boolean;
};

const mm = (millimetres: number): number => millimetres * pointsPerMm;

/**
 * Where the address must stand so that a DL envelope with its window on the right shows it, however the sheet slides in it: the
 * sheet is folded in three (99 mm), the window is 90 × 45 mm, 15 or 20 mm from the right edge and from the lower one, and the
 * envelope 10 mm wider and 11 mm taller than the sheet. What every such window shows is this; beside and above it, from `clear`
 * on, nothing else may stand to the right of `beside`.
 *
 *        0        100  115              190  210
 *     0  ┌──────────────────────────────────┐
 *        │ office            place and date │
 *    34  │ ····················clear······· │
 *    50  │ reference   │    ┌────────────┐  │
 *        │ your ref.   │    │  address   │  │
 *    79  │          beside  └────────────┘  │
 *    97  │ title, text                      │
 *    99  ├ fold
 */
export const windowZone = {
  left: mm(115),
  top: mm(50),
  width: mm(75),
  height: mm(29),
  /** Left of here the window shows nothing. */
  beside: mm(100),
  clear: mm(34),
  /** From here down the whole width is free again. */
  below: mm(97),
};

/** Where the sheet is folded, and where a punch takes hold of it: marks at its left edge. */
export const edgeMarks = { x: mm(5), length: mm(4), folds: [mm(99), mm(198)], punch: mm(148.5) };

export function letterFace(largePrint: boolean): LetterFace {
  const size = largePrint ? 16 : 11;
  const left = mm(25);
  return {
    page: { width: mm(210), height: mm(297) },
    left,
    width: mm(210 - 25 - 20),
    top: mm(15),
    bottom: mm(297 - 18),
    text: { weight: "regular", size },
    small: { weight: "regular", size: largePrint ? 13.5 : 9 },
    title: { weight: "bold", size: size * 1.45 },
    heading: { weight: "bold", size: size * 1.05 },
    stacked: largePrint,
  };
}
