import { vi } from "vitest";
import { officeAnswers } from "../../main/host/office-door.ts";
import { TestMachine, type TestOffice } from "../office/test-office.ts";

/** A real office under the window: only the wire between them is shortened. Its administrator stands at the desk. */
export async function underTheWindow(): Promise<{ machine: TestMachine; office: TestOffice }> {
  // A page without a layout: lists would draw no row, and nothing can be scrolled to.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  Element.prototype.scrollIntoView = () => undefined;
  const machine = new TestMachine();
  const office = await machine.openFounded();
  const answer = officeAnswers(office);
  window.location.hash = "#key=fixture";
  vi.stubGlobal("fetch", async (request: Request) => (await answer(request)) ?? Response.error());
  return { machine, office };
}

/** Leaves the page as it was found. */
export async function leaveTheWindow(machine: TestMachine): Promise<void> {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  window.sessionStorage.clear();
  window.location.hash = "";
  await machine[Symbol.asyncDispose]();
}
