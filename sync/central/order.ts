import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type CentreCommand } from "./options.ts";

const runningSchema = z.strictObject({ address: z.url() });
const codeAnswerSchema = z.object({ code: z.string(), expiresAt: z.string() });

/** The file in the data folder by which a running centre is found. */
export function runningFile(data: string): string {
  return join(data, "running.json");
}

/**
 * Carries out an order beside a running centre, over its own door: the embedded database has room for one process only.
 * Returns the lines to print, or null when no centre of this data folder runs.
 */
export async function orderRunning(command: CentreCommand, token: string): Promise<readonly string[] | null> {
  const address = await runningAddress(command.data);
  if (address === null) return null;
  const { task, office } = command;
  if (task.kind === "serve") return null;
  const [path, body] =
    task.kind === "new-epoch"
      ? ["centre-epoch", { office }]
      : ["codes", { office, name: task.name, point: task.point, scopes: task.scopes, station: task.station }];
  const response = await fetch(`${address}/admin/v1/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) return [`Refused: ${JSON.stringify(answer)}`];
  if (task.kind === "new-epoch") return ["A new centre epoch is open."];
  const { code, expiresAt } = codeAnswerSchema.parse(answer);
  return [`Code: ${code}`, `Good once, until ${expiresAt}`];
}

async function runningAddress(data: string): Promise<string | null> {
  try {
    const { address } = runningSchema.parse(JSON.parse(await readFile(runningFile(data), "utf8")));
    const health = await fetch(`${address}/health`, { signal: AbortSignal.timeout(2000) });
    return health.ok ? address : null;
  } catch {
    return null;
  }
}
