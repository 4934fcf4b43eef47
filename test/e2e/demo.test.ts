import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { Program, root } from "./program.ts";

/** `npm start -- --demo` on a machine that never ran it: what somebody sees first. */
let browser: Browser;
let program: Program;
let clerk: Clerk;

beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), Program.start({ demo: true })]);
  clerk = await Clerk.at(browser, program);
});
afterAll(async () => {
  await clerk?.[Symbol.asyncDispose]();
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});

test("the first person of the demo signs in with the demo's PIN", async () => {
  const { pin } = z
    .object({ pin: z.string() })
    .parse(JSON.parse(await readFile(join(root, "assets", "demo", "demo.json"), "utf8")));
  await clerk.isIn("who");
  await clerk.type("kowal");
  await clerk.press("Enter");
  await clerk.isIn("pin");
  await clerk.type(pin);
  await clerk.press("Enter");

  await clerk.atWork();
  await clerk.page.getByRole("row").nth(3).waitFor();
  expect(await barriers(clerk.page)).toEqual([]);
});

test("a few hundred letters of a year lie in the register, and a word finds one", async () => {
  const { rows } = await program.ask.registry.page({ filter: {}, after: null, limit: 500 });
  expect(rows.length).toBeGreaterThan(200);
  const [wanted] = rows.filter(({ title }) => title !== null);
  const word = wanted?.title?.split(" ").find((each) => each.length > 5) ?? "";

  await clerk.press("F3");
  await clerk.type(word);
  await clerk.press("Enter");

  const list = clerk.page.getByRole("grid", { name: words.registry.register.title });
  await list.getByText(word, { exact: false }).first().waitFor();
  expect(await barriers(clerk.page)).toEqual([]);
});

test("everything of the demo has reached its centre, without a refusal", async () => {
  await clerk.page.getByText(/zsynchronizowano/).waitFor({ timeout: 90_000 });

  expect(await program.ask.station.status()).toMatchObject({ sync: { waiting: 0, refused: 0 } });
  expect(clerk.complaints).toEqual([]);
});
