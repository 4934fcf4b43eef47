import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type ListeningPrinter, listeningPrinter } from "../devices/listening-printer.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { people, PIN, senders, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

const PATIENT = { timeout: 40_000 };

let browser: Browser;
let program: Program;
let clerk: Clerk;
/** Takes every connection and never answers, as a printer whose head has jammed. */
let printer: ListeningPrinter;
let rpw = "";
/** Labels that have reached the printer, whole or in part. It is also asked how it is; that is no label. */
const labels = () => printer.received().toString("latin1").split("^XA").length - 1;

beforeAll(async () => {
  [browser, program, printer] = await Promise.all([
    openBrowser(),
    startAtWork(),
    listeningPrinter(() => undefined),
  ]);
  clerk = await Clerk.signedIn(browser, program, people.administrator);
  await program.ask.print.savePrinter({
    id: "hangs",
    name: "Etykiety, która się zawiesza",
    kind: "tcp",
    host: "127.0.0.1",
    port: printer.port,
    serves: ["label"],
    format: "zpl",
    dpi: 203,
    labelSize: "50x25",
    receiptSize: "A5",
  });
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
  await printer?.[Symbol.asyncDispose]();
});

test("says that the office process is gone, and that nothing is lost", async () => {
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.type("Pismo w pol");
  await clerk.isIn("title");

  await program.killOffice();

  await officeLost().waitFor();
  await clerk.sees(words.shell.lost.sentence);
});

test("comes back by itself, asks who works, and what was typed is still there", async () => {
  await officeLost().waitFor({ state: "hidden" });
  await signInAgain();

  expect(await clerk.page.locator("#senderName").inputValue()).toBe(senders.person);
  expect(await clerk.page.locator("#title").inputValue()).toBe("Pismo w pol");
});

test("saves what was half-written before", async () => {
  await clerk.tabTo(clerk.page.locator("#title"));
  await clerk.press("End");
  await clerk.type("owie");
  await clerk.press("Control+Enter");

  ({ rpw } = await clerk.saved());
  expect(rpw).toBe(`RPW/K1/3/${new Date().getFullYear()}`);
  expect(await program.ask.registry.today()).toMatchObject([{ rpw, title: "Pismo w polowie" }, {}, {}]);
});

test("killed between the number and the label, it asks whether the label came out, and prints nothing by itself", async () => {
  await clerk.sees(words.registry.labelStates.queued);
  await expect.poll(labels, PATIENT).toBe(1);

  await program.killOffice();
  await officeLost().waitFor();
  await officeLost().waitFor({ state: "hidden" });
  await signInAgain();

  await clerk.sees(words.shell.status.questions(1));
  const [row] = await program.ask.registry.today();
  expect(row).toMatchObject({ rpw, labelState: "unknown" });
  expect(labels()).toBe(1);
  await clerk.press("Alt+2");
  await clerk.sees(refusalSentence("office-ended"));
  await clerk.sees(words.registry.ask.label);
});

test("the clerk looked and says no: only then can it be printed again, under the same job", async () => {
  const [before] = await program.ask.print.pending();
  await clerk.pushes(words.registry.ask.no);
  await clerk.sees(refusalSentence("told-not-printed"));
  expect(labels()).toBe(1);

  await clerk.pushes(words.registry.item.retry);

  await expect.poll(labels, PATIENT).toBe(2);
  expect(await program.ask.print.pending()).toMatchObject([{ id: before?.id, state: "queued" }]);
});

test("the numbers go on without a gap, and nothing of the clerk's work stands in the log", async () => {
  await clerk.press("Escape");
  await clerk.newItem();
  await clerk.knownSender("przykl", senders.person);
  await clerk.paste("Następne pismo");
  await clerk.press("Control+Enter");

  expect((await clerk.saved(rpw)).rpw).toBe(`RPW/K1/4/${new Date().getFullYear()}`);
  expect(program.said).not.toMatch(/Przykładowy|Pismo w pol|Następne/);
  expect(clerk.complaints).toEqual([]);
});

const officeLost = () => clerk.page.getByRole("heading", { name: words.shell.lost.title });

/** After a restart nobody is at the desk: a piece of the name, Enter, the PIN, Enter. */
async function signInAgain(): Promise<void> {
  await clerk.isIn("who");
  await clerk.type("anna");
  await clerk.press("Enter");
  await clerk.isIn("pin");
  await clerk.type(PIN);
  await clerk.press("Enter");
  await clerk.page.locator("#pin").waitFor({ state: "hidden" });
  await clerk.atWork();
}
