import { type Case } from "../../domain/cases/case.ts";
import { type ReadDb } from "../db.ts";

/** The day that binds a case now, or null where none does. */
export function dueOnOf(_db: ReadDb, one: Case): string | null {
  return (
    one.extensions
      .map(({ newDueOn }) => newDueOn)
      .toSorted()
      .at(-1) ?? null
  );
}
