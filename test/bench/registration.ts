import { join } from "node:path";
import { accepted } from "../../main/domain/refusal.ts";
import { type Store } from "../../main/store/store.ts";
import { draft, TestMachine, type TestOffice } from "../office/test-office.ts";
import { type Bench, inTurn, median, type Row, type Times } from "./figures.ts";
import { Dice, itemDraft, titles } from "./letters.ts";
import {
  act,
  bareFile,
  newId,
  ownStore,
  type Rows,
  rowsIn,
  stationIdentity,
  value,
  writer,
} from "./stores.ts";

const ROUNDS = 15;
const A_ROUND = 60;

/** A durable registration of one item, and the very same rows by bare better-sqlite3 in one transaction. */
export async function registration({ folder }: Bench): Promise<Row[]> {
  const rows = await sameRows((ROUNDS + 1) * A_ROUND);
  await using machine = new TestMachine();
  const office = await counter(machine);
  const store = ownStore(folder, "own", stationIdentity("S1", "K1"));
  const dice = new Dice();
  const same = bareRegistration(bareFile(folder, "same"), rows);
  const open = bareRegistration(bareFile(folder, "open", { encrypted: false }), rows);
  const [whole = [], inStore = [], limit = [], clear = []] = await inTurn(
    ROUNDS,
    () => round(() => office.register()),
    () => round(() => register(store, dice)),
    (at) => round((n) => same.write(at * A_ROUND + n)),
    (at) => round((n) => open.write(at * A_ROUND + n)),
  );
  await store.close();
  same.close();
  open.close();
  const bare = "the same rows by bare better-sqlite3 in one transaction, same cipher, WAL, synchronous=FULL";
  const against = (what: string, ours: Times): Row => ({
    part: "registration",
    what,
    unit: "µs",
    ours,
    limit: { what: bare, times: limit },
    goal: { kind: "ratio", atMost: 1.5 },
  });
  return [
    against("intake.register, contract to answer", whole),
    against("the store's transaction in it", inStore),
    {
      part: "registration",
      what: "bare, against bare and not encrypted",
      unit: "µs",
      ours: limit,
      limit: { what: "(bare, against bare and not encrypted) the same without a cipher", times: clear },
      goal: null,
    },
  ];
}

/** The median of a round's calls, in milliseconds. */
async function round(work: (n: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < A_ROUND; n += 1) {
    const began = performance.now();
    await work(n);
    times.push(performance.now() - began);
  }
  return median(times);
}

/** A clerk at an open counter whose network is down, and letters of one known sender. */
async function counter(
  machine: TestMachine,
): Promise<{ register(): Promise<unknown>; close(): Promise<void> }> {
  const { ask, close } = await machine.openFounded();
  await ask.intake.register(draft);
  const id = await senderOf(ask);
  const dice = new Dice();
  return {
    close,
    register: () =>
      ask.intake.register({ ...draft, sender: { kind: "known", id }, title: dice.pick(titles) }),
  };
}

async function senderOf(ask: TestOffice["ask"]): Promise<string> {
  const [sender] = await ask.intake.senders({ query: "Testowy", limit: 1 });
  if (sender === undefined) throw new Error("The sender who was just recorded is unknown");
  return sender.id;
}

type RegistrationRows = Readonly<Record<"facts" | "subject_keys" | "items", Rows>>;

/** What registrations at such a counter leave in the tables, one after another. */
async function sameRows(count: number): Promise<RegistrationRows> {
  await using machine = new TestMachine();
  const one = await counter(machine);
  for (let n = 0; n < count; n += 1) await one.register();
  await one.close();
  const file = join(machine.folder, "station.db");
  const [facts = [], keys = [], items = []] = rowsIn({ file, key: machine.key }, [
    "facts",
    "subject_keys",
    "items",
  ]);
  return { items, facts: inOrder(items, facts), subject_keys: inOrder(items, keys) };
}

/** The rows about these items, in their order. */
function inOrder(items: Rows, rows: Rows): Rows {
  const bySubject = new Map(rows.map((row) => [row["subject"], row]));
  return items.flatMap((item) => {
    const row = bySubject.get(item["id"] ?? null);
    return row === undefined ? [] : [row];
  });
}

/** What the office's transaction does in the store: the next number and the item. */
function register(store: Store, dice: Dice): void {
  value(
    store.write((tx) => {
      const number = tx.nextNumber("K1", 2026);
      if (!number.ok) return number;
      const item = itemDraft(newId(), number.value, { dice, sender: null, point: "K1" });
      return accepted(tx.append(item, act));
    }),
  );
}

function bareRegistration(raw: ReturnType<typeof bareFile>, rows: RegistrationRows) {
  const fact = writer(raw, "facts", rows.facts);
  const key = writer(raw, "subject_keys", rows.subject_keys);
  const item = writer(raw, "items", rows.items);
  const words = raw.prepare("INSERT INTO item_words (rowid, words) VALUES (?, ?)");
  const series = raw.prepare(
    `INSERT INTO series (point, year, station, first, last) VALUES ('K1', 2026, 'S1', 1, ?)
     ON CONFLICT DO UPDATE SET last = excluded.last`,
  );
  return {
    write(n: number) {
      raw.exec("BEGIN IMMEDIATE");
      fact(n);
      key(n);
      item(n);
      words.run(rows.items[n]?.["row"] ?? 0, rows.items[n]?.["words"] ?? "");
      series.run(n + 1);
      raw.exec("COMMIT");
    },
    close: () => raw.close(),
  };
}
