import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { formatReceiptNumber, makeReceiptNumber } from "../../main/domain/numbers/receipt-number.ts";
import { type Running, runCentre } from "../sync/central/running.ts";
import { openBrowser } from "./browser.ts";

let browser: Browser;
let running: Running;
const number = formatReceiptNumber(makeReceiptNumber(Uint8Array.of(1, 2, 3, 4, 5, 6, 7)));

beforeAll(async () => {
  browser = await openBrowser();
  running = await runCentre(null, { proxies: 1 });
  const station = await running.enrol("K1");
  const { subject } = station.register(number.replaceAll("-", ""));
  station.write({ kind: "ItemAssigned", subject, body: { unit: "GK", clerk: null }, day: "2026-11-23" });
  await station.push(station.facts);
});
afterAll(async () => {
  await browser.close();
  await running[Symbol.asyncDispose]();
});

let citizen = 0;
beforeEach(() => {
  citizen += 1;
});

/** A fresh phone in a pocket of its own. */
async function withPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    extraHTTPHeaders: { "x-forwarded-for": `198.51.100.${citizen}` },
    ...options,
  });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa"])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("PUBLIC-3 the number is typed and answered without any script, by keyboard alone", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(running.centre.url);
    await page.getByLabel("Numer z potwierdzenia").focus();
    await page.keyboard.type(number.toLowerCase());
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { level: 1, name: "Pismo przekazano komórce" }).waitFor();
    expect(await page.getByRole("link", { name: "34 320 20 03 wew. 36" }).getAttribute("href")).toBe(
      "tel:+48343202003,36",
    );
    expect(page.url()).toBe(`${running.centre.url}/stan`);
  });
});

test("PUBLIC-3 the receipt's QR opens the answer, and the number stays out of address, history and requests", async () => {
  await withPage({}, async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));

    await page.goto(`${running.centre.url}/#${number}`);

    await page.getByRole("heading", { level: 1, name: "Pismo przekazano komórce" }).waitFor();
    expect(asked.filter((url) => url.includes(number.slice(0, 4)))).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(running.centre.url) && !url.startsWith("data:"))).toEqual(
      [],
    );
    expect(page.url()).not.toContain("#");
    await page.goBack();
    expect(page.url()).not.toContain(number);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test.each(["light", "dark"] as const)("PUBLIC-3 no barrier by WCAG 2.1 AA, %s", async (colorScheme) => {
  await withPage({ colorScheme }, async (page) => {
    await page.goto(running.centre.url);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Numer z potwierdzenia").fill(number);
    await page.getByRole("button", { name: "Sprawdź" }).click();
    await page.getByRole("heading", { level: 1, name: "Pismo przekazano komórce" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Numer z potwierdzenia").fill("0000-0000-0012");
    await page.getByRole("button", { name: "Sprawdź" }).click();
    await page.getByRole("heading", { level: 1, name: "Nie ma tu pisma" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${running.centre.url}/dostepnosc`);
    expect(await violations(page)).toEqual([]);
  });
});

test("PUBLIC-3 at 400% zoom nothing has to be scrolled sideways", async () => {
  await withPage({ viewport: { width: 320, height: 256 } }, async (page) => {
    await page.goto(`${running.centre.url}/#${number}`);
    await page.getByRole("heading", { level: 1, name: "Pismo przekazano komórce" }).waitFor();

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
