import { existsSync, readFileSync } from "node:fs";
import { type Directory, directorySchema } from "../domain/directory/directory.ts";
import { directoryWith } from "../domain/directory/with-changes.ts";
import { type Store } from "../store/store.ts";

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

/**
 * The directory as it lies today: the file with the changes of the organisation chart over it. `units` and `matters` are read anew
 * at each look, so whoever holds it sees a change as soon as it is said and from its day on. Inside of a transaction too.
 */
export function directoryOfToday(
  directory: Directory,
  read: Pick<Store["read"], "unitChanges">,
  today: () => string,
): Directory {
  const now = () => directoryWith(directory, read.unitChanges.all(), today());
  return {
    ...directory,
    get units() {
      return now().units;
    },
    get matters() {
      return now().matters;
    },
  };
}
