import { accepted } from "../../main/domain/refusal.ts";
import { matchQuery } from "../../main/store/search-words.ts";
import { type Store } from "../../main/store/store.ts";
import { type Bench, each, inTurn, median, part, type Row } from "./figures.ts";
import { Dice, forenames, itemDraft, senderDraft, surnames, titles } from "./letters.ts";
import { act, bareFile, newId, ownStore, rowsOf, stationIdentity, value } from "./stores.ts";

const ROUNDS = 5;
const A_ROUND = 100;
/** As many as the register's list shows at once, and one that tells whether there is more. */
const PAGE = 50;

/** A page of what was searched for, and bare FTS5 over the same words: p50 and p99 of each kind of question. */
export async function search({ folder, items }: Bench): Promise<Row[]> {
  const own = ownStore(folder, "many", stationIdentity("S1", "K1"));
  const began = performance.now();
  fill(own, items);
  process.stderr.write(
    `search: ${items} items folded in ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
  );
  await own.close();
  const bare = bareIndex(folder);
  const store = ownStore(folder, "many", stationIdentity("S1", "K1"));

  const rows: Row[] = [];
  const all = { ours: [] as number[], limit: [] as number[] };
  const what = `bare FTS5, optimised, with the same words, key and settings: the ${PAGE} newest hits with their text`;
  for (const [name, ask] of Object.entries(questions(items))) {
    const dice = new Dice();
    const asked = Array.from({ length: (ROUNDS + 1) * A_ROUND }, () => ask(dice));
    const turn = (into: number[], find: (query: string) => void) => (round: number) => {
      const times = each(A_ROUND, (n) => find(asked[round * A_ROUND + n] ?? ""));
      if (round > 0) into.push(...times);
      return median(times);
    };
    const [ours = [], times = []] = await inTurn(
      ROUNDS,
      turn(all.ours, (query) => store.read.items.page({ query }, null, PAGE)),
      turn(all.limit, bare.find),
    );
    rows.push({
      part: "search",
      what: `  ${name}, p50`,
      unit: "ms",
      ours,
      limit: { what, times },
      goal: null,
    });
  }
  await store.close();
  bare.close();
  const mix = (share: number, goal: Row["goal"]): Row => ({
    part: "search",
    what: `${items} items, all questions, p${share * 100}`,
    unit: "ms",
    ours: [part(all.ours, share)],
    limit: { what, times: [part(all.limit, share)] },
    goal,
  });
  return [
    mix(0.5, { kind: "ratio", atMost: 2 }),
    mix(0.99, { kind: "ratio", atMost: 2 }),
    mix(0.99, { kind: "below", ms: 20 }),
    ...rows,
  ];
}

/** What clerks type. */
function questions(items: number): Readonly<Record<string, (dice: Dice) => string>> {
  const words = [...new Set(titles.flatMap((title) => title.split(" ")))].filter((word) => word.length > 3);
  return {
    "one word": (dice) => dice.pick(words),
    "surname and forename": (dice) => `${dice.pick(surnames)} ${dice.pick(forenames)}`,
    "surname and title word": (dice) => `${dice.pick(surnames)} ${dice.pick(words)}`,
    "while typing, 2 letters": (dice) => dice.pick([...words, ...surnames]).slice(0, 2),
    "while typing, 4 letters": (dice) => dice.pick([...words, ...surnames]).slice(0, 4),
    "without diacritics": (dice) =>
      dice
        .pick([...words, ...surnames])
        .normalize("NFD")
        .replaceAll(/\p{M}/gu, "")
        .replaceAll("ł", "l"),
    "number and year": (dice) => `${dice.roll(items) + 1}/2026`,
    "a reference": (dice) => `FN.${dice.roll(9999)}.${dice.roll(99)}.2026`,
    "nothing to be found": (dice) => `${dice.pick(surnames)} xyzzy`,
  };
}

/** Through the store's own fold, in transactions of two thousand items. */
function fill(store: Store, items: number): void {
  const dice = new Dice();
  const senders: string[] = [];
  const A_TRANSACTION = 2000;
  for (let first = 1; first <= items; first += A_TRANSACTION) {
    const count = Math.min(A_TRANSACTION, items - first + 1);
    value(
      store.write((tx) => {
        for (let number = first; number < first + count; number += 1) {
          if (number % 10 === 1) {
            const id = newId();
            senders.push(id);
            tx.append(senderDraft(id, dice), act);
          }
          tx.append(itemDraft(newId(), number, { dice, sender: dice.pick(senders), point: "K1" }), act);
        }
        return accepted(null);
      }),
    );
  }
}

/** One FTS5 table that holds the items' words itself, and nothing else. */
function bareIndex(folder: string) {
  const [items = []] = rowsOf(folder, "many", "items");
  const raw = bareFile(folder, "bare");
  raw.exec(`CREATE VIRTUAL TABLE bare_words USING fts5 (words, columnsize = 0, detail = 'none', prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 0')`);
  const insert = raw.prepare("INSERT INTO bare_words (rowid, words) VALUES (?, ?)");
  raw.exec("BEGIN");
  for (const { row, words } of items) insert.run(row ?? 0, words ?? "");
  raw.exec("COMMIT");
  // As fast as it can be: one segment. The program's own index is left as daily work leaves it.
  raw.exec("INSERT INTO bare_words (bare_words) VALUES ('optimize')");
  const find = raw.prepare(
    `SELECT rowid, words FROM bare_words WHERE bare_words MATCH ? ORDER BY rowid DESC LIMIT ${PAGE + 1}`,
  );
  return {
    find(query: string) {
      // FTS5 knows no register numbers: the number alone is the nearest that it can be asked.
      const [, number] = /^(\d+)\/2026$/.exec(query) ?? [];
      find.all(number === undefined ? (matchQuery(query) ?? "") : `"${number}"`);
    },
    close: () => raw.close(),
  };
}
