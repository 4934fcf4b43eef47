import { type Bench } from "./bench.ts";
import { each, inTurn, median, type Row } from "./figures.ts";
import { Dice, itemDraft, senderDraft } from "./letters.ts";
import { act, bareFile, newId, ownStore, rowsOf, stationIdentity, value, writer } from "./stores.ts";
import { accepted } from "../../main/domain/refusal.ts";
import { type Store } from "../../main/store/store.ts";

const ROUNDS = 15;
const A_ROUND = 100;

/** A durable registration of one item, and the very same rows by bare better-sqlite3 in one transaction. */
export async function registration({ folder }: Bench): Promise<Row[]> {
  const rows = await sameRows(folder, (ROUNDS + 1) * A_ROUND);
  const own = ownStore(folder, "own", stationIdentity("S1", "K1"));
  const sender = addSender(own);
  const dice = new Dice();
  const encrypted = bareRegistration(bareFile(folder, "bare"), rows);
  const open = bareRegistration(bareFile(folder, "open", { encrypted: false }), rows);
  const turn = (write: (n: number) => void) => (round: number) =>
    median(each(A_ROUND, (n) => write(round * A_ROUND + n)));
  const [ours = [], limit = [], clear = []] = await inTurn(
    ROUNDS,
    turn(() => register(own, sender, dice)),
    turn(encrypted.write),
    turn(open.write),
  );
  await own.close();
  encrypted.close();
  open.close();
  const row = { part: "registration", unit: "µs", ours } as const;
  return [
    {
      ...row,
      what: "durable, one item",
      limit: {
        what: "the same rows by bare better-sqlite3 in one transaction, same cipher, WAL, FULL",
        times: limit,
      },
      goal: { kind: "ratio", atMost: 1.5 },
    },
    {
      ...row,
      what: "… against no encryption",
      limit: { what: "(second) the same without encryption", times: clear },
      goal: null,
    },
  ];
}

type RegistrationRows = {
  readonly [Table in "facts" | "subject_keys" | "items"]: ReturnType<typeof rowsOf>[number];
};

/** What registrations leave in the tables, registration by registration. */
async function sameRows(folder: string, count: number): Promise<RegistrationRows> {
  const store = ownStore(folder, "source", stationIdentity("S1", "K1"));
  const sender = addSender(store);
  const dice = new Dice();
  for (let n = 0; n < count; n += 1) register(store, sender, dice);
  await store.close();
  const [facts = [], keys = [], items = []] = rowsOf(folder, "source", "facts", "subject_keys", "items");
  const ofItems = new Set(items.map(({ id }) => id));
  return {
    facts: facts.filter(({ subject }) => ofItems.has(subject ?? "")),
    subject_keys: keys.filter(({ subject }) => ofItems.has(subject ?? "")),
    items,
  };
}

function addSender(store: Store): string {
  const id = newId();
  value(store.write((tx) => accepted(tx.append(senderDraft(id, new Dice()), act))));
  return id;
}

/** As the office does it: the next number and the item in one transaction. */
function register(store: Store, sender: string, dice: Dice): void {
  value(
    store.write((tx) => {
      const number = tx.nextNumber("K1", 2026);
      if (!number.ok) return number;
      return accepted(tx.append(itemDraft(newId(), number.value, { dice, sender, point: "K1" }), act));
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
