import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { violations } from "./check-arrows.ts";
import { importsUnder, packageOf } from "./imports.ts";
import { inLittleHouse } from "./little-house.ts";
import { roomOf, rooms } from "./rooms.ts";
import { filesUnder, isSource } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");

describe("the house", () => {
  const imports = importsUnder(root, ["main", "renderer", "sync", "test"]);

  test("has no import against its arrows, no stray package", () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(violations(imports)).toEqual([]);
  });

  test("has a room for every source file outside the tests", () => {
    const homeless = ["main", "renderer", "sync"]
      .flatMap((folder) => filesUnder(root, folder))
      .filter((file) => isSource(file) && roomOf(file) === null);

    expect(homeless).toEqual([]);
  });

  test("gives the compiler the same arrows, and no more", async () => {
    for (const [room, { sees, node }] of Object.entries(rooms)) {
      const config: unknown = JSON.parse(await readFile(join(root, room, "tsconfig.json"), "utf8"));
      const { references, compilerOptions } = Object(config) as {
        // As every tsconfig.json of the house is written; a missing part fails the comparison below.
        references: { path: string }[];
        compilerOptions: { types?: string[] };
      };
      const given = references.map(({ path }) => join(room, path)).toSorted();
      const wanted = [
        ...new Set(sees.map((seen) => Object.keys(rooms).find((one) => `${seen}/`.startsWith(`${one}/`)))),
      ];

      expect({ room, given }).toEqual({ room, given: wanted.toSorted() });
      expect({ room, node: compilerOptions.types?.includes("node") ?? false }).toEqual({ room, node });
    }
  });
});

function wrongs(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return inLittleHouse(files, violations);
}

describe("the check of the arrows", () => {
  test.each([
    { from: "main/domain/a.ts", asks: `import { b } from "../store/b.ts";` },
    { from: "main/domain/a.ts", asks: `import type { B } from "../store/b.ts";` },
    { from: "main/domain/a.ts", asks: `import { type B } from "../store/b.ts";` },
    { from: "main/domain/a.ts", asks: `export * from "../store/b.ts";` },
    { from: "main/domain/a.ts", asks: `export type { B } from "../store/b.ts";` },
    { from: "main/domain/a.ts", asks: `export type A = import("../store/b.ts").B;` },
    { from: "main/domain/a.ts", asks: `export const a = await import("../store/b.ts");` },
    { from: "main/domain/a.ts", asks: `export const a = require("../store/b.ts");` },
    { from: "main/domain/a.ts", asks: `import b = require("../store/b.ts");` },
    { from: "renderer/a.tsx", asks: `import { b } from "../main/store/b.ts";` },
  ])("sees $asks in $from", async ({ from, asks }) => {
    const found = await wrongs({ [from]: asks, "main/store/b.ts": "export const b = 1; export type B = 1;" });

    expect(found).toEqual([`${from}: main/store/b.ts is against the arrows of ${roomOf(from) ?? ""}`]);
  });

  test.each([
    ["main/office/a.ts", "main/devices/scanners/b.ts"],
    ["main/store/a.ts", "sync/engine/b.ts"],
    ["main/paper/a.ts", "main/store/b.ts"],
    ["main/domain/a.ts", "main/words/b.ts"],
    ["sync/protocol/a.ts", "sync/engine/b.ts"],
    ["sync/central/a.ts", "main/store/b.ts"],
    ["renderer/a.ts", "main/office/b.ts"],
    ["main/words/a.ts", "test/b.ts"],
  ])("refuses %s importing %s", async (from, to) => {
    const up = "../".repeat(from.split("/").length - 1);

    expect(await wrongs({ [from]: `import "${up}${to}";`, [to]: "" })).toHaveLength(1);
  });

  test.each([
    ["main/office/a.ts", "main/devices/ports/b.ts"],
    ["main/store/a.ts", "sync/engine/ports.ts"],
    ["renderer/a.ts", "main/contract/b.ts"],
    ["main/domain/deep/a.ts", "main/domain/b.ts"],
  ])("allows %s importing %s", async (from, to) => {
    const up = "../".repeat(from.split("/").length - 1);

    expect(await wrongs({ [from]: `import "${up}${to}";`, [to]: "" })).toEqual([]);
  });

  test.each([
    ["main/office/a.ts", "better-sqlite3"],
    ["main/store/a.ts", "pdfkit"],
    ["main/office/a.ts", "bwip-js/node"],
    ["main/devices/printers/a.ts", "node-hid"],
    ["main/host/start.ts", "electron"],
    ["sync/central/push.ts", "pg"],
    ["sync/central/push.ts", "@electric-sql/pglite"],
    ["renderer/intake/a.tsx", "react-aria-components"],
    ["renderer/intake/a.tsx", "@zxing/library"],
    ["main/words/a.ts", "zod"],
    ["main/domain/a.ts", "left-pad"],
  ])("refuses %s the package %s", async (from, name) => {
    expect(await wrongs({ [from]: `import "${name}";` })).toEqual([
      `${from}: the package ${packageOf(name)} does not belong here`,
    ]);
  });

  test.each([
    ["main/store/a.ts", "better-sqlite3"],
    ["main/devices/scanners/a.ts", "node-hid"],
    ["main/host/electron/a.ts", "electron"],
    ["sync/central/db-postgres.ts", "pg"],
    ["renderer/parts/a.tsx", "react-aria-components"],
  ])("allows %s the package %s", async (from, name) => {
    expect(await wrongs({ [from]: `import "${name}";` })).toEqual([]);
  });

  test.each(["node:fs", "fs", "node:crypto", "path/posix"])("refuses a pure room Node's %s", async (name) => {
    expect(await wrongs({ "main/domain/a.ts": `import "${name}";` })).toEqual([
      `main/domain/a.ts: ${name}, but main/domain is without Node`,
    ]);
  });

  test("finds a file that is not there", async () => {
    expect(await wrongs({ "main/domain/a.ts": `import "./gone.ts";` })).toEqual([
      "main/domain/a.ts: ./gone.ts is not there",
    ]);
  });
});
