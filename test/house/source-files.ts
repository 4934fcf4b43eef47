import { readdirSync } from "node:fs";
import { join } from "node:path";

const notOurs = new Set(["node_modules", "out", "dist", ".cache", ".git"]);

/** All files under a folder of `root`, as paths from `root` with slashes, in order. */
export function filesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesUnder(root, path);
      return [path];
    });
}

export function isSource(path: string): boolean {
  return /\.tsx?$/.test(path);
}
