import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rooms } from "./rooms.ts";

const root = join(import.meta.dirname, "../..");

test.each([...Object.keys(rooms), "assets"])("%s tells on one page what lives there", (room) => {
  const path = join(root, room, "README.md");
  expect(existsSync(path)).toBe(true);

  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(lines[0]).toMatch(/^# \S/);
});

test.each(Object.keys(rooms))("%s tells how to add to it", (room) => {
  expect(readFileSync(join(root, room, "README.md"), "utf8")).toMatch(/how to add/i);
});
