import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { adminTokenIn } from "./admin-token.ts";
import { directoryIn, loadDirectory } from "./directory.ts";
import { openLog } from "./log.ts";
import { type CentreCommand, readCommand, USAGE } from "./options.ts";
import { orderRunning, runningFile } from "./order.ts";
import { type CentreOptions, type RunningCentre, startCentre } from "./start-centre.ts";

const command = readCommand(process.argv.slice(2), process.env);
if ("message" in command) {
  process.stderr.write(`${command.message}\n\n${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    await run(command);
  } catch (error) {
    // A port that is taken, a database that is not there or is newer than this program: a sentence, not a stack.
    process.stderr.write(
      `The centre cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}

async function run(asked: CentreCommand): Promise<void> {
  const token = await adminTokenIn(asked.data);
  if (asked.task.kind === "serve") return await serve(asked, token);
  const lines = await orderRunning(asked, token);
  if (lines !== null) return say(lines);
  // Nobody runs: start for the time of the order.
  const stop = await open({ ...asked, port: 0, host: "127.0.0.1" }, token);
  say((await orderRunning(asked, token)) ?? ["The centre did not answer."]);
  await stop();
}

async function serve(asked: CentreCommand, token: string): Promise<void> {
  const told = Promise.withResolvers<void>();
  process.once("SIGTERM", () => told.resolve());
  process.once("SIGINT", () => told.resolve());
  // `npm start` holds the other end of a channel: left alone, this process would keep the port and the embedded database, which have
  // room for one.
  process.once("disconnect", () => told.resolve());
  if (process.send !== undefined && !process.connected) told.resolve();
  const stop = await open(asked, token);
  await told.promise;
  await stop();
  process.exit(0);
}

async function open(asked: CentreCommand, token: string): Promise<() => Promise<void>> {
  const centre = await startAt(await portFor(asked), {
    place: asked.databaseUrl === null ? { folder: join(asked.data, "database") } : { url: asked.databaseUrl },
    host: asked.host,
    offices: [asked.office],
    log: openLog(process.stderr, process.env["OKIENKO_LOG"] === "warn" ? "warn" : "info"),
    statusAddress: asked.statusAddress,
    directory: await (asked.directory === null ? directoryIn(asked.data) : loadDirectory(asked.directory)),
    proxies: asked.proxies,
    adminToken: token,
    journal: asked.journal,
  });
  await writeFile(runningFile(asked.data), JSON.stringify({ address: centre.url }));
  if (asked.task.kind === "serve") await writeFile(portFile(asked.data), new URL(centre.url).port);
  if (asked.task.kind === "serve") {
    say([
      centre.store === "pglite"
        ? "Store: embedded PGlite, which never calls fsync: for trying out. An office sets DATABASE_URL."
        : "Store: PostgreSQL.",
      `EBOI: ${centre.url}`,
    ]);
  }
  return async () => {
    await rm(runningFile(asked.data), { force: true });
    await centre.stop();
  };
}

/**
 * The port that was asked for, or, left free, the one of last time: stations know this centre by its address, and receipts
 * carry it. `again`: any other one will do if it is taken meanwhile.
 */
async function portFor(asked: CentreCommand): Promise<{ readonly port: number; readonly again: boolean }> {
  if (asked.port !== 0 || asked.task.kind !== "serve") return { port: asked.port, again: false };
  const last = await readFile(portFile(asked.data), "utf8").catch(() => "0");
  return { port: Number(last) || 0, again: true };
}

function portFile(data: string): string {
  return join(data, "port");
}

async function startAt(
  { port, again }: { readonly port: number; readonly again: boolean },
  options: Omit<CentreOptions, "port">,
): Promise<RunningCentre> {
  try {
    return await startCentre({ ...options, port });
  } catch (error) {
    if (!again || !(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    return await startCentre({ ...options, port: 0 });
  }
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
