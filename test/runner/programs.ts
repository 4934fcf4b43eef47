import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Ended = { readonly exitCode: number | null; readonly output: string };

/**
 * Runs a program of a package under this very Node, without a shell. With `show` it writes straight to the screen; otherwise what
 * it says is kept.
 */
export function runProgram(
  root: string,
  program: { readonly package: string; readonly args: readonly string[] },
  show: boolean,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const file = programFile(root, program.package);
    const stdio = show ? "inherit" : (["ignore", "pipe", "pipe"] as const);
    const child = spawn(process.execPath, [file, ...program.args], { cwd: root, stdio: stdio as "pipe" }); // both are StdioOptions
    let output = "";
    child.stdout?.on("data", (piece: Buffer) => (output += piece.toString("utf8")));
    child.stderr?.on("data", (piece: Buffer) => (output += piece.toString("utf8")));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, output }));
  });
}

/** The file that a package names as its program. */
function programFile(root: string, name: string): string {
  const folder = join(root, "node_modules", name);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const bin: unknown = Object(manifest).bin;
  const file: unknown = typeof bin === "string" ? bin : Object(bin)[name === "typescript" ? "tsc" : name];
  if (typeof file !== "string") throw new Error(`${name} names no program`);
  return join(folder, file);
}
