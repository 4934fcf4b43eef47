import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type LockedPackage = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
};

/**
 * The licences of everything that is packed with the program, as one text: each package of the lock file that is no tool of
 * development, with its own licence file. `bundled` adds packages that are gathered into the window at build time.
 */
export function thirdPartyNotices(root: string, bundled: ReadonlySet<string>): string {
  // The lock file is written by npm and has this shape since its version 3.
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const sections: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages).toSorted(([one], [other]) =>
    one.localeCompare(other),
  )) {
    if (path === "" || (entry.dev === true && !bundled.has(nameOf(path)))) continue;
    const folder = join(root, path);
    if (!existsSync(folder)) continue;
    const text = licenceText(folder) ?? "(no licence file in the package)";
    sections.push(
      `${nameOf(path)} ${entry.version ?? ""} · ${entry.license ?? "see below"}\n\n${text.trim()}`,
    );
  }
  const line = `\n\n${"-".repeat(78)}\n\n`;
  return `Okienko contains the following works of others, under their own licences.${line}${sections.join(line)}\n`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function licenceText(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|ofl)([.-].*)?$/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), "utf8");
}
