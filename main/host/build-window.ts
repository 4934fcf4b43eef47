import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the window is built from; a change in any of them makes it stale. */
const sources = [
  "renderer",
  "main/contract",
  "main/domain",
  "main/words",
  "vite.config.ts",
  "package-lock.json",
] as const;

/** Is the built window missing or older than something that it is made of? */
export function windowIsStale(root: string): boolean {
  const built = join(root, "out", "window", "index.html");
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return sources.some((source) => newest(join(root, source)) > mtimeMs);
}

/** Builds the window when it is stale. In a packaged program there is nothing to build from, and nothing is done. */
export function buildWindow(root: string): void {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  if (!existsSync(join(root, "vite.config.ts")) || !windowIsStale(root)) return;
  const { status, stderr } = spawnSync(process.execPath, [vite, "build"], {
    cwd: root,
    encoding: "utf8",
    // Whatever we were started under: any other value builds React for development, with the paths of this machine in it.
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error(`The window could not be built:\n${stderr}`);
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
