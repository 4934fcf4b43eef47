import { readFile } from "node:fs/promises";
import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicPl } from "../../main/words/public/pl.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { deadlineWords } from "../../main/words/window/deadlines.ts";
import { letterWords } from "../../main/words/window/letters.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { readPdf } from "../paper/pdf-reading.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { addFolderPrinters, labelsIn, receiptsIn } from "./papers.ts";
import { people, senders, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

/** One matter from hand to end, as the clerk, the officer and the citizen live it; each test goes on from the one before. */
let browser: Browser;
let program: Program;
let clerk: Clerk;
let folders: { readonly labels: string; readonly receipts: string };
let receipt = "";
let summonsCode = "";
let supplementLabel = "";
let supplementReceipt = "";
const year = new Date().getFullYear();
const title = "Zajecie pasa drogowego";
const reference = `GK.7230.1.${year}`;
const states = publicPl.states;

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

/** The case or the letter that lies open on the desk. */
const onDesk = () => clerk.page.getByRole("region", { name: words.shell.desk });

async function registers(what: string, matter: string | null): Promise<string> {
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.type(what);
  if (matter !== null) {
    await clerk.tabTo(clerk.page.locator("#matter"));
    await clerk.type(matter);
    await clerk.page.getByRole("option", { name: matter }).first().waitFor();
    await clerk.press("Enter");
  }
  const before = (await program.ask.registry.today()).length;
  await clerk.press("Control+Shift+Enter");
  await expect.poll(async () => (await program.ask.registry.today()).length).toBe(before + 1);
  const saved = await clerk.saved();
  await clerk.sees(words.registry.receiptStates.sent);
  return saved.receipt;
}

/** What the page answers a citizen who types the number. */
async function citizenReads(number: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(40_000);
  try {
    const page = await context.newPage();
    await page.goto(program.centre);
    await page.getByLabel(publicPl.field).fill(number);
    await page.keyboard.press("Enter");
    await look(page);
  } finally {
    await context.close();
  }
}

/** What was just done reaches the centre first: the page may be a moment behind. */
async function citizenIsTold(number: string, state: keyof typeof states): Promise<void> {
  await inStep();
  await citizenReads(number, async (page) => {
    await page.getByRole("heading", { level: 1, name: states[state].sentence }).waitFor();
    expect(await page.content()).not.toMatch(/Przykładowy|Zajecie|GK\.7230/);
  });
}

async function inStep(): Promise<void> {
  await expect
    .poll(async () => (await program.ask.station.status()).sync, { timeout: 30_000 })
    .toMatchObject({ waiting: 0, refused: 0 });
}

test("a letter comes over the counter and becomes a case by one key", async () => {
  receipt = await registers(title, "Zajęcie pasa");
  await clerk.press("F6", "Enter");
  await clerk.page.getByRole("complementary", { name: words.shell.hand }).waitFor();
  await clerk.sees(say.ofItem.none);

  await clerk.press("Alt+z");
  await clerk.sees(say.inbox.unconfirmed);
  await clerk.pushes(say.inbox.openAnyway);

  await clerk.sees(reference);
  await citizenIsTold(receipt, "CASE_OPENED");
});

test("the case typed as a clerk types it, with slashes, says what is wrong; in lower case it opens", async () => {
  await clerk.press("F3");
  await clerk.paste(`gk/7230/1/${year}`);
  await clerk.press("Enter");
  await clerk.sees(refusalSentence("case-reference-slashes"));

  await clerk.press("F3");
  await clerk.paste(` gk. 7230.1.${year}`);
  await clerk.press("Enter");

  await onDesk().getByText(reference).first().waitFor();
  expect(await barriers(clerk.page)).toEqual([]);
});

test("it is given to an officer, which is its next step", async () => {
  await onDesk().getByText(say.next["name-officer"]).waitFor();
  await clerk.press("Alt+Enter");
  await onDesk().getByRole("button", { name: say.form.assignDo }).waitFor();
  // Whoever looks at what nobody has yet is the one proposed.
  await clerk.press("Control+Enter");

  await onDesk().getByText(say.next.work).waitFor();
  expect((await theCase()).clerk?.name).toBe(people.administrator);
});

test("the scanned label of a letter that lies in it opens the case", async () => {
  await clerk.press("Alt+x");
  await onDesk().waitFor({ state: "hidden" });
  const [label] = (await codes()).filter((text) => text.startsWith(`R${year % 100}K1000003`));

  await clerk.scan(label ?? "");

  await onDesk().getByRole("heading", { level: 2, name: reference }).waitFor();
  expect((await theCase()).itemsIn).toHaveLength(1);
});

test("the deadline opens and shows each step of its count", async () => {
  await clerk.press("Alt+t");

  const steps = onDesk().getByRole("listitem").filter({ hasText: "KPA art. 57" });
  await steps.first().waitFor();
  const { steps: counted } = (await theCase()).deadline;
  const sentences = await onDesk().getByRole("listitem").allInnerTexts();
  expect(counted.map((step) => deadlineWords.step(step)).filter((step) => !sentences.includes(step))).toEqual(
    [],
  );
  expect(counted.length).toBeGreaterThan(2);
  await clerk.press("Alt+t");
});

test("a summons is prefilled, signed and printed as a tagged letter", async () => {
  await clerk.press("Alt+p");
  await clerk.sees(letterWords.chooseKind);
  await clerk.press("1");
  await clerk.isIn("wants");
  await clerk.type("Podpis na wniosku");
  await clerk.press("Control+Enter");
  await onDesk().getByText(letterWords.unsaved).waitFor();
  await clerk.press("Control+Enter");
  await onDesk().getByText(letterWords.saved).waitFor();
  expect(await barriers(clerk.page)).toEqual([]);
  await clerk.press("Alt+z");
  await clerk.sees(letterWords.signAsk);
  await clerk.press("Control+Shift+Enter");
  await onDesk().getByText(letterWords.next.signed).waitFor();

  await clerk.press("Alt+p");
  await clerk.sees(letterWords.printed);

  const printed = (await receiptsIn(folders.receipts)).map(({ paper }) => paper);
  const letter = printed.find(({ pages }) => pages[0]?.text.includes("Podpis na wniosku"));
  const text = letter?.pages.map((page) => page.text).join(" ") ?? "";
  expect(text).toContain(`${reference}.AT`);
  expect(text).toContain("art. 64 § 2");
  expect(text).toContain(senders.person);
  expect(letter?.language).toMatch(/^pl/);
});

test("it goes out with a number of the outgoing register, and its label's codes say that number", async () => {
  await clerk.press("Alt+y");
  await onDesk().getByRole("button", { name: letterWords.dispatchDo }).waitFor();
  await clerk.press("Control+Enter");
  await onDesk().getByText(`WY/K1/1/${year}`).first().waitFor();
  await clerk.press("Alt+e");
  await clerk.sees(letterWords.labelled);

  const outgoing = (await codes()).filter((text) => text.startsWith("W"));
  expect(outgoing).toHaveLength(2);
  expect(outgoing[0]).toMatch(new RegExp(`^W${year % 100}K1000001[0-9A-Z]$`));
  expect(outgoing[1]).toBe(outgoing[0]);
  summonsCode = outgoing[0] ?? "";
  // Until it was served nobody has been told anything new.
  await citizenIsTold(receipt, "CASE_OPENED");
});

test("the card that comes back is scanned, its day noted, and the citizen reads what is asked and until when", async () => {
  await clerk.press("Alt+x");
  await clerk.press("Alt+r");
  await clerk.page.getByRole("grid").waitFor();

  await clerk.scan(summonsCode);
  await clerk.isIn("on");
  await clerk.type("dzis");
  await clerk.press("Control+Enter");

  await onDesk().getByText(letterWords.next.served).waitFor();
  await citizenIsTold(receipt, "SUPPLEMENT_REQUIRED");
  const { rows } = await program.ask.cases.page({ filter: {}, after: null });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ reference, heap: "waiting", state: "SUPPLEMENT_REQUIRED" });
  expect(rows[0]?.waitingUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("the supplement arrives, its scanned label joins it to the case, and the case goes on", async () => {
  await clerk.press("Escape", "Alt+k");
  supplementReceipt = await registers("Uzupelnienie wniosku", null);
  const stuck = new RegExp(`^R${year % 100}K1000004`);
  await expect
    .poll(async () => (supplementLabel = (await codes()).find((text) => stuck.test(text)) ?? ""))
    .not.toBe("");

  await clerk.scan(supplementLabel);
  await clerk.page.getByRole("button", { name: say.ofItem.join(reference) }).waitFor();
  await clerk.press("Alt+j");

  await clerk.page.getByRole("button", { name: say.ofItem.open }).waitFor();
  await citizenIsTold(receipt, "IN_PROGRESS");
  await citizenIsTold(supplementReceipt, "IN_PROGRESS");
});

test("the case is settled by a decision, which is sent", async () => {
  await clerk.press("Alt+j");
  await onDesk().getByText(reference).first().waitFor();
  await clerk.press("Alt+m");
  const settled = onDesk().getByRole("radio", { name: states.RESOLVED.label });
  await settled.waitFor();
  for (let left = 10; left > 0 && !(await settled.isChecked()); left -= 1) await clerk.press("ArrowRight");
  await clerk.press("Control+Enter");
  await onDesk().getByText(states.RESOLVED.label).first().waitFor();
  await citizenIsTold(receipt, "RESOLVED");

  const view = await theCase();
  const draft = await program.ask.letters.template({ case: view.id, kind: "decision" });
  const filled = draft.text.map((piece) =>
    piece.kind === "list" ? piece : { ...piece, text: piece.text.replaceAll(/\[…[^\]]*\]/g, "treść") },
  );
  await program.ask.letters.draft({ case: view.id, letter: null, draft: { ...draft, text: filled } });
  await onDesk()
    .getByRole("button", { name: say.openLetter("draft") })
    .waitFor();
  await clerk.press("Alt+Enter");
  await onDesk().getByText(letterWords.saved).waitFor();
  await clerk.press("Alt+z");
  await clerk.sees(letterWords.signAsk);
  await clerk.press("Control+Shift+Enter");
  await onDesk().getByText(letterWords.next.signed).waitFor();
  await clerk.press("Alt+y");
  await onDesk().getByRole("button", { name: letterWords.dispatchDo }).waitFor();
  await clerk.press("Control+Enter");

  await onDesk().getByText(`WY/K1/2/${year}`).first().waitFor();
  await citizenIsTold(receipt, "SENT");
});

test("it is closed, with retention from next January, and both letters of the citizen say so", async () => {
  await clerk.press("Alt+o");
  await onDesk().getByText(reference).first().waitFor();
  await clerk.press("Alt+z");
  await onDesk().getByRole("button", { name: say.form.closeDo }).waitFor();
  await clerk.press("Control+Enter");
  await clerk.sees(say.form.settlementMissing);
  // Enter goes on to the next field; Space opens the list.
  await clerk.press("Space");
  await clerk.page.getByRole("option", { name: say.settlements.decision }).waitFor();
  await clerk.press("Enter", "Control+Enter");

  await onDesk().getByText(say.hand.settled).waitFor();
  expect((await theCase()).closed).toMatchObject({
    settlement: "decision",
    countsFrom: `${year + 1}-01-01`,
    late: null,
  });
  await citizenIsTold(receipt, "CLOSED");
  await citizenIsTold(supplementReceipt, "CLOSED");
});

test("metryka and spis spraw carry what happened, from the window's own buttons", async () => {
  await clerk.press("Alt+e");
  await clerk.pushes(say.form.metric);
  const metric = await printedPdf("Metryka");
  expect(metric).toContain(reference);
  expect(metric).toMatch(/Wezwanie do/i);
  expect(metric).toMatch(/WY\/K1\/1/);
  await clerk.press("Escape");

  await clerk.press("Alt+x");
  await clerk.press("Alt+s");
  await clerk.page.getByRole("grid", { name: say.board.label }).waitFor();
  await clerk.press("Alt+i");
  await clerk.page.getByRole("grid", { name: say.lists.label }).waitFor();
  await clerk.sees("7230");
  await clerk.press("F6", "ArrowDown", "Enter");
  await clerk.pushes(say.lists.print);
  const list = await printedPdf("Spis spraw");
  expect(await savedPdf()).toContain(title);
  expect(list).toContain("7230");
  expect(list).toContain(title);
  expect(list).toContain(senders.person);
  expect(clerk.complaints).toEqual([]);
});

async function theCase() {
  const { rows } = await program.ask.cases.page({ filter: {}, after: null });
  return await program.ask.cases.case({ case: rows[0]?.id ?? "" });
}

/** What every code on every printed label says. */
async function codes(): Promise<readonly string[]> {
  return (await labelsIn(folders.labels)).flatMap((label) => label.codes.map(({ text }) => text));
}

/** Prints the paper that the dialog shows, and reads what lies in the printer's folder. */
async function printedPdf(name: string): Promise<string> {
  const dialog = clerk.page.getByRole("dialog");
  await dialog.getByText(say.files.preparing).waitFor({ state: "hidden" });
  await clerk.press("Alt+p");
  await dialog.getByText(say.files.printed("Potwierdzenia")).waitFor();
  const papers = await receiptsIn(folders.receipts);
  const texts = papers.map(({ paper }) => paper.pages.map(({ text }) => text).join("\n"));
  return texts.find((text) => text.includes(name)) ?? "";
}

/** Keeps the paper that the dialog shows, as a clerk would, and reads it. */
async function savedPdf(): Promise<string> {
  const kept = clerk.page.waitForEvent("download");
  await clerk.pushes(say.files.save(say.files.pdf));
  const paper = await readPdf(Uint8Array.from(await readFile(await (await kept).path())));
  return paper.pages.map(({ text }) => text).join("\n");
}
