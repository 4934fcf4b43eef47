import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { html } from "hono/html";
import { type Directory } from "../../../main/domain/directory/directory.ts";
import { accessibilityPl, privacyPl } from "../../../main/words/public/legal-pl.ts";
import { type Centre } from "../centre.ts";
import { Attempts } from "../public/attempts.ts";
import { card, form, notice } from "../public/card.ts";
import { type Language, languageOf, languages } from "../public/languages.ts";
import { legal } from "../public/legal.ts";
import { lookUp } from "../public/look-up.ts";
import { type Markup, page } from "../public/page.ts";
import { script } from "../public/script.ts";
import { style } from "../public/style.ts";
import { statusAnswerOf, statusQuestionSchema } from "../public/wire.ts";
import { refuse } from "../refuse.ts";
import { parsed } from "./body.ts";
import { reply } from "./reply.ts";

/** The office whose pages these are. */
export type PublicPlace = {
  readonly office: string;
  readonly directory: Directory;
  /** How many proxies of our own stand before this server: so many entries of `x-forwarded-for` are believed. */
  readonly proxies: number;
};

const MAX_BODY_BYTES = 4096;

const SECURITY = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cache-control": "no-store",
} as const;

/** The citizen's pages and the same answer as JSON for the portal and the mobile app. */
export function publicRoutes(centre: Centre, place: PublicPlace): Hono {
  const routes = new Hono();
  const attempts = new Attempts();
  const { office } = place.directory;

  routes.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY)) c.header(name, value);
  });
  routes.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => reply(centre, c, refuse("too-large")) }));

  const show = (c: Context, asked: unknown, content: (language: Language) => Markup) =>
    showPage(c, { asked, office, content });

  routes.get("/", (c) =>
    show(c, c.req.query("lang"), (language) => {
      const { title, intro } = languages[language];
      return html`<h1>${title}</h1>
        <p>${intro}</p>
        ${form(language, true)}`;
    }),
  );
  routes.get("/stan", (c) => c.redirect("/", 303));
  routes.post("/stan", async (c) => {
    const asked = new URLSearchParams(await c.req.text());
    const wait = attempts.take(callerOf(c, place.proxies), performance.now());
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      c.status(429);
      c.header("retry-after", String(seconds));
      return show(c, asked.get("lang"), (language) => {
        const { sentence, why } = languages[language].tooMany;
        return html`${notice(sentence(seconds), why, office)}${form(language, false)}`;
      });
    }
    const found = await lookUp(centre, place, asked.get("numer") ?? "");
    return show(
      c,
      asked.get("lang"),
      (language) => html`${card(language, found, office)}${form(language, false)}`,
    );
  });
  routes.post("/public/v1/status", async (c) => {
    const question = parsed(statusQuestionSchema, new Uint8Array(await c.req.arrayBuffer()));
    if ("ok" in question) return reply(centre, c, question);
    const wait = attempts.take(callerOf(c, place.proxies), performance.now());
    if (wait > 0) return reply(centre, c, refuse("too-many", {}, Math.ceil(wait)));
    return c.json(statusAnswerOf(await lookUp(centre, place, question.value.number)));
  });
  routes.get("/rodo", (c) => show(c, c.req.query("lang"), (language) => legal(privacyPl(office), language)));
  routes.get("/dostepnosc", (c) =>
    show(c, c.req.query("lang"), (language) => legal(accessibilityPl(office), language)),
  );
  routes.get("/strona.css", (c) => c.body(style, 200, { "content-type": "text/css; charset=utf-8" }));
  routes.get("/strona.js", (c) => c.body(script, 200, { "content-type": "text/javascript; charset=utf-8" }));
  return routes;
}

type Shown = {
  readonly asked: unknown;
  readonly office: Directory["office"];
  readonly content: (language: Language) => Markup;
};

function showPage(c: Context, { asked, office, content }: Shown) {
  const language = languageOf(asked);
  c.header("content-language", language);
  return c.html(page({ language, office, title: languages[language].title, main: content(language) }));
}

/** A page for a browser that asked for nothing we have, or met a bug of ours. */
export function troublePage(c: Context, { directory }: PublicPlace, trouble: "noPage" | "accident") {
  const { office } = directory;
  c.status(trouble === "noPage" ? 404 : 500);
  for (const [name, value] of Object.entries(SECURITY)) c.header(name, value);
  return showPage(c, {
    asked: c.req.query("lang"),
    office,
    content: (language) => html`${notice(languages[language][trouble], "", office)}${form(language, false)}`,
  });
}

/** Whose attempts are counted. Behind proxies of our own it is the last entry that none of them wrote. */
function callerOf(c: Context, proxies: number): string {
  const direct = getConnInfo(c).remote.address ?? "";
  if (proxies === 0) return direct;
  const forwarded = (c.req.header("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return forwarded.at(-proxies) ?? direct;
}
