import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** What `npm start` tells the office host that it forks. */
export type OfficeHostStart = {
  readonly root: string;
  readonly data: string;
  /** 0 the first time; afterwards the port that the window knows. */
  readonly port: number;
  /** Key of the loopback host. */
  readonly key: string;
  /** What the window that `npm start` opens is given in place of the key. */
  readonly once: string;
  readonly demo: boolean;
  readonly centralUrl: string | null;
  /** A centre to enrol with at the first start; `code: null` means that one must be asked for. */
  readonly enrol: { readonly centralUrl: string; readonly code: string | null } | null;
};

/** What the office host says to its parent. */
export type OfficeHostSays =
  | { readonly kind: "listening"; readonly port: number; readonly address: string }
  | { readonly kind: "wants-code" };

export type CodeMessage = { readonly kind: "code"; readonly code: string };

/** Forks the office host: the whole station under plain Node, in a process that may die without taking anything with it. */
export function startOfficeHost(
  start: OfficeHostStart,
  heard: (said: OfficeHostSays, answer: (code: string) => void) => void,
): ChildProcess {
  const child = fork(join(start.root, "main", "host", "browser", "office-host.ts"), [], {
    cwd: start.root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.on("message", (said) => {
    // Only our own file speaks on this channel.
    heard(
      said as OfficeHostSays,
      (code) => child.connected && child.send({ kind: "code", code } satisfies CodeMessage),
    );
  });
  child.send(start);
  return child;
}
