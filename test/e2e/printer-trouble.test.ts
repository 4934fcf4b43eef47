import { mkdir, rename, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { addFolderPrinters, labelsIn } from "./papers.ts";
import { people, senders, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

const PATIENT = { timeout: 30_000 };

let browser: Browser;
let program: Program;
let clerk: Clerk;
let folders: { readonly labels: string; readonly receipts: string };
let rpw = "";
const year = new Date().getFullYear();

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startAtWork()]);
  clerk = await Clerk.signedIn(browser, program, people.administrator);
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});

async function registers(title: string): Promise<string> {
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste(title);
  await clerk.press("Control+Enter");
  return (await clerk.saved(rpw === "" ? undefined : rpw)).rpw;
}

test("without any printer the letter is registered, and the sentence says what to do", async () => {
  rpw = await registers("Bez drukarki");

  expect(rpw).toBe(`RPW/K1/3/${year}`);
  await clerk.sees(refusalSentence("printer-none"));
});

test("a folder that is gone: the letter is registered, the label did not come out, and why", async () => {
  folders = await addFolderPrinters(program);
  await rmdir(folders.labels);

  rpw = await registers("Folder zniknął");

  expect(rpw).toBe(`RPW/K1/4/${year}`);
  await clerk.sees(words.registry.labelStates.failed);
  await clerk.sees(words.shell.status.failedJobs(1));
  await clerk.press("Alt+2");
  await clerk.sees(refusalSentence("folder-missing"));
  expect(await barriers(clerk.page)).toEqual([]);
});

test("tried again while the folder is still gone, it is still one job, and still nothing has come out", async () => {
  const [before] = await program.ask.print.pending();

  await clerk.pushes(words.registry.item.retry);

  await expect
    .poll(async () => {
      const [after] = await program.ask.print.pending();
      return after?.state === "failed" && after.at !== before?.at;
    }, PATIENT)
    .toBe(true);
  expect(await program.ask.print.pending()).toMatchObject([{ id: before?.id, code: "folder-missing" }]);
});

test("the folder is back: the same job prints, once", async () => {
  await mkdir(`${folders.labels}-new`);
  await rename(`${folders.labels}-new`, folders.labels);

  await clerk.pushes(words.registry.item.retry);

  await clerk.sees(words.shell.status.queueEmptySentence);
  await clerk.press("Alt+2");
  await clerk.seesNo(words.shell.status.queueEmptySentence);
  const printed = await labelsIn(folders.labels);
  expect(printed.map(({ codes }) => codes[0]?.text.slice(0, -1))).toEqual([`R${year % 100}K1000004`]);
});

test("the first letter gets its label later, from its own card", async () => {
  const first = (await program.ask.registry.today()).find((row) => row.rpw === `RPW/K1/3/${year}`);
  expect(first?.labelState).toBeNull();
  await clerk.press("F3");
  await clerk.type(`RPW/K1/3/${year}`);
  await clerk.press("Enter");
  const hand = clerk.page.getByRole("complementary", { name: words.shell.hand });
  await hand.getByText(`RPW/K1/3/${year}`).waitFor();

  await clerk.press("Alt+e");

  await hand.getByText(words.registry.labelStates.sent).waitFor();
  expect(await labelsIn(folders.labels)).toHaveLength(2);
});

test("a label that fails on one printer comes out on another, under the same job", async () => {
  const other = join(program.data, "other");
  await mkdir(other);
  await program.ask.print.savePrinter({
    id: "other",
    name: "Zapasowa",
    kind: "folder",
    folder: other,
    serves: ["label"],
    format: "zpl",
    dpi: 203,
    labelSize: "50x25",
    receiptSize: "A5",
  });
  await rename(folders.labels, `${folders.labels}-away`);
  rpw = await registers("Na zapasowej");
  await clerk.sees(words.registry.labelStates.failed);
  const [job] = await program.ask.print.pending();

  await clerk.press("Alt+2");
  await clerk.pushes(words.registry.item.retryOn("Zapasowa"));

  await clerk.sees(words.shell.status.queueEmptySentence);
  expect((await labelsIn(other)).map(({ file }) => file)).toEqual([`${job?.id}.zpl`]);
  expect(clerk.complaints).toEqual([]);
});
