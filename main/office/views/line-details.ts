import { type z } from "zod";
import { type historyLineSchema } from "../../contract/item.ts";

/** The short figures that the sentence of a line of history needs. */
export type Details = z.infer<typeof historyLineSchema>["details"];

/** Nothing where none was given, and where it was erased. */
export function reasonOf(reason: string | null | undefined): Details {
  return typeof reason === "string" && reason !== "" ? { reason } : {};
}
