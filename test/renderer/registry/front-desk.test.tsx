// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { itemDraftSchema } from "../../../main/domain/intake/draft.ts";
import { App } from "../../../renderer/shell/App.tsx";
import { type FixtureOffice, fixtureOffice } from "../fixture-office.ts";
import { press, type } from "../press.ts";

// Waits end at the signal; this is only how long a busy machine may take.
configure({ asyncUtilTimeout: 15_000 });

let office: FixtureOffice;
let wire: { whole: boolean };

/** The window over a fixture office: only the wire between them is replaced. */
async function openWindow(): Promise<void> {
  render(<App />);
  await screen.findByRole("grid");
}

const focused = (): string => document.activeElement?.id ?? "";
const ask = (name: string) => office.calls.filter((call) => call.name === name);
const registered = () => ask("intake.register").map((call) => itemDraftSchema.parse(call.input));
const box = (label: RegExp): HTMLInputElement => {
  const found = screen.getByLabelText(label);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${label.source} is no text box`);
  return found;
};

async function chooseSender(text: string): Promise<void> {
  press("F2");
  await waitFor(() => expect(focused()).toBe("senderName"));
  type(text);
  press("Enter");
  await waitFor(() => expect(focused()).toBe("title"));
}

describe("front desk", () => {
  beforeEach(async () => {
    window.location.hash = "#key=fixture";
    office = await fixtureOffice();
    wire = { whole: true };
    vi.stubGlobal("fetch", async (request: Request) => {
      if (!wire.whole) throw new TypeError("Connection refused");
      return (await office.answer(request)) ?? Response.error();
    });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    window.sessionStorage.clear();
    window.location.hash = "";
  });

  it("registers a known sender with label and receipt in six keys besides the text", async () => {
    await openWindow();

    await chooseSender("kowalska");
    type("Wniosek o zaświadczenie");
    press("Enter");
    press("Enter", { ctrlKey: true, shiftKey: true });
    await screen.findByRole("region", { name: "Zapisano" });

    expect(registered()).toMatchObject([
      { sender: { kind: "known", id: "s4" }, title: "Wniosek o zaświadczenie", received: null },
    ]);
    await waitFor(() => expect([ask("print.label").length, ask("print.receipt").length]).toEqual([1, 1]));
  });

  it("takes one number when the key of saving is pressed twice", async () => {
    await openWindow();
    await chooseSender("kowalska");
    type("Wniosek o zaświadczenie");

    act(() => {
      press("Enter", { ctrlKey: true });
      press("Enter", { ctrlKey: true });
    });
    await screen.findByRole("region", { name: "Zapisano" });
    await waitFor(() => expect(ask("print.label")).toHaveLength(1));

    expect(registered()).toHaveLength(1);
  });

  it("comes back empty and with the sender in focus, but for what is pinned", async () => {
    await openWindow();
    await chooseSender("kowalska");
    type("Deklaracja");
    press("F9");

    press("Enter", { ctrlKey: true });
    await screen.findByRole("region", { name: "Zapisano" });

    await waitFor(() => expect(focused()).toBe("senderName"));
    expect(box(/Nadawca/).value).toBe("");
    expect(box(/Tytuł/).value).toBe("Deklaracja");
    expect(ask("print.receipt")).toEqual([]);
  });

  it("repeats the last item by F4", async () => {
    await openWindow();
    await chooseSender("kowalska");
    type("Deklaracja");
    press("Enter", { ctrlKey: true });
    await screen.findByRole("region", { name: "Zapisano" });

    press("F4");

    await waitFor(() => expect(box(/Tytuł/).value).toBe("Deklaracja"));
    expect(box(/Nadawca/).value).toBe("Kowalska Anna");
  });

  it("does not save what is wrong, and puts the focus on the first wrong field", async () => {
    await openWindow();
    await chooseSender("kowalska");

    press("Enter", { ctrlKey: true });

    await screen.findByText(/Napisz, czego dotyczy pismo/);
    await waitFor(() => expect(focused()).toBe("title"));
    expect(registered()).toEqual([]);
  });

  it("shows a refusal of the office beside its field and keeps everything typed", async () => {
    await openWindow();
    press("F2");
    await waitFor(() => expect(focused()).toBe("senderName"));
    type("Zofia Pędzik");
    press("Enter");
    await screen.findByLabelText(/PESEL/);
    fireEvent.input(box(/PESEL/), { target: { value: "00010100009" } });
    fireEvent.input(box(/Tytuł/), { target: { value: "Podanie" } });

    press("Enter", { ctrlKey: true });

    await screen.findByText(/PESEL ma złą cyfrę kontrolną/);
    await waitFor(() => expect(focused()).toBe("pesel"));
    expect(box(/Tytuł/).value).toBe("Podanie");
  });

  it("undoes by F10 while it can be undone", async () => {
    await openWindow();
    await chooseSender("kowalska");
    type("Pomyłka");
    press("Enter", { ctrlKey: true });
    await screen.findByText(/Cofnij \(20 s\)/);

    press("F10");

    await screen.findByText(/Cofnięto RPW/);
    expect(ask("intake.undo").length).toBe(1);
  });

  it("warns of a duplicate beside the title and lets it be saved", async () => {
    await openWindow();
    await chooseSender("żółtek");

    type("Wniosek o umorzenie zaległości podatkowej");

    await screen.findByText(/złożył dziś pismo o tym samym tytule/);
    press("Enter", { ctrlKey: true });
    await screen.findByRole("region", { name: "Zapisano" });
    expect(registered().length).toBe(1);
  });

  it("keeps what is typed while the desk is locked and signed in again", async () => {
    await openWindow();
    await chooseSender("kowalska");
    type("Nie skończone");

    press("F8");
    await screen.findByText(/Zablokowane/);
    await waitFor(() => expect(focused()).toBe("pin"));
    type("428428");
    fireEvent.submit(box(/^PIN/).form ?? document.body);

    await waitFor(() => expect(screen.queryByText(/Zablokowane/)).toBeNull());
    expect(box(/Tytuł/).value).toBe("Nie skończone");
  });

  it("opens what the office's own scanner read", async () => {
    await openWindow();

    act(() => office.tell({ kind: "scan", text: "R26K1000415H" }));

    await screen.findByText("Następny krok");
    expect(ask("registry.find")).toEqual([
      { name: "registry.find", input: { text: "R26K1000415H", scanned: true } },
    ]);
  });

  it("says of a foreign code that nothing was opened", async () => {
    await openWindow();

    act(() => office.tell({ kind: "scan", text: "5901234123457" }));

    expect(await screen.findByText(/nie jest z tego urzędu/)).toBeDefined();
  });

  it("says that the office is gone, keeps what is typed, and goes on when it is back", async () => {
    await openWindow();
    await chooseSender("kowalska");
    type("Nie skończone");

    wire.whole = false;
    office.hangUp();
    await screen.findByText("Program stanowiska nie odpowiada");
    wire.whole = true;

    await waitFor(() => expect(screen.queryByText("Program stanowiska nie odpowiada")).toBeNull());
    expect(box(/Tytuł/).value).toBe("Nie skończone");
  });

  it("leaves nothing that one person was shown on the screen of another who may not see it", async () => {
    await openWindow();
    await screen.findByText(/Dziś: 40/);
    office.nextPerson = { ...office.nextPerson, id: "c9", name: "Jan Borsuk", roles: ["tax-clerk"] };

    press("F8");
    await screen.findByText(/Zablokowane/);
    await waitFor(() => expect(focused()).toBe("pin"));
    type("428428");
    fireEvent.submit(box(/^PIN/).form ?? document.body);

    await screen.findByText("Jan Borsuk");
    await waitFor(() => expect(screen.queryByText(/Dziś: 40/)).toBeNull());
    expect(screen.getAllByText(/Twoje role na dziś na to nie pozwalają/).length).toBeGreaterThan(0);
  });

  it("searches the register by words that never stand in the address", async () => {
    await openWindow();

    press("F3");
    type("Kowalska Anna");
    press("Enter");

    await waitFor(() => expect(box(/Szukaj w nadawcy/).value).toBe("Kowalska Anna"));
    await waitFor(() =>
      expect(ask("registry.page").at(-1)?.input).toMatchObject({ filter: { query: "Kowalska Anna" } }),
    );
    expect(window.location.href).toContain("/rejestr");
    expect(decodeURIComponent(window.location.href)).not.toMatch(/Kowalska/);
  });
});
