import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { ourFiles } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names, scripts: names })
  .parse(JSON.parse(read("package.json")));
const declared = { ...manifest.dependencies, ...manifest.devDependencies };

/** Without the table of rooms: that a package may be used there does not mean that it is. */
const code = ourFiles(root).filter(
  (path) =>
    /\.(ts|tsx|css|yml|json)$|^\.[a-z]+rc/.test(path) &&
    !/^package(-lock)?\.json$|^test\/house\/rooms\.ts$/.test(path),
);

test("every declared package is used by something", () => {
  const all = code.map(read).join("\n");
  const unused = Object.keys(declared).filter((name) => {
    // Types serve the package that they describe.
    const asked = name.replace(/^@types\//, "");
    const inCode = new RegExp(`["'\`/ ]${asked.replaceAll(/[.+/]/g, "\\$&")}["'\`/:]`).test(all);
    const asSurroundings = all.includes(`@vitest-environment ${asked}\n`);
    const inScript = Object.values(manifest.scripts).some((script) => script.split(/\W+/).includes(asked));
    const describes = asked !== name && declared[asked] !== undefined;
    return !inCode && !asSurroundings && !inScript && !describes;
  });

  expect(unused).toEqual([]);
});
