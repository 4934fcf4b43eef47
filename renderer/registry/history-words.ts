import { windowWords as words } from "../../main/words/window/pl.ts";

const said: Readonly<Record<string, string>> = words.registry.history;

/** A fact's kind as the history says it. A kind from a newer program is kept and said plainly. */
export function historySentence(kind: string): string {
  return said[kind] ?? words.registry.history.other;
}
