// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App } from "../../../renderer/shell/App.tsx";
import { reliefLetter } from "../../office/case-office.ts";
import { type TestMachine, type TestOffice } from "../../office/test-office.ts";
import { press } from "../press.ts";
import { leaveTheWindow, underTheWindow } from "../real-office.ts";

// Waits end at the signal; this is only how long a busy machine may take.
configure({ asyncUtilTimeout: 15_000 });

let machine: TestMachine;
let office: TestOffice;

async function openSettings(): Promise<void> {
  render(<App />);
  window.location.hash = "#/ustawienia?section=komorki";
  await screen.findByRole("article", { name: "FN Referat Finansów i Podatków" });
}

const fill = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("units in the settings", () => {
  beforeEach(async () => {
    ({ machine, office } = await underTheWindow());
  });
  afterEach(async () => {
    cleanup();
    await leaveTheWindow(machine);
  });

  it("adds a unit from a day on by key; what citizens read follows the name until it is touched", async () => {
    await openSettings();
    press("w", { altKey: true, code: "KeyW" });
    await waitFor(() => expect(document.activeElement?.id).toBe("symbol"));
    fill("Symbol", "BO");
    fill("Nazwa", "Biuro Obsługi");
    fill("Nazwa dla mieszkańców po angielsku", "Service office");
    fill("Obowiązuje od", "1.12.2026");

    fireEvent.click(screen.getByRole("button", { name: "Zapisz" }));

    const card = await screen.findByRole("article", { name: "BO Biuro Obsługi" });
    expect(card.textContent).toContain("zacznie działać");
    const { units } = await office.ask.units.list();
    expect(units.find(({ symbol }) => symbol === "BO")).toMatchObject({
      publicName: { pl: "Biuro Obsługi", en: "Service office", uk: "Biuro Obsługi" },
      validFrom: "2026-12-01",
    });
  });

  it("says beside the field what is wrong, and keeps what was typed", async () => {
    await openSettings();
    fireEvent.click(screen.getByRole("button", { name: /Dodaj komórkę/ }));
    await screen.findByLabelText("Symbol");
    fill("Symbol", "FN");
    fill("Nazwa", "Druga");

    fireEvent.click(screen.getByRole("button", { name: "Zapisz" }));

    expect(await screen.findByText(/Ten symbol ma już inna komórka/)).toBeTruthy();
    expect(screen.getByLabelText("Nazwa")).toHaveProperty("value", "Druga");
  });

  it("shows what changes hands before a unit ends, and asks who takes over", async () => {
    const letter = await reliefLetter(office.ask);
    await office.ask.cases.openFolder({ item: letter.id });
    await reliefLetter(office.ask);
    await openSettings();

    fireEvent.click(screen.getByRole("button", { name: "Zakończ działanie: FN" }));

    const handover = await screen.findByRole("region", { name: "Co zmieni ręce" });
    expect(handover.textContent).toContain("1 koszulka, 1 przesyłka bez koszulki");
    expect(within(handover).getByText("Ulga podatkowa, umorzenie, raty")).toBeTruthy();

    fireEvent.click(screen.getByRole("button", { name: "Zapisz koniec działania" }));
    expect(await screen.findByText("Podaj ostatni dzień działania.")).toBeTruthy();
    fill("Ostatni dzień działania", "31.12.2026");
    fireEvent.click(screen.getByRole("button", { name: "Zapisz koniec działania" }));
    expect(await screen.findByText(/ktoś musi je przejąć/)).toBeTruthy();
    const { units } = await office.ask.units.list();
    expect(units.find(({ symbol }) => symbol === "FN")?.validTo).toBeNull();
  });
});
