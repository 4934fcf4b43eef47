import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { publicPl } from "../../main/words/public/pl.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { addFolderPrinters, labelsIn, receiptsIn } from "./papers.ts";
import { people, senders, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

let browser: Browser;
let program: Program;
let folders: { readonly labels: string; readonly receipts: string };
let clerk: Clerk;
/** What the first test registers and the others follow. */
let rpw = "";
let receipt = "";
const title = "Wniosek o ulge";
const personal = /Wniosek o ulge|Przykładowy|Jan /;
const year = new Date().getFullYear();

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startAtWork()]);
  clerk = await Clerk.signedIn(browser, program, people.administrator);
  folders = await addFolderPrinters(program);
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});

test("registers a known sender's letter with label and receipt in 12 keystrokes or fewer", async () => {
  await clerk.page.locator("#senderName").waitFor();
  clerk.presses = 0;

  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.type(title);
  await clerk.press("Control+Shift+Enter");

  ({ rpw, receipt } = await clerk.saved());
  expect(clerk.presses).toBeLessThanOrEqual(12);
  expect(rpw).toBe(`RPW/K1/3/${year}`);
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  await clerk.page.getByText(words.registry.receiptStates.sent).first().waitFor();
});

test("gives a label whose two codes say the item's number, and nothing of the person", async () => {
  const [label, ...others] = await labelsIn(folders.labels);

  expect(others).toEqual([]);
  const short = String(year % 100);
  const payload = expect.stringMatching(new RegExp(`^R${short}K1000003[0-9A-Z]$`));
  expect(label?.codes.map(({ format }) => format).toSorted()).toEqual(["Code128", "DataMatrix"]);
  expect(label?.codes.map(({ text }) => text)).toEqual([payload, payload]);
});

test("gives a receipt that carries the number, the address of the state page and the law's words", async () => {
  const [paper, ...others] = await receiptsIn(folders.receipts);

  expect(others).toEqual([]);
  const text = paper?.paper.pages[0]?.text ?? "";
  expect(text).toContain("Potwierdzenie złożenia pisma");
  expect(text).toContain(receipt);
  expect(text).toContain(rpw);
  expect(text).not.toContain(title);
  expect(text).not.toContain(senders.person);
  expect(paper?.paper.language).toMatch(/^pl/);
  expect(paper?.codes).toEqual([{ format: "QRCode", text: `${program.centre}/#${receipt}` }]);
});

test("sees that everything has reached the centre", async () => {
  await clerk.sees(/zsynchronizowano/);

  expect(await program.ask.station.status()).toMatchObject({ sync: { waiting: 0, refused: 0 } });
});

test("leaves no barrier on the counter, in the item in hand, under F1 and in the settings", async () => {
  await clerk.atWork();
  expect(await barriers(clerk.page)).toEqual([]);

  await clerk.press("F6", "Enter");
  await clerk.page.getByRole("complementary", { name: words.shell.hand }).waitFor();
  expect(await barriers(clerk.page)).toEqual([]);

  await clerk.press("F1");
  await clerk.page.getByRole("dialog").waitFor();
  expect(await barriers(clerk.page)).toEqual([]);
  await clerk.press("Escape");

  await clerk.press("Alt+r");
  await clerk.page.getByRole("grid").waitFor();
  expect(await barriers(clerk.page)).toEqual([]);

  for (const section of ["drukarki", "osoby", "stanowisko", "pin"] as const) {
    await clerk.press("Alt+u");
    const link = clerk.page.getByRole("link", { name: words.settings.sections[section] });
    await clerk.tabTo(link);
    await clerk.press("Enter");
    await clerk.page.getByRole("heading", { name: words.settings.sections[section] }).waitFor();
    expect(await barriers(clerk.page)).toEqual([]);
  }
});

test("a citizen types the number and sees the state and nothing of the person", async () => {
  await asCitizen({}, async (page) => {
    await asksFor(page, receipt.toLowerCase());

    await page.getByRole("heading", { level: 1, name: publicPl.states.REGISTERED.sentence }).waitFor();
    expect(await page.content()).not.toMatch(personal);
    expect(await barriers(page)).toEqual([]);
  });
});

test("a citizen whose browser runs no script sees the same", async () => {
  await asCitizen({ javaScriptEnabled: false }, async (page) => {
    await asksFor(page, receipt);

    await page.getByRole("heading", { level: 1, name: publicPl.states.REGISTERED.sentence }).waitFor();
    expect(await page.content()).not.toMatch(personal);
  });
});

test("a citizen's phone opens the state from the receipt's code, and the number stays out of the address", async () => {
  const [printed] = await receiptsIn(folders.receipts);
  await asCitizen({}, async (page) => {
    await page.goto(printed?.codes[0]?.text ?? "");

    await page.getByRole("heading", { level: 1, name: publicPl.states.REGISTERED.sentence }).waitFor();
    expect(await page.content()).not.toMatch(personal);
    expect(page.url()).not.toContain("#");
  });
});

test("an unknown number and a mistyped one get the same answer", async () => {
  const wrongCheck = receipt.slice(0, -1) + (receipt.endsWith("0") ? "1" : "0");
  const answers: string[] = [];
  for (const number of ["0000-0000-0000", wrongCheck]) {
    await asCitizen({}, async (page) => {
      await asksFor(page, number);
      await page.getByRole("heading", { level: 1, name: publicPl.notFound.sentence }).waitFor();
      // A minute may have passed between the two; "as of" is the only thing that may tell.
      answers.push((await page.locator("main").innerText()).replace(/Stan na .*/, ""));
    });
  }

  expect(answers[1]).toBe(answers[0]);
});

/** The number is typed and sent by keyboard alone. */
async function asksFor(page: Page, number: string): Promise<void> {
  await page.goto(program.centre);
  await page.getByLabel(publicPl.field).focus();
  await page.keyboard.type(number);
  await page.keyboard.press("Enter");
}

async function asCitizen(
  options: { readonly javaScriptEnabled?: boolean },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  context.setDefaultTimeout(40_000);
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}
