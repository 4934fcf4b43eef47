/**
 * The arrows between the rooms, and what the compiler cannot know: which package belongs to which room. An import that no line
 * here allows is a mistake. (The compiler refuses too, by the references in each room's tsconfig.json, but lets a room see also
 * what the rooms that it sees lead to.)
 */
export type Room = {
  /** Other rooms, or one folder or one file of a room. */
  readonly sees: readonly string[];
  readonly packages: readonly string[];
  /** Without Node's own modules and its globals the room is pure, or lives in a browser. */
  readonly node: boolean;
};

const domain = "main/domain";
const words = "main/words";
const contract = "main/contract";

export const rooms: Readonly<Record<string, Room>> = {
  [domain]: { sees: [], packages: ["zod"], node: false },
  [words]: { sees: [domain], packages: [], node: false },
  [contract]: { sees: [domain], packages: ["@orpc/contract", "zod"], node: false },
  "sync/protocol": { sees: [domain], packages: ["zod", "jose"], node: false },
  "sync/engine": { sees: ["sync/protocol", domain], packages: ["zod"], node: false },
  "main/paper": {
    sees: [domain, words],
    packages: ["pdfkit", "bwip-js", "fontkit", "csv-stringify", "write-excel-file", "fflate", "xmlbuilder2"],
    node: true,
  },
  "main/devices": { sees: [domain], packages: ["node-hid", "zod"], node: true },
  "main/store": {
    sees: [domain, "sync/engine/ports.ts"],
    packages: ["better-sqlite3", "kysely", "zod"],
    node: true,
  },
  "main/office": {
    sees: [domain, words, contract, "main/store", "main/paper", "main/devices/ports", "sync/engine"],
    packages: ["@orpc/server", "@node-rs/argon2", "zod", "csv-parse", "read-excel-file", "fflate"],
    node: true,
  },
  "main/host": {
    sees: ["main/office", contract, "main/devices", "sync/engine"],
    packages: ["@orpc/server", "@hono/node-server", "hono", "pino", "electron", "vite", "uuid", "zod"],
    node: true,
  },
  "sync/central": {
    sees: ["sync/protocol", domain, words],
    packages: ["hono", "@hono/node-server", "kysely", "pg", "@electric-sql/pglite", "pino", "zod"],
    node: true,
  },
  renderer: {
    sees: [domain, words, contract],
    packages: [
      "react",
      "react-dom",
      "react-aria-components",
      "react-hook-form",
      "@hookform/resolvers",
      "@tanstack/react-query",
      "@tanstack/react-router",
      "@tanstack/react-table",
      "@tanstack/react-virtual",
      "@orpc/client",
      "@orpc/contract",
      "@orpc/tanstack-query",
      "@fontsource/source-sans-3",
      "@fontsource/ibm-plex-mono",
      "@zxing/browser",
      "@zxing/library",
      "zxing-wasm",
      "zod",
    ],
    node: false,
  },
};

/** Packages that only a part of their room may know: how a path in a room must begin. */
export const corners: Readonly<Record<string, string>> = {
  electron: "main/host/electron/",
  vite: "main/host/electron/",
  pg: "sync/central/db",
  "@electric-sql/pglite": "sync/central/db",
  "node-hid": "main/devices/scanners/",
  "react-aria-components": "renderer/parts/",
  "@zxing/browser": "renderer/scan/",
  "@zxing/library": "renderer/scan/",
  "zxing-wasm": "renderer/scan/",
};

/** The longest room whose folder holds the file; null for the tests, the configuration and whatever has no room. */
export function roomOf(file: string): string | null {
  return Object.keys(rooms).find((room) => file.startsWith(`${room}/`)) ?? null;
}
