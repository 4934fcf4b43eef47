import { type Page } from "playwright-core";
import { type Scene } from "./scenes.ts";

const ready = (page: Page) => page.getByRole("grid").waitFor();

async function board(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press("Alt+s");
  await page.getByRole("grid", { name: "Terminy spraw" }).waitFor();
  await page.getByRole("row").nth(3).waitFor();
}

async function openCase(page: Page, reference: string): Promise<void> {
  await board(page);
  await page.getByRole("row", { name: reference }).click();
  await page.getByText("Następny krok").first().waitFor();
}

/** The counters of cases and of letters out, in the states that a clerk meets. */
export const caseScenes: readonly Scene[] = [
  { name: "case-board", act: board },
  {
    name: "case-list",
    act: async (page) => {
      await board(page);
      await page.keyboard.press("Alt+l");
      await page.getByLabel("Szukaj w znaku").waitFor();
      await page.keyboard.press("Alt+7");
      await page.getByRole("row").nth(3).waitFor();
    },
  },
  {
    name: "case-inbox",
    act: async (page) => {
      await board(page);
      await page.keyboard.press("Alt+z");
      await page.getByRole("row", { name: "RPW/K1/404/2026" }).waitFor();
      await page.keyboard.press("Control+Enter");
      await page.getByText("FN.3120.78.2026").first().waitFor();
    },
  },
  {
    name: "case-class-asked",
    act: async (page) => {
      await board(page);
      await page.keyboard.press("Alt+z");
      await page.getByRole("row", { name: "RPW/K1/404/2026" }).waitFor();
      await page.keyboard.press("F6");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Control+Enter");
      await page.getByLabel("Klasa wykazu akt").waitFor();
    },
  },
  {
    name: "case-desk",
    act: async (page) => openCase(page, "FN.3120.77.2026"),
  },
  {
    name: "case-count",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page.keyboard.press("Alt+t");
      await page.getByText("Schowaj obliczenie").waitFor();
    },
  },
  {
    name: "case-move",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page.keyboard.press("Alt+m");
      await page.getByText("Zawieszono postępowanie").click();
      await page.getByText("Postępowanie jest zawieszone").waitFor();
    },
  },
  {
    name: "case-close",
    act: async (page) => {
      await openCase(page, "OR.1431.76.2026");
      await page.keyboard.press("Alt+z");
      await page.getByLabel("Dzień załatwienia").waitFor();
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "case-annul",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page.keyboard.press("Alt+a");
      await page.getByText("Co się nie zgadza").waitFor();
    },
  },
  {
    name: "case-asked",
    act: async (page) => {
      await board(page);
      await page.evaluate(() => {
        location.hash = "#/sprawy?case=case-10";
      });
      await page.getByText(/Czeka na numer z centrali od/).waitFor();
    },
  },
  {
    name: "case-waiting",
    act: async (page) => {
      await board(page);
      await page.getByRole("row", { name: "Wezwano" }).first().click();
      await page.getByText("Następny krok").first().waitFor();
    },
  },
  {
    name: "case-lists",
    act: async (page) => {
      await board(page);
      await page.keyboard.press("Alt+i");
      await page.getByRole("row", { name: "Udostępnianie informacji publicznej" }).click();
      await page.getByText("Oddaj spis centrali").waitFor();
    },
  },
  {
    name: "case-disposal",
    act: async (page) => {
      await board(page);
      await page.keyboard.press("Alt+b");
      await page.getByText("To tylko propozycja").waitFor();
    },
  },
  {
    name: "letter-new",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page.keyboard.press("Alt+p");
      await page.getByText("Jakie pismo").waitFor();
      await page.keyboard.press("1");
      await page.getByLabel("Czego brakuje").waitFor();
    },
  },
  {
    name: "letter-compose",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page.keyboard.press("Alt+p");
      await page.getByText("Jakie pismo").waitFor();
      await page.keyboard.press("6");
      await page.getByLabel("Akapit 1").waitFor();
    },
  },
  {
    name: "letter-draft",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page
        .getByRole("button", { name: /Decyzja/ })
        .first()
        .click();
      await page.getByLabel("Akapit 1").waitFor();
      await page.keyboard.press("Alt+z");
      await page.getByText("Po podpisaniu treść jest ostateczna").waitFor();
    },
  },
  {
    name: "letter-dispatch",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page
        .getByRole("button", { name: /do wysłania/ })
        .first()
        .click();
      await page.getByText("Wydrukować i wysłać.").waitFor();
      await page.keyboard.press("Alt+y");
      await page.getByLabel("Dzień wysłania").waitFor();
    },
  },
  {
    name: "letter-served",
    act: async (page) => {
      await openCase(page, "FN.3120.77.2026");
      await page
        .getByRole("button", { name: /czeka na dowód/ })
        .first()
        .click();
      await page.getByLabel("Dzień doręczenia").waitFor();
    },
  },
  {
    name: "letter-out",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+w");
      await page.getByText("Zeskanuj kod ze zwrotki").waitFor();
      await page.keyboard.press("Alt+6");
      await page.getByLabel("Szukaj w numerze").waitFor();
      await page.getByRole("row").nth(1).waitFor();
    },
  },
  {
    name: "item-in-case",
    act: async (page) => {
      await ready(page);
      await page.getByRole("row", { name: "RPW/K1/416/2026" }).click();
      await page.getByText("Otwórz sprawę").waitFor();
    },
  },
  {
    name: "item-proposed",
    act: async (page) => {
      await ready(page);
      await page.getByRole("row", { name: "RPW/K1/415/2026" }).click();
      await page
        .getByText(/Dołącz do/)
        .first()
        .waitFor();
    },
  },
  {
    name: "replacements",
    act: async (page) => {
      await ready(page);
      await page.keyboard.press("Alt+u");
      await page.getByRole("link", { name: "Zastępstwa" }).click();
      await page.getByText("Tomasz Wójcik za").waitFor();
    },
  },
];
