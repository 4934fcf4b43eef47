import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PORT_MESSAGE, type ToOffice } from "../../main/host/electron/messages.ts";
import { officeProcess } from "../../main/host/electron/office-life.ts";
import { forked, ipcRenderer, Page } from "./electron-module.ts";

vi.mock("electron", async () => await import("./electron-module.ts"));

const start: ToOffice = {
  kind: "start",
  data: "d",
  root: "r",
  storeKey: "k",
  demo: false,
  centralUrl: null,
  enrol: null,
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const { heard } of forked.splice(0))
    for (const { ports } of heard) for (const port of ports) port.close();
  ipcRenderer.removeAllListeners();
});

function open() {
  const page = new Page();
  // True: of the page, the office's life uses `postMessage` alone, which the stand-in has with Electron's own rules.
  const life = officeProcess({ module: "office.js", start, window: page as unknown as WebContentsPart });
  return { page, life };
}
type WebContentsPart = Parameters<typeof officeProcess>[0]["window"];

describe("the office process under Electron", () => {
  it("is told how to start before anything else", () => {
    open();

    expect(forked.map(({ module, heard }) => ({ module, data: heard.map(({ data }) => data) }))).toEqual([
      { module: "office.js", data: [start] },
    ]);
  });

  it("shares a port with the page once the page has loaded", async () => {
    const { page, life } = open();
    expect(page.got).toEqual([]);

    life.connect();

    const atOffice = forked[0]?.heard[1];
    expect(atOffice?.data).toEqual({ kind: "window" });
    expect(page.got.map(({ channel }) => channel)).toEqual([PORT_MESSAGE]);
    const [mine] = page.got[0]?.ports ?? [];
    const [theirs] = atOffice?.ports ?? [];
    const arrived = theirs === undefined ? Promise.reject(new Error("no port")) : once(theirs, "message");
    mine?.postMessage("ask");
    expect(await arrived).toEqual(["ask"]);
  });

  it("is forked anew when it dies, with the same start, and the page gets a new port", () => {
    const { page, life } = open();
    life.connect();

    forked[0]?.exit(9);
    vi.advanceTimersByTime(250);

    expect(forked.length).toBe(2);
    expect(forked[1]?.heard.map(({ data }) => data)).toEqual([start, { kind: "window" }]);
    expect(page.got.length).toBe(2);
  });

  it("gives no port to a page that has not loaded when it comes back", () => {
    const { page } = open();

    forked[0]?.exit(9);
    vi.advanceTimersByTime(250);

    expect(forked[1]?.heard.map(({ data }) => data)).toEqual([start]);
    expect(page.got).toEqual([]);
  });

  it("serves a page that loads again while it is down as soon as it is back", () => {
    const { page, life } = open();
    life.connect();
    forked[0]?.exit(9);

    life.connect();
    expect(page.got.length).toBe(1);
    vi.advanceTimersByTime(250);

    expect(page.got.length).toBe(2);
    expect(forked[1]?.heard.map(({ data }) => data)).toEqual([start, { kind: "window" }]);
  });

  it("ends when it is asked to, and is not forked again", async () => {
    const { life } = open();

    const ended = life.end();
    expect(forked[0]?.heard.at(-1)?.data).toEqual({ kind: "end" });
    forked[0]?.exit(0);
    await ended;
    vi.advanceTimersByTime(60_000);

    expect(forked.map(({ killed }) => killed)).toEqual([false]);
  });

  it("is ended by force when it has not ended within ten seconds", async () => {
    const { life } = open();

    const ended = life.end();
    vi.advanceTimersByTime(10_000);
    await ended;

    expect(forked.map(({ killed }) => killed)).toEqual([true]);
  });

  it("lets the program end while it is down, and stays down", async () => {
    const { life } = open();
    forked[0]?.exit(9);

    await life.end();
    vi.advanceTimersByTime(60_000);

    expect(forked.length).toBe(1);
  });
});

describe("preload", () => {
  it("hands each port over to its own page and nothing else", async () => {
    const posted: unknown[][] = [];
    vi.stubGlobal("window", {
      location: { origin: "app://okienko" },
      postMessage: (...what: unknown[]) => posted.push(what),
    });
    await import("../../main/host/electron/preload.ts");

    ipcRenderer.emit(PORT_MESSAGE, { ports: ["port 1"] });
    ipcRenderer.emit(PORT_MESSAGE, { ports: ["port 2"] }, "something more");
    ipcRenderer.emit("another", { ports: ["port 3"] });

    expect(posted).toEqual([
      [PORT_MESSAGE, "app://okienko", ["port 1"]],
      [PORT_MESSAGE, "app://okienko", ["port 2"]],
    ]);
    expect(ipcRenderer.eventNames()).toEqual([PORT_MESSAGE]);
  });
});
