import { randomBytes } from "node:crypto";
import { open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type StoreTrouble } from "../../main/domain/station/refusals.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { connect } from "../../main/store/connection.ts";
import { barriers } from "./barriers.ts";
import { openBrowser } from "./browser.ts";
import { Clerk } from "./clerk.ts";
import { copyAtWork } from "./prepare.ts";
import { Program } from "./program.ts";

let browser: Browser;
let program: Program | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await program?.[Symbol.asyncDispose]();
});
afterAll(async () => {
  await browser?.close();
});

/** Nobody listens there: a program whose store is shut has nothing to tell a centre. */
const nowhere = "http://127.0.0.1:9";

const troubles: readonly [StoreTrouble, (data: string) => Promise<void>][] = [
  ["wrong-key", async (data) => await writeFile(join(data, "store.key"), randomBytes(32).toString("base64"))],
  [
    "corrupt",
    async (data) => {
      await using file = await open(join(data, "station.db"), "r+");
      const { size } = await file.stat();
      await file.write(randomBytes(4096), 0, 4096, Math.floor(size / 8192) * 4096);
    },
  ],
  [
    "from-the-future",
    async (data) => {
      const key = Buffer.from(await readFile(join(data, "store.key"), "utf8"), "base64");
      const db = connect(join(data, "station.db"), key, () => undefined);
      db.exec("PRAGMA user_version = 9999");
      db.close();
    },
  ],
];

test.each(troubles)(
  "opens the window over a store that is %s, says so, and changes nothing",
  async (trouble, harm) => {
    const { data } = await copyAtWork();
    await harm(data);
    const before = await readFile(join(data, "station.db"));

    program = await Program.start({ data, centralUrl: nowhere });
    await using clerk = await Clerk.at(browser, program);

    await clerk.page.getByRole("heading", { name: words.shell.storeShut }).waitFor();
    await clerk.sees(refusalSentence(trouble));
    await clerk.sees(words.failures.supportCode(trouble));
    expect(await barriers(clerk.page)).toEqual([]);
    await expect(program.ask.registry.today()).rejects.toMatchObject({ code: "STORE_SHUT" });
    expect(await program.stop()).toBe(0);
    expect(before.equals(await readFile(join(data, "station.db")))).toBe(true);
  },
);
