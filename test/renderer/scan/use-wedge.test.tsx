// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { KeysProvider } from "../../../renderer/keys/use-keys.tsx";
import { useWedge } from "../../../renderer/scan/use-wedge.ts";

type BoxProps = { readonly onScan: (text: string) => void; readonly onSave?: (text: string) => void };

function Box({ onScan, onSave }: BoxProps) {
  const [text, setText] = useState("");
  useWedge(onScan);
  return (
    <input
      aria-label="title"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={({ key }) => (key === "Enter" ? onSave?.(text) : undefined)}
    />
  );
}

/** Keys at a pace, as the browser would deliver them: what is not swallowed is typed. */
function keys(text: readonly string[], fromMs: number, gapMs: number): number {
  let at = fromMs;
  for (const key of text) {
    const box = document.activeElement;
    if (!(box instanceof HTMLInputElement)) throw new Error("No box has the focus");
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: at });
    const typed = fireEvent(box, event);
    if (typed && key.length === 1) fireEvent.input(box, { target: { value: box.value + key } });
    at += gapMs;
  }
  return at;
}

function stand(): string[] {
  const scans: string[] = [];
  const onScan = (text: string): void => void scans.push(text);
  render(
    <KeysProvider>
      <Box onScan={onScan} />
    </KeysProvider>,
  );
  screen.getByLabelText("title").focus();
  return scans;
}

describe("wedge in the window", () => {
  afterEach(cleanup);

  it("takes a scan out of the box that had the focus and leaves what a person typed", () => {
    const scans = stand();

    const then = keys([..."Wniosek"], 0, 140);
    keys([..."R26K1000417H", "Enter"], then + 400, 8);

    expect(scans).toEqual(["R26K1000417H"]);
    expect(screen.getByLabelText("title")).toHaveProperty("value", "Wniosek");
  });

  it("gives quick typing back in order when it was no scan", () => {
    const scans = stand();

    const then = keys([..."abcd"], 0, 20);
    keys(["e"], then + 300, 0);

    expect(scans).toEqual([]);
    expect(screen.getByLabelText("title")).toHaveProperty("value", "abcde");
  });

  it("hands quick typing to the form before the very key that saves it", () => {
    const saved: string[] = [];
    // Real events, outside of the test library's own flushing: what is drawn must be drawn by the wedge itself.
    render(
      <KeysProvider>
        <Box onScan={() => undefined} onSave={(text) => saved.push(text)} />
      </KeysProvider>,
    );
    const box = screen.getByLabelText("title");
    box.focus();
    const then = keys([..."lampe"], 0, 20);
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    Object.defineProperty(enter, "timeStamp", { value: then });

    box.dispatchEvent(enter);

    expect(saved).toEqual(["lampe"]);
  });
});
