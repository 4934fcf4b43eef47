import { join } from "node:path";
import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { copyAtWork, people } from "./prepare.ts";
import { Program } from "./program.ts";
import { SeparateCentre } from "./separate-centre.ts";

/** The counter goes on without the centre: a list held here numbers at once, any other folder waits and says so. */
let browser: Browser;
let centre: SeparateCentre;
let program: Program;
let clerk: Clerk;
const year = new Date().getFullYear();

beforeAll(async () => {
  const { data, centrePort } = await copyAtWork();
  [browser, centre] = await Promise.all([
    openBrowser(),
    SeparateCentre.start(join(data, "centre"), centrePort),
  ]);
  program = await Program.start({ data, centralUrl: centre.url });
  clerk = await Clerk.signedIn(browser, program, people.administrator);
  await clerk.sees(/zsynchronizowano/);
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
  await centre?.[Symbol.asyncDispose]();
});

const onDesk = () => clerk.page.getByRole("region", { name: words.shell.desk });

/** A letter of a matter that leads to one class, in hand at the window. */
async function letterInHand(title: string, matter: string, unit: string): Promise<void> {
  const item = await program.ask.intake.register({
    channel: "POST",
    sender: { kind: "no-data" },
    title,
    matter,
    unit,
    documentDate: null,
    reference: null,
    attachments: 0,
    pages: null,
    postedOn: null,
    postalNumber: null,
    remarks: "",
    nameOnReceipt: false,
    received: null,
  });
  await clerk.press("F3");
  await clerk.paste(item.rpw);
  await clerk.press("Enter");
  await clerk.page
    .getByRole("complementary", { name: words.shell.hand })
    .getByText(item.rpw)
    .first()
    .waitFor();
  await clerk.sees(say.ofItem.none);
}

/** One key, and the word that an unconfirmed class is known to be one. */
async function makesCase(): Promise<void> {
  await clerk.press("Alt+z");
  await clerk.sees(say.inbox.unconfirmed);
  await clerk.pushes(say.inbox.openAnyway);
}

test("a list is taken to the station while the centre is there", async () => {
  await letterInHand("Zajecie pasa", "ROAD", "GK");
  await makesCase();
  await clerk.sees(`GK.7230.1.${year}`);
  await clerk.press("Alt+x", "Alt+s");
  await clerk.page.getByRole("grid", { name: say.board.label }).waitFor();
  await clerk.press("Alt+i");
  await clerk.page.getByRole("grid", { name: say.lists.label }).waitFor();
  await clerk.sees(say.lists.centre);
  await clerk.press("F6", "ArrowDown", "Enter");
  await clerk.pushes(say.lists.take);

  await clerk.sees(say.lists.taken);
});

test("without the centre its next number comes at once, and a folder of another list waits and says so", async () => {
  await centre.stop();
  await clerk.press("Alt+1");
  await clerk.pushes(words.sync.now);
  await clerk.sees(/brak łącza od/);
  await clerk.press("Escape", "Alt+k");

  await letterInHand("Drugie zajecie pasa", "ROAD", "GK");
  await makesCase();
  await clerk.sees(`GK.7230.2.${year}`);

  await letterInHand("Rozlozenie na raty", "TAX_RELIEF", "FN");
  await makesCase();
  await clerk.page.getByRole("button", { name: say.ofItem.open }).waitFor();
  await clerk.press("Alt+j");
  await onDesk()
    .getByText(/^Czeka na numer z centrali od/)
    .waitFor();
  await onDesk().getByText(say.next["wait-for-number"]).waitFor();
});

test("the centre comes back, and the number comes by itself", async () => {
  await centre.again();

  await onDesk()
    .getByRole("heading", { level: 2, name: `FN.3160.1.${year}` })
    .waitFor({ timeout: 90_000 });
  const { rows } = await program.ask.cases.page({ filter: {}, after: null });
  expect(rows.map(({ reference }) => reference).toSorted()).toEqual([
    `FN.3160.1.${year}`,
    `GK.7230.1.${year}`,
    `GK.7230.2.${year}`,
  ]);
});

test("the list is given back, and the centre goes on with its next number", async () => {
  await clerk.press("Alt+x", "Alt+s");
  await clerk.page.getByRole("grid", { name: say.board.label }).waitFor();
  await clerk.press("Alt+i");
  await clerk.page.getByRole("grid", { name: say.lists.label }).waitFor();
  await clerk.sees("7230");
  await program.ask.cases.returnList({ unit: "GK", jrwa: "7230", year });
  await clerk.seesNo(say.lists.here);

  await clerk.press("Alt+k");
  await letterInHand("Trzecie zajecie pasa", "ROAD", "GK");
  await makesCase();

  await clerk.sees(`GK.7230.3.${year}`);
  expect(clerk.complaints).toEqual([]);
});
