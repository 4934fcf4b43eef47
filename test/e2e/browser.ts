import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"] as const;

/** Keeps the browser on this machine: no updates, no safe-browsing lists, nothing that knocks on a closed network. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--disable-gpu",
] as const;

/**
 * A real browser for the end-to-end tests: an installed Chromium, else the one that ships inside an npm package, so that
 * `npm test` needs nothing but npm.
 */
export async function openBrowser(): Promise<Browser> {
  const wanted = process.env["OKIENKO_TEST_BROWSER"];
  const found = [wanted, ...installed].find(
    (path) => path !== undefined && path !== "packaged" && existsSync(path),
  );
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  if (found !== undefined && wanted !== "packaged") {
    return chromium.launch({ executablePath: found, args: [...quiet, ...sandbox] });
  }
  return chromium.launch(await packagedBrowser());
}

/**
 * The packaged browser comes with the few libraries that it needs, but unpacks them only where this variable says which
 * system it is on. Its own arguments switch off the web's security, which our tests must see working: we give none of them.
 */
async function packagedBrowser(): Promise<Parameters<typeof chromium.launch>[0]> {
  const before = process.env["LD_LIBRARY_PATH"];
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  const libraries = process.env["LD_LIBRARY_PATH"];
  delete process.env["AWS_LAMBDA_JS_RUNTIME"];
  if (before === undefined) delete process.env["LD_LIBRARY_PATH"];
  else process.env["LD_LIBRARY_PATH"] = before;
  return {
    executablePath,
    args: [...quiet, "--no-sandbox", "--no-zygote", "--headless=shell"],
    env: { ...definedEnv(), ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
  };
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
