import { type Import } from "./imports.ts";
import { corners, roomOf, rooms } from "./rooms.ts";

/** What is against the table of rooms, one line each; empty when the house is in order. */
export function violations(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(againstTheTable);
}

function againstTheTable({ from, asked, to }: Import): readonly string[] {
  if (to.is === "missing") return [`${from}: ${asked} is not there`];
  const room = roomOf(from);
  const allowed = room === null ? undefined : rooms[room];
  if (room === null || allowed === undefined) return [];
  switch (to.is) {
    case "node":
      return allowed.node ? [] : [`${from}: ${asked}, but ${room} is without Node`];
    case "package":
      return packageAllowed(to.name, from, allowed.packages)
        ? []
        : [`${from}: the package ${to.name} does not belong here`];
    case "file": {
      const there = roomOf(to.path);
      if (there === room || allowed.sees.some((seen) => isWithin(to.path, seen))) return [];
      // Data and configuration outside the rooms: the window is built from its own folder only.
      if (there === null && !to.path.startsWith("test/") && allowed.node) return [];
      return [`${from}: ${to.path} is against the arrows of ${room}`];
    }
    default:
      return to satisfies never;
  }
}

function packageAllowed(name: string, from: string, packages: readonly string[]): boolean {
  const corner = corners[name];
  return packages.includes(name) && (corner === undefined || from.startsWith(corner));
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
