import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrowser, prepareProfile } from "../../main/host/browser/open-window.ts";
import { windowIsStale } from "../../main/host/build-window.ts";
import { findElectron } from "../../main/host/electron/launch.ts";
import { programRoot } from "../../main/host/places.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "okienko-start-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file as it was `secondsAgo`. */
function put(name: string, secondsAgo = 0): void {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "x");
  const at = Date.now() / 1000 - secondsAgo;
  utimesSync(file, at, at);
}

describe("windowIsStale", () => {
  it("says yes where nothing was built", () => {
    put("renderer/main.tsx");

    expect(windowIsStale(root)).toBe(true);
  });

  it("says no for a window younger than all that it is made of", () => {
    put("renderer/registry/Form.tsx", 60);
    put("main/words/window/pl.ts", 30);
    put("out/window/index.html");

    expect(windowIsStale(root)).toBe(false);
  });

  it("says yes when words changed after the build", () => {
    put("renderer/main.tsx", 60);
    put("out/window/index.html", 30);
    put("main/words/window/pl.ts");

    expect(windowIsStale(root)).toBe(true);
  });
});

describe("findBrowser", () => {
  it("prefers the first that is installed", () => {
    const found = findBrowser({ PATH: "/a:/b" }, (path) =>
      ["/b/chromium", "/a/google-chrome"].includes(path),
    );

    expect(found).toBe("/b/chromium");
  });

  it("finds Edge where Windows keeps it", () => {
    const folder = join("C:", "Program Files (x86)");

    const found = findBrowser({ "ProgramFiles(x86)": folder }, (path) => path.endsWith("msedge.exe"));

    expect(found?.startsWith(folder)).toBe(true);
  });

  it("says so when there is none", () => {
    expect(findBrowser({ PATH: "/a" }, () => false)).toBeNull();
  });
});

describe("prepareProfile", () => {
  it("tells a new browser profile to keep no PIN, and leaves an old one alone", () => {
    prepareProfile(root);
    const preferences = join(root, "Default", "Preferences");
    const written = readFileSync(preferences, "utf8");
    writeFileSync(preferences, "the browser's own");
    prepareProfile(root);

    expect(JSON.parse(written)).toMatchObject({
      credentials_enable_service: false,
      translate: { enabled: false },
    });
    expect(readFileSync(preferences, "utf8")).toBe("the browser's own");
  });
});

describe("findElectron", () => {
  it("finds a binary that was installed, by the name that its package wrote down", () => {
    put("node_modules/electron/dist/electron-here");
    writeFileSync(join(root, "node_modules/electron/path.txt"), "electron-here");

    expect(findElectron(root, {})).toBe(join(root, "node_modules/electron/dist/electron-here"));
  });

  it("says so when only the package is there", () => {
    put("node_modules/electron/index.js");

    expect(findElectron(root, {})).toBeNull();
  });
});

describe("programRoot", () => {
  it("finds the folder with the manifest from anywhere in it", () => {
    expect(programRoot(import.meta.url)).toBe(programRoot());
  });
});
