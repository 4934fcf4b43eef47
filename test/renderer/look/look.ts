import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser } from "playwright-core";
import { serveLoopback } from "../../../main/host/browser/loopback.ts";
import { openBrowser } from "../../e2e/browser.ts";
import { fixtureOffice } from "../fixture-office.ts";
import { caseScenes } from "./case-scenes.ts";
import { type Scene, scenes } from "./scenes.ts";

/** Takes pictures of every screen, for people to look at: `node test/renderer/look/look.ts [folder] [name…]`. */
const folder = process.argv[2] ?? join("out", "look");
const wanted = process.argv.slice(3);

const sizes = [
  { name: "1366", width: 1366, height: 768, scale: 1, dark: false },
  { name: "1920", width: 1920, height: 1080, scale: 1, dark: false },
  { name: "zoom", width: 640, height: 360, scale: 2, dark: false },
  { name: "dark", width: 1366, height: 768, scale: 1, dark: true },
] as const;

async function picture(browser: Browser, scene: Scene, size: (typeof sizes)[number]): Promise<void> {
  const office = await fixtureOffice();
  scene.prepare?.(office);
  const key = "looking";
  const host = await serveLoopback({
    port: 0,
    key,
    once: null,
    windowDir: join("out", "window"),
    answer: office.answer,
  });
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    colorScheme: size.dark ? "dark" : "light",
    locale: "pl-PL",
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  page.setDefaultTimeout(6000);
  try {
    await page.goto(host.address);
    await scene.act(page);
  } catch (error) {
    said.push(String(error).split("\n")[0] ?? "");
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  for (const { id, nodes } of violations)
    said.push(
      `${id}: ${nodes
        .map((node) => node.html)
        .join(" ")
        .slice(0, 300)}`,
    );
  await page.screenshot({ path: join(folder, `${scene.name}-${size.name}.png`) });
  await context.close();
  await host.close();
  process.stdout.write(
    `${scene.name}-${size.name}${said.length === 0 ? "" : `: ${said.join(" | ").slice(0, 600)}`}\n`,
  );
}

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const scene of [...scenes, ...caseScenes]) {
  if (wanted.length > 0 && !wanted.some((name) => `${scene.name}`.startsWith(name.split("@")[0] ?? "")))
    continue;
  for (const size of sizes) {
    const only = wanted.map((name) => name.split("@")[1]).filter((name) => name !== undefined);
    if (only.length > 0 && !only.includes(size.name)) continue;
    await picture(browser, scene, size);
  }
}
await browser.close();
