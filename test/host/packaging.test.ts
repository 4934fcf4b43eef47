import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractAll, extractFile, getRawHeader, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { programRoot } from "../../main/host/places.ts";
import { electronStandIn } from "./electron-stand-in.ts";

/**
 * Packs the program with the real packer, as `npm run dist` does, for the system that the test runs on; only Electron itself is a
 * stand-in. What it cannot show is Electron reading the archive: the packed office process runs from an unpacked copy of it.
 */
const root = programRoot();
let folder = "";
let archive = "";
let files: readonly string[] = [];

/** Nothing may knock on a network: whoever tries, by a proxy or a mirror, finds a closed port and fails the packing. */
const offline = {
  HTTP_PROXY: "http://127.0.0.1:9",
  HTTPS_PROXY: "http://127.0.0.1:9",
  ELECTRON_MIRROR: "http://127.0.0.1:9/",
  npm_config_offline: "true",
};

function dist(electronDist: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, "main/host/electron/dist.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...offline, OKIENKO_ELECTRON_DIST: electronDist },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okienko-pack-"));
  const standIn = await electronStandIn(join(folder, "electron"));
  const out = join(folder, "packed");
  const { status, stdout, stderr } = dist(standIn, "--linux", "--dir", `-c.directories.output=${out}`);
  if (status !== 0) throw new Error(`The packer failed:\n${stdout}\n${stderr}`);
  archive = join(out, "linux-unpacked", "resources", "app.asar");
  files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll("\\", "/").slice(1));
}, 300_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const text = (name: string): string => extractFile(archive, name).toString("utf8");
const ours = (): readonly string[] => files.filter((name) => !name.startsWith("node_modules/"));
const packages = (): ReadonlySet<string> =>
  new Set(
    files.flatMap((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(name)?.[1] ?? []),
  );

describe("the packed program", () => {
  it.each([
    "out/electron/main.js",
    "out/electron/preload.cjs",
    "out/electron/office-process.js",
    "out/window/index.html",
    "out/THIRD-PARTY-NOTICES.txt",
    "LICENSE",
    "assets/office/kruszyna.json",
    "assets/record-plan/kruszyna.json",
    "node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    "node_modules/@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  ])("holds %s", (name) => {
    expect(files).toContain(name);
  });

  it("starts with Electron's own process", () => {
    expect(
      z.object({ main: z.string(), version: z.string() }).parse(JSON.parse(text("package.json"))),
    ).toMatchObject({
      main: "out/electron/main.js",
    });
  });

  it("holds every file that its window asks for", () => {
    const asked = [...text("out/window/index.html").matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(
      ([, name]) => name,
    );

    expect(asked.length).toBeGreaterThan(1);
    expect(files).toEqual(expect.arrayContaining(asked.map((name) => `out/window/${name}`)));
    expect(files.some((name) => /^out\/window\/assets\/source-sans-3-latin-ext-.*\.woff2$/.test(name))).toBe(
      true,
    );
  });

  it("holds no sources, no tests, no maps and nothing of the tools", () => {
    expect(ours().filter((name) => /\.(?:tsx?|map|md|yml)$|(?:^|\/)(?:test|tests)\//.test(name))).toEqual([]);
    expect(files.filter((name) => /\.tsx?$|\.test\.[cm]?js$/.test(name))).toEqual([]);
    expect(
      ours().filter((name) => !/^(?:out|assets)(?:\/|$)|^node_modules$|^package\.json$|^LICENSE$/.test(name)),
    ).toEqual([]);
  });

  it("holds the packages that the office process needs and no other", async () => {
    const needed = await neededBy("out/electron/office-process.js", "out/electron/main.js");

    expect([...packages()].filter((name) => !needed.has(name))).toEqual([]);
    expect(packages()).toContain("better-sqlite3");
    expect(packages()).not.toContain("react");
  });

  it("keeps native modules outside of the archive, those of this system only", () => {
    const { header } = getRawHeader(archive);
    const native = files.filter((name) => name.endsWith(".node"));

    expect(native.filter((name) => !isUnpacked(header, name))).toEqual([]);
    expect(native.filter((name) => /darwin|win32/.test(name))).toEqual([]);
    expect(native.map((name) => name.split("/")[1])).toEqual(
      expect.arrayContaining(["@node-rs", "better-sqlite3", "node-hid"]),
    );
  });

  it("tells the licences of what is packed and of what is gathered into the window", () => {
    const notices = text("out/THIRD-PARTY-NOTICES.txt");
    const named = new Set([...notices.matchAll(/^(\S+) \S+ · /gm)].map(([, name]) => name));

    expect([...packages()].filter((name) => !named.has(name))).toEqual([]);
    expect([...named]).toEqual(
      expect.arrayContaining([
        "react",
        "react-aria-components",
        "@zxing/library",
        "@fontsource/source-sans-3",
      ]),
    );
    expect(notices).toContain("SIL OPEN FONT LICENSE");
    expect(text("LICENSE")).toContain("EUROPEAN UNION PUBLIC LICENCE");
  });

  it("holds no secret and no address of the machine that packed it", () => {
    expect(files.filter((name) => /(?:^|\/)(?:\.env|\.npmrc|.*\.(?:pem|key|db))$/.test(name))).toEqual([]);
    const readable = ours().filter((name) => /\.(?:c?js|json|html|css|txt)$/.test(name));
    expect(readable.length).toBeGreaterThan(5);
    expect(readable.filter((name) => text(name).includes(`${root}/`))).toEqual([]);
    expect(readable.filter((name) => /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text(name)))).toEqual([]);
  });

  it("has its fuses flipped", async () => {
    const wire = await getCurrentFuseWire(join(archive, "../../okienko"));
    const on = (fuse: FuseV1Options): boolean => wire[fuse] === "1".charCodeAt(0);

    expect(on(FuseV1Options.RunAsNode)).toBe(false);
    expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
  });

  it("opens its office with what is in it alone", async () => {
    const taken = join(folder, "taken-out");
    extractAll(archive, taken);
    await cp(join(import.meta.dirname, "run-packed-office.ts"), join(taken, "run-packed-office.ts"));

    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["run-packed-office.ts", join(folder, "data")],
      { cwd: taken, encoding: "utf8" },
    );

    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({ station: null, store: "open" });
    expect((await readFile(join(folder, "data", "station.db"))).subarray(0, 8).toString("ascii")).toBe(
      "OKIENKO1",
    );
  });
});

it("dist says in a sentence what is missing where Electron's binary is not, and ends with 2", () => {
  const { status, stderr } = dist(join(folder, "nothing-here"));

  expect(status).toBe(2);
  expect(stderr).toMatch(/Electron's binary is not here.*OKIENKO_ELECTRON_DIST/);
}, 120_000);

/** Whatever these bundles import, with all that it needs in turn, by the lock file. */
async function neededBy(...bundles: readonly string[]): Promise<ReadonlySet<string>> {
  const lock = lockSchema.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const found = new Set<string>(["@expo-google-fonts/source-sans-3"]);
  const visit = (name: string): void => {
    const entry = lock.packages[`node_modules/${name}`];
    if (entry === undefined || found.has(name)) return;
    found.add(name);
    for (const inner of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) visit(inner);
  };
  for (const bundle of bundles)
    for (const [, , name = ""] of text(bundle).matchAll(
      /(from|import)\s*\(?\s*"((?:@[^/"]+\/)?[^/"]+)[^"]*"/g,
    ))
      if (name !== "electron" && !name.startsWith("node:") && !builtinModules.includes(name)) visit(name);
  return found;
}

const dependencies = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dependencies, optionalDependencies: dependencies })),
});

/** Whether the archive only names this file, and the file itself lies beside it. */
function isUnpacked(header: unknown, name: string): boolean {
  let entry: unknown = header;
  for (const step of name.split("/")) entry = folderSchema.parse(entry).files[step];
  return z.object({ unpacked: z.boolean().optional() }).parse(entry).unpacked === true;
}

const folderSchema = z.object({ files: z.record(z.string(), z.unknown()) });
