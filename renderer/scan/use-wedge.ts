import { useEffect } from "react";
import { flushSync } from "react-dom";
import {
  keysPaused,
  pressKey,
  usualWedge,
  wedgeAtRest,
  type WedgeStep,
} from "../../main/domain/scan/wedge.ts";
import { useKeyRing } from "../keys/use-keys.tsx";
import { insertText, removeBefore } from "./edit-focused.ts";

/** The pause is looked at a little after it must have ended, for timers may fire early by a fraction. */
const MARGIN_MS = 5;

/**
 * A scanner that types like a keyboard, heard from anywhere in the window. Whatever box has the focus holds in the end exactly
 * what a person typed there; the scan itself goes to `onScan`. Deaf while the desk is locked.
 */
export function useWedge(onScan: (text: string) => void): void {
  const ring = useKeyRing();
  useEffect(() => {
    let state = wedgeAtRest;
    let pause: ReturnType<typeof setTimeout> | undefined;

    function act(step: WedgeStep): void {
      state = step.state;
      if (step.takeBack > 0 || step.giveBack !== "") {
        // At once: the very key that ends the waiting may be the one that saves the form, and it must find all that was typed.
        flushSync(() => {
          if (step.takeBack > 0) removeBefore(document.activeElement, step.takeBack);
          if (step.giveBack !== "") insertText(document.activeElement, step.giveBack);
        });
      }
      if (step.scan !== null) onScan(step.scan);
    }
    function press(event: KeyboardEvent): void {
      if (ring.held || event.isComposing) return;
      clearTimeout(pause);
      const step = pressKey(state, {
        key: event.key,
        timeStampMs: event.timeStamp,
        withModifier: event.ctrlKey || event.altKey || event.metaKey,
        repeat: event.repeat,
      });
      if (step.swallow) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      act(step);
      pause = setTimeout(() => act(keysPaused(state, performance.now())), usualWedge.maxGapMs + MARGIN_MS);
    }
    window.addEventListener("keydown", press, { capture: true });
    return () => {
      clearTimeout(pause);
      window.removeEventListener("keydown", press, { capture: true });
    };
  }, [onScan, ring]);
}
