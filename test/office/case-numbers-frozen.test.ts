import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { type FreezeReason } from "../../sync/engine/ports.ts";
import { openStore } from "../../main/store/open-store.ts";
import { CaseHouse, list, openCaseHere, opening, reliefLetter } from "./case-office.ts";
import { errorOf, refusalOf, signInFirst, type TestMachine } from "./test-office.ts";

/** What the sync engine does when the centre says so, to a store that no office has open. */
async function freeze(machine: TestMachine, why: FreezeReason): Promise<void> {
  const { store: file, key, backups, journal } = machine.parts().files;
  if (typeof key === "string") throw new Error(key);
  const opened = openStore({ file, key, backups, journal, newId: () => "", log: () => undefined });
  if (!opened.ok) throw new Error(opened.code);
  opened.value.log.freeze(why);
  await opened.value.close();
}

/** The machine's disk as it is now, come back on another day without what lay beside the store. */
function copyOf(machine: TestMachine): TestMachine {
  const copy = machine.killed();
  copy.centre = machine.centre;
  rmSync(dirname(copy.parts().files.journal), { recursive: true, force: true });
  return copy;
}

/** A clone stays one until a new epoch, and is still revoked. */
const reasons = ["restored", "newer-epoch", "taking-up", "clone", "revoked"] as const;

test("CASE-10 a station whose numbering stands still gives no number of its list, asks for none, and sends no letter, whatever the reason", async () => {
  await using house = await CaseHouse.open();
  const { machine, office: before } = await house.station("K1");
  await house.inStep({ machine, office: before });
  await before.ask.cases.takeList(list);
  const one = await openCaseHere(before.ask);
  const folder = await before.ask.cases.openFolder({ item: (await reliefLetter(before.ask)).id });
  const loose = await reliefLetter(before.ask);
  const plain = await before.ask.letters.template({ case: one.id, kind: "plain-letter" });
  const drafted = await before.ask.letters.draft({ case: one.id, letter: null, draft: plain });
  await before.ask.letters.sign({ letter: drafted.id });
  await before.close();
  house.cut = true;
  const sent = { letter: drafted.id, on: "2026-11-21", channel: "post", postalNumber: null } as const;

  for (const why of reasons) {
    await freeze(machine, why);
    const office = machine.open();
    await signInFirst(office);
    const { ask } = office;
    const refused = [
      await errorOf(ask.cases.openCase({ case: folder.id, ...opening })),
      await errorOf(ask.cases.openFromItem({ item: loose.id, unconfirmedSeen: true })),
      // A list that the centre numbers.
      await errorOf(ask.cases.openCase({ case: folder.id, ...opening, jrwa: "3120" })),
      await errorOf(ask.letters.dispatch(sent)),
    ];
    const asPlanned = await ask.cases.openingFor({ case: folder.id });
    const left = await ask.cases.case({ case: folder.id });
    const lists = await ask.cases.lists({ year: 2026 });
    await office.close();

    const standsStill = { code: "numbering-frozen", details: { why } };
    expect(refused).toMatchObject([standsStill, standsStill, standsStill, standsStill]);
    expect(asPlanned).toMatchObject({ numberFrom: "frozen" });
    expect(left).toMatchObject({ stage: "folder", asked: null });
    expect(lists).toMatchObject([{ last: 1 }]);
  }
});

describe("a station that came back from a copy and opened a new epoch without the centre", () => {
  test("CASE-10 gives no number of a list that it had given back since, and numbers on from the others'", async () => {
    await using house = await CaseHouse.open();
    const one = await house.station("K1");
    await house.inStep(one);
    await one.office.ask.cases.takeList(list);
    const first = await openCaseHere(one.office.ask);
    await house.inStep(one);
    await using copy = copyOf(one.machine);
    const second = await openCaseHere(one.office.ask);
    await house.inStep(one);
    await one.office.ask.cases.returnList(list);
    await house.inStep(one);
    const two = await house.station("K2");
    await house.inStep(two);
    await signInFirst(two.office);
    const third = await openCaseHere(two.office.ask);
    await one.office.close();

    house.cut = true;
    const back = copy.open();
    await signInFirst(back);
    await back.ask.station.openEpoch();
    const waiting = await openCaseHere(back.ask);
    house.cut = false;
    await back.ask.station.syncNow();
    const there = { machine: copy, office: back };
    await house.inStep(there);
    await house.until(copy, async () => (await back.ask.cases.case({ case: waiting.id })).stage === "open");

    expect(waiting).toMatchObject({ stage: "asked", reference: null });
    const fourth = await back.ask.cases.case({ case: waiting.id });
    expect([first, second, third, fourth].map(({ reference }) => reference)).toEqual([
      "FN.3160.1.2026",
      "FN.3160.2.2026",
      "FN.3160.3.2026",
      "FN.3160.4.2026",
    ]);
    expect(await back.ask.cases.lists({ year: 2026 })).toMatchObject([{ here: false, last: 4 }]);
  });

  test("CASE-10 numbers in a list that it still holds only once it has read what it gave after the copy", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    await at.office.ask.cases.takeList(list);
    await openCaseHere(at.office.ask);
    await house.inStep(at);
    await using copy = copyOf(at.machine);
    const given = await openCaseHere(at.office.ask);
    await house.inStep(at);
    await at.office.close();

    house.cut = true;
    const back = copy.open();
    await signInFirst(back);
    const frozen = await refusalOf(reliefLetter(back.ask));
    await back.ask.station.openEpoch();
    const waiting = await openCaseHere(back.ask);
    house.cut = false;
    await back.ask.station.syncNow();
    await house.inStep({ machine: copy, office: back });
    await house.until(copy, async () => (await back.ask.cases.case({ case: waiting.id })).stage === "open");
    house.cut = true;
    const next = await openCaseHere(back.ask);

    expect([frozen, waiting.stage]).toEqual(["numbering-frozen", "asked"]);
    expect([
      given.reference,
      (await back.ask.cases.case({ case: waiting.id })).reference,
      next.reference,
    ]).toEqual(["FN.3160.2.2026", "FN.3160.3.2026", "FN.3160.4.2026"]);
  });
});
