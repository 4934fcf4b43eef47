import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/** How the program was asked to start. */
export type StartOptions = {
  readonly demo: boolean;
  readonly window: boolean;
  /** Folder of everything that the station keeps. */
  readonly data: string;
  /** 0: any free port. */
  readonly port: number;
  readonly centralPort: number;
  /** An office's own centre; null starts the embedded one. */
  readonly centralUrl: string | null;
};

export type OptionsOutcome =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the command line and environment of `npm start`. Refuses unknown options and ports outside 0 to 65535 with a sentence.
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): OptionsOutcome {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: "boolean", default: false },
        "no-window": { type: "boolean", default: false },
        data: { type: "string" },
        port: { type: "string", default: "0" },
        "central-port": { type: "string", default: "0" },
      },
    }));
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? cause.message : String(cause) };
  }
  const port = portOf(values.port);
  const centralPort = portOf(values["central-port"]);
  if (port === null || centralPort === null)
    return { ok: false, message: "A port is a number from 0 to 65535." };
  const centralUrl = env["OKIENKO_CENTRAL_URL"] ?? null;
  if (centralUrl !== null && !URL.canParse(centralUrl)) {
    return { ok: false, message: "OKIENKO_CENTRAL_URL is not an address." };
  }
  const { demo } = values;
  return {
    ok: true,
    options: {
      demo,
      window: !values["no-window"],
      data: resolve(values.data ?? join(dataHome(env), demo ? "okienko-demo" : "okienko")),
      port,
      centralPort,
      centralUrl,
    },
  };
}

function portOf(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

/** Where programs of this user keep their data, by the system's own custom. */
function dataHome(env: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === "win32") return env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share");
}
