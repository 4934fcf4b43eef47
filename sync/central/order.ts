import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { adminAnswers } from "./admin-schemas.ts";
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
  const [path, body] = orderOf(task, office);
  const response = await fetch(`${address}/admin/v1/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) return [`Refused: ${JSON.stringify(answer)}`];
  if (task.kind === "continuity") return linesOf(adminAnswers.continuity.parse(answer));
  if (task.kind === "new-epoch") return ["A new centre epoch is open."];
  const { code, expiresAt } = codeAnswerSchema.parse(answer);
  return [`Code: ${code}`, `Good once, until ${expiresAt}`];
}

function orderOf(
  task: Exclude<CentreCommand["task"], { readonly kind: "serve" }>,
  office: string,
): [string, object] {
  switch (task.kind) {
    case "new-epoch":
      return ["centre-epoch", { office }];
    case "continuity":
      return ["continuity", { office, year: task.year }];
    case "enrol": {
      const { name, point, scopes, station } = task;
      return ["codes", { office, name, point, scopes, station }];
    }
    default:
      return task satisfies never;
  }
}

/** One line for each point, and one for each gap in it. */
function linesOf({ points }: z.infer<typeof adminAnswers.continuity>): string[] {
  if (points.length === 0) return ["No point has a number in this year."];
  return points.flatMap(({ point, year, start, last, active, cancelled, missing, odd, sound }) => [
    `${point}/${year}: ${start}-${last}, ${active} active, ${cancelled.length} cancelled, ${sound ? "sound" : "ALARM"}`,
    ...missing.map((gap) =>
      gap.reason === "alarm"
        ? `  ${gap.from}-${gap.to}: ALARM, ${gap.why}`
        : `  ${gap.from}-${gap.to}: waiting at ${gap.station}, last contact ${gap.lastContact}`,
    ),
    ...odd.map(({ seq, why }) => `  ${seq}: ALARM, ${why}`),
  ]);
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
