import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLabelPayload } from "../../main/domain/numbers/label-payload.ts";
import { pointSchema } from "../../main/domain/numbers/point.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { addFolderPrinters, labelsIn, receiptsIn } from "./papers.ts";
import { people, senders, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

let browser: Browser;
let program: Program;
let clerk: Clerk;
let rpw = "";
let receipt = "";
/** What the printed papers say when they are scanned. */
let label = "";
let qr = "";

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startAtWork()]);
  clerk = await Clerk.signedIn(browser, program, people.administrator);
  const folders = await addFolderPrinters(program);
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste("Pismo do zeskanowania");
  await clerk.press("Control+Shift+Enter");
  ({ rpw, receipt } = await clerk.saved());
  await clerk.sees(words.registry.receiptStates.sent);
  label = (await labelsIn(folders.labels))[0]?.codes[0]?.text ?? "";
  qr = (await receiptsIn(folders.receipts))[0]?.codes[0]?.text ?? "";
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});

const inHand = () => clerk.page.getByRole("complementary", { name: words.shell.hand });

test("a label scanned while a field is being typed in opens the item, proves the label, and leaves the field as it was", async () => {
  await clerk.sees(words.registry.labelStates.sent);
  await clerk.newItem();
  await clerk.knownSender("mlyn", senders.company);
  await clerk.type("Wnio");

  await clerk.scan(label);

  await inHand().getByText(rpw).waitFor();
  await clerk.sees(words.registry.labelStates.verified);
  await clerk.isIn("title");
  await clerk.type("sek");
  expect(await clerk.page.locator("#title").inputValue()).toBe("Wniosek");
  expect(await clerk.page.locator("#senderName").inputValue()).toBe(senders.company);
});

test("a scan does not save the form that it interrupts", async () => {
  expect(await program.ask.registry.today()).toHaveLength(3);
});

test.each([
  ["the code of a receipt", () => qr],
  ["the number of a receipt", () => receipt],
  ["the number in the register", () => rpw],
])("%s scanned on another screen opens the item", async (_what, text) => {
  await clerk.press("Alt+x");
  await clerk.press("Alt+u");
  await clerk.page.getByRole("navigation", { name: words.settings.title }).waitFor();

  await clerk.scan(text());

  await inHand().getByText(rpw).waitFor();
  expect(await clerk.page.getByText(words.shell.box.misread).count()).toBe(0);
});

test("a code of somebody else says so, and opens nothing", async () => {
  await clerk.press("Alt+x");
  await inHand().waitFor({ state: "hidden" });

  await clerk.scan("5901234123457");

  await clerk.sees(words.shell.box.foreign("5901234123457"));
  await inHand().waitFor({ state: "hidden" });
});

test("a label read with a wrong check character says so", async () => {
  const wrong = label.slice(0, -1) + (label.endsWith("A") ? "B" : "A");

  await clerk.scan(wrong);

  await clerk.sees(words.shell.box.misread);
});

test("a good label of an item that is not here says that it will come", async () => {
  await clerk.scan(makeLabelPayload({ point: pointSchema.parse("K2"), seq: 1, year: 2026 }));

  await clerk.sees(words.shell.box.notHere);
});

test("a number typed into the box opens the item, and words go to the register", async () => {
  await clerk.press("F3");
  await clerk.type(receipt.toLowerCase().replaceAll("-", " "));
  await clerk.press("Enter");
  await inHand().getByText(rpw).waitFor();

  await clerk.press("F3");
  await clerk.type("zeskan");
  await clerk.press("Enter");

  await clerk.page.getByRole("grid", { name: words.registry.register.title }).waitFor();
  await clerk.sees("Pismo do zeskanowania");
  // Names are searched for here: the words stay out of the address, which a browser keeps.
  expect(clerk.page.url()).not.toContain("zeskan");
});

test("what was begun in the form is still there after all of it", async () => {
  await clerk.press("Alt+k");

  await expect.poll(() => clerk.page.locator("#title").inputValue()).toBe("Wniosek");
  expect(clerk.complaints).toEqual([]);
});
