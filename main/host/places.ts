import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `assets` and, in a checkout, everything else; found upwards so that a bundle finds it too. */
export function programRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The program's folder was not found");
    folder = parent;
  }
  return folder;
}
