import { type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A child process that is started again when it dies by itself, and ended for good with `end()`. */
export type Supervised = { end(): Promise<void> };

export type SupervisedOptions = {
  readonly start: () => ChildProcess;
  /** Told of each unexpected death, with the pause in milliseconds before the next start. */
  readonly onDeath: (how: string, pauseMs: number) => void;
  /** Given up after this many deaths within a minute; then `onGivenUp`. */
  readonly onGivenUp: () => void;
};

const MINUTE = 60_000;
const MOST_DEATHS = 20;

/** Keeps one child alive. The pause grows with deaths in the last minute, so that a broken program does not spin. */
export function supervise({ start, onDeath, onGivenUp }: SupervisedOptions): Supervised {
  let ending = false;
  let child = start();
  let pause: NodeJS.Timeout | undefined;
  const deaths: number[] = [];

  const watch = (): void => {
    child.once("exit", (code, signal) => {
      if (ending) return;
      const now = performance.now();
      deaths.push(now);
      const recent = deaths.filter((at) => now - at < MINUTE).length;
      if (recent > MOST_DEATHS) return onGivenUp();
      const pauseMs = Math.min(5000, 100 * 2 ** (recent - 1));
      onDeath(signal ?? `code ${code}`, pauseMs);
      pause = setTimeout(() => {
        child = start();
        watch();
      }, pauseMs);
    });
  };
  watch();

  return {
    end: async () => {
      ending = true;
      clearTimeout(pause);
      await endChild(child);
    },
  };
}

/** Asks a child to end, and ends it by force when it has not within ten seconds. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  if (child.connected) child.disconnect();
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(force);
}
