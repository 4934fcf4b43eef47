import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RPCHandler } from "@orpc/server/fetch";
import { type Browser, type Page } from "playwright-core";
import { type Loopback, serveLoopback } from "../../main/host/browser/loopback.ts";
import { buildWindow } from "../../main/host/build-window.ts";
import { programRoot } from "../../main/host/places.ts";
import { openBrowser } from "../e2e/browser.ts";
import { pin, TestMachine, type TestOffice } from "../office/test-office.ts";
import { type Bench, inTurn, type Row, timed } from "./figures.ts";

const STARTS = 7;
const OPENINGS = 12;

/** A page with nothing but a field to type in. */
const BLANK = `<!doctype html><html lang="pl"><meta charset="utf-8"><title>.</title><div id="window"><input></div></html>`;

/** From nothing to a field that takes what is typed: the real window on a real office, and a blank page in the same browser. */
export async function window({ folder }: Bench): Promise<Row[]> {
  const root = programRoot();
  buildWindow(root);
  const blankDir = join(folder, "blank");
  await mkdir(blankDir);
  await writeFile(join(blankDir, "index.html"), BLANK);

  await using machine = new TestMachine();
  const office = await machine.openFounded();
  const key = randomBytes(32).toString("base64url");
  const answer = officeAnswers(office);
  const program = await serveLoopback({
    port: 0,
    key,
    once: null,
    windowDir: join(root, "out", "window"),
    answer,
  });
  const blank = await serveLoopback({ port: 0, key, once: null, windowDir: blankDir, answer });
  try {
    await office.ask.people.signOut();
    const started = await inTurn(
      STARTS,
      () => start(program),
      () => start(blank),
    );
    await using browser = await openBrowser();
    const signIn = await inTurn(
      OPENINGS,
      () => open(browser, program),
      () => open(browser, blank),
    );
    const [first] = await office.ask.people.names();
    await office.ask.people.signIn({ clerk: first?.id ?? "", pin });
    const form = await inTurn(
      OPENINGS,
      () => open(browser, program),
      () => open(browser, blank),
    );
    const row = (what: string, [ours = [], times = []]: typeof form, goal: Row["goal"]): Row => ({
      part: "window",
      what,
      unit: "ms",
      ours,
      limit: { what: "a page with one field and nothing else, same browser, same loopback host", times },
      goal,
    });
    return [
      row("program opened to sign-in, browser started too", started, { kind: "ratio", atMost: 1.5 }),
      row("sign-in in a browser that runs, nothing cached", signIn, null),
      row("intake form in a browser that runs, nothing cached", form, null),
    ];
  } finally {
    await program.close();
    await blank.close();
  }
}

async function start(host: Loopback): Promise<number> {
  let browser: Browser | undefined;
  const took = await timed(async () => {
    browser = await openBrowser();
    await usable(await browser.newPage(), host);
  });
  await browser?.close();
  return took;
}

async function open(browser: Browser, host: Loopback): Promise<number> {
  // A context of its own has no cache of the last round.
  await using context = await browser.newContext();
  const page = await context.newPage();
  return await timed(() => usable(page, host));
}

/** Until a field or button of the page takes the focus, and the frame that shows it is drawn. */
async function usable(page: Page, { address }: Loopback): Promise<void> {
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => {
    const control = document.querySelector<HTMLElement>(
      "#window input:enabled, #window [role=option], #window main button:enabled",
    );
    if (control === null || !control.checkVisibility()) return false;
    control.focus();
    return document.activeElement === control;
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

function officeAnswers({ router }: TestOffice): (request: Request) => Promise<Response | null> {
  const handler = new RPCHandler(router);
  return async (request) => {
    const answer = await handler.handle(request, { prefix: "/api", context: {} });
    return answer.matched ? answer.response : null;
  };
}
