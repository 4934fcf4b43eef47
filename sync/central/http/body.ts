import { type z } from "zod";
import { LOWEST_SERVED, PROTOCOL, served } from "../../protocol/version.ts";
import { type Refused, refuse } from "../refuse.ts";

/** A body as its schema reads it (SHAPE-1, VERSION-2). Says where a message is wrong, never with what value. */
export function parsed<Message>(
  schema: z.ZodType<Message>,
  body: Uint8Array,
): { readonly value: Message } | Refused {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return refuse("bad-shape", { at: "" });
  }
  if (typeof json === "object" && json !== null && "protocol" in json && typeof json.protocol === "number") {
    const verdict = served(json.protocol);
    if (verdict !== "yes") {
      return refuse(`protocol-${verdict}`, { lowest: LOWEST_SERVED, highest: PROTOCOL });
    }
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data };
  return refuse("bad-shape", { at: (result.error.issues[0]?.path ?? []).slice(0, 3).join(".") });
}
