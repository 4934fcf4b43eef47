import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newSecret } from "./crypto.ts";

/** The administrator's token of a centre: a file that only its user may read, made at the first start. */
export async function adminTokenIn(data: string): Promise<string> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const file = join(data, "admin-token");
  try {
    // `wx`: of two that start at once one makes it and the other one reads it.
    await writeFile(file, newSecret(), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
