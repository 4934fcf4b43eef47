import { type DestinationStream } from "pino";
import { scopes as allScopes, type Scope } from "../../../main/domain/facts/scope.ts";
import { createCode } from "../../../sync/central/codes.ts";
import { type Place } from "../../../sync/central/db.ts";
import { openLog } from "../../../sync/central/log.ts";
import { type RunningCentre, startCentre } from "../../../sync/central/start-centre.ts";
import { pgliteDatabases } from "../databases.ts";
import { TestStation } from "./test-station.ts";

export const OFFICE = "kruszyna";

export type Running = AsyncDisposable & {
  readonly centre: RunningCentre;
  /** All that the centre has logged so far. */
  readonly logged: () => string;
  readonly enrol: (point: string | null, scopes?: readonly Scope[]) => Promise<TestStation>;
};

/** A real centre on a free port. `place` null: on an empty PGlite that goes when the centre goes. */
export async function runCentre(
  place: Place | null,
  more: { nowMs?: () => number; proxies?: number; journal?: string } = {},
): Promise<Running> {
  await using making = new AsyncDisposableStack();
  const databases = making.use(await pgliteDatabases());
  const lines: string[] = [];
  const to: DestinationStream = { write: (line) => lines.push(line) };
  const centre = await startCentre({
    place: place ?? (await databases.place()),
    host: "127.0.0.1",
    port: 0,
    offices: [OFFICE],
    log: openLog(to),
    ...more,
  });
  const owned = making.move();
  return {
    centre,
    logged: () => lines.join(""),
    async enrol(point, scopes = allScopes) {
      const { code } = await createCode(centre, { office: OFFICE, name: `Test ${point}`, point, scopes });
      return await TestStation.enrol(centre.url, code, more.nowMs);
    },
    async [Symbol.asyncDispose]() {
      await centre.stop();
      await owned.disposeAsync();
    },
  };
}
