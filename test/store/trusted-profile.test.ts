import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { eraseEntry } from "../../main/domain/trusted-profile/erasure.ts";
import { foldVisit, type Visit, type VisitFact } from "../../main/domain/trusted-profile/visit.ts";
import { sha256 } from "../../main/store/append.ts";
import { connect } from "../../main/store/connection.ts";
import { factsOfSubject } from "../../main/store/fact-rows.ts";
import { openRow } from "../../main/store/fold-into-tables.ts";
import { statement } from "../../main/store/statement.ts";
import { filed, saidOf, visitAt } from "../domain/trusted-profile/examples.ts";
import { append, type Folder, folder, KEY } from "./fixture.ts";

const zenobia = { names: ["Zenobia"], surname: "Xylofonowska", pesel: "01123100174" };

/** A visit folded from what a store's file holds, opened with the keys that it holds. */
function visitIn(there: Folder, id: string): Visit | undefined {
  const db = connect(join(there.path, "S7.db"), KEY, () => undefined);
  const facts = factsOfSubject(db.read, id).map((row) => openRow(db.read, row));
  db.close();
  // The subject is a visit, of which nothing but facts of visits is said; its erasure is no step.
  const said = facts.filter((fact) => fact !== null && fact.kind !== "SubjectErased") as readonly VisitFact[];
  return said.reduce<Visit | undefined>(foldVisit, undefined);
}

/** Where a text stands: in a cell of any table, read with the store's key, or in a file beside it or its name. */
async function placesOf(there: Folder, text: string): Promise<readonly string[]> {
  const db = connect(join(there.path, "S7.db"), KEY, () => undefined);
  const tables = db.read.all(
    statement<{ name: string }>("tables", "SELECT name FROM sqlite_schema WHERE type = 'table'"),
  );
  const found = tables.flatMap(({ name }) => {
    const rows = db.read.all(statement<Record<string, unknown>>("cells", `SELECT * FROM "${name}"`));
    const cells = rows.flatMap((row) => Object.values(row));
    return cells.some((cell) => holds(cell, text)) ? [name] : [];
  });
  db.close();
  for (const entry of await readdir(there.path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (holds(entry.name, text) || holds(bytes, text)) found.push(entry.name);
  }
  return found;
}

function holds(cell: unknown, text: string): boolean {
  const bytes = cell instanceof Uint8Array ? Buffer.from(cell) : Buffer.from(String(cell), "utf8");
  return bytes.toString("latin1").toLowerCase().includes(text.toLowerCase());
}

test("an erased entry loses its person everywhere, and keeps number, dates, outcome and chain", async () => {
  await using there = await folder();
  const store = there.station("S7", "P1");
  append(store, ...saidOf(filed(visitAt("ended")), "visit-1", zenobia));
  append(store, ...saidOf(visitAt("ended"), "visit-2"));
  await store.close();
  const before = visitIn(there, "visit-1");

  const again = there.station("S7", "P1", 2);
  append(again, eraseEntry({ id: "visit-1" }, "art. 17 RODO"));
  const { facts } = again.log.ownAfter(1, 0, 1000);
  await again.close();

  expect(before?.person).toMatchObject(zenobia);
  expect(visitIn(there, "visit-1")).toEqual({ ...before, person: null, erased: true });
  expect(visitIn(there, "visit-2")?.person).toMatchObject({ surname: "Testowa" });
  expect(facts.at(-1)).toMatchObject({ kind: "SubjectErased", scope: "trusted-profile" });
  expect(firstBreak(facts, sha256)).toBeNull();
});

test("a name and a PESEL stand in no file and in no open cell, erased or not", async () => {
  await using there = await folder();
  const store = there.station("S7", "P1");
  append(store, ...saidOf(filed(visitAt("ended")), "visit-1", zenobia));
  await store.close();

  for (const text of [...zenobia.names, zenobia.surname, zenobia.pesel])
    expect(await placesOf(there, text)).toEqual([]);
  // The search finds what does stand in the open: the binder, and the store's own file by its name.
  expect(await placesOf(there, "PZ 3")).toEqual(["facts"]);
  expect(await placesOf(there, "S7.db")).toEqual(["S7.db"]);
});
