import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  formatReceiptNumber,
  makeReceiptNumber,
  type ReceiptNumber,
} from "../../../main/domain/numbers/receipt-number.ts";
import { type Running, runCentre } from "./running.ts";
import { type TestStation } from "./test-station.ts";

const START = "2026-11-21T09:42:00.000Z";

let running: Running;
let station: TestStation;
let now = START;
/** A receipt number that no other test has. */
let number: ReceiptNumber;
/** Every test is another citizen, as a proxy of ours would tell them apart. */
let citizen = 0;

beforeAll(async () => {
  running = await runCentre(null, { nowMs: () => Date.parse(now), proxies: 1 });
  station = await running.enrol("K1", ["registry"]);
});
afterAll(async () => await running[Symbol.asyncDispose]());
beforeEach(() => {
  now = START;
  citizen += 1;
  number = makeReceiptNumber(Uint8Array.from({ length: 7 }, () => citizen));
});

async function ask(typed: string, more: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${running.centre.url}/stan`, {
    method: "POST",
    headers: { "x-forwarded-for": `203.0.113.9, 198.51.100.${citizen}` },
    body: new URLSearchParams({ numer: typed, ...more }),
  });
}

async function status(typed: string): Promise<Response> {
  return await fetch(`${running.centre.url}/public/v1/status`, {
    method: "POST",
    headers: { "x-forwarded-for": `198.51.100.${citizen}` },
    body: JSON.stringify({ number: typed }),
  });
}

async function registered(body: Record<string, string | null> = {}): Promise<string> {
  const { subject } = station.register(number, { body });
  await station.push(station.facts);
  return subject;
}

test("PUBLIC-3 the first page has one field and one button, and asks for no script, cookie or third party", async () => {
  const response = await fetch(`${running.centre.url}/`);
  const text = await response.text();

  expect(response.headers.get("set-cookie")).toBeNull();
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(text.match(/<input(?![^>]*hidden)/g)).toHaveLength(1);
  expect(text.match(/<button/g)).toHaveLength(1);
  expect(text).toContain('<form method="post" action="/stan"');
  expect(text).toContain('<html lang="pl">');
  expect(text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
});

test("PUBLIC-1 a registered item answers with state, day, unit, phone, term and freshness", async () => {
  await registered();

  const text = await (await ask(formatReceiptNumber(number).toLowerCase().replace("-", " "))).text();

  expect(text).toContain("Pismo jest zarejestrowane");
  expect(text).toContain("pismo do urzędu");
  expect(text).toContain("21.11.2026");
  expect(text).toContain("Kancelaria urzędu");
  expect(text).toContain('href="tel:+48343202003"');
  expect(text).toContain("21.12.2026");
  expect(text).toContain("Stan na 21.11.2026, 10:42");
});

test("PUBLIC-1 a station that only waits for news keeps the answer fresh", async () => {
  await registered();
  now = "2026-11-21T12:00:00.000Z";
  await station.pull();

  expect(await (await ask(number)).text()).toContain("Stan na 21.11.2026, 13:00");
});

test("PUBLIC-1 the freshness is that of the station that registered the item, whoever else calls", async () => {
  const other = await running.enrol("K9", ["registry"]);
  now = "2026-11-21T08:00:00.000Z";
  await registered();
  now = START;
  await other.pull();

  expect(await (await ask(number)).text()).toContain("Stan na 21.11.2026, 09:00");
  expect(await (await ask("A1B2-C3D4-E5FB")).text()).toContain("Stan na 21.11.2026, 10:42");
});

test("PUBLIC-1 an assignment, and then a cancelled entry, change the answer", async () => {
  const subject = await registered();
  station.write({ kind: "ItemAssigned", subject, body: { unit: "GK", clerk: null }, day: "2026-11-23" });
  await station.push(station.facts);

  const assigned = await (await ask(number)).text();
  station.write({
    kind: "ItemCancelled",
    subject,
    body: { undo: false },
    day: "2026-11-24",
  });
  await station.push(station.facts);
  const cancelled = await (await ask(number)).text();

  expect(assigned).toContain("Pismo przekazano komórce");
  expect(assigned).toContain("Gospodarka komunalna");
  expect(assigned).toContain('href="tel:+48343202003,36"');
  expect(assigned).toContain("23.11.2026");
  expect(cancelled).toContain("Wpis anulowano");
});

test("PUBLIC-1 an assignment that arrives before its registration is not lost", async () => {
  const other = await running.enrol("K2", ["registry"]);
  other.write({ kind: "ItemAssigned", subject: "item-early", body: { unit: "GK", clerk: null } });
  await other.push(other.facts);
  station.register(number, { subject: "item-early" });
  await station.push(station.facts);

  expect(await (await ask(number)).text()).toContain("Gospodarka komunalna");
});

test("PUBLIC-1 a sensitive matter says only how far it is", async () => {
  const subject = await registered({ matter: "GOPS_FAMILY", unit: "GOPS" });
  station.write({ kind: "ItemAssigned", subject, body: { unit: "GOPS", clerk: null } });
  await station.push(station.facts);

  const text = await (await ask(number)).text();

  expect(text).toContain("Sprawa jest w toku");
  expect(text).not.toMatch(/pomoc społeczna|GOPS|Rodzaj sprawy|21\.12\.2026/i);
});

test("PUBLIC-1 unknown, mistyped, empty and expired numbers get one and the same page", async () => {
  const subject = await registered();
  station.write({ kind: "ItemCancelled", subject, body: { undo: false }, day: "2026-11-21" });
  await station.push(station.facts);
  now = "2027-11-21T11:00:00.000Z";
  const lastDay = await (await ask(number)).text();
  now = "2027-11-22T11:00:00.000Z";

  const answers = await Promise.all(
    [
      number,
      "A1B2-C3D4-E5FB",
      "7K3M-9QXW-2TBT",
      "K1",
      "",
      "ąęź'; drop table facts; --",
      "0000-0000-0012",
    ].map(async (typed) => {
      const response = await ask(typed);
      return { status: response.status, text: await response.text() };
    }),
  );

  expect(lastDay).toContain("Wpis anulowano");
  expect(new Set(answers.map(({ status: code, text }) => `${code} ${text}`)).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200 });
  expect(answers[0]?.text).toContain("Nie ma tu pisma o takim numerze");
});

test("PUBLIC-2 the eleventh attempt of a minute is sent away with a sentence, and a correct number does not help", async () => {
  await registered();
  for (let attempt = 0; attempt < 10; attempt += 1) await ask("A1B2-C3D4-E5FB");

  const blocked = await ask(number);
  const json = await status(number);

  expect(blocked.status).toBe(429);
  expect(blocked.headers.get("retry-after")).toBe("30");
  expect(await blocked.text()).toContain("Za dużo prób. Spróbuj ponownie za 30 sekund");
  expect(json.status).toBe(429);
  expect(await json.json()).toMatchObject({ ok: false, code: "too-many" });
});

test("PUBLIC-1 the same answer as JSON", async () => {
  await registered();

  expect(await (await status(number)).json()).toEqual({
    ok: true,
    asOf: now,
    status: {
      state: "REGISTERED",
      receivedOn: "2026-11-21",
      since: "2026-11-21",
      matter: { pl: "pismo do urzędu", en: "letter to the office", uk: "лист до установи" },
      unit: { pl: "Kancelaria urzędu", en: "Registry office", uk: "Канцелярія" },
      phone: "34 320 20 03",
      room: "parter, kancelaria",
      dueOn: "2026-12-21",
      waitingUntil: null,
    },
  });
  expect(await (await status("0000-0000-0012")).json()).toEqual({ ok: true, asOf: now, status: null });
});

test.each([
  ["en", "The letter is registered", "letter to the office"],
  ["uk", "Лист зареєстровано", "лист до установи"],
])("PUBLIC-1 the page also speaks %s", async (lang, sentence, matter) => {
  await registered();

  const text = await (await ask(number, { lang })).text();

  expect(text).toContain(`<html lang="${lang}">`);
  expect(text).toContain(sentence);
  expect(text).toContain(matter);
});

test("PUBLIC-3 the script moves a number from behind # into the form and nowhere else", async () => {
  const script = await (await fetch(`${running.centre.url}/strona.js`)).text();

  expect(script).toContain("location.hash");
  expect(script).toContain("history.replaceState");
  expect(script).not.toMatch(/fetch|XMLHttpRequest|cookie|localStorage|location\.(?:href|assign|replace)/);
});

test("PUBLIC-3 a form that is too large, a wrong method and a wrong address have their own answers", async () => {
  const large = await ask("7".repeat(10_000));
  const got = await fetch(`${running.centre.url}/stan`, { redirect: "manual" });
  const nowhere = await fetch(`${running.centre.url}/nic`, { headers: { accept: "text/html" } });

  expect(large.status).toBe(413);
  expect([got.status, got.headers.get("location")]).toEqual([303, "/"]);
  expect(nowhere.status).toBe(404);
  expect(await nowhere.text()).toContain("Nie ma takiej strony");
});

test.each([
  ["/rodo", "Inspektorem ochrony danych|inspektorem ochrony danych"],
  ["/dostepnosc", "WCAG 2.1"],
])("PUBLIC-3 %s is there and in Polish", async (path, words) => {
  const text = await (await fetch(`${running.centre.url}${path}?lang=en`)).text();

  expect(text).toMatch(new RegExp(words));
  expect(text).toContain('<article lang="pl">');
});

test("RECEIPT-2 no receipt number stands in the log or in any table of the centre", async () => {
  await registered();
  await ask(number);
  await ask(formatReceiptNumber(number).toLowerCase());
  await status(formatReceiptNumber(number));
  await fetch(`${running.centre.url}/stan?numer=${number}`, { redirect: "manual" });

  const tables = await running.centre.db.introspection.getTables();
  const dump: string[] = [];
  for (const { name } of tables) {
    // True: the names come from the database itself.
    const rows = await running.centre.db
      .selectFrom(name as "facts")
      .selectAll()
      .execute();
    dump.push(JSON.stringify(rows));
  }

  expect(tables.length).toBeGreaterThan(10);
  expect(dump.join("")).toContain("ItemRegistered");
  for (const held of [dump.join(""), running.logged()]) {
    expect(held.toUpperCase().replaceAll(/[\s-]/g, "")).not.toContain(number);
  }
});
