import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** The three programs of the Electron shell, bundled from the same sources that run under plain Node. */
const entries = [
  { name: "main.js", from: "main.ts", format: "es" },
  { name: "office-process.js", from: "office-process.ts", format: "es" },
  // A sandboxed preload is not a module: Electron reads it as CommonJS.
  { name: "preload.cjs", from: "preload.ts", format: "cjs" },
] as const;

/**
 * Bundles the shell into `out/electron`. Packages stay outside (they are packed beside, native ones unpacked); only our own
 * TypeScript is gathered, because Electron's Node does not strip types inside an archive.
 */
export async function bundleElectron(root: string): Promise<void> {
  const out = join(root, "out", "electron");
  rmSync(out, { recursive: true, force: true });
  for (const { name, from, format } of entries) {
    await build({
      root,
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      build: {
        ssr: join(root, "main", "host", "electron", from),
        outDir: out,
        emptyOutDir: false,
        target: "node24",
        minify: false,
        rolldownOptions: {
          output: { format, entryFileNames: name, codeSplitting: false },
          external: (id: string) => !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:/.test(id),
        },
      },
    });
  }
}
