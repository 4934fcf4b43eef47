import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, posix } from "node:path";
import { parseSync } from "vite";
import { filesUnder, isSource } from "./source-files.ts";

/** One import as it stands in a file: what it asks for, and where that is. */
export type Import = {
  readonly from: string;
  readonly asked: string;
  readonly to:
    | { readonly is: "file"; readonly path: string }
    | { readonly is: "package"; readonly name: string }
    | { readonly is: "node" }
    | { readonly is: "missing" };
};

/**
 * Every import of a file (path from `root`, with slashes): static, re-exported, dynamic, of types, `import("…")` in a type, and
 * `require`. Throws when the file does not parse.
 */
export function importsOf(root: string, from: string): readonly Import[] {
  const source = readFileSync(join(root, from), "utf8");
  const { module, program, errors } = parseSync(from, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${from}: ${error.message}`);
  const asked = new Set([
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries).flatMap((one) => one.moduleRequest?.value ?? []),
    ...askedInside(program),
  ]);
  return [...asked].map((one) => ({ from, asked: one, to: placeOf(root, from, one) }));
}

/** The imports of all sources under some folders of a house. */
export function importsUnder(root: string, folders: readonly string[]): readonly Import[] {
  return folders
    .flatMap((folder) => filesUnder(root, folder))
    .filter(isSource)
    .flatMap((file) => importsOf(root, file));
}

function placeOf(root: string, from: string, asked: string): Import["to"] {
  if (isBuiltin(asked)) return { is: "node" };
  if (!asked.startsWith(".")) return { is: "package", name: packageOf(asked) };
  // Vite's queries (`?url`) say how, not what.
  const path = posix.join(dirname(from), asked.replace(/\?.*$/, ""));
  return existsSync(join(root, path)) ? { is: "file", path } : { is: "missing" };
}

/** `@orpc/server/node` is of the package `@orpc/server`; types come under their own name and count as the package's. */
export function packageOf(asked: string): string {
  const [first = "", second = ""] = asked.replace(/^@types\//, "").split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** What is asked for in expressions and types, where it is a literal. */
function askedInside(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(askedInside);
  const fields = new Map<string, unknown>(Object.entries(node));
  const type = fields.get("type");
  const here =
    type === "ImportExpression" || type === "TSImportType"
      ? literal(fields.get("source"))
      : type === "TSExternalModuleReference"
        ? literal(fields.get("expression"))
        : type === "CallExpression" && nameOf(fields.get("callee")) === "require"
          ? literal(firstOf(fields.get("arguments")))
          : undefined;
  return [...(here === undefined ? [] : [here]), ...[...fields.values()].flatMap(askedInside)];
}

function literal(node: unknown): string | undefined {
  return typeof node === "object" && node !== null && "value" in node && typeof node.value === "string"
    ? node.value
    : undefined;
}

function nameOf(node: unknown): string | undefined {
  return typeof node === "object" && node !== null && "name" in node ? String(node.name) : undefined;
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}
