import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { waitFor } from "@testing-library/react";
import { type FixtureOffice, fixtureOffice } from "./fixture-office.ts";
import { press } from "./press.ts";

export type WindowOverOffice = {
  readonly office: FixtureOffice;
  /** Inputs of the calls of one procedure, in order. */
  readonly asked: (name: string) => readonly unknown[];
};

/**
 * Before each test of the file an office stands ready, and what a page without a layout lacks: a height, for a list draws only what
 * is looked at, and `CSS.escape`, by which React Aria names its dialogs. Only the wire between window and office is replaced.
 */
export function windowOverOffice(): WindowOverOffice {
  const now: { office?: FixtureOffice } = {};
  const office = (): FixtureOffice => {
    if (now.office === undefined) throw new Error("An office stands only while a test runs");
    return now.office;
  };
  beforeEach(async () => {
    window.location.hash = "#key=fixture";
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(900);
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
    vi.stubGlobal("CSS", { escape: (name: string) => name });
    const ready = await fixtureOffice();
    now.office = ready;
    vi.stubGlobal("fetch", async (request: Request) => (await ready.answer(request)) ?? Response.error());
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    window.sessionStorage.clear();
    window.location.hash = "";
  });
  return {
    get office() {
      return office();
    },
    asked: (name) =>
      office()
        .calls.filter((call) => call.name === name)
        .map(({ input }) => input),
  };
}

export const alt = (letter: string): boolean =>
  press(letter.toLowerCase(), { altKey: true, code: `Key${letter}` });
export const altDigit = (digit: string): boolean => press(digit, { altKey: true, code: `Digit${digit}` });

/** Rows whose text fits: asking for roles by name reads the whole page again and again. */
export async function rows(text: RegExp): Promise<HTMLElement[]> {
  return waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>("[role=row]")].filter((each) =>
      text.test(each.textContent ?? ""),
    );
    expect(found).not.toEqual([]);
    return found;
  });
}
