import { useEffect, useRef } from "react";

/** Moves the focus into the table within the element of that id, to the row where it last was. */
export function focusTable(id: string): void {
  document.querySelector<HTMLElement>(`#${id} [role="row"][tabindex="0"]`)?.focus();
}

/**
 * A screen that is one list: once its rows are there, arrows move in it without another key. Whoever is somewhere already (in a
 * field, in what lies on the desk) stays there. `ready` turns true with the first rows.
 */
export function useTableFocus(id: string, ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    if (document.activeElement === document.body) focusTable(id);
  }, [id, ready]);
}
