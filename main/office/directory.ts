import { existsSync, readFileSync } from "node:fs";
import { type Directory, directorySchema } from "../domain/directory/directory.ts";

/**
 * The office's directory: its own file where it has one, else the one that comes with the program. A file that cannot be read as
 * a directory is a mistake of the one who edited it, said with the places that are wrong (an exception: nothing can start).
 */
export function readDirectory(files: { readonly own: string; readonly shipped: string }): Directory {
  const file = existsSync(files.own) ? files.own : files.shipped;
  const parsed = directorySchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The office's directory cannot be read (${file}):\n${places.join("\n")}`);
}
