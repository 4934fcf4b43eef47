import { html } from "hono/html";
import { type Directory } from "../../../main/domain/directory/directory.ts";
import { type Language, languages } from "./languages.ts";

/** Text that `html` made: everything put into it was escaped. */
export type Markup = ReturnType<typeof html>;

export type Page = {
  readonly language: Language;
  readonly office: Directory["office"];
  readonly title: string;
  readonly main: Markup;
};

/** Everything around the content of a citizen's page. Works without script; one small script of our own is an extra. */
export function page({ language, office, title, main }: Page): Markup {
  const words = languages[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${office.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/strona.css" />
        <script src="/strona.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#tresc">${words.skip}</a>
        <header>
          <p class="office">${office.name}</p>
          <nav aria-label="Język / Language / Мова">
            <ul>
              ${Object.entries(languages).map(
                ([code, { language: name }]) =>
                  html`<li>
                    <a
                      href="/?lang=${code}"
                      lang="${code}"
                      hreflang="${code}"
                      ${code === language ? html`aria-current="true"` : ""}
                      >${name}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="tresc" tabindex="-1">${main}</main>
        <footer>
          <address>
            ${office.name}, ${office.address}, <span class="whole">${office.postal}</span><br />
            <a href="${telephone(office.phone)}">${office.phone}</a>
          </address>
          <p>
            <a href="/rodo?lang=${language}" hreflang="pl">${words.privacy}</a> ${words.inPolish} ·
            <a href="/dostepnosc?lang=${language}" hreflang="pl">${words.accessibility}</a> ${words.inPolish}
          </p>
        </footer>
      </body>
    </html>`;
}

/** `34 320 20 03 wew. 36` as a phone dials it: the extension after a pause. */
export function telephone(phone: string): string {
  const [number = "", extension] = phone.split(/\s*wew\.?\s*/);
  const digits = number.replaceAll(/\D/g, "");
  return `tel:+48${digits}${extension === undefined ? "" : `,${extension.replaceAll(/\D/g, "")}`}`;
}
