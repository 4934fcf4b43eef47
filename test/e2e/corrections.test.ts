import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { addFolderPrinters, labelsIn } from "./papers.ts";
import { people, senders, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

let browser: Browser;
let program: Program;
let clerk: Clerk;
let folders: { readonly labels: string; readonly receipts: string };
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

const valueOf = (id: string) => clerk.page.locator(`#${id}`).inputValue();
const inHand = () => clerk.page.getByRole("complementary", { name: words.shell.hand });
const rowOf = async (rpw: string) => (await program.ask.registry.today()).find((row) => row.rpw === rpw);

test("undoes what was just saved: the number stays, cancelled, and is not given again", async () => {
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste("Zapisane przez pomyłkę");
  await clerk.press("Control+Enter");
  const { rpw } = await clerk.saved();

  await clerk.press("F10");

  await clerk.sees(words.registry.saved.undone(rpw));
  expect(await rowOf(rpw)).toMatchObject({ state: "CANCELLED_ENTRY" });
  expect(rpw).toBe(`RPW/K1/3/${year}`);
});

test("warns of a second letter of the same sender and title today, and does not stand in its way", async () => {
  await clerk.newItem();
  await clerk.knownSender("mlyn", senders.company);
  await clerk.paste("Pismo przygotowane przed próbą");

  await clerk.sees(words.registry.duplicates.title(`RPW/K1/2/${year}`));
  expect(await barriers(clerk.page)).toEqual([]);
  await clerk.press("Control+Enter");

  expect((await clerk.saved(`RPW/K1/3/${year}`)).rpw).toBe(`RPW/K1/4/${year}`);
});

test("says \u201Ebrak danych\u201D with one key, in the sender and in the title", async () => {
  await clerk.newItem();
  await clerk.press("Control+b", "Enter");
  await clerk.isIn("title");
  await clerk.press("Control+b", "Control+Enter");

  const { rpw } = await clerk.saved(`RPW/K1/4/${year}`);
  expect(await rowOf(rpw)).toMatchObject({ sender: null, title: null, reference: null, bare: false });
});

test("a pinned field carries over to the next letter, the others are empty", async () => {
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste("Pierwsze z serii");
  await clerk.tabTo(clerk.page.locator("#reference"));
  await clerk.type("OR.12");
  await clerk.press("F9", "Control+Enter");
  const { rpw } = await clerk.saved(`RPW/K1/5/${year}`);
  expect(rpw).toBe(`RPW/K1/6/${year}`);

  expect(await valueOf("reference")).toBe("OR.12");
  expect(await valueOf("title")).toBe("");
  expect(await valueOf("senderName")).toBe("");
});

test("repeats the last letter with one key", async () => {
  await clerk.press("F4");

  await expect.poll(() => valueOf("title")).toBe("Pierwsze z serii");
  expect(await valueOf("senderName")).toBe(senders.person);
  await clerk.press("Control+Enter");
  expect((await clerk.saved(`RPW/K1/6/${year}`)).rpw).toBe(`RPW/K1/7/${year}`);
});

test("cancels a letter later, with a reason that is asked for", async () => {
  await clerk.press("F6", "Enter");
  await inHand().getByText(`RPW/K1/7/${year}`).waitFor();
  await clerk.pushes(words.registry.item.cancel);
  await clerk.isIn("cancelReason");
  await clerk.press("Enter");
  await clerk.sees(words.registry.item.cancelReasonMissing);
  expect(await barriers(clerk.page)).toEqual([]);

  await clerk.tabTo(clerk.page.locator("#cancelReason"));
  await clerk.type("Wpisano dwa razy");
  await clerk.press("Enter");

  await inHand().getByText(words.registry.states.CANCELLED_ENTRY).waitFor();
  await inHand().getByText("Wpisano dwa razy").first().waitFor();
  expect(await rowOf(`RPW/K1/7/${year}`)).toMatchObject({ state: "CANCELLED_ENTRY" });
  await clerk.press("Alt+x");
});

test("takes three letters in a hurry: labels first, the description later", async () => {
  const before = (await labelsIn(folders.labels)).length;
  await clerk.press("F7");
  await clerk.isIn("count");
  expect(await barriers(clerk.page)).toEqual([]);
  await clerk.type("3");
  await clerk.press("Enter", "Enter");
  await clerk.page.getByRole("dialog").waitFor({ state: "hidden" });

  expect(await labelsIn(folders.labels)).toHaveLength(before + 3);
  const bare = (await program.ask.registry.today()).filter((row) => row.bare);
  expect(bare.map(({ rpw }) => rpw).toSorted()).toEqual(
    [8, 9, 10].map((at) => `RPW/K1/${at}/${year}`).toSorted(),
  );
  await clerk.sees(words.registry.today.toDescribe(3));
});

test("describes one of them: it keeps its number", async () => {
  await clerk.press("Alt+o");
  await clerk.page
    .getByRole("heading", { name: words.registry.form.describing(`RPW/K1/8/${year}`) })
    .waitFor();
  await clerk.tabTo(clerk.page.locator("#senderName"));
  await clerk.knownSender("mlyn", senders.company);
  await clerk.paste("Opisane po chwili");
  await clerk.press("Control+Enter");

  await clerk.sees(words.registry.today.toDescribe(2));
  const rows = await program.ask.registry.today();
  expect(rows.filter(({ title }) => title === "Opisane po chwili")).toHaveLength(1);
  expect(rows).toHaveLength(10);
  expect(clerk.complaints).toEqual([]);
});
