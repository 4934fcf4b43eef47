/**
 * A scanner that types like a keyboard ("wedge"), told from a person by its pace.
 *
 *   a person:  k·····o·······w····a         80 to 300 ms between keys, sometimes two keys at once
 *   a scanner: R26K1000417H⏎               1 to 30 ms between keys, then Enter or Tab
 *
 * The first keys of a scan look like typing and reach the form: the step that ends a scan says how many to take back. Once the
 * pace is a machine's the keys are held; if it was a person after all, they are given back in order. So whatever box has the
 * focus, it holds in the end exactly what a person typed there.
 */
export type WedgeSettings = {
  /** The longest time between two keys of one scan, in ms. */
  readonly maxGapMs: number;
  /** Shorter bursts are typing. */
  readonly minLength: number;
  /** How many quick keys may be a person's; from the next on they are held. */
  readonly freeKeys: number;
  /** The key the scanner is set to send first (`F9`, `~`), or null. With it a scan is known from its first key. */
  readonly prefix: string | null;
  /** The keys the scanner is set to send last. */
  readonly ends: readonly string[];
  /** Whether a burst without an end key is no scan. */
  readonly endRequired: boolean;
};

export const usualWedge: WedgeSettings = {
  maxGapMs: 50,
  minLength: 6,
  freeKeys: 2,
  prefix: null,
  ends: ["Enter", "Tab"],
  endRequired: true,
};

/** One pressed key: `key` as in a KeyboardEvent, its time stamp in ms, and whether Ctrl, Alt or Meta is down or it repeats by itself. */
export type WedgeKey = {
  readonly key: string;
  readonly timeStampMs: number;
  readonly withModifier?: boolean;
  readonly repeat?: boolean;
};

export type WedgeState = {
  readonly text: string;
  /** Time before each character of `text`, in ms; 0 for the first. */
  readonly gaps: readonly number[];
  /** How many characters of `text` have reached the form. */
  readonly leaked: number;
  readonly prefixed: boolean;
  readonly lastMs: number;
};

export const wedgeAtRest: WedgeState = {
  text: "",
  gaps: [],
  leaked: 0,
  prefixed: false,
  lastMs: Number.NEGATIVE_INFINITY,
};

/** What the window does, in this order: take back, give back, then let the key through or not, then act on the scan. */
export type WedgeStep = {
  readonly state: WedgeState;
  /** How many characters just typed into the focused box belong to the scan. */
  readonly takeBack: number;
  /** Held characters that a person typed: they go into the focused box now. */
  readonly giveBack: string;
  /** Whether this key must not reach the form. */
  readonly swallow: boolean;
  readonly scan: string | null;
};

/** One key later. */
export function pressKey(state: WedgeState, key: WedgeKey, settings: WedgeSettings = usualWedge): WedgeStep {
  if (isModifier(key.key)) return { ...unmoved, state };
  const gap = key.timeStampMs - state.lastMs;
  if (isUnderWay(state) && gap > settings.maxGapMs) {
    const ended = close(state, settings);
    const next = pressKey(wedgeAtRest, key, settings);
    return { ...next, takeBack: ended.takeBack, giveBack: ended.giveBack, scan: ended.scan ?? next.scan };
  }
  if (key.withModifier === true || key.repeat === true) return { ...unmoved, giveBack: heldText(state) };
  if (key.key === settings.prefix && !state.prefixed) {
    const begun = { ...wedgeAtRest, prefixed: true, lastMs: key.timeStampMs };
    return { ...unmoved, state: begun, giveBack: heldText(state), swallow: true };
  }
  if (settings.ends.includes(key.key)) {
    const scan = recognise(state, settings);
    return scan === undefined
      ? { ...unmoved, giveBack: heldText(state) }
      : { ...unmoved, ...scan, swallow: true };
  }
  if (!isCharacter(key.key)) return { ...unmoved, giveBack: heldText(state) };
  const held = state.prefixed || lengthOf(state.text) >= settings.freeKeys;
  const grown: WedgeState = {
    ...state,
    text: state.text + key.key,
    gaps: [...state.gaps, state.text === "" ? 0 : gap],
    leaked: held ? state.leaked : state.leaked + 1,
    lastMs: key.timeStampMs,
  };
  return { ...unmoved, state: grown, swallow: held };
}

/** No key for a while: a timer of `maxGapMs` after the last key calls this, so that held typing does not wait for the next key. */
export function keysPaused(
  state: WedgeState,
  nowMs: number,
  settings: WedgeSettings = usualWedge,
): WedgeStep {
  if (!isUnderWay(state) || nowMs - state.lastMs <= settings.maxGapMs) return { ...unmoved, state };
  return { ...unmoved, ...close(state, settings) };
}

const unmoved: WedgeStep = { state: wedgeAtRest, takeBack: 0, giveBack: "", swallow: false, scan: null };

type Ended = Pick<WedgeStep, "takeBack" | "giveBack" | "scan">;

function close(state: WedgeState, settings: WedgeSettings): Ended {
  const scan = settings.endRequired ? undefined : recognise(state, settings);
  return scan ?? { takeBack: 0, giveBack: heldText(state), scan: null };
}

/** What the burst reads as a scan, or undefined when a person may have typed it. */
function recognise(state: WedgeState, settings: WedgeSettings): Ended | undefined {
  const characters = Array.from(state.text);
  if (state.prefixed) {
    return characters.length === 0 ? undefined : { takeBack: 0, giveBack: "", scan: state.text };
  }
  const typed = typedBefore(state.gaps, settings.minLength);
  if (characters.length - typed < settings.minLength) return undefined;
  return {
    takeBack: Math.max(0, state.leaked - typed),
    giveBack: characters.slice(state.leaked, typed).join(""),
    scan: characters.slice(typed).join(""),
  };
}

/**
 * How many characters at the front are a person's last ones, caught by a scan that came right after: the step to a scanner's
 * pace is then at least threefold. A scanner's own pace varies less.
 */
function typedBefore(gaps: readonly number[], minLength: number): number {
  let cut = 0;
  for (let at = 1; at <= gaps.length - minLength; at += 1) {
    const own = gaps.slice(at + 1).toSorted((left, right) => left - right);
    const median = own[Math.floor(own.length / 2)] ?? 0;
    if ((gaps[at] ?? 0) > Math.max(leastHumanGapMs, 3 * median)) cut = at;
  }
  return cut;
}

/** Quicker than this nobody strikes two keys on purpose. */
const leastHumanGapMs = 30;

function isUnderWay(state: WedgeState): boolean {
  return state.text !== "" || state.prefixed;
}

function heldText(state: WedgeState): string {
  return Array.from(state.text).slice(state.leaked).join("");
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A KeyboardEvent's `key` is one character, or a name of several ASCII letters. */
function isCharacter(key: string): boolean {
  return lengthOf(key) === 1;
}

/** Pressed by scanners too, for capital letters; they carry no text of their own. */
function isModifier(key: string): boolean {
  return ["Shift", "CapsLock", "AltGraph", "Control", "Alt", "Meta", "NumLock"].includes(key);
}
