import { fireEvent } from "@testing-library/react";

const codes: Readonly<Record<string, string>> = { b: "KeyB" };

/** A person's pace, by the events' own clocks: what comes quicker the window takes for a scanner. */
const PACE_MS = 150;
const hands = { lastMs: 0 };

/** One key press as a keyboard sends it to whatever has the focus. Answers whether its default was prevented. */
export function press(key: string, more: Partial<KeyboardEventInit> = {}): boolean {
  const target = document.activeElement ?? document.body;
  const init = { key, code: codes[key] ?? key, bubbles: true, cancelable: true, ...more };
  const down = new KeyboardEvent("keydown", init);
  hands.lastMs = Math.max(hands.lastMs + PACE_MS, performance.now());
  Object.defineProperty(down, "timeStamp", { value: hands.lastMs });
  const prevented = !fireEvent(target, down);
  fireEvent.keyUp(target, init);
  return prevented;
}

/** Types into the focused box, letter by letter. */
export function type(text: string): void {
  for (const letter of text) {
    const prevented = press(letter);
    const box = document.activeElement;
    if (prevented || !(box instanceof HTMLInputElement)) continue;
    fireEvent.input(box, { target: { value: box.value + letter } });
  }
}
