import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Browsers that have an app mode, best first: the names that systems install them under. */
const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
] as const;

/** Where Windows and macOS put them, relative to nothing: there they are not on the PATH. */
function fixedPlaces(env: Readonly<Record<string, string | undefined>>): string[] {
  const windows = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
    ]);
  const mac = ["Google Chrome", "Microsoft Edge", "Chromium"].map((app) =>
    join("/Applications", `${app}.app`, "Contents", "MacOS", app),
  );
  return [...windows, ...mac];
}

/** The first installed browser with an app mode, or null. */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...fixedPlaces(env)].find(exists) ?? null;
}

/**
 * Opens the address as a window of its own, with a profile of its own under the data folder, so that nothing of the clerk's
 * browser (extensions, saved passwords, history) touches it. Answers false when no display is there to open it on.
 */
export function openAppWindow(browser: string, address: string, profile: string): boolean {
  if (
    process.platform === "linux" &&
    process.env["DISPLAY"] === undefined &&
    process.env["WAYLAND_DISPLAY"] === undefined
  ) {
    return false;
  }
  const args = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
  ];
  // Chromium refuses its own sandbox to root; everyone else keeps it.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const child = spawn(browser, args, { stdio: "ignore", detached: true });
  child.once("error", () => undefined);
  child.unref();
  return true;
}
