import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { type ContractRouterClient } from "@orpc/contract";
import { type Contract } from "../../main/contract/contract.ts";
import { programRoot } from "../../main/host/places.ts";

export const root = programRoot(import.meta.url);

export type ProgramOptions = {
  /** The folder it runs on, which it then owns and removes; a fresh one by default. */
  readonly data?: string;
  readonly demo?: boolean;
  /** Address of a centre that runs elsewhere; without one the program brings its own. */
  readonly centralUrl?: string;
  readonly centralPort?: number;
  /** Leaves the folder where it is. */
  readonly keep?: boolean;
};

export type Asking = ContractRouterClient<Contract>;

const READY_MS = 120_000;
const END_MS = 20_000;

/** The program as `npm start -- --no-window` starts it: its own process, its own office process, its own centre. */
export class Program implements AsyncDisposable {
  readonly data: string;
  /** With the key in its fragment: what a clerk's window is opened on. */
  readonly address: string;
  readonly centre: string;
  /** Asks the office over the same HTTP as the window, to prepare what a test does not want to type. */
  readonly ask: Asking;
  readonly #child: ChildProcess;
  readonly #said: string[];
  readonly #keep: boolean;

  private constructor(
    child: ChildProcess,
    of: { data: string; address: string; centre: string; said: string[]; keep: boolean },
  ) {
    this.#child = child;
    this.#said = of.said;
    this.#keep = of.keep;
    this.data = of.data;
    this.address = of.address;
    this.centre = of.centre;
    this.ask = askOver(of.address);
  }

  static async start(options: ProgramOptions = {}): Promise<Program> {
    const data = options.data ?? freshFolder();
    const args = [join(root, "main", "host", "start.ts"), "--no-window", "--data", data];
    if (options.demo === true) args.push("--demo");
    if (options.centralPort !== undefined) args.push("--central-port", String(options.centralPort));
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, OKIENKO_CENTRAL_URL: options.centralUrl },
    });
    process.once("exit", () => child.kill("SIGKILL"));
    const said: string[] = [];
    const errors = createInterface({ input: child.stderr });
    errors.on("line", (line) => said.push(line));
    const { address, centre } = await ready(child, said);
    return new Program(child, { data, address, centre, said, keep: options.keep === true });
  }

  /** Everything that the program wrote to its error stream: its log. */
  get said(): string {
    return this.#said.join("\n");
  }

  /** Kills the office process as a crash would, and nothing else. The program starts it again. */
  async killOffice(): Promise<void> {
    const office = childOf(this.#child, "office-host");
    process.kill(office, "SIGKILL");
    await vanished(office);
  }

  /** Ends as a service manager ends it. Answers the exit code. */
  async stop(): Promise<number | null> {
    return await endChild(this.#child);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    if (!this.#keep) await rm(this.data, { recursive: true, force: true });
  }
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "okienko-e2e-"));
}

/** Ends a child that a test started, by force when it does not end by itself. */
export async function endChild(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), END_MS);
  await gone;
  clearTimeout(force);
  return child.exitCode;
}

function askOver(address: string): Asking {
  const { origin, hash } = new URL(address);
  const key = new URLSearchParams(hash.slice(1)).get("key");
  return createORPCClient<Asking>(
    new RPCLink({ url: new URL("/api", origin), headers: { authorization: `Bearer ${key}` } }),
  );
}

/** Reads the program's two lines. */
async function ready(
  child: ChildProcess,
  said: readonly string[],
): Promise<{ readonly address: string; readonly centre: string }> {
  if (child.stdout === null) throw new Error("The program was started without its output");
  const limit = setTimeout(() => child.kill("SIGKILL"), READY_MS);
  let address: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    address ??= /^Okienko: (\S+)$/.exec(line)?.[1];
    const centre = /^EBOI: (\S+)$/.exec(line)?.[1];
    if (address !== undefined && centre !== undefined) {
      clearTimeout(limit);
      child.stdout.resume();
      return { address, centre };
    }
  }
  clearTimeout(limit);
  throw new Error(`The program ended before it was ready:\n${said.join("\n")}`);
}

/** The process under `parent` whose command line names a file, by what the kernel tells. */
function childOf(parent: ChildProcess, file: string): number {
  const { pid } = parent;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
  const found = children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes(file));
  if (found === undefined) throw new Error(`The program has no ${file} process`);
  return found;
}

async function vanished(pid: number): Promise<void> {
  while (readdirSync("/proc").includes(String(pid))) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}
