import { type Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { people, senders, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

let browser: Browser;
let program: Program;
let clerk: Clerk;

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startAtWork()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  clerk = await Clerk.signedIn(browser, program, people.clerk);
  return async () => await clerk[Symbol.asyncDispose]();
});

const valueOf = (id: string) => clerk.page.locator(`#${id}`).inputValue();
/** The sentence that stands under a field. */
const under = (id: string, sentence: string) =>
  clerk.page.locator(`#${id}-notes`).getByText(sentence).waitFor();

async function newSender(name: string, type: string): Promise<void> {
  await clerk.newItem();
  await clerk.paste(name);
  const option = clerk.page.getByRole("option", { name: new RegExp(`^${type}: `) });
  await option.waitFor();
  while ((await option.getAttribute("aria-selected")) !== "true") await clerk.press("ArrowDown");
  await clerk.press("Enter");
  await clerk.page.locator("#address").waitFor();
}

test("a PESEL with a wrong check digit: the sentence stands beside it, the focus is there, nothing is lost", async () => {
  await newSender("Adam Błędny", words.registry.form.newSender.person);
  await clerk.tabTo(clerk.page.locator("#pesel"));
  await clerk.type("00010100009");
  await clerk.tabTo(clerk.page.locator("#title"));
  await clerk.paste("Skarga na hałas");
  await clerk.press("Control+Enter");

  await under("pesel", refusalSentence("pesel-checksum"));
  await clerk.isIn("pesel");
  expect(await valueOf("pesel")).toBe("00010100009");
  expect(await valueOf("title")).toBe("Skarga na hałas");
  expect(await valueOf("senderName")).toBe("Adam Błędny");
  expect(await barriers(clerk.page)).toEqual([]);

  await clerk.press("End", "Backspace");
  await clerk.type("8");
  await clerk.press("Control+Enter");
  expect((await clerk.saved()).rpw).toMatch(/^RPW\/K1\//);
  expect(clerk.complaints).toEqual([]);
});

test("a NIP and a REGON with wrong check digits: the first of them gets the focus", async () => {
  await newSender("Tartak Błędny", words.registry.form.newSender.company);
  await clerk.tabTo(clerk.page.locator("#nip"));
  await clerk.type("1234563219");
  await clerk.tabTo(clerk.page.locator("#title"));
  await clerk.paste("Oferta");
  await clerk.press("Control+Enter");

  await under("nip", refusalSentence("nip-checksum"));
  await clerk.isIn("nip");
  expect(await valueOf("nip")).toBe("1234563219");
});

test("ten thousand characters in a title: too long, and all of them are still there", async () => {
  const long = "ą".repeat(10_000);
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste(long);
  await clerk.press("Control+Enter");

  await under("title", refusalSentence("too-long"));
  await clerk.isIn("title");
  expect(await valueOf("title")).toBe(long);
});

test("ten thousand characters in the search for a sender do not stop the form", async () => {
  await clerk.newItem();
  await clerk.paste("x".repeat(10_000));
  await clerk.page.getByRole("option").first().waitFor();
  await clerk.press("Escape", "Control+Enter");

  await under("senderName", words.registry.form.chooseSender);
  await clerk.isIn("senderName");
});

test.each([
  ["control characters", "Wniosek\u0007 o\u0000 dopłatę"],
  ["marks that turn the direction of text", "Wniosek \u202eęinawzor"],
  ["characters without width", "Wnio\u200bsek"],
])("%s pasted into a title are named, and nothing is dropped in silence", async (_what, text) => {
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste(text);
  const held = await valueOf("title");
  await clerk.press("Control+Enter");

  await under("title", refusalSentence("bad-characters"));
  await clerk.isIn("title");
  expect(await valueOf("title")).toBe(held);
});

test("emoji and letters of other alphabets are a title like any other", async () => {
  const title = "Skarga 🚜🏛️ Скарга שלום 漢字";
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste(title);
  await clerk.press("Control+Enter");

  const { rpw } = await clerk.saved();
  expect(await program.ask.registry.today()).toEqual(
    expect.arrayContaining([expect.objectContaining({ rpw, title })]),
  );
});

test("a day that no calendar has, and another day without its reason", async () => {
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste("Pismo z datą");
  await clerk.tabTo(clerk.page.locator("#documentDate"));
  await clerk.type("31.02");
  await clerk.tabTo(clerk.page.locator("#receivedOn"));
  await clerk.type("wczoraj");
  await clerk.press("Control+Enter");

  await under("documentDate", refusalSentence("bad-partial-date"));
  await clerk.isIn("documentDate");
  await under("receivedReason", refusalSentence("reason-required"));
  expect(await valueOf("receivedOn")).toBe("wczoraj");
});

test("an empty form says what is missing, and how to say that it is not there", async () => {
  const before = await program.ask.registry.today();
  await clerk.newItem();
  await clerk.press("Control+Enter");

  await under("senderName", words.registry.form.senderMissing);
  await under("title", words.registry.form.titleMissing);
  await clerk.isIn("senderName");
  expect(await program.ask.registry.today()).toEqual(before);
});
