import { describe, expect, test } from "vitest";
import { CaseHouse, list, openCaseHere, opening, reliefLetter } from "./case-office.ts";
import { type Client, errorOf, refusalOf, TestMachine } from "./test-office.ts";

async function openHouse() {
  const house = await CaseHouse.open();
  const at = await house.station("K1");
  await house.inStep(at);
  await at.office.ask.cases.takeList(list);
  return { house, ...at, ask: at.office.ask };
}

/** An office without a centre: enrolled, and nobody answers any more. */
async function openAlone() {
  const machine = new TestMachine();
  const office = await machine.openFounded();
  return { machine, office, ask: office.ask };
}

/** Somebody with one role, at the desk instead of the administrator. */
async function asOne(ask: Client, role: "front-desk" | "case-officer" | "inspector") {
  const person = { name: `Osoba ${role}`, initials: "OS", pin: "314159", roles: [role], from: "2026-11-21" };
  const { id } = await ask.people.add(person);
  await ask.people.signIn({ clerk: id, pin: "314159" });
  return id;
}

describe("a folder", () => {
  test("takes matter, title, unit and party from its item, which now names it", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    const item = await reliefLetter(ask);

    const folder = await ask.cases.openFolder({ item: item.id });
    const opened = await ask.registry.item({ item: item.id });

    expect(folder).toMatchObject({
      stage: "folder",
      matter: "TAX_RELIEF",
      title: item.title,
      unit: "FN",
      party: "Jan Testowy",
      heap: "none",
      nextStates: ["FORWARDED_OUT"],
    });
    expect(opened.case).toEqual({ id: folder.id, reference: null, state: "ASSIGNED", stage: "folder" });
    expect(await ask.cases.ofItem({ item: item.id })).toMatchObject({ id: folder.id });
    expect(await refusalOf(ask.cases.openFolder({ item: item.id }))).toBe("item-in-another-case");
  });

  test("leaves the heap of items that wait for one", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    const item = await reliefLetter(ask);
    const before = await ask.cases.inbox({ whose: "unit", unit: "FN" });

    await ask.cases.openFolder({ item: item.id });

    expect(before.map(({ id }) => id)).toEqual([item.id]);
    expect(await ask.cases.inbox({ whose: "unit", unit: "FN" })).toEqual([]);
  });

  test("is closed as no case with a reason, and then changes no more", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    const { id } = await ask.cases.openFolder({ item: (await reliefLetter(ask)).id });

    const closed = await ask.cases.closeFolder({ case: id, reason: "Ulotka reklamowa", public: false });

    expect(closed).toMatchObject({ stage: "closed", nextAction: "done", closed: { settlement: null } });
    expect(await refusalOf(ask.cases.openCase({ case: id, ...opening }))).toBe("case-closed");
    expect(await refusalOf(ask.cases.describe({ case: id, matter: "LAND", title: "x", reason: "y" }))).toBe(
      "case-closed",
    );
  });

  test("opens with one key only where the matter leads to one class", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    const item = await reliefLetter(ask, { matter: "COMPLAINT", unit: "SE" });

    const refused = await refusalOf(ask.cases.openFromItem({ item: item.id, unconfirmedSeen: true }));
    const folder = await ask.cases.openFolder({ item: item.id });
    const proposed = await ask.cases.openingFor({ case: folder.id });

    expect(refused).toBe("class-ambiguous");
    expect(proposed).toMatchObject({ jrwa: null, proceeding: "complaint", numberFrom: "centre" });
  });

  test("warns of a class that no archivist confirmed until the clerk has seen it", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    const item = await reliefLetter(ask);

    const unseen = await errorOf(ask.cases.openFromItem({ item: item.id, unconfirmedSeen: false }));

    expect(unseen).toMatchObject({ code: "class-unconfirmed", field: "jrwa" });
    expect(await ask.cases.ofItem({ item: item.id })).toBeNull();
  });
});

describe("a case", () => {
  test("counts its term and explains each step", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;

    const one = await openCaseHere(ask);

    expect(one).toMatchObject({ dueOn: "2026-12-21", heap: "later", daysLeft: 30, proceeding: "tax" });
    expect(one.deadline).toMatchObject({ standing: "running", netEnd: "2026-12-21" });
    expect(one.deadline.steps[0]).toMatchObject({ kind: "start", on: "2026-11-21" });
    expect(one.deadline.steps.at(-1)).toEqual({ kind: "end", on: "2026-12-21" });
    expect(one.history.map(({ kind }) => kind)).toEqual([
      "ItemRegistered",
      "ItemAssigned",
      "FolderOpened",
      "ItemJoined",
      "CaseOpened",
    ]);
  });

  test("stops and starts its clock, and a stop that ends before it starts is refused", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;
    const { id } = await openCaseHere(ask);
    const stop = { case: id, reason: "beyond-authority", from: "2026-11-21", note: "Awaria" } as const;

    const backwards = await errorOf(ask.cases.stopClock({ ...stop, to: "2026-11-20" }));
    const stopped = await ask.cases.stopClock({ ...stop, to: null });
    const started = await ask.cases.startClock({
      case: id,
      stop: stopped.stops[0]?.stop ?? "",
      to: "2026-11-30",
    });

    expect(backwards).toMatchObject({ code: "stop-ends-before-start", field: "to" });
    expect(stopped).toMatchObject({ heap: "stopped", dueOn: null, nextAction: "name-officer" });
    expect(started.deadline).toMatchObject({ grossEnd: "2026-12-21", stoppedDays: 9 });
  });

  test("is closed only from where its life may end, with what its papers are kept by", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;
    const { id } = await openCaseHere(ask);
    const close = {
      case: id,
      on: "2026-11-21",
      settlement: "act-done",
      late: null,
      remarks: "",
      public: true,
    } as const;
    const early = await refusalOf(ask.cases.close(close));
    await ask.cases.move({ case: id, to: "RESOLVED", public: true, reason: "" });

    const closed = await ask.cases.close(close);
    const held = await ask.cases.hold({ case: id, held: true, reason: "Kontrola" });

    expect(early).toBe("step-not-allowed");
    expect(closed).toMatchObject({
      stage: "closed",
      told: { state: "CLOSED" },
      closed: { category: "B10", countsFrom: "2027-01-01", disposableFrom: "2037-01-01" },
    });
    expect(held.held).toBe(true);
    expect(await ask.cases.disposal({ on: "2037-01-01" })).toEqual([]);
  });

  test("that is late asks for its reason, and is proposed for disposal when its years are over", async () => {
    const { house, machine, office, ask } = await openHouse();
    await using _ = house;
    const { id } = await openCaseHere(ask);
    await house.on("2027-02-01", { machine, office });
    const overdue = await ask.cases.case({ case: id });
    await ask.cases.move({ case: id, to: "RESOLVED", public: true, reason: "" });
    const close = { case: id, on: "2027-02-01", settlement: "decision", remarks: "", public: true } as const;

    const unexplained = await errorOf(ask.cases.close({ ...close, late: null }));
    await ask.cases.close({ ...close, late: "workload" });

    expect(overdue).toMatchObject({ heap: "overdue", warning: "overdue", daysLeft: -42 });
    expect(unexplained).toMatchObject({ code: "late-needs-reason", field: "late" });
    expect(await ask.cases.disposal({ on: "2038-01-01" })).toMatchObject([{ id, category: "B10" }]);
  });

  test("takes its last step back as a mistake", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;
    const { id } = await openCaseHere(ask);
    const moved = await ask.cases.move({ case: id, to: "IN_PROGRESS", public: true, reason: "" });
    const again = await ask.cases.move({ case: id, to: "WITHDRAWN", public: true, reason: "" });

    const corrected = await ask.cases.correct({ case: id, reason: "Inna sprawa", public: true });

    expect(moved.correctTo).toBe("CASE_OPENED");
    expect(again.correctTo).toBe("IN_PROGRESS");
    expect(corrected).toMatchObject({ state: "IN_PROGRESS", told: { state: "IN_PROGRESS" } });
    expect(corrected.history.at(-1)).toMatchObject({
      kind: "CaseMoved",
      details: { to: "IN_PROGRESS", correction: true, reason: "Inna sprawa" },
    });
  });

  test("of a wrong class is annulled and goes on under another number with the same papers", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;
    const item = await reliefLetter(ask);
    const wrong = await openCaseHere(ask, item);
    const movedTo = { unit: "FN", ...opening, jrwa: "3120" };

    const right = await ask.cases.annul({ case: wrong.id, why: "wrong-class", reason: "Zła klasa", movedTo });
    const annulled = await ask.cases.case({ case: wrong.id });
    const found = await ask.registry.find({ text: "FN.3160.1.2026", scanned: false });

    expect(right).toMatchObject({
      reference: "FN.3120.1.2026",
      instead: { id: wrong.id, reference: "FN.3160.1.2026" },
    });
    expect(right.itemsIn.map((each) => each.item.id)).toEqual([item.id]);
    expect(annulled).toMatchObject({ stage: "annulled", annulled: { movedTo: { id: right.id } } });
    expect(found).toMatchObject({ kind: "case", case: { id: wrong.id } });
    expect((await openCaseHere(ask)).reference).toBe("FN.3160.2.2026");
  });

  test("is proposed to a later letter by the reference that it quotes and by its sender", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;
    const first = await reliefLetter(ask);
    const one = await openCaseHere(ask, first);
    const quoting = await reliefLetter(ask, { reference: "fn 3160 1 2026" });
    const known = first.sender === null ? [] : [first.sender.id];
    const same = await reliefLetter(ask, { sender: { kind: "known", id: known[0] ?? "" }, reference: null });

    const byReference = await ask.cases.proposals({ item: quoting.id });
    const bySender = await ask.cases.proposals({ item: same.id });

    expect(byReference).toMatchObject([{ why: "reference", case: { id: one.id } }]);
    expect(bySender).toMatchObject([{ why: "sender", case: { id: one.id } }]);
  });
});

describe("who may do what", () => {
  test("the front desk opens folders and joins papers, and decides nothing", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    await asOne(ask, "front-desk");
    const item = await reliefLetter(ask);

    const folder = await ask.cases.openFolder({ item: item.id });
    const joined = await ask.cases.join({ case: folder.id, item: (await reliefLetter(ask)).id });

    expect(joined.itemsIn).toHaveLength(2);
    expect(await refusalOf(ask.cases.openCase({ case: folder.id, ...opening }))).toBe("NOT_ALLOWED");
    expect(await refusalOf(ask.cases.note({ case: folder.id, text: "x" }))).toBe("NOT_ALLOWED");
  });

  test("whoever opens a case stands in the access log, once for one look; lists are not noted", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    const { id } = await ask.cases.openFolder({ item: (await reliefLetter(ask)).id });
    await asOne(ask, "inspector");

    await ask.cases.page({ filter: {}, after: null });
    await ask.cases.case({ case: id });
    await ask.cases.case({ case: id });

    const { rows } = await ask.audit.views({ after: null, limit: 50 });
    const seen = rows.filter(({ subject }) => subject === id);
    expect(seen).toMatchObject([{ what: "case", purpose: "open" }]);
    expect(rows).toHaveLength(1);
  });

  test("who acts for somebody has their cases among their own, as long as it was agreed", async () => {
    const { machine, ask } = await openAlone();
    await using _ = machine;
    const boss = (await ask.cases.form()).me.id;
    const person = { name: "Ewa Testowa", initials: "ET", pin: "314159", roles: ["case-officer" as const] };
    const { id: ewa } = await ask.people.add({ ...person, from: "2026-11-21" });
    const folder = await ask.cases.openFolder({ item: (await reliefLetter(ask)).id });
    await ask.cases.assign({ case: folder.id, unit: "FN", clerk: ewa });
    const mine = async () => (await ask.cases.page({ filter: { whose: "mine" }, after: null })).rows;
    const days = { from: "2026-11-21", to: "2026-11-30" };

    const before = await mine();
    const agreed = await ask.cases.agreeReplacement({ who: boss, for: ewa, ...days });
    const during = await mine();
    const twice = await refusalOf(ask.cases.agreeReplacement({ who: boss, for: ewa, ...days }));
    const oneself = await refusalOf(ask.cases.agreeReplacement({ who: ewa, for: ewa, ...days }));
    const shown = await ask.cases.case({ case: folder.id });
    await ask.cases.endReplacement({ replacement: agreed[0]?.id ?? "" });

    expect(before).toEqual([]);
    expect(during.map(({ id }) => id)).toEqual([folder.id]);
    expect(shown.replacedBy).toEqual({ id: boss, name: "Jan Testowy" });
    expect([twice, oneself]).toEqual(["replacement-overlaps", "replacement-of-oneself"]);
    expect(await mine()).toEqual([]);
  });
});
