import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../runner/programs.ts";
import { rooms } from "./rooms.ts";

/*
 * A house with the compiler options of the real one and a few lines in each room, compiled room by room: does the compiler itself refuse
 * what the table of rooms forbids? A reference opens to the compiler whatever that room sees in its turn; the check of the
 * arrows is the narrower one, and this is the one that cannot be forgotten.
 */
const root = join(import.meta.dirname, "../..");
const names = Object.keys(rooms);
const pure = names.filter((room) => rooms[room]?.node === false && room !== "renderer");
const notWindow = names.filter((room) => room !== "renderer" && room !== "main/host");

let house: string;
let complaints: readonly string[];

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "okienko-purity-"));
  for (const file of ["tsconfig.base.json", "package.json"]) await cp(join(root, file), join(house, file));
  await symlink(join(root, "node_modules"), join(house, "node_modules"));
  const references = names.map((path) => ({ path }));
  await put("tsconfig.json", JSON.stringify({ files: [], references }));
  for (const room of names) {
    await mkdir(join(house, room), { recursive: true });
    await cp(join(root, room, "tsconfig.json"), join(house, room, "tsconfig.json"));
    await put(`${room}/thing.ts`, "export const thing = 1;\n");
  }
  // What a room sees is there before anything wrong is written: a room that does not compile would stop those above it.
  const good = await runProgram(house, { package: "typescript", args: ["-b"] }, false);
  if (good.output !== "") throw new Error(good.output);
  for (const room of names) {
    for (const other of names) {
      await put(`${room}/sees-${named(other)}.ts`, importing(posix.relative(room, `${other}/thing.ts`)));
    }
    await put(
      `${room}/uses-node.ts`,
      `${packagesOf(room)}import { readFileSync } from "node:fs";\nreadFileSync("");\n`,
    );
    await put(`${room}/uses-process.ts`, `${packagesOf(room)}export const place = process.cwd();\n`);
    await put(`${room}/uses-window.ts`, `${packagesOf(room)}export const title = document.title;\n`);
  }
  const found: string[] = [];
  for (const room of names) {
    const args = ["-p", room, "--pretty", "false"];
    const { output } = await runProgram(house, { package: "typescript", args }, false);
    found.push(...output.split("\n").filter((line) => line.includes(": error TS")));
  }
  complaints = found;
}, 120_000);

afterAll(() => rm(house, { recursive: true, force: true }));

describe.each(names)("the compiler in %s", (room) => {
  test("takes the rooms that the table leads to, and refuses every other", () => {
    for (const other of names) {
      const seen = reachedFrom(room).has(other);

      expect({ room, other, taken: !complained(`${room}/sees-${named(other)}.ts`) }).toEqual({
        room,
        other,
        taken: seen,
      });
    }
  });
});

describe("the compiler", () => {
  test.each(pure)("refuses Node's modules and process in %s, whatever its packages bring", (room) => {
    expect(complained(`${room}/uses-node.ts`)).toBe(true);
    expect(complained(`${room}/uses-process.ts`)).toBe(true);
  });

  test("refuses Node's modules in the window", () => {
    expect(complained("renderer/uses-node.ts")).toBe(true);
  });

  test.each(names.filter((room) => rooms[room]?.node === true))("takes Node's modules in %s", (room) => {
    expect(complained(`${room}/uses-node.ts`)).toBe(false);
  });

  test.each(notWindow)("refuses the window's document in %s", (room) => {
    expect(complained(`${room}/uses-window.ts`)).toBe(true);
  });
});

/** The room itself, the rooms it sees, and those that they see. */
function reachedFrom(room: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (known.has(room)) return known;
  const next = names.filter((other) =>
    rooms[room]?.sees.some((place) => `${place}/`.startsWith(`${other}/`)),
  );
  return next.reduce<ReadonlySet<string>>(
    (reached, other) => reachedFrom(other, reached),
    new Set([...known, room]),
  );
}

function complained(file: string): boolean {
  return complaints.some((line) => line.startsWith(`${file}(`));
}

function named(room: string): string {
  return room.replaceAll("/", "-");
}

function importing(path: string): string {
  const asked = path.startsWith(".") ? path : `./${path}`;
  return `import { thing } from "${asked}";\nexport const seen = thing;\n`;
}

/** A pure room's packages must not bring Node's types along by a reference of their own. */
function packagesOf(room: string): string {
  if (!pure.includes(room)) return "";
  return (rooms[room]?.packages ?? []).map((name, at) => `export * as p${at} from "${name}";\n`).join("");
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, path)), { recursive: true });
  await writeFile(join(house, path), text);
}
