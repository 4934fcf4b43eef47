import { foldPublicItem, isPublic, NOTHING_YET } from "../../../sync/central/public/status.ts";
import { readFact } from "../../../main/domain/facts/kinds.ts";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { type Counter } from "../../world/counter.ts";
import { type World } from "../../world.ts";
import { type Ledger, Violation } from "./ledger.ts";
import { checkCases, checkMoves } from "./case-invariants.ts";
import { dump } from "./dump.ts";

type Row = {
  readonly position: number;
  readonly id: string;
  readonly refused: string | null;
  readonly fact: Fact;
};

/** Positions without holes, and every fact once. */
export async function checkPositions(world: World): Promise<readonly { position: number; id: string }[]> {
  const rows = await world.centre.centre.db
    .selectFrom("facts")
    .select(["position", "id"])
    .where("office", "=", world.centre.office)
    .orderBy("position")
    .execute();
  const hole = rows.findIndex(({ position }, index) => position !== index + 1);
  if (hole >= 0) throw new Violation(`Positions have a hole or a double at ${hole + 1}`);
  if (new Set(rows.map(({ id }) => id)).size < rows.length)
    throw new Violation("The centre has a fact twice");
  const head = await world.centre.head();
  if (head !== rows.length)
    throw new Violation(`The centre's head is ${head} and it has ${rows.length} facts`);
  return rows;
}

/** When all are in step: nothing lost, no number missing without a reason, all equal, and equal when folded anew. */
export async function checkAtRest(world: World, ledger: Ledger): Promise<void> {
  const placed = await checkPositions(world);
  const atCentre = new Set(placed.map(({ id }) => id));
  const lost = [...ledger.facts].filter(([id]) => !atCentre.has(id) && !ledger.died.has(id));
  if (lost.length > 0)
    throw new Violation(
      `Lost: ${lost.map(([id, { station, epoch, seq }]) => `${station}/${epoch}/${seq} ${id}`).join(", ")}`,
    );

  const rows = await centreFacts(world);
  const given = new Set(rows.flatMap(({ id, refused }) => (refused === null ? [id] : [])));
  checkNumbers(rows, ledger);
  await checkPublic(world, rows);
  await checkCases(world, rows, ledger);
  for (const counter of world.counters) checkMoves(counter);
  const dumps: string[] = [];
  for (const counter of world.counters.filter(({ station }) => station.up)) {
    const before = await dumped(counter);
    counter.station.start();
    const rebuilt = counter.station.store.rebuild();
    if (!rebuilt.ok) throw new Violation(`A rebuild was refused: ${rebuilt.code}`);
    same(`${counter.station.name} after a rebuild`, before.tables, (await dumped(counter)).tables);
    counter.station.start();
    // What the centre refused it gives to nobody but its writer.
    const facts = JSON.stringify(before.facts.filter(([id]) => given.has(id)));
    same(
      `facts of ${counter.station.name}`,
      JSON.stringify(placed.filter(({ id }) => given.has(id)).map(({ id, position }) => [id, position])),
      facts,
    );
    // A fact that only a dead disk and this log had keeps this log's tables apart from the others'.
    if (before.facts.every(([id]) => atCentre.has(id))) dumps.push(before.tables);
  }
  for (const other of dumps) same("tables of two stations", dumps[0] ?? "", other);
}

async function dumped(counter: Counter) {
  await counter.station.stop();
  return dump(counter.station.file, counter.station.secrets.storeKey);
}

function checkNumbers(rows: readonly Row[], ledger: Ledger): void {
  const there = new Map<string, string>();
  for (const { fact } of rows) {
    if (fact.kind !== "ItemRegistered") continue;
    const { point, number, year } = fact.body;
    const label = `${String(point)}/${String(number)}/${String(year)}`;
    if (there.has(label)) throw new Violation(`The number ${label} stands at the centre twice`);
    there.set(label, fact.id);
  }
  for (const { item, number } of ledger.given.values()) {
    const label = `${number.point}/${number.seq}/${number.year}`;
    if (there.has(label)) continue;
    const fact = ledger.registrations.get(item);
    const diedWithDisk = fact !== undefined && ledger.died.has(fact);
    if (!diedWithDisk) throw new Violation(`The number ${label} is missing without a reason`);
  }
}

async function centreFacts(world: World): Promise<readonly Row[]> {
  const rows = await world.centre.centre.db
    .selectFrom("facts")
    .selectAll()
    .where("office", "=", world.centre.office)
    .orderBy("position")
    .execute();
  return rows.map(
    ({ position, refused, refused_details: _details, sealed_key, sealed_box, body, ...rest }) => {
      const sealed =
        sealed_key === null || sealed_box === null ? {} : { sealed: { key: sealed_key, box: sealed_box } };
      // The centre keeps the body as the text of a JSON object.
      return {
        position,
        id: rest.id,
        refused,
        fact: { ...rest, body: JSON.parse(body) as Fact["body"], ...sealed },
      };
    },
  );
}

/** The public rows are what a fold of all facts gives. */
async function checkPublic(world: World, rows: readonly Row[]): Promise<void> {
  const folded = new Map<string, ReturnType<typeof foldPublicItem>>();
  for (const { fact, refused } of rows) {
    const open = refused === null ? readFact(fact, null) : null;
    if (open === null || !isPublic(open)) continue;
    folded.set(open.subject, foldPublicItem(folded.get(open.subject) ?? NOTHING_YET, open));
  }
  const kept = await world.centre.centre.db
    .selectFrom("public_items")
    .select(["item", "state"])
    .where("office", "=", world.centre.office)
    .execute();
  same(
    "the centre's public rows",
    sorted([...folded]),
    sorted(kept.map(({ item, state }) => [item, JSON.parse(state)])),
  );
}

function sorted(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function same(what: string, a: string, b: string): void {
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  throw new Violation(
    `${what} differ: …${a.slice(Math.max(0, at - 80), at + 120)}… and …${b.slice(Math.max(0, at - 80), at + 120)}…`,
  );
}
