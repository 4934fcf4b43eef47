import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The centre that `npm start` brings along, as a process of its own. */
export type EmbeddedCentre = { readonly url: string; readonly child: ChildProcess };

/**
 * Starts `sync/central` on its embedded database and waits for its one line `EBOI: <address>`. Everything else that it says
 * goes to our own error stream. Throws when it ends before it listens.
 */
export async function startCentre(root: string, data: string, port: number): Promise<EmbeddedCentre> {
  const child = spawn(
    process.execPath,
    [join(root, "sync", "central", "start.ts"), "--data", join(data, "centre"), "--port", String(port)],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = /^EBOI: (\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      // Keep reading, or a full pipe would stop the centre.
      child.stdout.resume();
      return { url: address, child };
    }
    process.stderr.write(`${line}\n`);
  }
  throw new Error("The embedded centre ended before it was ready");
}
