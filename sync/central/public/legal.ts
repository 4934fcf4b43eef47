import { html } from "hono/html";
import { type LegalPage } from "../../../main/words/public/legal-pl.ts";
import { type Language, languages } from "./languages.ts";
import { type Markup } from "./page.ts";

/** A page of law. Its text is Polish whatever the language around it. */
export function legal({ title, sections }: LegalPage, language: Language): Markup {
  return html`<article lang="pl">
      <h1>${title}</h1>
      ${sections.map(
        ({ heading, text }) =>
          html`<h2>${heading}</h2>
            ${text.map((paragraph) => html`<p>${paragraph}</p>`)}`,
      )}
    </article>
    <p><a href="/?lang=${language}">${languages[language].back}</a></p>`;
}
