import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { importsUnder } from "./imports.ts";
import { isSource, ourFiles } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(read("package.json")));
const declared = { ...manifest.dependencies, ...manifest.devDependencies };

const files = ourFiles(root);
const texts = files.filter((path) =>
  /\.(ts|tsx|css|html|json|yml|md|sql|cjs|mjs)$|^\.[a-z]+rc|^\.ci\//.test(path),
);
describe("dependencies", () => {
  test("have exact versions", () => {
    const loose = Object.entries(declared).filter(
      ([, version]) => !/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(version),
    );

    expect(loose).toEqual([]);
  });

  test("are declared when something imports them", () => {
    const imported = importsUnder(root, ["main", "renderer", "sync", "test"])
      .filter(({ from }) => !from.startsWith("test/house/"))
      .flatMap(({ from, to }) => (to.is === "package" ? [{ from, name: to.name }] : []));

    expect(imported.filter(({ name }) => declared[name] === undefined)).toEqual([]);
  });

  test("are locked without naming where they came from", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });
});

describe("files", () => {
  /** With brackets, so that this file does not hold what it looks for. */
  const registry = /registry\.(npmj[s]|yarnpk[g])\.|npmmirro[r]\.com/;
  const machinePath = /(^|["'`\s(=])(\/home\/|\/Users\/|\/root\/|\/work\/|\/tmp\/|[A-Z]:\\Users\\)\w/m;

  test("name no path of a machine", () => {
    expect(texts.filter((path) => machinePath.test(read(path)))).toEqual([]);
  });

  test("name no registry's host", () => {
    expect(texts.filter((path) => registry.test(read(path)))).toEqual([]);
  });

  test("are named in kebab-case, components in PascalCase", () => {
    const odd = files
      .filter((path) => isSource(path) && /^(main|renderer|sync|test)\//.test(path))
      .filter((path) => {
        const name = path.slice(path.lastIndexOf("/") + 1);
        return !/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.(test|d))?\.tsx?$/.test(name);
      });

    expect(odd).toEqual([]);
  });

  test("hold no skipped test and no marker of unfinished work", () => {
    const unfinished = /\b(test|it|describe)\.(skip|todo|only|skipIf|runIf)\b|\bTOD[O]\b|\bFIXM[E]\b/;

    expect(files.filter((path) => isSource(path) && unfinished.test(read(path)))).toEqual([]);
  });
});
