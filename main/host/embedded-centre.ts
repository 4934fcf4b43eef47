import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
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
    [join(root, "sync", "central", "start.ts"), "--data", data, "--port", String(port)],
    {
      cwd: root,
      // The channel carries nothing: its end tells the centre that we are gone, however we went.
      stdio: ["ignore", "pipe", "inherit", "ipc"],
      env: { ...process.env, OKIENKO_LOG: "warn" },
    },
  );
  const { stdout } = child;
  if (stdout === null) throw new Error("The embedded centre has nothing to speak through");
  const lines = createInterface({ input: stdout });
  for await (const line of lines) {
    const address = /^EBOI: (\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      // Keep reading, or a full pipe would stop the centre.
      stdout.resume();
      return { url: address, child };
    }
    process.stderr.write(`${line}\n`);
  }
  throw new Error("The embedded centre ended before it was ready");
}

/** The counter that a fresh machine enrols as: the first point of the office, with the scopes of the front desk. */
const firstStation = {
  name: "Kancelaria K1",
  point: "K1",
  scopes: ["registry", "accounts", "stations"],
} as const;

/**
 * Asks the embedded centre, as its administrator, for a one-time code of the first station. Null where the centre gives none,
 * because a station holds that point already.
 */
export async function enrolmentCode(url: string, data: string): Promise<string | null> {
  const token = (await readFile(join(data, "admin-token"), "utf8")).trim();
  const response = await fetch(`${url}/admin/v1/codes`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ office: "kruszyna", ...firstStation }),
  });
  const answer: unknown = await response.json();
  // A refusal has a code too: why it was refused.
  const code = typeof answer === "object" && answer !== null && "code" in answer ? answer.code : null;
  if (!response.ok && code === "not-yours") return null;
  if (!response.ok || typeof code !== "string")
    throw new Error(`The embedded centre gave no code (status ${response.status})`);
  return code;
}
