import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Directory, directorySchema } from "../../main/domain/directory/directory.ts";

/** The directory that the program brings along, until the office puts its own beside it. */
const SEED = join(import.meta.dirname, "../../assets/office/kruszyna.json");

/** Units, phones and names of matters. Throws when the file is not a directory: a centre without one would answer nonsense. */
export async function loadDirectory(file: string | null = null): Promise<Directory> {
  return directorySchema.parse(JSON.parse(await readFile(file ?? SEED, "utf8")));
}
