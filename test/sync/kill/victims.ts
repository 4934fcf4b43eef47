import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Says, type Task } from "./talk.ts";

/** A process with an office in it. */
export class Victim {
  readonly #child: ChildProcess;
  readonly #loaded: Promise<void>;
  readonly #ended: Promise<unknown>;
  /** Called with all that it says. */
  hear: (said: Says) => void = () => undefined;

  constructor(cache: string) {
    this.#child = fork(join(import.meta.dirname, "victim.ts"), [], {
      // Loading is most of its life; what was compiled once need not be again.
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: [],
    });
    this.#ended = once(this.#child, "exit");
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#loaded = promise;
    // True: the other side sends nothing else.
    this.#child.on("message", (said: Says) => (said.say === "loaded" ? resolve() : this.hear(said)));
  }

  async begin(task: Task): Promise<void> {
    await this.#loaded;
    this.#child.send(task);
  }

  /** At once: the system takes the process away in the middle of whatever it does. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  async ended(): Promise<void> {
    await this.#ended;
  }

  /** Until it says so. */
  async says(what: Says["say"]): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#child.once("exit", () => reject(new Error(`The office ended before it said "${what}"`)));
    const before = this.hear;
    this.hear = (said) => {
      before(said);
      if (said.say === what) resolve();
    };
    await promise;
  }
}

/** Processes that are loaded before they are needed. */
export class Victims implements AsyncDisposable {
  readonly #cache: string;
  readonly #warm: Victim[] = [];

  constructor(cache: string, ahead: number) {
    this.#cache = cache;
    for (let left = ahead; left > 0; left--) this.#warm.push(new Victim(cache));
  }

  next(): Victim {
    this.#warm.push(new Victim(this.#cache));
    return this.#warm.shift() ?? new Victim(this.#cache);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const victim of this.#warm) victim.kill();
    for (const victim of this.#warm) await victim.ended();
  }
}

/** Lets so many milliseconds go by without giving way: a timer would only ring between two turns of the loop. */
export function busyFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}
