import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Electron's program file where its package has been completed by `npx install-electron`; null where only the package is. */
export function findElectron(root: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const folder = join(root, "node_modules", "electron");
  const dist = env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  const named = join(folder, "path.txt");
  const name = existsSync(named) ? readFileSync(named, "utf8").trim() : usualName[process.platform];
  const file = name === undefined ? null : join(dist, name);
  return file !== null && existsSync(file) ? file : null;
}

const usualName: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: "electron",
  win32: "electron.exe",
  darwin: "Electron.app/Contents/MacOS/Electron",
};

export type ElectronStart = {
  readonly electron: string;
  readonly root: string;
  readonly data: string;
  readonly demo: boolean;
  /** The centre that came along, with a one-time code while this machine is not a station yet. */
  readonly centralUrl: string;
  readonly code: string | null;
};

/** Starts the bundled shell under Electron. It keeps its own office process alive; here only its end matters. */
export function startElectron({ electron, root, data, demo, centralUrl, code }: ElectronStart): ChildProcess {
  const args = [join(root, "out", "electron", "main.js"), `--data=${data}`, ...(demo ? ["--demo"] : [])];
  return spawn(electron, args, {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      OKIENKO_CENTRAL_URL: centralUrl,
      ...(code === null ? {} : { OKIENKO_ENROL_CODE: code }),
    },
  });
}
