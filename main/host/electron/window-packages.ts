import { readFileSync } from "node:fs";
import { join } from "node:path";

type Manifest = {
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
};

/** Packages that vite gathers into the window: they are developers' dependencies to npm, but their code is in the program. */
const gathered =
  /^(react|react-dom|react-hook-form|react-aria-components|scheduler|@tanstack\/.*|@hookform\/.*|@react-aria\/.*|@react-stately\/.*|@react-types\/.*|@internationalized\/.*|@zxing\/.*|@fontsource\/.*|@orpc\/.*|zod)$/;

/** The names of all packages, direct and indirect, whose code may be in the built window. */
export function windowPackages(root: string): ReadonlySet<string> {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Manifest>>;
  };
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const inner of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {})) visit(inner);
  };
  const own = lock.packages[""];
  const direct = { ...own?.dependencies, ...own?.devDependencies };
  for (const name of Object.keys(direct)) if (gathered.test(name)) visit(name);
  return found;
}
