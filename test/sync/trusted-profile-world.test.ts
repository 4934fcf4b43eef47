import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";
import { eraseEntry } from "../../main/domain/trusted-profile/erasure.ts";
import { foldVisit, type Visit, type VisitFact } from "../../main/domain/trusted-profile/visit.ts";
import { connect } from "../../main/store/connection.ts";
import { factsOfSubject } from "../../main/store/fact-rows.ts";
import { openRow } from "../../main/store/fold-into-tables.ts";
import { statement } from "../../main/store/statement.ts";
import { type Database } from "../../sync/central/db.ts";
import { filed, saidOf, visitAt } from "../domain/trusted-profile/examples.ts";
import { openCentres } from "../world/centre.ts";
import { type Counter } from "../world/counter.ts";
import { letter } from "../world/letters.ts";
import { World } from "../world.ts";

const zenobia = { names: ["Zenobia"], surname: "Xylofonowska", pesel: "01123100174" };
const secrets = [...zenobia.names, zenobia.surname, zenobia.pesel, "W-2026-1"];
const common = ["registry", "accounts", "stations"] as const;
let database: Database;

beforeAll(async () => {
  database = await openCentres();
});
afterAll(async () => {
  await database.close();
});

/** A front desk, and two rooms of the confirmation point. */
async function office() {
  const world = await World.open({ database });
  const desk = await world.station("K1", common);
  const room7 = await world.station("P1", [...common, "trusted-profile"]);
  const room6a = await world.station("P2", [...common, "trusted-profile"]);
  await world.settle();
  return { world, desk, room7, room6a, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

function say({ station }: Counter, ...drafts: readonly FactDraft[]): void {
  const act = { by: "officer-1", at: station.now(), day: "2026-11-21" };
  const said = station.store.write((tx) => ({ ok: true, value: tx.append(drafts, act) }));
  if (!said.ok) throw new Error(`Refused: ${said.code}`);
  station.engine.wake();
}

/** Reads what a stopped station's file holds. */
function inFile({ station }: Counter, id: string) {
  const db = connect(station.file, station.secrets.storeKey, () => undefined);
  const facts = factsOfSubject(db.read, id).map((row) => openRow(db.read, row));
  const cells = db.read
    .all(statement<{ name: string }>("tables", "SELECT name FROM sqlite_schema WHERE type = 'table'"))
    .flatMap(({ name }) => db.read.all(statement<object>("cells", `SELECT * FROM "${name}"`)))
    .flatMap((row) => Object.values(row).map(String));
  db.close();
  // Of this subject nothing is said but a visit; its erasure is no step of it.
  const said = facts.filter((fact) => fact !== null && fact.kind !== "SubjectErased") as readonly VisitFact[];
  return { visit: said.reduce<Visit | undefined>(foldVisit, undefined), cells };
}

/** Every row of every table of the centre, as text. */
async function centreCells(): Promise<string> {
  const { db } = database;
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(db);
  const dumps = await Promise.all(
    tables.map(({ name }) => sql<object>`SELECT * FROM ${sql.table(name)}`.execute(db)),
  );
  return JSON.stringify(dumps.map(({ rows }) => rows));
}

test("PULL-1 a visit reaches the rooms of the point and not the front desk, and no name stands open anywhere", async () => {
  await using all = await office();
  const { world, desk, room7, room6a } = all;
  desk.register(letter);
  say(room7, ...saidOf(filed(visitAt("ended")), "visit-1", zenobia));
  await world.settle();
  const centre = await centreCells();
  for (const { station } of [desk, room7, room6a]) await station.stop();

  const [atDesk, in7, in6a] = [desk, room7, room6a].map((counter) => inFile(counter, "visit-1"));

  expect(atDesk?.visit).toBeUndefined();
  expect(atDesk?.cells).not.toContain("trusted-profile");
  expect(in6a?.visit).toEqual(in7?.visit);
  expect(in6a?.visit?.person).toMatchObject(zenobia);
  const open = [...(atDesk?.cells ?? []), ...(in7?.cells ?? []), ...(in6a?.cells ?? []), centre].join("\n");
  expect(secrets.filter((secret) => open.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  // What may stand in the open does, so the search looked at the right place.
  expect(open).toContain("PZ 3");
});

test("KEY-2 erasing an entry in one room erases its person in the other and at the centre", async () => {
  await using all = await office();
  const { world, room7, room6a } = all;
  say(room7, ...saidOf(filed(visitAt("ended")), "visit-2", zenobia));
  await world.settle();
  say(room6a, eraseEntry({ id: "visit-2" }, "art. 17 RODO"));
  await world.settle();
  const { rows: keys } = await sql`SELECT key FROM subject_keys WHERE subject = 'visit-2'`.execute(
    database.db,
  );
  for (const { station } of [room7, room6a]) await station.stop();

  for (const counter of [room7, room6a]) {
    expect(inFile(counter, "visit-2").visit).toMatchObject({
      number: { point: "P1", number: 17, year: 2026 },
      person: null,
      erased: true,
      result: { outcome: "confirmed", retainUntil: "2046-11-21" },
    });
  }
  expect(keys).toEqual([{ key: null }]);
});

test("PUSH-5 the front desk cannot write into the log of the point", async () => {
  await using all = await office();
  const { world, desk } = all;
  say(desk, ...saidOf(visitAt("started"), "visit-3"));
  await world.quiet();

  expect(await centreCells()).not.toContain("visit-3");
  expect(desk.station.light).toMatchObject({ state: "refused", cause: "scope-not-allowed", waiting: 1 });
});
