import { type RefObject, useEffect } from "react";

/** Takes the focus into what was just opened, unless a field in it has taken it, and gives it back when that is put away. */
export function useFocusBack(opened: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    if (opened.current?.contains(before) !== true) opened.current?.focus();
    return () => {
      if (!(before instanceof HTMLElement)) return;
      // What lay under it may be out of reach until it is drawn again without it.
      requestAnimationFrame(() => {
        if (document.activeElement === null || document.activeElement === document.body) before.focus();
      });
    };
  }, [opened]);
}
