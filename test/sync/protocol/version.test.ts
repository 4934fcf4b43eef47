import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { canonicalJson, type Json } from "../../../main/domain/facts/canonical.ts";
import { dayFileSchema } from "../../../sync/protocol/day-file.ts";
import { exchanges } from "../../../sync/protocol/exchanges.ts";
import { refusalSchema } from "../../../sync/protocol/refusal.ts";
import { LOWEST_SERVED, PROTOCOL, served } from "../../../sync/protocol/version.ts";

/**
 * The version of the protocol and the fingerprint of its schemas: one pair. When this test fails, the messages moved:
 *
 * 1. Bump PROTOCOL in sync/protocol/version.ts and write its line of history.
 * 2. Decide LOWEST_SERVED: can a centre still serve stations that were not updated? Say why.
 * 3. Put the new pair here. Never the fingerprint alone.
 */
const RELEASED = { version: 4, fingerprint: "3fb52033f03fde7e" };

function fingerprint(): string {
  const shapes: Record<string, Json> = {
    refusal: shapeOf(refusalSchema),
    dayFile: shapeOf(dayFileSchema),
  };
  for (const [name, { up, down }] of Object.entries(exchanges)) {
    shapes[name] = { up: shapeOf(up), down: shapeOf(down) };
  }
  return createHash("sha256").update(canonicalJson(shapes)).digest("hex").slice(0, 16);
}

function shapeOf(schema: z.ZodType): Json {
  // True: a JSON Schema is JSON.
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema))) as Json;
}

test("VERSION-1 schemas do not move without a new version of the protocol", () => {
  const now = { version: PROTOCOL, fingerprint: fingerprint() };

  expect(now, "See the three steps above RELEASED").toEqual(RELEASED);
});

test("VERSION-2 served names what is too old and what is too new", () => {
  expect(served(PROTOCOL)).toBe("yes");
  expect(served(LOWEST_SERVED)).toBe("yes");
  expect(served(LOWEST_SERVED - 1)).toBe("too-old");
  expect(served(PROTOCOL + 1)).toBe("too-new");
});
