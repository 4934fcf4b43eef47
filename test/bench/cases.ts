import { accepted } from "../../main/domain/refusal.ts";
import { type CaseFilter } from "../../main/store/reads/case-page.ts";
import { type Reads } from "../../main/store/reads/reads.ts";
import { type Store } from "../../main/store/store.ts";
import { caseDrafts, classes, letterDrafts, type Lists, officers, today, units } from "./case-letters.ts";
import { type Bench, each, part, type Row } from "./figures.ts";
import { Dice, forenames, itemDraft, senderDraft, surnames, titles } from "./letters.ts";
import { act, newId, ownStore, stationIdentity, value } from "./stores.ts";

/** As many rows as a screen asks for at once. */
const PAGE = 50;
const HEAP_ROWS = 20;
const ASKED = 400;
/** A sheet is printed now and then, with thousands of rows. */
const SHEETS = 20;

type Ask = (read: Reads, dice: Dice) => unknown;

/** A board, a list, a register in an office with many cases: p50 and p99 of each kind of question, and of all of a group. */
export async function cases({ folder, cases: count }: Bench): Promise<Row[]> {
  const own = ownStore(folder, "cases", stationIdentity("S1", "K1"));
  const began = performance.now();
  const senders = fill(own, count);
  process.stderr.write(`cases: ${count} folded in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  await own.close();
  const store = ownStore(folder, "cases", stationIdentity("S1", "K1"));
  const rows: Row[] = [];
  for (const [group, asks] of Object.entries(questions(count, senders))) {
    const all: number[] = [];
    const single: Row[] = [];
    for (const [name, ask] of Object.entries(asks)) {
      const dice = new Dice();
      each(group === "sheets" ? 2 : 20, () => void ask(store.read, dice));
      const times = each(group === "sheets" ? SHEETS : ASKED, () => void ask(store.read, dice));
      all.push(...times);
      single.push(
        row(`    ${name}, p50`, part(times, 0.5), null),
        row(`    ${name}, p99`, part(times, 0.99), null),
      );
    }
    const goal = group === "board" || group === "search" ? ({ kind: "below", ms: 20 } as const) : null;
    rows.push(row(`${count} cases, ${group}, p50`, part(all, 0.5), null));
    rows.push(row(`  ${group}, p99`, part(all, 0.99), goal), ...single);
  }
  await store.close();
  return rows;
}

function row(what: string, ms: number, goal: Row["goal"]): Row {
  return { part: "cases", what, unit: "ms", ours: [ms], limit: null, goal };
}

function page(filter: (dice: Dice) => CaseFilter): Ask {
  return (read, dice) => read.cases.page(filter(dice), null, PAGE);
}

function search(query: (dice: Dice) => string): Ask {
  return page((dice) => ({ query: query(dice) }));
}

function list(dice: Dice) {
  return { unit: dice.pick(units), jrwa: dice.pick(classes), year: 2026 };
}

function reference(dice: Dice): string {
  const { unit, jrwa, year } = list(dice);
  return `${unit}.${jrwa}.${dice.roll(200) + 1}.${year}`;
}

function questions(
  count: number,
  senders: readonly string[],
): Readonly<Record<string, Readonly<Record<string, Ask>>>> {
  const words = [...new Set(titles.flatMap((title) => title.split(" ")))].filter((word) => word.length > 3);
  return {
    board: {
      "mine and of one whom I replace": (read, dice) =>
        read.cases.board({ clerks: [dice.pick(officers), dice.pick(officers)] }, today, HEAP_ROWS),
      "a unit's": (read, dice) => read.cases.board({ unit: dice.pick(units) }, today, HEAP_ROWS),
      everybody: (read) => read.cases.board({}, today, HEAP_ROWS),
      "everybody, on any day": (read, dice) =>
        read.cases.board({}, `2026-12-${10 + dice.roll(20)}`, HEAP_ROWS),
    },
    search: {
      "one word of the title": search((dice) => dice.pick(words)),
      "surname and forename": search((dice) => `${dice.pick(surnames)} ${dice.pick(forenames)}`),
      "surname and title word": search((dice) => `${dice.pick(surnames)} ${dice.pick(words)}`),
      "while typing, 2 letters": search((dice) => dice.pick([...words, ...surnames]).slice(0, 2)),
      "while typing, 4 letters": search((dice) => dice.pick([...words, ...surnames]).slice(0, 4)),
      "a reference": search(reference),
      "class and number": search((dice) => `${dice.pick(classes)}.${dice.roll(200) + 1}`),
      "class, number and year": search((dice) => `${dice.pick(classes)}.${dice.roll(200) + 1}.2026`),
      "a word in a unit's open cases": page((dice) => ({
        query: dice.pick(words),
        unit: dice.pick(units),
        stage: "open",
      })),
      "nothing to be found": search((dice) => `${dice.pick(surnames)} xyzzy`),
    },
    lists: {
      "mine, open": page((dice) => ({ clerks: [dice.pick(officers)], stage: "open" })),
      "a unit's folders": page((dice) => ({ unit: dice.pick(units), stage: "folder" })),
      "a class and year of a unit": page((dice) => list(dice)),
      "waiting for a number (none)": page(() => ({ stage: "asked" })),
      "a state that no case of the unit has": page((dice) => ({ unit: dice.pick(units), state: "APPEALED" })),
      "a heap of a unit": page((dice) => ({ unit: dice.pick(units), heap: { heap: "overdue", today } })),
      "a heap and a word": page((dice) => ({ query: dice.pick(words), heap: { heap: "later", today } })),
      "a heap, deep inside": (read, dice) =>
        read.cases.page(
          { heap: { heap: "later", today } },
          `2026-12-${10 + dice.roll(15)} ${dice.roll(count)}`,
          PAGE,
        ),
      "a case by its reference": (read, dice) =>
        read.cases.byReference({ ...list(dice), no: dice.roll(200) + 1, sub: null }),
      "open cases of a sender": (read, dice) => read.cases.openOfSender(dice.pick(senders), 10),
      "open cases of the greatest sender": (read) => read.cases.openOfSender(senders[0] ?? "", 10),
      "inbox of a unit": (read, dice) => read.cases.inbox({ unit: dice.pick(units) }, PAGE),
      "a page of the register with its cases": (read) => read.items.page({}, null, PAGE),
    },
    sheets: {
      "a spis": (read, dice) => read.caseLists.cases(list(dice), null),
      "to be disposed of": (read) => read.cases.disposable("2027-06-01").length,
      "all lists of a year": (read) => read.caseLists.ofYear(2026, null),
      "references given twice (none)": (read) => read.cases.doubles(),
    },
    "letters out": {
      "register, newest": (read) => read.letters.page({}, null, PAGE),
      "register, not proved": (read) => read.letters.page({ unproved: true }, null, PAGE),
      "register, a word": (read, dice) => read.letters.page({ query: dice.pick(words) }, null, PAGE),
      "register, a surname": (read, dice) => read.letters.page({ query: dice.pick(surnames) }, null, PAGE),
      "by its number": (read, dice) =>
        read.letters.byDispatch({ point: "K1", number: dice.roll(count / 5) + 1, year: 2026 }),
      "by postal number": (read, dice) =>
        read.letters.byPostalNumber(`0075900773${dice.roll(count / 5) + 1}`),
    },
  };
}

/** Through the store's own fold. One sender in ten items is the same: an office writes to an office. Answers the senders. */
function fill(store: Store, count: number): readonly string[] {
  const dice = new Dice();
  const lists: Lists = new Map();
  const senders: string[] = [];
  const A_TRANSACTION = 1000;
  for (let first = 1; first <= count; first += A_TRANSACTION) {
    const last = Math.min(count, first + A_TRANSACTION - 1);
    value(
      store.write((tx) => {
        for (let number = first; number <= last; number += 1) {
          if (number % 10 === 1) {
            senders.push(newId());
            tx.append(senderDraft(senders.at(-1) ?? "", dice), act);
          }
          const item = newId();
          const sender = dice.roll(10) === 0 ? (senders[0] ?? "") : dice.pick(senders);
          tx.append(itemDraft(item, number, { dice, sender, point: "K1" }), act);
          const id = newId();
          tx.append(caseDrafts(id, item, { dice, lists }), act);
          if (number % 5 === 0) tx.append(letterDrafts(newId(), id, { dice, number: number / 5 }), act);
        }
        return accepted(null);
      }),
    );
  }
  return senders;
}
