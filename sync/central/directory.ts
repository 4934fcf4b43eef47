import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Directory, directorySchema } from "../../main/domain/directory/directory.ts";

/** The directory that the program brings along, until the office puts its own beside it. */
const SEED = join(import.meta.dirname, "../../assets/office/kruszyna.json");

/** Units, phones and names of matters. Throws when the file is not a directory: a centre without one would answer nonsense. */
export async function loadDirectory(file = SEED): Promise<Directory> {
  return directorySchema.parse(JSON.parse(await readFile(file, "utf8")));
}

/** The directory of a centre that keeps its data in a folder: the office's own `office.json` there, else the program's. */
export async function directoryIn(data: string): Promise<Directory> {
  const own = join(data, "office.json");
  return await loadDirectory(existsSync(own) ? own : SEED);
}
