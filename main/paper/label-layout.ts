import { type LabelSize } from "./label-content.ts";

/**
 * Where things stand on a label, in whole dots of the printer, so that every bar is as wide as the next one like it.
 * One plan serves ZPL at its own resolution and PDF at 8 dots/mm, the grid of the 203 dpi printers.
 *
 *     office                                     ┌────┐
 *     Wpłynęło 2026-11-21 10:42                  │ DM │
 *     RPW/K1/417/2026                            └────┘
 *         ║║│║│║║│║║││║│║║│║│║║│║║││║│║║│║│║║│║
 *                   R26K1000417H          zał. 3
 *
 * Code 128 of a payload is 156 modules at most (start, five in set B, three pairs in C, back to B, check, stop) and 20
 * of quiet: at 2 dots of 1/8 mm (0.25 mm, the least allowed) 44 of 50 mm. Data Matrix does not fit beside that, so it
 * stands beside the text, in modules of half a millimetre that a 150 dpi page scan still tells apart.
 */
export type LabelLayout = {
  readonly dotsPerMm: number;
  readonly width: number;
  readonly height: number;
  readonly office: Line;
  readonly date: Line;
  readonly number: Line;
  readonly payload: Line;
  readonly note: Line;
  /** `module`: the narrowest bar. The symbol is centred, `width` is what it may take without its quiet zone. */
  readonly bars: { readonly module: number; readonly y: number; readonly height: number };
  readonly matrix: { readonly module: number; readonly x: number; readonly y: number };
};

/** A line of text: where its capitals begin (`top`), how tall they are at most, and the room it has. */
export type Line = {
  readonly x: number;
  readonly top: number;
  readonly capitals: number;
  readonly width: number;
  readonly align: "left" | "center" | "right";
};

/** Modules of the widest Code 128 that a payload can give, and of the quiet zone on each side. */
const mostModules = 156;
export const quietModules = 10;
/** Modules of the Data Matrix of a payload: 8 code words, 14 × 14. */
export const matrixModules = 14;

/** Millimetres. Rows from the top: capitals' top and height of each; the bars take what remains. */
const plans = {
  "50x25": {
    width: 50,
    height: 25,
    edge: 1.25,
    matrix: 0.5,
    widestModule: 0.26,
    office: [1.5, 1.9],
    date: [4.75, 1.9],
    number: [9.1, 3.5],
    bars: [14, 8],
    foot: [22.6, 1.55],
  },
  "70x30": {
    width: 70,
    height: 30,
    edge: 1.5,
    matrix: 0.5,
    widestModule: 0.4,
    office: [1.75, 2.15],
    date: [5.25, 2.15],
    number: [9.6, 4.6],
    bars: [15.9, 10.1],
    foot: [26.75, 1.75],
  },
} as const;

/** The plan of a label. `inset` (mm) moves text and matrix in, for sheets whose printer cannot print at the edge. */
export function labelLayout(size: LabelSize, dotsPerMm: number, inset = 0): LabelLayout {
  const plan = plans[size];
  const dots = (mm: number): number => Math.round(mm * dotsPerMm);
  const width = Math.floor(plan.width * dotsPerMm);
  const edge = dots(plan.edge + inset);
  const module = Math.min(
    Math.floor(width / (mostModules + 2 * quietModules)),
    Math.floor(plan.widestModule * dotsPerMm + 1e-9),
  );
  const matrixModule = dots(plan.matrix);
  const matrixX = width - edge - matrixModule * matrixModules;
  const full = width - 2 * edge;
  const besideMatrix = matrixX - matrixModule * 2 - edge;
  const line = (
    [top, capitals]: readonly [number, number],
    room: number,
    align: Line["align"] = "left",
  ): Line => ({
    x: edge,
    top: dots(top),
    capitals: dots(capitals),
    width: room,
    align,
  });
  return {
    dotsPerMm,
    width,
    height: Math.floor(plan.height * dotsPerMm),
    office: line(plan.office, besideMatrix),
    date: line(plan.date, besideMatrix),
    number: line(plan.number, full),
    payload: line(plan.foot, full, "center"),
    note: line(plan.foot, full, "right"),
    bars: { module, y: dots(plan.bars[0]), height: dots(plan.bars[1]) },
    matrix: { module: matrixModule, x: matrixX, y: dots(plan.office[0] - 0.25) },
  };
}
