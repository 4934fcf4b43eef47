import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
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

/** What belongs to the program, as the repository has it; where there is none, as the folder has it. */
export function ourFiles(root: string): readonly string[] {
  if (!existsSync(join(root, ".git"))) return filesUnder(root, "");
  const listed = execFileSync("git", ["ls-files"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.split("\n").filter((path) => path !== "" && existsSync(join(root, path)));
}
