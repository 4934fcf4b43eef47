import { describe, expect, it } from "vitest";
import { matches, parseChord } from "../../../renderer/keys/chord.ts";

const press = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, key: "", code: "" };

describe("chord", () => {
  it("matches a function key pressed alone and not with Shift", () => {
    const chord = parseChord("F8");

    expect(matches(chord, { ...press, key: "F8", code: "F8" })).toBe(true);
    expect(matches(chord, { ...press, key: "F8", code: "F8", shiftKey: true })).toBe(false);
  });

  it("matches a letter by its place, whatever sign Alt makes of it", () => {
    expect(matches(parseChord("Alt+K"), { ...press, altKey: true, key: "ķ", code: "KeyK" })).toBe(true);
  });

  it("leaves AltGr, which Windows reports as Ctrl and Alt, to Polish letters", () => {
    const ł = { ...press, altKey: true, ctrlKey: true, key: "ł", code: "KeyL" };

    expect(matches(parseChord("Alt+L"), ł)).toBe(false);
    expect(matches(parseChord("Ctrl+L"), ł)).toBe(false);
  });

  it("tells Ctrl+Enter from Ctrl+Shift+Enter", () => {
    const both = { ...press, ctrlKey: true, shiftKey: true, key: "Enter", code: "Enter" };

    expect(matches(parseChord("Ctrl+Enter"), both)).toBe(false);
    expect(matches(parseChord("Ctrl+Shift+Enter"), both)).toBe(true);
  });
});
