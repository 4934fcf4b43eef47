import { type Page } from "playwright-core";
import { type FixtureOffice } from "../fixture-office.ts";

/** A screen of the window in some state: how the office stands, and what hands do to get there. */
export type Scene = {
  readonly name: string;
  readonly prepare?: (office: FixtureOffice) => void;
  readonly act: (page: Page) => Promise<void>;
};

const ready = (page: Page) => page.getByRole("grid").waitFor();

export const scenes: readonly Scene[] = [
  { name: "registry", act: ready },
  {
    name: "typing",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F2");
      await page.keyboard.type("kowal", { delay: 60 });
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "new-sender",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F2");
      await page.keyboard.type("Zofia Pędzik", { delay: 60 });
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await page.getByLabel("Adres", { exact: true }).fill("Kijów 3");
      await page.getByLabel("PESEL").fill("00010100009");
      await page.getByLabel("Tytuł").fill("Podanie o rozłożenie zaległości na raty");
      await page.getByLabel("Data na piśmie").fill("18.11");
      await page.getByLabel("Znak na piśmie").focus();
      await page.keyboard.press("Control+b");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "saved",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F2");
      await page.keyboard.type("kowal", { delay: 60 });
      await page.keyboard.press("Enter");
      await page.keyboard.type("Wniosek o zaświadczenie", { delay: 60 });
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+Shift+Enter");
      await page.getByLabel("Zapisano").waitFor();
    },
  },
  {
    name: "errors",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F2");
      await page.getByLabel("Wpłynęło").fill("31.11");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "item",
    act: async (page) => {
      await ready(page);
      await page.getByRole("row", { name: "RPW/K1/417/2026" }).click();
      await page.getByText("Następny krok").waitFor();
    },
  },
  {
    name: "item-unknown",
    act: async (page) => {
      await ready(page);
      await page.getByRole("row", { name: "RPW/K1/413/2026" }).click();
      await page.getByText("Następny krok").waitFor();
    },
  },
  {
    name: "keys",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F1");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "print-queue",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+2");
      await page.getByText("Czy etykieta wyszła?").waitFor();
    },
  },
  {
    name: "batch",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F7");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "register",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+r");
      await page.getByLabel("Szukaj w nadawcy").waitFor();
    },
  },
  {
    name: "printers",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+u");
      await page.getByText("Etykiety K1").waitFor();
    },
  },
  {
    name: "printer-form",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+u");
      await page.getByRole("button", { name: "Zmień", exact: true }).click();
      await page.getByLabel("Port", { exact: true }).waitFor();
    },
  },
  {
    name: "people",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+u");
      await page.getByRole("link", { name: "Osoby" }).click();
      await page.getByText("Tomasz Wójcik").waitFor();
    },
  },
  {
    name: "station",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+u");
      await page.getByRole("link", { name: "Stanowisko" }).click();
      await page.getByText("Serie numerów").waitFor();
    },
  },
  {
    name: "sign-in",
    prepare: (office) => {
      office.desk.state = { state: "signed-out" };
    },
    act: async (page) => {
      await page.getByText("Tomasz Wójcik").waitFor();
    },
  },
  {
    name: "lock",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F8");
      await page.getByText("Zablokowane").waitFor();
      await page.keyboard.type("111111", { delay: 90 });
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "first-run",
    prepare: (office) => {
      office.desk.state = { state: "founding" };
    },
    act: async (page) => {
      await page.getByLabel("Imię i nazwisko").fill("Anna Nowak");
      await page.getByRole("button", { name: "Załóż i zacznij pracę" }).click();
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "store-shut",
    prepare: (office) => {
      office.status.now = { ...office.status.now, store: "corrupt" };
    },
    act: async (page) => {
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "offline",
    prepare: (office) => {
      const { sync } = office.status.now;
      office.status.now = {
        ...office.status.now,
        sync: {
          ...sync,
          state: "offline",
          waiting: 3,
          since: new Date().toISOString(),
          cause: "unreachable",
        },
      };
    },
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+1");
      await page.getByRole("button", { name: "Synchronizuj teraz" }).waitFor();
    },
  },
  {
    name: "views",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+u");
      await page.getByRole("link", { name: "Dziennik podglądów" }).click();
      await page.getByText("Dziennik jest nienaruszony").waitFor();
    },
  },
  {
    name: "typed-number",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("F3");
      await page.keyboard.type("R26K1000415H", { delay: 90 });
      await page.keyboard.press("Enter");
      await page.getByText("Następny krok").waitFor();
    },
  },
];
