import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
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

/** A window that was opened, as the one who opened it closes it. */
export type AppWindow = { close(): void };

/** A browser that ends sooner has handed the address to one that already runs with this profile. */
const HANDED_OVER_MS = 5_000;

/**
 * Opens the address as a window of its own, with a profile of its own under the data folder, so that nothing of the clerk's
 * browser (extensions, saved passwords, history) touches it. Answers null when no display is there to open it on.
 */
export function openAppWindow(
  browser: string,
  {
    address,
    profile,
    closed,
  }: { readonly address: string; readonly profile: string; readonly closed: () => void },
): AppWindow | null {
  if (
    process.platform === "linux" &&
    process.env["DISPLAY"] === undefined &&
    process.env["WAYLAND_DISPLAY"] === undefined
  ) {
    return null;
  }
  prepareProfile(profile);
  const args = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--start-maximized",
    "--lang=pl",
  ];
  // Chromium refuses its own sandbox to root; everyone else keeps it.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const child = spawn(browser, args, { stdio: "ignore" });
  const openedAt = performance.now();
  child.once("error", () => undefined);
  child.once("exit", () => {
    if (performance.now() - openedAt > HANDED_OVER_MS) closed();
  });
  child.unref();
  return { close: () => child.kill() };
}

/** A browser is no clerk's desk: it must not offer to keep the PIN, to translate the form or to fill it in. */
const deskManners = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  translate: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
} as const;

/** Writes the manners before the browser first sees the profile; afterwards the file is the browser's own. */
export function prepareProfile(profile: string): void {
  const preferences = join(profile, "Default", "Preferences");
  if (existsSync(preferences)) return;
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(preferences, JSON.stringify(deskManners));
}
