/** A chord as it is written for people: `F2`, `Ctrl+Shift+Enter`, `Alt+K`. */
export type Chord = {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
};

export function parseChord(written: string): Chord {
  const parts = written.split("+");
  return {
    ctrl: parts.includes("Ctrl"),
    alt: parts.includes("Alt"),
    shift: parts.includes("Shift"),
    key: parts.at(-1) ?? "",
  };
}

type Press = Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "metaKey" | "key" | "code">;

/**
 * Letters and digits go by their place on the keyboard, for Alt turns them into other signs on some systems. AltGr (which
 * Windows reports as Ctrl+Alt) writes Polish letters and never matches.
 */
export function matches(chord: Chord, press: Press): boolean {
  if (press.metaKey || press.ctrlKey !== chord.ctrl || press.altKey !== chord.alt) return false;
  if (press.shiftKey !== chord.shift) return false;
  if (/^[A-Z]$/.test(chord.key)) return press.code === `Key${chord.key}`;
  if (/^\d$/.test(chord.key)) return press.code === `Digit${chord.key}`;
  return press.key === (chord.key === "Esc" ? "Escape" : chord.key);
}
