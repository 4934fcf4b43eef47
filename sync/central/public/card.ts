import { html } from "hono/html";
import { type Directory } from "../../../main/domain/directory/directory.ts";
import { type Language, languages } from "./languages.ts";
import { type LookUp } from "./look-up.ts";
import { type Markup, telephone } from "./page.ts";

/** The one field and the one button. `first`: the page has nothing else to say yet. */
export function form(language: Language, first: boolean): Markup {
  const words = languages[language];
  return html`<form method="post" action="/stan" id="pytanie">
    ${first ? "" : html`<h2>${words.another}</h2>`}
    <input type="hidden" name="lang" value="${language}" />
    <label for="numer">${words.field}</label>
    <p class="hint" id="podpowiedz">${words.hint}</p>
    <input
      id="numer"
      name="numer"
      type="text"
      required
      maxlength="40"
      autocomplete="off"
      autocapitalize="characters"
      autocorrect="off"
      spellcheck="false"
      aria-describedby="podpowiedz"
    />
    <button type="submit">${words.button}</button>
  </form>`;
}

/** What there is to say about a number, or the one neutral answer (PUBLIC-1). */
export function card(language: Language, { answer, asOf }: LookUp, office: Directory["office"]): Markup {
  const words = languages[language];
  const fresh = asOf === null ? words.neverHeard : words.asOf(words.instant(asOf));
  if (answer === null) {
    return html`<section class="card">
      <h1>${words.notFound.sentence}</h1>
      <ul>
        ${words.notFound.why.map((why) => html`<li>${why}</li>`)}
      </ul>
      <dl>${row(words.labels.phone, call(office.phone))}</dl>
      <p class="fresh">${fresh}</p>
    </section>`;
  }
  const { labels } = words;
  const state = words.states[answer.state];
  const until = answer.waitingUntil === null ? null : words.day(answer.waitingUntil);
  const details = { until, room: answer.room };
  // Whoever only holds a number is not told how a sensitive matter ended.
  const quietly = answer.matter === null && answer.state === "RESOLVED";
  const next = quietly ? words.settledQuietly : state.next(details);
  return html`<section class="card">
    <h1>${state.sentence}</h1>
    <dl>
      ${answer.matter === null ? "" : row(labels.matter, answer.matter[language])}
      ${row(labels.received, day(language, answer.receivedOn))}
      ${row(labels.since, day(language, answer.since))}
      ${answer.unit === null ? "" : row(labels.unit, answer.unit[language])}
      ${row(labels.phone, call(answer.phone))}
      ${answer.dueOn === null ? "" : row(labels.due, day(language, answer.dueOn))}
    </dl>
    ${
      state.action === null
        ? ""
        : html`<p class="action"><strong>${labels.action}:</strong> ${state.action(details)}</p>`
    }
    <p><strong>${labels.next}:</strong> ${next}</p>
    <p class="fresh">${fresh}</p>
  </section>`;
}

/** Too many attempts, or something of ours broke: a sentence, why, and a telephone. */
export function notice(sentence: string, why: string, office: Directory["office"]): Markup {
  return html`<section class="card">
    <h1>${sentence}</h1>
    ${why === "" ? "" : html`<p>${why}</p>`}
    <p>${call(office.phone)}</p>
  </section>`;
}

function row(label: string, value: string | Markup): Markup {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function day(language: Language, iso: string): Markup {
  return html`<time datetime="${iso}">${languages[language].day(iso)}</time>`;
}

function call(phone: string): Markup {
  return html`<a href="${telephone(phone)}">${phone}</a>`;
}
