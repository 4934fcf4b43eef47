import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileHeaders, safeHeaders, windowFile } from "../safety.ts";

/** Answers `app://okienko/…` with the built window's files and nothing else. */
export async function answerAppRequest(address: string, windowDir: string): Promise<Response> {
  const { host, pathname } = new URL(address);
  const name = host === "okienko" ? windowFile(pathname) : null;
  if (name === null) return new Response(null, { status: 404, headers: safeHeaders });
  try {
    const bytes = new Uint8Array(await readFile(join(windowDir, name)));
    return new Response(bytes, { headers: fileHeaders(name) });
  } catch {
    return new Response(null, { status: 404, headers: safeHeaders });
  }
}
