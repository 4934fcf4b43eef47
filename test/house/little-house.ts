import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { importsUnder, type Import } from "./imports.ts";

/** Writes a few files into a house of their own, and judges their imports there. */
export async function inLittleHouse(
  files: Readonly<Record<string, string>>,
  judge: (imports: readonly Import[]) => readonly string[],
): Promise<readonly string[]> {
  const place = await mkdtemp(join(tmpdir(), "okienko-house-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(place, dirname(path)), { recursive: true });
      await writeFile(join(place, path), text);
    }
    return judge(importsUnder(place, [""]));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
