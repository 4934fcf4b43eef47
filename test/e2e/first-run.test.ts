import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { labelsIn } from "./papers.ts";
import { PIN } from "./prepare.ts";
import { Program } from "./program.ts";

/** A machine that has never run the program: `npm start` and a keyboard. */
let browser: Browser;
let program: Program;
let clerk: Clerk;
const name = "Janina Pierwsza";

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), Program.start()]);
  clerk = await Clerk.at(browser, program);
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});

test("makes the first administrator, who is at work at once", async () => {
  await clerk.sees(words.shell.firstRun.title);
  await clerk.isIn("name");
  expect(await barriers(clerk.page)).toEqual([]);

  await clerk.type(name);
  await clerk.press("Enter", "Enter");
  await clerk.type(PIN);
  await clerk.press("Enter");
  await clerk.type(PIN);
  await clerk.press("Enter");

  await clerk.atWork();
  await clerk.sees(name);
});

test("keeps the access key out of the address and of the history", async () => {
  expect(clerk.page.url()).not.toContain("key");
});

test("signs in again by a piece of the name and the PIN", async () => {
  await clerk.press("F8");
  await clerk.sees(words.shell.lock.title(name));
  expect(await barriers(clerk.page)).toEqual([]);

  await clerk.type(PIN);
  await clerk.press("Enter");

  await clerk.atWork();
  await clerk.seesNo(words.shell.lock.title(name));
});

test("adds a printer that is a folder, and tries it", async () => {
  const folder = join(program.data, "etykiety");
  await mkdir(folder);

  await clerk.press("Alt+u");
  await clerk.sees(words.settings.printers.none);
  await clerk.pushes(words.settings.printers.add);
  await clerk.isIn("name");
  await clerk.type("Etykiety K1");
  await clerk.tabTo(clerk.page.locator("#folder"));
  await clerk.paste(folder);
  await clerk.tabTo(clerk.page.getByRole("radio", { name: words.settings.printers.formats.pdf }));
  await clerk.press("ArrowLeft");
  await clerk.pushes(words.settings.save);

  await clerk.page.getByRole("article", { name: "Etykiety K1" }).waitFor();
  await clerk.sees(words.settings.printers.states.ready);
  await clerk.pushes(words.settings.printers.test);
  await clerk.sees(words.settings.printers.testSent);
});

test("registers the first letter of the year as number 1 of its point, with a label", async () => {
  await clerk.press("Alt+k");
  await clerk.newItem();
  await clerk.type("Zofia Nowa");
  await clerk.page.getByRole("option").first().waitFor();
  await clerk.press("Enter");
  await clerk.page.locator("#address").waitFor();
  await clerk.tabTo(clerk.page.locator("#title"));
  await clerk.type("Podanie");
  await clerk.press("Control+Enter");

  const { rpw } = await clerk.saved();
  expect(rpw).toBe(`RPW/K1/1/${new Date().getFullYear()}`);
  await clerk.sees(words.registry.labelStates.sent);
  const printed = await labelsIn(join(program.data, "etykiety"));
  const payloads = printed.flatMap(({ codes }) => codes.map(({ text }) => text));
  expect(payloads.filter((text) => /^R\d\dK1000001.$/.test(text))).toHaveLength(2);
});

test("ends cleanly when the system asks, and leaves nothing half-written", async () => {
  expect(await program.stop()).toBe(0);
  expect(clerk.complaints).toEqual([]);
  expect(program.said).not.toMatch(/accident|Janina|Zofia/);
});
