// oxlint-disable-next-line typescript/triple-slash-reference -- it declares a package for the whole program: there is nothing to import
/// <reference path="../../main/store/better-sqlite3.d.ts" />
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { accepted } from "../../main/domain/refusal.ts";
import { setKey } from "../../main/store/cipher-key.ts";
import { migrations } from "../../main/store/migrations/list.ts";
import { openStore } from "../../main/store/open-store.ts";
import { type Store } from "../../main/store/store.ts";
import { act, enrol, ids, KEY, register, registered, sender, stationIdentity, value } from "./fixture.ts";

/**
 * Figures of the store, to be read by a person: `node test/store/measure.ts [items]`. One durable registration against the
 * same rows written by bare better-sqlite3 in one transaction; search, list and rebuild over many items.
 */
const ITEMS = Number(process.argv[2] ?? 250_000);
const path = mkdtempSync(join(tmpdir(), "okienko-measure-"));
const say = (line: string) => process.stdout.write(`${line}\n`);

const SURNAMES =
  "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Duda Zalewski Łuczak Żak".split(
    " ",
  );
const NAMES =
  "Jan Anna Piotr Maria Krzysztof Katarzyna Andrzej Małgorzata Tomasz Agnieszka Paweł Barbara Łukasz Ewa Michał Elżbieta Marcin Krystyna Stanisław Magdalena".split(
    " ",
  );
const TITLES =
  "Wniosek o wydanie zaświadczenia o niezaleganiu;Deklaracja na podatek rolny;Odwołanie od decyzji;Skarga na uciążliwe sąsiedztwo;Podanie o rozłożenie na raty podatku od nieruchomości;Wniosek o warunki zabudowy;Zgłoszenie zamiaru usunięcia drzewa;Informacja o środkach transportowych;Wniosek o zwrot podatku akcyzowego;Prośba o naprawę drogi gminnej;Pismo w sprawie dodatku mieszkaniowego;Faktura za usługi".split(
    ";",
  );

let seed = 1;
function random(below: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  // The low bits of such a generator repeat soon.
  return (seed >>> 8) % below;
}
const pick = (list: readonly string[]) => list[random(list.length)] ?? "";

function percentile(times: number[], part: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0).toFixed(2);
}

function timed(count: number, work: (n: number) => void): number[] {
  return Array.from({ length: count }, (_, n) => {
    const began = performance.now();
    work(n);
    return performance.now() - began;
  });
}

function open(name: string, from = 0): Store {
  const store = value(
    openStore({
      file: join(path, `${name}.db`),
      key: KEY,
      backups: path,
      journal: join(path, `${name}.journal`),
      newId: ids(0, from),
      log: () => undefined,
    }),
  );
  enrol(store, stationIdentity());
  return store;
}

function bare() {
  const raw = new Database(join(path, "bare.db"));
  setKey(raw, KEY);
  raw.exec(
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON",
  );
  for (const { sql } of migrations) raw.exec(sql);
  return raw;
}

/** The rows of one registration, as they lie in the store's tables, read back and written again elsewhere. */
async function compare(count: number): Promise<void> {
  const store = open("own");
  register(store, "warm", "Podanie");
  for (let n = 0; n < count; n += 1) register(store, `item-${n}`, TITLES[n % TITLES.length] ?? "");
  await store.close();
  const source = new Database(join(path, "own.db"));
  setKey(source, KEY);
  const rows = Object.fromEntries(
    ["facts", "subject_keys", "items"].map((table) => [
      table,
      source.prepare(`SELECT * FROM ${table}`).all(),
    ]),
  ) as Record<string, Record<string, string | number | null | Uint8Array>[]>;
  source.close();

  const raw = bare();
  const into = (table: string) => {
    const first = rows[table]?.[0] ?? {};
    const insert = raw.prepare(
      `INSERT INTO ${table} (${Object.keys(first).join()}) VALUES (${Object.keys(first).fill("?").join()})`,
    );
    const values = (rows[table] ?? []).map((row) => Object.values(row));
    return (n: number) => insert.run(...(values[n] ?? []));
  };
  const writers = ["facts", "subject_keys", "items"].map(into);
  const index = raw.prepare("INSERT INTO item_words (rowid, words) VALUES (?, ?)");
  const series = raw.prepare(
    "INSERT INTO series (point, year, station, first, last) VALUES ('K1', 2026, 'S1', 1, ?) ON CONFLICT DO UPDATE SET last = excluded.last",
  );
  const write = (n: number) => {
    raw.exec("BEGIN IMMEDIATE");
    for (const writer of writers) writer(n);
    index.run(rows["items"]?.[n]?.["row"] ?? 0, rows["items"]?.[n]?.["words"] ?? "");
    series.run(n);
    raw.exec("COMMIT");
  };
  write(0);
  const again = open("own", count * 2);
  const own: number[] = [];
  const base: number[] = [];
  // In turn, so that whatever else the machine does falls on both alike.
  for (let n = 0; n < count; n += 1) {
    own.push(...timed(1, () => register(again, `more-${n}`, TITLES[n % TITLES.length] ?? "")));
    base.push(...timed(1, () => write(n + 1)));
  }
  await again.close();
  raw.close();
  const ratio = Number(percentile(own, 0.5)) / Number(percentile(base, 0.5));
  say(
    `registration, durable: p50 ${percentile(own, 0.5)} ms p99 ${percentile(own, 0.99)} ms; bare p50 ${percentile(base, 0.5)} ms p99 ${percentile(base, 0.99)} ms; ratio ${ratio.toFixed(2)}`,
  );
}

function fill(store: Store): void {
  const began = performance.now();
  for (let n = 0; n < ITEMS / 10; n += 1) {
    value(
      store.write((tx) => {
        tx.append(sender(`sender-${n}`, `${pick(NAMES)} ${pick(SURNAMES)}`), act);
        for (let k = 0; k < 10; k += 1) {
          const number = n * 10 + k + 1;
          tx.append(
            registered(`item-${number}`, number, {
              body: { sender: `sender-${random(n + 1)}`, unit: pick(["FN", "OR", "GK", "SO"]) },
              sealed: {
                title: pick(TITLES),
                reference: `${pick(["FN", "OA"])}.${random(9999)}.${random(99)}.2026`,
              },
            }),
            act,
          );
        }
        return accepted(null);
      }),
    );
  }
  say(`filled ${ITEMS} items in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function search(): Promise<void> {
  const empty = open("many");
  fill(empty);
  await empty.close();
  const store = open("many", ITEMS * 2);
  const words = [...SURNAMES, ...NAMES, ...TITLES.flatMap((title) => title.split(" "))];
  const queries: Record<string, () => string> = {
    "one letter": () => pick(words).slice(0, 1),
    "three letters": () => pick(words).slice(0, 3),
    "five letters": () => pick(words).slice(0, 5),
    "whole word": () => pick(words),
    "surname and title word": () => `${pick(SURNAMES)} ${pick(pick(TITLES).split(" "))}`,
    "name, surname, title": () => `${pick(NAMES)} ${pick(SURNAMES)} ${pick(TITLES)}`,
    reference: () => `FN.${random(9999)}.`,
    "nothing found": () => `${pick(SURNAMES)} xyzzy`,
    "number/year": () => `${random(ITEMS)}/2026`,
  };
  for (const [name, query] of Object.entries(queries)) {
    const times = timed(300, () => store.read.items.page({ query: query() }, null, 50));
    say(`search, ${name}: p50 ${percentile(times, 0.5)} ms p99 ${percentile(times, 0.99)} ms`);
  }
  const senders = timed(300, () =>
    store.read.senders.search(`${pick(SURNAMES).slice(0, 4)} ${pick(NAMES).slice(0, 2)}`, 8),
  );
  say(`senders while typing: p50 ${percentile(senders, 0.5)} ms p99 ${percentile(senders, 0.99)} ms`);
  const filtered = timed(100, () =>
    store.read.items.page({ unit: "GK", matter: "PODATEK_ROLNY" }, null, 100),
  );
  say(`page by unit: p50 ${percentile(filtered, 0.5)} ms p99 ${percentile(filtered, 0.99)} ms`);
  const today = timed(100, () => store.read.items.registeredOn("2026-11-21", "S1", 100));
  say(`today: p50 ${percentile(today, 0.5)} ms p99 ${percentile(today, 0.99)} ms`);
  const registering = timed(300, (n) => register(store, `late-${n}`, pick(TITLES)));
  say(
    `registration into ${ITEMS}: p50 ${percentile(registering, 0.5)} ms p99 ${percentile(registering, 0.99)} ms`,
  );
  let began = performance.now();
  await store.backup(join(path, "copies"), 1);
  say(`backup: ${(performance.now() - began).toFixed(0)} ms`);
  began = performance.now();
  await store.close();
  say(
    `closed in ${(performance.now() - began).toFixed(0)} ms; ${Math.round(statSync(join(path, "many.db")).size / 1e6)} MB`,
  );
  began = performance.now();
  const again = open("many");
  say(`opened in ${(performance.now() - began).toFixed(0)} ms`);
  await again.close();
}

try {
  await compare(1000);
  await search();
} finally {
  rmSync(path, { recursive: true, force: true });
}
