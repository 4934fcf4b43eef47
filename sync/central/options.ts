import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Scope, scopes, scopeSchema } from "../../main/domain/facts/scope.ts";

/** How the centre was asked to start, or what to do beside a running one. */
export type CentreCommand = {
  readonly office: string;
  readonly host: string;
  readonly port: number;
  /** Folder of the token, the journal and, without a server, of the embedded database. */
  readonly data: string;
  readonly databaseUrl: string | null;
  readonly journal: string;
  readonly statusAddress: string | undefined;
  /** The office's directory (units, phones, matters); null: the data folder's `office.json`, else the program's own. */
  readonly directory: string | null;
  /** Proxies of our own before this server. */
  readonly proxies: number;
  readonly task:
    | { readonly kind: "serve" }
    | { readonly kind: "new-epoch" }
    | { readonly kind: "continuity"; readonly year: number }
    | {
        readonly kind: "enrol";
        readonly name: string;
        readonly point: string | null;
        readonly scopes: readonly Scope[];
        readonly station: string | undefined;
      };
};

export const USAGE = `npm run central -- [--port 8443] [--host 0.0.0.0] [--data DIR] [--office kruszyna] [--proxies 0]
  --enrol "Kancelaria K1" --point K1 --scopes registry,accounts,stations   prints a one-time code
  --continuity 2026                                                        a reason for each missing number
  --new-epoch                                                              after a restore from a copy
  environment: DATABASE_URL, OKIENKO_STATUS_ADDRESS, OKIENKO_CENTRE_JOURNAL, OKIENKO_DIRECTORY`;

/** Reads the command line. Refuses what it does not know with a sentence. */
export function readCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CentreCommand | { readonly message: string } {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        office: { type: "string", default: "kruszyna" },
        host: { type: "string", default: "127.0.0.1" },
        port: { type: "string", default: "0" },
        data: { type: "string" },
        enrol: { type: "string" },
        point: { type: "string" },
        scopes: { type: "string", default: scopes.join(",") },
        station: { type: "string" },
        proxies: { type: "string", default: "0" },
        continuity: { type: "string" },
        "new-epoch": { type: "boolean", default: false },
      },
    }));
  } catch (cause) {
    return { message: cause instanceof Error ? cause.message : String(cause) };
  }
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535)) return { message: "A port is a number from 0 to 65535." };
  if (!/^\d$/.test(values.proxies)) return { message: "Proxies are a number from 0 to 9." };
  if (values.continuity !== undefined && !/^20[1-9]\d$/.test(values.continuity)) {
    return { message: "A year is a number from 2011 to 2099." };
  }
  const wanted = scopeSchema.array().min(1).safeParse(values.scopes.split(","));
  if (!wanted.success) return { message: `Scopes are some of ${scopes.join(",")}.` };
  const data = resolve(values.data ?? join(dataHome(env), "okienko-centre"));
  return {
    office: values.office,
    host: values.host,
    port,
    data,
    databaseUrl: env["DATABASE_URL"] ?? null,
    journal: env["OKIENKO_CENTRE_JOURNAL"] ?? join(data, "journal.json"),
    statusAddress: env["OKIENKO_STATUS_ADDRESS"]?.replace(/\/+$/, ""),
    directory: env["OKIENKO_DIRECTORY"] ?? null,
    proxies: Number(values.proxies),
    task:
      values.enrol !== undefined
        ? {
            kind: "enrol",
            name: values.enrol,
            point: values.point ?? null,
            scopes: wanted.data,
            station: values.station,
          }
        : values.continuity !== undefined
          ? { kind: "continuity", year: Number(values.continuity) }
          : { kind: values["new-epoch"] ? "new-epoch" : "serve" },
  };
}

/** Where programs of this user keep their data, by the system's own custom. */
function dataHome(env: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === "win32") return env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share");
}
