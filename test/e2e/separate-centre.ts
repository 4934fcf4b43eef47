import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { enrolmentCode } from "../../main/host/embedded-centre.ts";
import { endChild, root } from "./program.ts";

/** A centre of its own, as `npm run central` starts it: it can be stopped and come back at the same address. */
export class SeparateCentre implements AsyncDisposable {
  readonly data: string;
  #url: string;
  #child: ChildProcess;

  private constructor(data: string, child: ChildProcess, url: string) {
    this.data = data;
    this.#child = child;
    this.#url = url;
  }

  /** `data` is the folder of its database; the caller removes it. Port 0 is any free one. */
  static async start(data: string, port = 0): Promise<SeparateCentre> {
    const { child, url } = await run(data, port);
    return new SeparateCentre(data, child, url);
  }

  get url(): string {
    return this.#url;
  }

  /** A one-time code that makes a machine the station of point K1. */
  async code(): Promise<string> {
    const code = await enrolmentCode(this.#url, this.data);
    if (code === null) throw new Error("The centre's first point is a station's already");
    return code;
  }

  async stop(): Promise<void> {
    await endChild(this.#child);
  }

  /** Comes back on the same database at the same address. */
  async again(): Promise<void> {
    const { child } = await run(this.data, Number(new URL(this.#url).port));
    this.#child = child;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

async function run(data: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [join(root, "sync", "central", "start.ts"), "--data", data, "--port", String(port)],
    { cwd: root, stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, OKIENKO_LOG: "warn" } },
  );
  process.once("exit", () => child.kill("SIGKILL"));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^EBOI: (\S+)$/.exec(line)?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return { child, url };
    }
  }
  throw new Error("The centre ended before it was ready");
}
