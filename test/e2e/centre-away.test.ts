import { join } from "node:path";
import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicPl } from "../../main/words/public/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { addFolderPrinters, labelsIn, receiptsIn } from "./papers.ts";
import { copyAtWork, people, senders } from "./prepare.ts";
import { Program } from "./program.ts";
import { SeparateCentre } from "./separate-centre.ts";

let browser: Browser;
let centre: SeparateCentre;
let program: Program;
let clerk: Clerk;
let folders: { readonly labels: string; readonly receipts: string };
const titles = ["Pierwsze bez centrali", "Drugie bez centrali", "Trzecie bez centrali"] as const;
const given: { readonly rpw: string; readonly receipt: string }[] = [];

beforeAll(async () => {
  const { data, centrePort } = await copyAtWork();
  [browser, centre] = await Promise.all([
    openBrowser(),
    SeparateCentre.start(join(data, "centre"), centrePort),
  ]);
  program = await Program.start({ data, centralUrl: centre.url });
  clerk = await Clerk.signedIn(browser, program, people.administrator);
  folders = await addFolderPrinters(program);
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
  await centre?.[Symbol.asyncDispose]();
});

test("says that the centre is away, since when, and that nothing is lost", async () => {
  await clerk.sees(/zsynchronizowano/);

  await centre.stop();
  await clerk.press("Alt+1");
  await clerk.pushes(words.sync.now);

  await clerk.sees(/brak łącza od/);
  await clerk.sees(words.sync.cause("unreachable"));
  await clerk.sees(words.sync.sentences.offline);
  await clerk.press("Escape");
});

test("registers three letters with labels and receipts all the same", async () => {
  for (const title of titles) {
    await clerk.newItem();
    await clerk.knownSender("przykl", senders.person);
    await clerk.paste(title);
    await clerk.press("Control+Shift+Enter");
    given.push(await clerk.saved(given.at(-1)?.rpw));
  }

  const year = new Date().getFullYear();
  expect(given.map(({ rpw }) => rpw)).toEqual([3, 4, 5].map((number) => `RPW/K1/${number}/${year}`));
  await clerk.page.getByText(words.registry.receiptStates.sent).nth(2).waitFor();
  const numbers = (await receiptsIn(folders.receipts)).flatMap(({ codes }) => codes.map(({ text }) => text));
  expect(numbers.toSorted()).toEqual(given.map(({ receipt }) => `${centre.url}/#${receipt}`).toSorted());
  expect(await labelsIn(folders.labels)).toHaveLength(3);
  await clerk.sees(/brak łącza od .*, \d+ czeka/);
});

test("the centre comes back, and everything reaches it by itself", async () => {
  await centre.again();

  await clerk.page.getByText(/zsynchronizowano/).waitFor({ timeout: 90_000 });
  expect(await program.ask.station.status()).toMatchObject({
    sync: { state: "in-step", waiting: 0, refused: 0, cause: null },
  });
});

test("each of the three is public, once, by the number on its receipt", async () => {
  const context = await browser.newContext();
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  for (const { receipt } of given) {
    await page.goto(centre.url);
    await page.getByLabel(publicPl.field).focus();
    await page.keyboard.type(receipt);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: publicPl.states.REGISTERED.sentence }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  }
  await context.close();

  const rows = await program.ask.registry.today();
  expect(titles.map((title) => rows.filter((row) => row.title === title && row.synced).length)).toEqual([
    1, 1, 1,
  ]);
});
