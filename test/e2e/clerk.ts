import { type Browser, type BrowserContext, type CDPSession, type Locator, type Page } from "playwright-core";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { PIN } from "./prepare.ts";
import { type Program } from "./program.ts";

/** Slower than any scanner (50 ms) and quicker than any clerk. */
const KEY_MS = 60;
/** Between two keys of a scanner that types. */
const SCANNER_MS = 4;
const PATIENCE_MS = 30_000;

const RPW = /RPW\/[A-Z]\d\/\d+\/\d{4}/;
const RECEIPT = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** A clerk at the window, with a keyboard and a scanner and no mouse. */
export class Clerk implements AsyncDisposable {
  readonly page: Page;
  /** Keys pressed one by one; what is typed as text is not among them. */
  presses = 0;
  /** What the page threw or wrote as an error. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;
  readonly #wire: CDPSession;

  private constructor(page: Page, wire: CDPSession) {
    this.page = page;
    this.#context = page.context();
    this.#wire = wire;
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  /** Opens the window. Whoever the office says is at the desk sits there. */
  static async at(browser: Browser, program: Pick<Program, "address">): Promise<Clerk> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "pl-PL" });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    const clerk = new Clerk(page, wire);
    await page.goto(program.address);
    return clerk;
  }

  /** Opens the window and sits down as somebody. */
  static async signedIn(browser: Browser, program: Program, name: string): Promise<Clerk> {
    const person = (await program.ask.people.names()).find((each) => each.name === name);
    await program.ask.people.signIn({ clerk: person?.id ?? "", pin: PIN });
    const clerk = await Clerk.at(browser, program);
    await clerk.atWork();
    return clerk;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Types as a person does. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: KEY_MS });
  }

  /** Puts text in at once, as from a clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /**
   * A scanner that types: real key events, 4 ms apart by their own time stamps, so that a slow machine under the test does not
   * turn a scanner into a person.
   */
  async scan(text: string): Promise<void> {
    const start = Date.now() / 1000;
    const keys = [...text].map((key) => ({ key, text: key }));
    const events = [...keys, { key: "Enter", text: "\r" }].flatMap((stroke, at) => {
      const timestamp = start + (at * SCANNER_MS) / 1000;
      return [
        this.#wire.send("Input.dispatchKeyEvent", { type: "keyDown", timestamp, ...stroke }),
        this.#wire.send("Input.dispatchKeyEvent", { type: "keyUp", timestamp, key: stroke.key }),
      ];
    });
    await Promise.all(events);
  }

  /** Waits until the text stands on the screen. */
  async sees(text: string | RegExp): Promise<Locator> {
    const found = this.page.getByText(text).first();
    await found.waitFor();
    return found;
  }

  async seesNo(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ state: "hidden" });
  }

  /** Waits until the field of that id has the focus. */
  async isIn(id: string): Promise<void> {
    await this.page.locator(`[id="${id}"]:focus`).waitFor();
  }

  /** Goes on with Tab until the field or button has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let left = 120; left > 0; left -= 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error(`Tab never comes to ${target.toString()}`);
  }

  /** Presses a button without a mouse. */
  async pushes(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole("button", { name }).first();
    await this.tabTo(button);
    await this.press("Enter");
  }

  /** The work is on the screen, and nothing lies over it. */
  async atWork(): Promise<void> {
    await this.page.getByRole("navigation", { name: words.shell.rail.label }).waitFor();
  }

  /** Begins a new item: the focus is in the sender. */
  async newItem(): Promise<void> {
    await this.page.locator("#senderName").waitFor();
    await this.press("F2");
    await this.isIn("senderName");
  }

  /** A sender whom the office knows: a piece of the name and Enter. */
  async knownSender(piece: string, whole: string): Promise<void> {
    await this.type(piece);
    await this.page.getByRole("option", { name: whole }).first().waitFor();
    await this.press("Enter");
    await this.isIn("title");
  }

  /** The number that was just given, as the strip says it. */
  async saved(previous?: string): Promise<{ readonly rpw: string; readonly receipt: string }> {
    const strip = this.page
      .getByRole("region", { name: words.registry.saved.label })
      .filter({ hasText: RPW })
      .filter(previous === undefined ? {} : { hasNotText: previous });
    await strip.waitFor();
    const text = await strip.innerText();
    return { rpw: RPW.exec(text)?.[0] ?? "", receipt: RECEIPT.exec(text)?.[0] ?? "" };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#context.close();
  }
}
