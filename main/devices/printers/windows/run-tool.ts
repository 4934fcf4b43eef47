import { execFile } from "node:child_process";
import { systemCode } from "../outcome.ts";

/** What came of a program of the system. `left`: whether it had begun when it was ended. */
export type ToolRun =
  | { readonly ran: true; readonly exitCode: number; readonly stdout: string }
  | { readonly ran: false; readonly code: "tool-missing" | "timed-out" | "unknown"; readonly left: boolean };

/** Runs a program without a shell: arguments are passed one by one, `input` goes to its standard input. */
export type RunTool = (
  file: string,
  args: readonly string[],
  how: { readonly input: string; readonly signal: AbortSignal; readonly withinMs: number },
) => Promise<ToolRun>;

const largestAnswer = 1_000_000;

export const runTool: RunTool = (file, args, how) =>
  new Promise((resolve) => {
    const timed = AbortSignal.any([how.signal, AbortSignal.timeout(how.withinMs)]);
    const options = { signal: timed, windowsHide: true, maxBuffer: largestAnswer, encoding: "utf8" } as const;
    const child = execFile(file, [...args], options, (error, stdout) => {
      if (error === null) return resolve({ ran: true, exitCode: 0, stdout });
      if (timed.aborted) return resolve({ ran: false, code: "timed-out", left: child.pid !== undefined });
      if (typeof error.code === "number") return resolve({ ran: true, exitCode: error.code, stdout });
      const missing = ["ENOENT", "EACCES", "ENOTDIR"].includes(systemCode(error));
      return resolve({
        ran: false,
        code: missing ? "tool-missing" : "unknown",
        left: child.pid !== undefined,
      });
    });
    // A program that ends without reading what it was given is judged by how it ended.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(how.input);
  });
