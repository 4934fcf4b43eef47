import { createHash, randomBytes } from "node:crypto";
import { type Web } from "../../sync/engine/web.ts";
import { type Fetch } from "./network.ts";

/** Node's own web for an engine; only the wire and the clock are the test's. */
export function nodeWeb(
  fetch: Fetch,
  wallMs: () => number = Date.now,
  ring: (ms: number, then: () => void) => () => void = realRing,
): Web<AbortSignal> {
  return {
    fetch,
    aborter: () => new AbortController(),
    bodyHash: (text) => createHash("sha256").update(text).digest("base64url"),
    nonce: () => randomBytes(16).toString("base64url"),
    wallMs,
    ring,
  };
}

export function realRing(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
