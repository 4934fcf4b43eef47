// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App } from "../../../renderer/shell/App.tsx";
import { csv, garbledTwice, inUtf8, lines } from "../../office/record-plan/files.ts";
import { type TestMachine, type TestOffice } from "../../office/test-office.ts";
import { press, type } from "../press.ts";
import { leaveTheWindow, underTheWindow } from "../real-office.ts";

// Waits end at the signal; this is only how long a busy machine may take.
configure({ asyncUtilTimeout: 4_000 });

let machine: TestMachine;
let office: TestOffice;

/** The window over a real office: only the wire between them is shortened. */
async function openSettings(): Promise<void> {
  render(<App />);
  window.location.hash = "#/ustawienia?section=wykaz-akt";
  await screen.findByRole("heading", { name: "Wykaz akt (JRWA)" });
  await screen.findByLabelText("Szukaj symbolu albo hasła");
}

const box = (label: string): HTMLInputElement => {
  const found = screen.getByLabelText(label);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${label} is no text box`);
  return found;
};

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  press("w", { altKey: true, code: "KeyW" });
  await screen.findByText(/Plik XLSX albo CSV/);
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error("No place for a file");
  const file = new File([new Uint8Array(bytes)], name);
  fireEvent.change(input, { target: { files: Object.assign([file], { item: () => file }) } });
}

describe("record plan in the settings", () => {
  beforeEach(async () => {
    ({ machine, office } = await underTheWindow());
  });
  afterEach(async () => {
    cleanup();
    await leaveTheWindow(machine);
  });

  it("shows the version in force, how far the archivist got, and that it is only a beginning", async () => {
    await openSettings();

    expect(await screen.findByText(/0 z 25 najniższych klas potwierdzono/)).toBeTruthy();
    expect(screen.getByText(/dołączony do programu:/)).toBeTruthy();
  });

  it("finds a class by word and confirms it by key, without a mouse", async () => {
    await openSettings();
    await waitFor(() => expect(document.activeElement?.id).toBe("classQuery"));
    type("alkoh");
    await waitFor(async () => {
      const { classes } = await office.ask.recordPlan.classes({
        words: box("Szukaj symbolu albo hasła").value,
      });
      expect(classes).toHaveLength(2);
    });
    const row = await screen.findByText("7340");
    act(() => row.closest<HTMLElement>('[role="row"]')?.focus());
    press("Enter");
    await screen.findByRole("article", { name: "Klasa 7340" });

    press("p", { altKey: true, code: "KeyP" });

    await screen.findByText(/1 z 25 najniższych klas potwierdzono/);
    const [confirmed] = (await office.ask.recordPlan.classes({ words: "7340" })).classes;
    expect(confirmed).toMatchObject({ confirmed: true, confirmedBy: "Jan Testowy" });
  });

  it("tells of a bad file every row that is wrong, and offers nothing to adopt", async () => {
    await openSettings();

    await choose("zły.csv", inUtf8([...lines, "000;Jeszcze raz;A;;", "7777;Bez rodzica;B5;;"].join("\n")));

    expect(await screen.findByText("Błędów w pliku: 2. Niczego nie wczytano.")).toBeTruthy();
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent).slice(1)).toEqual([
      expect.stringMatching(/^6symbolSymbol 000 jest już w wierszu 4/),
      expect.stringMatching(/^7symbolKlasa 7777 .*nie ma klasy 777/),
    ]);
    expect(screen.queryByRole("button", { name: /Przyjmij wykaz/ })).toBeNull();
  });

  it("says of a wrong encoding what to do, and reads no garbage out of it", async () => {
    await openSettings();

    await choose("krzaki.csv", garbledTwice(csv));

    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("zniekształcone polskie litery");
    expect(screen.queryByLabelText("Nazwa wykazu")).toBeNull();
  });

  it("adopts a sound file from a day on, and keeps what was typed while the day changes what is told", async () => {
    await openSettings();
    await choose("wykaz.csv", inUtf8(csv));
    await screen.findByText("4 klasy, w tym 2 najniższe. Błędów nie ma.");
    fireEvent.change(box("Nazwa wykazu"), { target: { value: "Zarządzenie 12/2026" } });
    fireEvent.change(box("Obowiązuje od"), { target: { value: "1.01.2027" } });
    await screen.findByText(/piątek, 1 stycznia 2027/);

    expect(box("Nazwa wykazu").value).toBe("Zarządzenie 12/2026");
    press("Enter", { ctrlKey: true });
    await screen.findByRole("heading", { name: "Wersje wykazu" });

    expect((await office.ask.recordPlan.plans())[0]).toMatchObject({
      name: "Zarządzenie 12/2026",
      validFrom: "2027-01-01",
      state: "coming",
      classes: 4,
    });
  });

  it("asks for a name before it adopts", async () => {
    await openSettings();
    await choose("wykaz.csv", inUtf8(csv));
    await screen.findByLabelText("Nazwa wykazu");

    press("Enter", { ctrlKey: true });

    expect(await screen.findByText(/To pole jest wymagane/)).toBeTruthy();
    expect(await office.ask.recordPlan.plans()).toHaveLength(1);
  });

  it("sets what happens with cases in classes that are not confirmed", async () => {
    await openSettings();

    fireEvent.click(await screen.findByLabelText("nie pozwól"));

    await waitFor(async () =>
      expect(await office.ask.recordPlan.rules()).toEqual({ unconfirmedClasses: "forbid" }),
    );
  });
});
