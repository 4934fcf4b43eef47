import { describe, expect, test } from "vitest";
import { CaseHouse, list, openCaseHere, opening, reliefLetter } from "./case-office.ts";
import { errorOf, refusalOf, signInFirst } from "./test-office.ts";

describe("the number of a case", () => {
  test("comes from the centre within the call while it can be reached", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    const { ask } = at.office;
    const item = await reliefLetter(ask);
    const folder = await ask.cases.openFolder({ item: item.id });

    const opened = await ask.cases.openCase({ case: folder.id, ...opening });

    expect(folder).toMatchObject({ stage: "folder", reference: null, nextAction: "open-case" });
    expect(opened).toMatchObject({ id: folder.id, stage: "open", reference: "FN.3160.1.2026" });
    expect(opened.itemsIn).toMatchObject([{ item: { rpw: item.rpw }, first: true, receipt: item.receipt }]);
  });

  test("is waited for in a folder while the centre is away, and comes by itself with the contact", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    house.cut = true;
    const { ask } = at.office;

    const waiting = await openCaseHere(ask);
    const twice = refusalOf(ask.cases.openCase({ case: waiting.id, ...opening }));

    expect(waiting).toMatchObject({ stage: "asked", reference: null, nextAction: "wait-for-number" });
    expect(waiting.asked).toMatchObject({ unit: "FN", jrwa: "3160" });
    expect(await twice).toBe("number-awaited");

    house.cut = false;
    await ask.station.syncNow();
    await house.inStep(at);
    await house.until(at.machine, async () => (await ask.cases.case({ case: waiting.id })).stage === "open");
    expect((await ask.cases.case({ case: waiting.id })).reference).toBe("FN.3160.1.2026");
  });

  test("that was asked for before a restart is asked for again", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    house.cut = true;
    const waiting = await openCaseHere(at.office.ask);
    await at.office.close();
    house.cut = false;

    const office = at.machine.open();
    await signInFirst(office);
    await house.inStep({ ...at, office });

    await house.until(
      at.machine,
      async () => (await office.ask.cases.case({ case: waiting.id })).stage === "open",
    );
    expect((await office.ask.cases.case({ case: waiting.id })).reference).toBe("FN.3160.1.2026");
  });

  test("is given here at once, offline too, once the list was taken", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    const { ask } = at.office;
    const first = await openCaseHere(ask);

    const lists = await ask.cases.takeList(list);
    house.cut = true;
    const second = await openCaseHere(ask);
    const third = await openCaseHere(ask);

    expect(first.reference).toBe("FN.3160.1.2026");
    expect(lists).toMatchObject([{ ...list, here: true, last: 1, cases: 1, open: 1 }]);
    expect([second.reference, third.reference]).toEqual(["FN.3160.2.2026", "FN.3160.3.2026"]);
  });

  test("of a folder that waited for the centre is given here once the list came here", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    const { ask } = at.office;
    house.cut = true;
    const waiting = await openCaseHere(ask);
    house.cut = false;

    await ask.cases.takeList(list);
    const asked = await ask.cases.askNumbers();
    const opened = await ask.cases.case({ case: waiting.id });

    expect(waiting.stage).toBe("asked");
    expect(asked).toEqual({ given: 1, waiting: 0 });
    expect(opened).toMatchObject({ stage: "open", reference: "FN.3160.1.2026" });
    expect((await openCaseHere(ask)).reference).toBe("FN.3160.2.2026");
  });

  test("goes on from where the station left the list when it gave it back", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    const { ask } = at.office;
    await ask.cases.takeList(list);
    await openCaseHere(ask);
    await openCaseHere(ask);
    await house.inStep(at);

    const lists = await ask.cases.returnList(list);
    await house.inStep(at);
    const next = await openCaseHere(ask);

    expect(lists).toMatchObject([{ ...list, here: false, holder: null, last: 2 }]);
    expect(next.reference).toBe("FN.3160.3.2026");
  });

  test("is no other station's while one holds the list: the clerk is told which", async () => {
    await using house = await CaseHouse.open();
    const one = await house.station("K1");
    await house.inStep(one);
    await one.office.ask.cases.takeList(list);
    await house.inStep(one);
    const two = await house.station("K2");
    await house.inStep(two);
    await signInFirst(two.office);
    await house.inStep(two);

    const item = await reliefLetter(two.office.ask);
    const refused = await errorOf(
      two.office.ask.cases.openFromItem({ item: item.id, unconfirmedSeen: true }),
    );

    expect(refused).toMatchObject({ code: "list-held", details: { holder: "Pokój K1" } });
    expect(await two.office.ask.cases.ofItem({ item: item.id })).toBeNull();
    expect(await refusalOf(two.office.ask.cases.takeList(list))).toBe("list-held");
    expect(await refusalOf(two.office.ask.cases.returnList(list))).toBe("list-not-yours");
  });

  test("cannot be had of a list that nobody can ask for: taking one needs the centre", async () => {
    await using house = await CaseHouse.open();
    const at = await house.station("K1");
    await house.inStep(at);
    house.cut = true;

    expect(await refusalOf(at.office.ask.cases.takeList(list))).toBe("needs-centre");
    expect(await refusalOf(at.office.ask.cases.returnList(list))).toBe("list-not-held");
    expect(await refusalOf(at.office.ask.cases.takeList({ ...list, jrwa: "31" }))).toBe("class-not-lowest");
  });
});
