import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { people, PIN, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

let browser: Browser;
let program: Program;
let clerk: Clerk;
const second = "Wera Druga";

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startAtWork()]);
  clerk = await Clerk.at(browser, program);
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});

/** The name that stands at the foot of the rail: who works here now. */
const seated = (name: string) =>
  clerk.page.getByRole("navigation", { name: words.shell.rail.label }).getByText(name).waitFor();

/** Takes the desk over: the first letter already begins the name. */
async function switchTo(name: string, piece: string): Promise<void> {
  await clerk.press("F8");
  await clerk.page.locator("#pin").waitFor();
  await clerk.type(piece);
  await clerk.isIn("who");
  await clerk.press("Enter");
  await clerk.isIn("pin");
  await clerk.type(PIN);
  await clerk.press("Enter");
  await seated(name);
  await clerk.page.locator("#pin").waitFor({ state: "hidden" });
}

test("signs in with a piece of the name and the PIN", async () => {
  await clerk.isIn("who");
  expect(await barriers(clerk.page)).toEqual([]);

  await clerk.type("anna");
  await clerk.press("Enter");
  await clerk.isIn("pin");
  expect(await barriers(clerk.page)).toEqual([]);
  await clerk.type(PIN);
  await clerk.press("Enter");

  await seated(people.administrator);
});

test("says once that somebody is at the desk, however many keys are pressed while reading", async () => {
  const told = clerk.page.waitForRequest((request) => request.url().endsWith("/people/present"));
  let times = 0;
  clerk.page.on("request", (request) => (times += request.url().endsWith("/people/present") ? 1 : 0));

  await clerk.press("Alt+r");
  await told;
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) await clerk.press(key);
  await clerk.press("Alt+k");

  expect(times).toBe(1);
});

test("the administrator adds a second clerk", async () => {
  await clerk.press("Alt+u");
  await clerk.tabTo(clerk.page.getByRole("link", { name: words.settings.sections.osoby }));
  await clerk.press("Enter");
  await clerk.pushes(words.settings.people.add);
  await clerk.isIn("name");
  expect(await barriers(clerk.page)).toEqual([]);
  await clerk.type(second);
  await clerk.tabTo(clerk.page.locator("#pin"));
  await clerk.type("111111");
  await clerk.pushes(words.settings.save);
  await clerk.sees(refusalSentence("pin-too-simple"));

  await clerk.tabTo(clerk.page.locator("#pin"));
  await clerk.press("Control+a");
  await clerk.type(PIN);
  await clerk.pushes(words.settings.save);

  const card = clerk.page.getByRole("article", { name: second });
  await card.waitFor();
  await card.getByText(words.settings.roles["front-desk"]).first().waitFor();
});

test("the second clerk takes the desk over, and what was begun stays in the form", async () => {
  await clerk.press("Alt+k");
  await clerk.newItem();
  await clerk.paste("Ktoś w drzwiach");

  await switchTo(second, "wera");

  await clerk.press("Alt+k");
  await expect.poll(() => clerk.page.locator("#senderName").inputValue()).toBe("Ktoś w drzwiach");
});

test("a lock shows nothing of the work to a screen reader, and hears no key of it", async () => {
  await clerk.press("F8");
  await clerk.sees(words.shell.lock.title(second));

  const before = clerk.page.url();
  await clerk.press("F2", "Alt+u", "F7");
  await clerk.isIn("pin");

  const under = clerk.page.locator(".behind");
  expect(await under.evaluate((element) => element.hasAttribute("inert"))).toBe(true);
  expect(clerk.page.url()).toBe(before);
  expect(await clerk.page.getByRole("dialog").count()).toBe(0);
});

test("a wrong PIN is said plainly; after three the next one waits, even a right one", async () => {
  for (const wrong of ["999991", "999992", "999993"]) {
    await clerk.isIn("pin");
    await clerk.type(wrong);
    await clerk.press("Enter");
    await clerk.sees(refusalSentence("pin-wrong"));
  }

  await clerk.type(PIN);
  await clerk.press("Enter");

  await clerk.sees(/Za dużo prób z rzędu\. Poczekaj \d s/);
  expect(await program.ask.people.desk()).toMatchObject({ state: "locked" });
});

test("another person is not kept waiting by it", async () => {
  await clerk.page.getByRole("button", { name: words.shell.lock.other }).waitFor();
  await clerk.pushes(words.shell.lock.other);
  await clerk.isIn("who");
  await clerk.type("celina");
  await clerk.press("Enter");
  await clerk.isIn("pin");
  await clerk.type(PIN);
  await clerk.press("Enter");

  await seated(people.officer);
  expect(await program.ask.people.desk()).toMatchObject({ state: "signed-in" });
});

test("a case officer sees the register and no form, and the office refuses the procedure too", async () => {
  await clerk.press("Alt+k");
  await clerk.page.getByRole("grid").waitFor();

  await clerk.press("F2", "F7");

  expect(await clerk.page.locator("#senderName").count()).toBe(0);
  expect(await clerk.page.getByRole("dialog").count()).toBe(0);
  const { matters } = await program.ask.intake.form();
  expect(matters.length).toBeGreaterThan(10);
  await expect(program.ask.intake.registerBatch({ count: 1 })).rejects.toMatchObject({
    code: "NOT_ALLOWED",
    status: 403,
  });
});

test("the case officer opens a letter, and the inspector reads who looked at it and that the log is whole", async () => {
  await clerk.press("F6", "Enter");
  await clerk.page.getByRole("complementary", { name: words.shell.hand }).waitFor();
  await clerk.sees("Pismo przygotowane przed próbą");
  await clerk.press("Alt+x");

  await switchTo(people.inspector, "dam");
  await clerk.press("Alt+u");
  await clerk.tabTo(clerk.page.getByRole("link", { name: words.settings.sections.podglady }));
  await clerk.press("Enter");

  await clerk.sees(words.settings.views.whole);
  await clerk.page.getByRole("row").filter({ hasText: people.officer }).first().waitFor();
  expect(await barriers(clerk.page)).toEqual([]);
  expect(clerk.complaints).toEqual([]);
});
