import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  keysPaused,
  pressKey,
  usualWedge,
  wedgeAtRest,
  type WedgeKey,
  type WedgeSettings,
  type WedgeStep,
} from "../../../main/domain/scan/wedge.ts";

type Timed = { readonly key: string; readonly afterMs: number } & Partial<WedgeKey>;

/** A box with the focus and a window around it that does what the steps say, with its timer. */
function play(keys: readonly Timed[], settings: WedgeSettings = usualWedge) {
  let state = wedgeAtRest;
  let field = "";
  let now = 1_000;
  const scans: string[] = [];
  const reachedForm: string[] = [];
  const act = (step: WedgeStep): void => {
    field = field.slice(0, field.length - step.takeBack) + step.giveBack;
    if (step.scan !== null) scans.push(step.scan);
    state = step.state;
  };
  for (const { afterMs, ...key } of keys) {
    if (afterMs > settings.maxGapMs + 1) act(keysPaused(state, now + settings.maxGapMs + 1, settings));
    now += afterMs;
    const step = pressKey(state, { ...key, timeStampMs: now }, settings);
    act(step);
    if (!step.swallow) {
      if (key.key.length === 1) field += key.key;
      else reachedForm.push(key.key);
    }
  }
  act(keysPaused(state, now + settings.maxGapMs + 1, settings));
  return { field, scans, reachedForm };
}

const paced = (text: string, afterMs: number): Timed[] => Array.from(text, (key) => ({ key, afterMs }));
const enter = (afterMs: number): Timed => ({ key: "Enter", afterMs });
const payload = "R26K1000417H";

describe("keyboard wedge", () => {
  test.each([1, 5, 12, 30])("recognises a scan whose keys come every %i ms", (gap) => {
    expect(play([...paced(payload, gap), enter(gap)])).toEqual({
      field: "",
      scans: [payload],
      reachedForm: [],
    });
  });

  test("recognises a scan that ends with Tab and sends Shift before capitals", () => {
    const keys = Array.from(payload).flatMap((key) => [
      { key: "Shift", afterMs: 4 },
      { key, afterMs: 4 },
    ]);

    const played = play([...keys, { key: "Tab", afterMs: 8 }]);

    expect(played.scans).toEqual([payload]);
    expect(played.field).toBe("");
    expect(played.reachedForm).not.toContain("Tab");
  });

  test("leaves a person's typing and Enter alone", () => {
    expect(play([...paced("Kowalska", 110), enter(150)])).toEqual({
      field: "Kowalska",
      scans: [],
      reachedForm: ["Enter"],
    });
  });

  test("gives back a fast typist's burst in order", () => {
    const keys = [
      ...paced("prz", 95),
      { key: "e", afterMs: 20 },
      { key: "w", afterMs: 25 },
      { key: "o", afterMs: 18 },
      { key: "d", afterMs: 120 },
    ];

    expect(play(keys)).toEqual({ field: "przewod", scans: [], reachedForm: [] });
  });

  test("gives back a short burst before the Enter that follows at once", () => {
    expect(play([...paced("abcd", 20), enter(20)])).toEqual({
      field: "abcd",
      scans: [],
      reachedForm: ["Enter"],
    });
  });

  test("gives back held keys when nothing follows", () => {
    expect(play(paced("abcdefgh", 10)).field).toBe("abcdefgh");
  });

  test("keeps what was typed before a scan and after it", () => {
    const keys = [...paced("pismo w spr", 130), ...paced(payload, 12).map(late(0, 200)), enter(12)];

    expect(play([...keys, ...paced("awie", 130)])).toEqual({
      field: "pismo w sprawie",
      scans: [payload],
      reachedForm: [],
    });
  });

  test("tells the last typed letter from a scan that follows within the limit", () => {
    const keys = [...paced("spr", 120), { key: "R", afterMs: 45 }, ...paced(payload.slice(1), 8), enter(8)];

    expect(play(keys)).toEqual({ field: "spr", scans: [payload], reachedForm: [] });
  });

  test("reads two scans in a row as two", () => {
    const keys = [...paced(payload, 10), enter(10), ...paced("R26K1000418C", 10), enter(10)];

    expect(play(keys).scans).toEqual([payload, "R26K1000418C"]);
  });

  test("lets a key that repeats by itself through", () => {
    const held = Array.from({ length: 12 }, () => ({ key: "-", afterMs: 31, repeat: true }));

    const played = play([{ key: "-", afterMs: 300 }, ...held, enter(40)]);

    expect(played).toEqual({ field: "-".repeat(13), scans: [], reachedForm: ["Enter"] });
  });

  test("leaves shortcuts and arrows alone, however quick", () => {
    const keys = [
      ...paced("abc", 15),
      { key: "ArrowLeft", afterMs: 15 },
      { key: "v", afterMs: 15, withModifier: true },
    ];

    const played = play(keys);

    expect(played.scans).toEqual([]);
    expect(played.reachedForm).toEqual(["ArrowLeft"]);
    expect(played.field).toBe("abcv");
  });

  test("knows a scan from its first key when a prefix is set", () => {
    const settings = { ...usualWedge, prefix: "F9" };
    const keys = [...paced("sp", 120), { key: "F9", afterMs: 20 }, ...paced("K1", 8), enter(8)];

    expect(play(keys, settings)).toEqual({ field: "sp", scans: ["K1"], reachedForm: [] });
  });

  test("gives back what followed a prefix that a person pressed", () => {
    const settings = { ...usualWedge, prefix: "~" };

    expect(play([{ key: "~", afterMs: 200 }, ...paced("abc", 150)], settings).field).toBe("abc");
  });

  test("recognises a burst without an end key only when the settings allow it", () => {
    const open = { ...usualWedge, endRequired: false };

    expect(play(paced(payload, 10), open)).toEqual({ field: "", scans: [payload], reachedForm: [] });
    expect(play(paced(payload, 10)).scans).toEqual([]);
  });
});

describe("keyboard wedge, for any text", () => {
  const letters = fc.string({ minLength: 1, maxLength: 40 });
  const human = fc.array(fc.integer({ min: 80, max: 300 }), { minLength: 40, maxLength: 40 });
  const machine = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 41, maxLength: 41 });

  test("nothing a person types is changed, held back or read as a scan", () => {
    fc.assert(
      fc.property(letters, human, fc.integer({ min: 80, max: 300 }), (text, gaps, last) => {
        expect(play([...withGaps(text, gaps), enter(last)])).toEqual({
          field: text,
          scans: [],
          reachedForm: ["Enter"],
        });
      }),
    );
  });

  test("everything a scanner types is read whole, wherever the focus is", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 6, maxLength: 40 }),
        machine,
        letters,
        human,
        (code, gaps, before, beforeGaps) => {
          const scan = [...withGaps(code, gaps), enter(gaps[40] ?? 1)].map(late(0, 200));
          const played = play([...withGaps(before, beforeGaps), ...scan]);

          expect(played).toEqual({ field: before, scans: [code], reachedForm: [] });
        },
      ),
    );
  });

  test("no character is lost or made at any pace", () => {
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 41, maxLength: 41 }),
        (text, gaps) => {
          const played = play([...withGaps(text, gaps), enter(gaps[40] ?? 1)]);

          expect(played.field + played.scans.join("")).toBe(text);
        },
      ),
    );
  });
});

/** The key at a place comes after another time. */
function late(place: number, afterMs: number): (timed: Timed, at: number) => Timed {
  return (timed, at) => (at === place ? { ...timed, afterMs } : timed);
}

function withGaps(text: string, gaps: readonly number[]): Timed[] {
  return Array.from(text, (key, at) => ({ key, afterMs: gaps[at] ?? 1 }));
}
