import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../renderer/style/tokens.css", import.meta.url), "utf8");
const [, light = "", dark = ""] = css.split(/color-scheme: (?:light|dark);/);

function colours(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** Relative luminance of WCAG 2.1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((left, right) => right - left);
  return (bright + 0.05) / (dim + 0.05);
}

function both(marks: readonly string[], ground: string): readonly (readonly [string, string])[] {
  return marks.map((mark) => [mark, ground]);
}

const grounds = ["paper", "surface", "raised", "sunken", "hover", "chosen"];
const texts: readonly (readonly [text: string, ground: string])[] = [
  ...grounds.flatMap((ground) => both(["ink", "ink-soft"], ground)),
  ...["paper", "surface", "raised", "sunken", "hover"].flatMap((ground) =>
    both(["accent", "wrong", "waits", "done"], ground),
  ),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["wrong", "wrong-ground"],
  ["waits", "waits-ground"],
  ["done", "done-ground"],
  ["ink", "note-ground"],
  ["ink-soft", "note-ground"],
  ["ink-soft", "done-ground"],
  ["ink", "wrong-ground"],
  ["ink-soft", "wrong-ground"],
  ["ink", "waits-ground"],
];
const edges: readonly (readonly [edge: string, ground: string])[] = ["paper", "surface", "raised"].flatMap(
  (ground) => both(["edge", "focus"], ground),
);

describe.each([
  ["light", colours(light)],
  ["dark", colours(dark)],
])("tokens in the %s", (_scheme, tokens) => {
  const of = (name: string): string => tokens.get(name) ?? "missing";

  it.each(texts)("give %s on %s at least 4.5:1", (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("give %s on %s at least 3:1", (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
