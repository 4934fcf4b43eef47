// @vitest-environment jsdom
import { act, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { App } from "../../../renderer/shell/App.tsx";
import { press } from "../press.ts";
import { alt, altDigit, rows, windowOverOffice } from "../window-over-office.ts";

// Waits end at the signal; this is only how long a busy machine may take.
configure({ asyncUtilTimeout: 6000 });

const over = windowOverOffice();
const area = (label: RegExp): HTMLTextAreaElement => {
  const found = screen.getByLabelText(label);
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`${label.source} is no text area`);
  return found;
};

async function openNewLetter(): Promise<void> {
  render(<App />);
  await screen.findByRole("grid");
  window.location.hash = "#/sprawy?case=case-0";
  await screen.findByText("Co można zrobić");
  alt("P");
  await screen.findByText("Jakie pismo");
}

async function openLetter(stage: string): Promise<void> {
  render(<App />);
  await screen.findByRole("grid");
  window.location.hash = `#/wysylka?letter=letter-case-0-${stage}`;
  await screen.findByText(/42-282 Kruszyna/);
}

describe("letters out", () => {
  it("a figure chooses the kind, and what the office cannot know is asked", async () => {
    await openNewLetter();

    press("1");
    fireEvent.input(await screen.findByLabelText(/Czego brakuje/), {
      target: { value: "podpis wnioskodawcy\n\n  załącznik nr 2 " },
    });
    press("Enter", { ctrlKey: true });

    await screen.findByLabelText("Akapit 1");
    expect(over.asked("letters.template")).toMatchObject([
      { case: "case-0", kind: "supplement-summons", wants: ["podpis wnioskodawcy", "załącznik nr 2"] },
    ]);
  });

  it("a kind that needs nothing more is prefilled at once, and its text can be changed", async () => {
    await openNewLetter();
    press("6");
    await screen.findByLabelText("Akapit 1");

    fireEvent.input(area(/Akapit 1/), { target: { value: "Orzekam jak niżej." } });
    press("Enter", { ctrlKey: true });

    await waitFor(() =>
      expect(over.asked("letters.draft")).toMatchObject([
        {
          case: "case-0",
          letter: null,
          draft: {
            kind: "decision",
            addressee: { name: "Łukasz Żółtek", lines: ["ul. Ogrodowa 3", "42-282 Kruszyna"] },
            text: [
              { kind: "paragraph", text: "Orzekam jak niżej." },
              { kind: "list", entries: ["podpis wnioskodawcy", "zaświadczenie o dochodach za 2025 r."] },
              { kind: "paragraph" },
            ],
          },
        },
      ]),
    );
  });

  it("Enter in a paragraph begins the next one under it", async () => {
    await openNewLetter();
    press("6");
    await screen.findByLabelText("Akapit 1");
    area(/Akapit 1/).focus();

    act(() => {
      press("Enter");
    });

    await screen.findByLabelText("Akapit 2");
    expect(document.activeElement).toBe(area(/Akapit 2/));
    expect(area(/Akapit 2/).value).toBe("");
    expect(area(/Wyliczenie 3/)).toBeDefined();
  });

  it("a letter left unsaved is found as it was", async () => {
    await openNewLetter();
    press("6");
    await screen.findByLabelText("Akapit 1");
    fireEvent.input(area(/Akapit 1/), { target: { value: "Nie skończone" } });

    alt("X");
    await screen.findByText("Co można zrobić");
    alt("P");

    await screen.findByLabelText("Akapit 1");
    expect(area(/Akapit 1/).value).toBe("Nie skończone");
    expect(over.asked("letters.draft")).toEqual([]);
  });

  it("an addressee without a name is stopped beside its field", async () => {
    await openNewLetter();
    press("6");
    await screen.findByLabelText("Akapit 1");
    fireEvent.input(screen.getByLabelText("Adresat"), { target: { value: " " } });

    press("Enter", { ctrlKey: true });

    await screen.findByText(/Błąd:/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Adresat")));
    expect(over.asked("letters.draft")).toEqual([]);
  });

  it("a letter that waits for its proof asks for the day of service first", async () => {
    await openLetter("dispatched");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Dzień doręczenia")));

    fireEvent.input(screen.getByLabelText("Dzień doręczenia"), { target: { value: "20.11" } });
    press("Enter", { ctrlKey: true });

    await waitFor(() =>
      expect(over.asked("letters.served")).toEqual([
        { letter: "letter-case-0-dispatched", on: "2026-11-20", proof: "receipt-card" },
      ]),
    );
  });

  it("a day of service that cannot be read is stopped, and stays as it was typed", async () => {
    await openLetter("dispatched");
    const day = await screen.findByLabelText("Dzień doręczenia");
    fireEvent.input(day, { target: { value: "31.11" } });

    press("Enter", { ctrlKey: true });

    await screen.findByText(/Nie ma takiej daty/);
    expect(day instanceof HTMLInputElement ? day.value : "").toBe("31.11");
    expect(over.asked("letters.served")).toEqual([]);
  });

  it("a mistyped day of service is corrected with its reason", async () => {
    await openLetter("served");
    alt("D");
    const day = await screen.findByLabelText("Dzień doręczenia");
    expect(day instanceof HTMLInputElement ? day.value : "").toMatch(/^\d\d\.\d\d\.\d{4}$/);
    fireEvent.input(day, { target: { value: "19.11" } });

    press("Enter", { ctrlKey: true });
    await screen.findByText(/Błąd:/);
    expect(over.asked("letters.correctService")).toEqual([]);
    fireEvent.input(area(/Powód poprawki/), { target: { value: "Źle odczytany stempel" } });
    press("Enter", { ctrlKey: true });

    await waitFor(() =>
      expect(over.asked("letters.correctService")).toEqual([
        {
          letter: "letter-case-0-served",
          on: "2026-11-19",
          proof: "receipt-card",
          reason: "Źle odczytany stempel",
        },
      ]),
    );
  });

  it("outgoing register turns its views by keys, and keeps its words out of the address", async () => {
    render(<App />);
    await screen.findByRole("grid");
    alt("W");
    await rows(/do wysłania/);

    altDigit("7");
    await waitFor(() => expect(over.asked("letters.register").at(-1)).toMatchObject({ unproved: true }));
    fireEvent.input(await screen.findByLabelText(/Szukaj w numerze/), { target: { value: "Żółtek" } });

    await waitFor(() => expect(over.asked("letters.register").at(-1)).toMatchObject({ query: "Żółtek" }));
    expect(window.location.hash).toContain("view=unproved");
    expect(decodeURIComponent(window.location.href)).not.toContain("Żółtek");
  });
});
