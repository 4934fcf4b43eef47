import { AxeBuilder } from "@axe-core/playwright";
import { type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWindow } from "../../main/host/build-window.ts";
import { serveLoopback } from "../../main/host/browser/loopback.ts";
import { fixtureOffice } from "../renderer/fixture-office.ts";
import { scenes } from "../renderer/look/scenes.ts";
import { openBrowser } from "./browser.ts";

/** 1366×768, and 1280×720 at 200 %. */
const sizes = [
  { size: "1366", viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 },
  { size: "200 %", viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
] as const;

/** Screens that fold differently where there is little room. */
const closely = ["typing", "saved", "errors", "item", "register", "print-queue"];

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What the browser says of a request that the fixture office refused on purpose. */
const expected = /status of 422/;

let browser: Browser;

describe("window in a browser", () => {
  beforeAll(async () => {
    buildWindow(process.cwd());
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const looks = scenes.flatMap((scene) =>
    sizes
      .filter(({ size }) => size === "1366" || closely.includes(scene.name))
      .map((size) => ({ ...size, scene, name: scene.name })),
  );

  it.each(looks)(
    "screen $name at $size is accessible and breaks no policy",
    async ({ scene, viewport, deviceScaleFactor }) => {
      const office = await fixtureOffice();
      scene.prepare?.(office);
      const host = await serveLoopback({
        port: 0,
        key: "looking",
        once: null,
        windowDir: "out/window",
        answer: office.answer,
      });
      const context = await browser.newContext({ viewport, deviceScaleFactor, locale: "pl-PL" });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        const bad = message.type() === "error" || message.type() === "warning";
        if (bad && !expected.test(message.text())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));

      await page.goto(host.address);
      await scene.act(page);
      const { violations, passes } = await new AxeBuilder({ page }).withTags(levels).analyze();
      await context.close();
      await host.close();

      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual(
        [],
      );
      expect(passes.length).toBeGreaterThan(5);
      expect(complaints).toEqual([]);
    },
  );
});
