import { type Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { rowSentence } from "../../main/words/refusals/record-plan.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import {
  csv,
  garbledTwice,
  inCp852,
  inUtf8,
  inWindows1250,
  lines,
  xlsx,
} from "../office/record-plan/files.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { people, startAtWork } from "./prepare.ts";
import { type Program } from "./program.ts";

const say = words.recordPlan;

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
  clerk = await Clerk.signedIn(browser, program, people.administrator);
  return async () => await clerk[Symbol.asyncDispose]();
});

async function inSettings(section: string): Promise<void> {
  await clerk.page.evaluate((to) => {
    location.hash = `#/ustawienia?section=${to}`;
  }, section);
}

async function chooses(name: string, bytes: Uint8Array): Promise<void> {
  await clerk.page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

async function importing(): Promise<void> {
  await inSettings("wykaz-akt");
  await clerk.isIn("classQuery");
  await clerk.press("Alt+w");
  await clerk.sees(say.importing.sentence);
}

test("a record plan with duplicates and holes: a sentence for each row, and nothing is adopted", async () => {
  await importing();

  await chooses("wykaz.csv", inUtf8([...lines, "000;Jeszcze raz;A;;", "7777;Bez rodzica;B5;;"].join("\r\n")));

  await clerk.sees(say.importing.errors(2));
  await clerk.sees(rowSentence("symbol-twice", { symbol: "000", first: 4 }));
  await clerk.sees(rowSentence("parent-missing", { symbol: "7777", parent: "777" }));
  expect(await clerk.page.getByRole("button", { name: say.importing.adopt }).count()).toBe(0);
  expect(await barriers(clerk.page)).toEqual([]);
  expect(await program.ask.recordPlan.plans()).toHaveLength(1);
  expect(clerk.complaints).toEqual([]);
});

test("a record plan in a wrong encoding: a sentence, and no garbage", async () => {
  await importing();

  for (const bytes of [garbledTwice(csv), inCp852(csv)]) {
    await chooses("wykaz.csv", bytes);
    await clerk.sees(refusalSentence("file-encoding"));
    expect(await clerk.page.locator("#validFrom").count()).toBe(0);
    await chooses("dobry.csv", inWindows1250(csv));
    await clerk.sees(say.importing.sound(4, 2));
  }
  expect(clerk.complaints).toEqual([]);
});

test("a sound record plan is adopted from a day on, and a class of the present one confirmed, by keyboard", async () => {
  await importing();
  await chooses("wykaz.xlsx", await xlsx(lines.map((line) => line.split(";"))));
  await clerk.isIn("name");
  await clerk.type("Zarządzenie 12/2026");
  await clerk.press("Enter");
  await clerk.isIn("validFrom");
  const { today } = await program.ask.intake.form();
  const year = Number(today.slice(0, 4)) + 1;
  await clerk.type(`1.01.${year}`);
  await clerk.sees(`1 stycznia ${year}`);
  expect(await barriers(clerk.page)).toEqual([]);
  await clerk.press("Control+Enter");

  await clerk.sees(say.versions);
  const [coming, present] = await program.ask.recordPlan.plans();
  expect(coming).toMatchObject({ name: "Zarządzenie 12/2026", validFrom: `${year}-01-01`, state: "coming" });
  await clerk.pushes(`${say.show}: ${present?.name}`);

  await clerk.tabTo(clerk.page.locator("#classQuery"));
  await clerk.type("alkohol");
  await clerk.sees("7340");
  await clerk.tabTo(clerk.page.getByRole("row", { name: /^734 / }));
  await clerk.press("ArrowDown", "Enter");
  await clerk.sees(say.detail.title("7340"));
  await clerk.press("Alt+p");
  await clerk.sees(say.confirmedOf(1, present?.leaves ?? 0));
  expect(clerk.complaints).toEqual([]);
});

test("a unit is ended only with somebody who takes over, after what changes hands was shown", async () => {
  await inSettings("komorki");
  await clerk.pushes(words.units.endFor("FN"));
  await clerk.sees(words.units.handover.title);
  await clerk.isIn("on");
  expect(await barriers(clerk.page)).toEqual([]);
  const { today } = await program.ask.units.list();
  await clerk.type(`31.12.${today.slice(0, 4)}`);
  await clerk.pushes(words.units.ending.save);
  await clerk.sees(refusalSentence("successor-required"));

  await clerk.tabTo(clerk.page.locator("#successor"));
  await clerk.press("Space");
  await clerk.page.getByRole("option", { name: /^OR / }).waitFor();
  await clerk.type("OR");
  await clerk.press("Enter");
  await clerk.pushes(words.units.ending.save);
  await clerk.sees(words.units.to(`31.12`));
  expect(clerk.complaints).toEqual([]);
});
