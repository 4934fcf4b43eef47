import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWindow } from "../build-window.ts";
import { programRoot } from "../places.ts";
import { bundleElectron } from "./bundle.ts";
import { thirdPartyNotices } from "./notices.ts";
import { windowPackages } from "./window-packages.ts";

/**
 * `npm run dist`: window, shell, notices, installers. Where Electron's binary is not installed it says so and what to do; what
 * comes before the binary (window, bundles, notices) is made all the same.
 */
const root = programRoot();

buildWindow(root);
await bundleElectron(root);
mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(join(root, "out", "THIRD-PARTY-NOTICES.txt"), thirdPartyNotices(root, windowPackages(root)));

const electronDist = process.env["OKIENKO_ELECTRON_DIST"] ?? join(root, "node_modules", "electron", "dist");
if (existsSync(electronDist)) {
  const builder = join(root, "node_modules", "electron-builder", "cli.js");
  const args = [
    builder,
    "--config",
    "electron-builder.yml",
    `-c.electronDist=${electronDist}`,
    ...process.argv.slice(2),
  ];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
} else {
  process.stderr.write(
    "Electron's binary is not here, so no installer can be made. Run `npx install-electron` on a machine that may download it, " +
      "or name an unpacked Electron in OKIENKO_ELECTRON_DIST, and run `npm run dist` again.\n",
  );
  process.exitCode = 2;
}
