// @vitest-environment jsdom
import { configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { App } from "../../../renderer/shell/App.tsx";
import { press } from "../press.ts";
import { alt, altDigit, rows, windowOverOffice } from "../window-over-office.ts";

// Waits end at the signal; this is only how long a busy machine may take.
configure({ asyncUtilTimeout: 6_000 });

const over = windowOverOffice();
const ask = (name: string) => over.asked(name);
const focusedRow = (): string => document.activeElement?.textContent ?? "";
const area = (label: RegExp): HTMLTextAreaElement => {
  const found = screen.getByLabelText(label);
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`${label.source} is no text area`);
  return found;
};

async function openWindow(): Promise<void> {
  render(<App />);
  await screen.findByRole("grid");
}

async function openBoard(): Promise<void> {
  await openWindow();
  alt("S");
  await screen.findByRole("grid", { name: "Terminy spraw" });
  await rows(/FN\.3120\.77\.2026/);
}

async function openFirstCase(): Promise<void> {
  await openBoard();
  press("F6");
  press("Enter");
  await screen.findByText("Co można zrobić");
}

describe("cases", () => {
  it("board shows the heaps most urgent first, each with its count", async () => {
    await openBoard();

    const heads = screen
      .getAllByRole("row")
      .map((each) => each.textContent ?? "")
      .filter((text) => /^(Po terminie|Dziś|W tym tygodniu|Czeka na obywatela)\d+$/.test(text));

    expect(heads).toEqual(["Po terminie4", "Dziś2", "W tym tygodniu6", "Czeka na obywatela2"]);
  });

  it("board is walked by arrows that pass over the heads, and Enter opens the case", async () => {
    await openBoard();

    press("F6");
    expect(focusedRow()).toContain("FN.3120.77.2026");
    for (let step = 0; step < 4; step += 1) {
      const before = focusedRow();
      press("ArrowDown");
      await waitFor(() => expect(focusedRow()).not.toBe(before));
    }
    expect(focusedRow()).toContain("FN.3120.75.2026");
    press("Enter");

    await screen.findByText("Co można zrobić");
    expect(ask("cases.case")).toEqual([{ case: "case-2" }]);
    expect(window.location.hash).toContain("case=case-2");
  });

  it("board turns to the unit and to all by a key, and the address says so", async () => {
    await openBoard();

    altDigit("6");
    await waitFor(() => expect(window.location.hash).toContain("whose=unit"));
    altDigit("7");

    await waitFor(() => expect(window.location.hash).toContain("whose=all"));
    await waitFor(() => expect(ask("cases.board").at(-1)).toEqual({ whose: "all" }));
    expect(window.location.hash).not.toContain("unit=");
  });

  it("board leads on to the cases of a heap that it does not show", async () => {
    await openBoard();

    const [more] = await rows(/Pokaż jeszcze/);
    if (more !== undefined) fireEvent.click(more);

    await waitFor(() => expect(window.location.hash).toMatch(/\/sprawy\/lista\?.*heap=later/));
    await waitFor(() => expect(ask("cases.page").at(-1)).toMatchObject({ filter: { heap: "later" } }));
  });

  it("the morning sheet goes to the printer by two keys", async () => {
    await openBoard();
    alt("P");
    await screen.findByTitle("Karta na rano");

    alt("P");

    await screen.findByText("Wysłano do drukarki: Laserowa w kancelarii.");
    expect(ask("cases.printMorning")).toEqual([{ whose: "mine", printer: null }]);
  });

  it("list keeps its words out of the address", async () => {
    await openBoard();
    alt("L");
    fireEvent.input(await screen.findByLabelText(/Szukaj w znaku/), { target: { value: "Żółtek" } });

    await waitFor(() => expect(ask("cases.page").at(-1)).toMatchObject({ filter: { query: "Żółtek" } }));

    expect(decodeURIComponent(window.location.href)).not.toContain("Żółtek");
  });

  it("list leaves out a filter that the address got wrong and keeps the others", async () => {
    await openWindow();
    window.location.hash = "#/sprawy/lista?whose=all&stage=nonsense&year=1999&heap=overdue";

    await screen.findByLabelText(/Szukaj w znaku/);

    await waitFor(() =>
      expect(ask("cases.page").at(-1)).toMatchObject({ filter: { whose: "all", heap: "overdue" } }),
    );
    expect(ask("cases.page").at(-1)).not.toMatchObject({ filter: { stage: expect.anything() } });
  });

  it("desk is put away by Esc and gives the focus back to its row", async () => {
    await openFirstCase();

    press("Escape");

    await waitFor(() => expect(screen.queryByText("Co można zrobić")).toBeNull());
    await waitFor(() => expect(focusedRow()).toContain("FN.3120.77.2026"));
  });

  it("Esc leaves the form first, and then the desk", async () => {
    await openFirstCase();
    alt("N");
    const note = await screen.findByLabelText(/Treść notatki/);
    await waitFor(() => expect(document.activeElement).toBe(note));

    press("Escape");
    await waitFor(() => expect(screen.queryByLabelText(/Treść notatki/)).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    expect(screen.getByText("Co można zrobić")).toBeDefined();
    press("Escape");

    await waitFor(() => expect(screen.queryByText("Co można zrobić")).toBeNull());
  });

  it("keys of the list under a case neither work nor stand under F1", async () => {
    await openFirstCase();

    press("F1");
    const dialog = await screen.findByRole("dialog");

    expect(dialog.textContent).toContain("Dekretacja");
    expect(dialog.textContent).not.toContain("Karta na rano");
  });

  it("move shows the very sentence that the citizen will read", async () => {
    await openFirstCase();
    alt("M");
    await screen.findByText("Zdanie pojawi się, gdy wskażesz stan.");

    fireEvent.click(await screen.findByRole("radio", { name: "Zawieszono postępowanie" }));
    await screen.findByText("Postępowanie jest zawieszone");
    fireEvent.click(screen.getByRole("radio", { name: "nie pokazuj" }));

    await waitFor(() => expect(screen.queryByText("Postępowanie jest zawieszone")).toBeNull());
    expect(screen.getByText("Na stronie stanu sprawy zostaje:")).toBeDefined();
  });

  it("move shows a refusal beside its field and keeps what was typed", async () => {
    await openFirstCase();
    alt("M");
    fireEvent.click(await screen.findByRole("radio", { name: "Wycofano wniosek" }));

    press("Enter", { ctrlKey: true });
    await screen.findByText(/Podaj powód/);
    fireEvent.input(area(/^Powód/), { target: { value: "pismo z 20.11" } });
    press("Enter", { ctrlKey: true });

    await waitFor(() =>
      expect(ask("cases.move").at(-1)).toEqual({
        case: "case-0",
        to: "WITHDRAWN",
        public: true,
        reason: "pismo z 20.11",
      }),
    );
    await waitFor(() => expect(screen.queryByLabelText(/^Powód/)).toBeNull());
  });

  it("move waits for a choice where several states may follow", async () => {
    await openFirstCase();
    alt("M");
    await screen.findByText("Nowy stan");

    press("Enter", { ctrlKey: true });

    await screen.findByText(/Wskaż stan, w którym sprawa teraz jest/);
    expect(ask("cases.move")).toEqual([]);
  });

  it("a note left by Esc is found as it was", async () => {
    await openFirstCase();
    alt("N");
    fireEvent.input(await screen.findByLabelText(/Treść notatki/), { target: { value: "Zadzwonić" } });
    screen.getByLabelText(/Treść notatki/).focus();

    press("Escape");
    await waitFor(() => expect(screen.queryByLabelText(/Treść notatki/)).toBeNull());
    alt("N");

    await screen.findByLabelText(/Treść notatki/);
    expect(area(/Treść notatki/).value).toBe("Zadzwonić");
    expect(ask("cases.note")).toEqual([]);
  });

  it("an empty note is stopped before it is sent", async () => {
    await openFirstCase();
    alt("N");
    await screen.findByLabelText(/Treść notatki/);

    press("Enter", { ctrlKey: true });

    await screen.findByText(/Podaj powód|To pole jest wymagane/);
    expect(ask("cases.note")).toEqual([]);
  });

  it("the count of the deadline opens by its key, each step in words", async () => {
    await openFirstCase();
    expect(screen.queryByText(/Termin to 1 miesiąc/)).toBeNull();

    alt("T");

    await screen.findByText(/Termin to 1 miesiąc/);
    expect(screen.getByText(/Termin kończy się/)).toBeDefined();
  });

  it("closing without a settlement is stopped beside the field, and the delay is asked for when the term is past", async () => {
    await openBoard();
    window.location.hash = "#/sprawy?case=case-1";
    await screen.findByText("Co można zrobić");
    alt("Z");
    await screen.findByText("Dlaczego po terminie");

    press("Enter", { ctrlKey: true });

    await screen.findByText(/Wskaż, jak sprawę załatwiono/);
    expect(ask("cases.close")).toEqual([]);
  });

  it("a folder whose number is awaited says since when, and asks the centre again", async () => {
    await openBoard();
    const [asked] = await rows(/czeka na numer/);
    if (asked !== undefined) fireEvent.click(asked);
    await screen.findByText(/Czeka na numer z centrali od 10:31/);

    fireEvent.click(screen.getByRole("button", { name: "Zapytaj centralę teraz" }));

    await screen.findByText(/Czeka koszulek: 2/);
    expect(ask("cases.askNumbers")).toHaveLength(1);
  });

  it("a denied number says who holds the list and what to do", async () => {
    const denied = over.office.cases.views.get("case-22");
    expect(denied?.denied).not.toBeNull();
    await openBoard();

    window.location.hash = "#/sprawy?case=case-22";

    await screen.findByText(/spis jest na stanowisku Podatki, pokój 13/);
  });
});

async function openInbox(rowsDown: number): Promise<void> {
  await openBoard();
  alt("Z");
  await rows(/RPW\/K1\/404\/2026/);
  press("F6");
  for (let step = 0; step < rowsDown; step += 1) {
    const before = focusedRow();
    press("ArrowDown");
    await waitFor(() => expect(focusedRow()).not.toBe(before));
  }
}

describe("items without a case", () => {
  it("one key makes the case of the row on which one stands, and its number is read aloud", async () => {
    await openInbox(0);

    press("Enter", { ctrlKey: true });

    await screen.findByText("Założono sprawę FN.3120.78.2026.");
    expect(ask("cases.openFromItem")).toEqual([
      { item: over.office.cases.inbox[0]?.id, unconfirmedSeen: false },
    ]);
  });

  it("another key makes a folder", async () => {
    await openInbox(0);

    press("Enter", { ctrlKey: true, shiftKey: true });

    await screen.findByText(/Pismo leży w koszulce/);
    expect(ask("cases.openFolder")).toEqual([{ item: over.office.cases.inbox[0]?.id }]);
  });

  it("an ambiguous class is asked for, and the case is opened in the one that was chosen", async () => {
    await openInbox(1);

    press("Enter", { ctrlKey: true });
    await screen.findByLabelText(/Klasa wykazu akt/);
    await screen.findByText("Numer nada centrala. Bez łącza koszulka poczeka na niego.");
    press("Enter", { ctrlKey: true });

    await screen.findByText("Założono sprawę FN.3120.79.2026.");
    expect(ask("cases.openCase")).toMatchObject([{ case: "case-9", jrwa: "3120", proceeding: "tax" }]);
  });

  it("a class that no archivist confirmed is opened only after it was said once more", async () => {
    await openInbox(2);

    press("Enter", { ctrlKey: true });
    fireEvent.click(await screen.findByRole("button", { name: "Załóż mimo to" }));

    await screen.findByText("Założono sprawę FN.3120.78.2026.");
    expect(ask("cases.openFromItem")).toMatchObject([{ unconfirmedSeen: false }, { unconfirmedSeen: true }]);
  });

  it("an item joins a summoned case as something else than the answer when the clerk says so", async () => {
    await openFirstCase();
    alt("J");
    fireEvent.input(await screen.findByLabelText("Przesyłka"), { target: { value: "415" } });
    fireEvent.pointerDown(await screen.findByRole("option", { name: /RPW\/K1\/415\/2026/ }));
    fireEvent.click(screen.getByLabelText("To odpowiedź na wezwanie"));

    press("Enter", { ctrlKey: true });

    await waitFor(() =>
      expect(ask("cases.join")).toEqual([{ case: "case-0", item: "item-415", answersSummons: false }]),
    );
  });

  it("the item in hand leads to its case by one key", async () => {
    await openWindow();
    const [item] = await rows(/RPW\/K1\/416\/2026/);
    if (item !== undefined) fireEvent.click(item);
    await screen.findByText("Otwórz sprawę");

    alt("J");

    await screen.findByText("Co można zrobić");
    expect(window.location.hash).toContain("case=case-0");
  });

  it("the item in hand joins the proposed case by one key", async () => {
    await openWindow();
    const [item] = await rows(/RPW\/K1\/415\/2026/);
    if (item !== undefined) fireEvent.click(item);
    await screen.findByText("Dołącz do OR.1431.73.2026");

    alt("J");

    await waitFor(() => expect(ask("cases.join")).toEqual([{ case: "case-4", item: "item-415" }]));
  });
});
