import { useEffect } from "react";

/** Moves the focus into the table within the element of that id, to the row where it last was. */
export function focusTable(id: string): void {
  document.querySelector<HTMLElement>(`#${id} [role="row"][tabindex="0"]`)?.focus();
}

/**
 * A screen that is one list: once its rows are there, and whenever others take their place, arrows move in it without another key.
 * Whoever is somewhere already (in a field, in what lies on the desk) stays there. `rows`: as the query holds them.
 */
export function useTableFocus(id: string, rows: unknown): void {
  useEffect(() => {
    if (rows !== undefined && document.activeElement === document.body) focusTable(id);
  }, [id, rows]);
}
