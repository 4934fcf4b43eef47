import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Databases, kindsOfDatabase } from "../databases.ts";
import { noteList, openCase } from "./case-facts.ts";
import { OFFICE, type Running, runCentre } from "./running.ts";
import { newId, type TestStation } from "./test-station.ts";

let classes = 3000;

describe.each(kindsOfDatabase)("numbers of cases on $kind", ({ open }) => {
  let databases: Databases;
  let running: Running;
  let list: TestStation["list"];

  beforeAll(async () => {
    databases = await open();
    running = await runCentre(await databases.place());
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
    await databases[Symbol.asyncDispose]();
  });
  // Each test has a list of its own.
  beforeEach(() => {
    classes += 1;
    list = { unit: "FN", jrwa: String(classes), year: 2026 };
  });

  async function station(): Promise<TestStation> {
    const one = await running.enrol(null);
    one.list = list;
    return one;
  }

  const given = (no: number, sub: number | null = null) => ({
    ok: true,
    result: { kind: "given", number: { ...list, no, sub } },
  });

  test("CASE-1 numbers rise by one from one, and a case that asks again is told the same", async () => {
    const one = await station();
    const other = await station();
    const [a, b, c] = [newId(), newId(), newId()];

    expect(await one.caseNumber(a)).toMatchObject(given(1));
    expect(await other.caseNumber(b)).toMatchObject(given(2));
    expect(await one.caseNumber(a)).toMatchObject(given(1));
    expect(await one.caseNumber(c)).toMatchObject(given(3));
    await one.push([openCase(one, a, 1)]);
    expect(await other.caseNumber(a)).toMatchObject(given(1));
    expect(await other.caseNumber(newId())).toMatchObject(given(4));
  });

  test("CASE-1 two stations that ask for one case at once are given one number", async () => {
    const stations = await Promise.all([station(), station(), station()]);
    const id = newId();

    const answers = await Promise.all(stations.flatMap((one) => [one.caseNumber(id), one.caseNumber(id)]));

    for (const answer of answers) expect(answer).toMatchObject(given(1));
    expect(await stations[0].caseNumber(newId())).toMatchObject(given(2));
  });

  test("CASE-1 many questions at once leave no number out and give none twice", async () => {
    const stations = await Promise.all([station(), station(), station()]);

    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => stations[i % 3]?.caseNumber(newId())),
    );

    const numbers = answers.map((answer) =>
      answer?.ok === true && answer.result.kind === "given" ? answer.result.number.no : 0,
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  test("CASE-1 a unit is the same in small letters and in capitals", async () => {
    const one = await station();
    await one.caseNumber(newId());

    const small = { ...list, unit: "fn" };

    expect(await one.caseNumber(newId(), { list: small })).toMatchObject({
      result: { kind: "given", number: { ...small, no: 2 } },
    });
  });

  test("CASE-2 a group has numbers of its own, and only where its base number opened one", async () => {
    const one = await station();
    const base = newId();
    expect(await one.caseNumber(base, { isGroup: true })).toMatchObject(given(1));
    expect(await one.caseNumber(newId())).toMatchObject(given(2));

    expect(await one.caseNumber(newId(), { group: 1 })).toMatchObject(given(1, 1));
    expect(await one.caseNumber(newId(), { group: 1 })).toMatchObject(given(1, 2));
    const denied = { ok: true, result: { kind: "denied", code: "group-unknown", holder: null } };
    expect(await one.caseNumber(newId(), { group: 2 })).toMatchObject(denied);
    expect(await one.caseNumber(newId(), { group: 9 })).toMatchObject(denied);
    expect(await one.caseNumber(newId())).toMatchObject(given(3));
  });

  test("CASE-2 a list that is full gives no more", async () => {
    const one = await station();
    await one.caseNumber(newId());
    await running.centre.db
      .updateTable("case_lists")
      .set({ last: 999_998 })
      .where("office", "=", OFFICE)
      .where("jrwa", "=", list.jrwa)
      .execute();

    expect(await one.caseNumber(newId())).toMatchObject(given(999_999));
    expect(await one.caseNumber(newId())).toMatchObject({ result: { kind: "denied", code: "list-full" } });
  });

  test("CASE-1 a station without the scope, or with another office's past, is given nothing", async () => {
    const blind = await running.enrol(null, ["water"]);
    const one = await station();

    expect(await blind.caseNumber(newId())).toMatchObject({ ok: false, code: "scope-not-allowed" });
    expect(await blind.caseList("take")).toMatchObject({ ok: false, code: "scope-not-allowed" });
    expect(await one.caseNumber("a\0b")).toMatchObject({ ok: false, code: "bad-shape" });
    expect(await one.caseNumber(newId(), { centreEpoch: 99 })).toMatchObject({ code: "new-centre-epoch" });
    expect(await one.caseList("take", { centreEpoch: 99 })).toMatchObject({ code: "new-centre-epoch" });
  });

  test("CASE-3 a number of another case is refused, and what comes behind it stands", async () => {
    const one = await station();
    const other = await station();
    const [a, b] = [newId(), newId()];
    await one.caseNumber(a);
    await one.push([openCase(one, a, 1)]);
    await other.caseNumber(b);

    const answer = await other.push([openCase(other, newId(), 1), openCase(other, b, 2)]);

    expect(answer).toMatchObject({
      ok: true,
      refused: [{ seq: 1, code: "reference-taken", details: { reference: `FN.${list.jrwa}.1.2026` } }],
    });
    expect(await other.caseNumber(newId())).toMatchObject(given(3));
  });

  test("CASE-3 a number that nobody gave is refused: the list is the centre's", async () => {
    const one = await station();

    const answer = await one.push([openCase(one, newId(), 1), one.write()]);

    expect(answer).toMatchObject({ ok: true, expectedSeq: 3, refused: [{ seq: 1, code: "list-not-yours" }] });
    expect(await one.caseNumber(newId())).toMatchObject(given(1));
  });

  test("CASE-3 a case has one reference, whoever opened it first", async () => {
    const one = await station();
    const holder = await station();
    holder.list = { ...list, unit: "OR" };
    await holder.caseList("take");
    const id = newId();
    await one.caseNumber(id);
    await holder.push([noteList(holder, "CaseListTaken", 0), openCase(holder, id, 1)]);

    const late = await one.push([openCase(one, id, 1)]);

    expect(late).toMatchObject({
      refused: [
        {
          code: "case-has-reference",
          details: { reference: `FN.${list.jrwa}.1.2026`, other: `OR.${list.jrwa}.1.2026` },
        },
      ],
    });
    // Its number stays its own: nobody else is given it.
    expect(await one.caseNumber(newId())).toMatchObject(given(2));
    expect(await one.caseNumber(id)).toMatchObject({
      result: { kind: "given", number: { unit: "OR", no: 1 } },
    });
  });

  test("CASE-4 a list that a station took is numbered by it alone", async () => {
    const holder = await station();
    const other = await station();
    await other.caseNumber(newId());

    expect(await holder.caseList("take")).toMatchObject({ ok: true, result: { kind: "held", last: 1 } });
    // The answer may have been lost.
    expect(await holder.caseList("take")).toMatchObject({ ok: true, result: { kind: "held", last: 1 } });
    expect(await other.caseList("take")).toMatchObject({
      result: { kind: "list-held", holder: "Test null" },
    });
    expect(await other.caseNumber(newId())).toMatchObject({
      result: { kind: "denied", code: "list-held", holder: "Test null" },
    });
    expect(await holder.caseNumber(newId())).toMatchObject({ result: { kind: "held-here" } });
    const pushed = await holder.push([
      noteList(holder, "CaseListTaken", 1),
      openCase(holder, newId(), 2),
      openCase(holder, newId(), 3),
    ]);
    expect(pushed).toMatchObject({ ok: true, refused: [] });
    const foreign = await other.push([openCase(other, newId(), 4)]);
    expect(foreign).toMatchObject({ refused: [{ code: "list-not-yours" }] });
  });

  test("CASE-5 a list goes back with the fact that says so, behind all that was numbered in it", async () => {
    const holder = await station();
    const other = await station();
    expect(await holder.caseList("return")).toMatchObject({ result: { kind: "list-held", holder: null } });
    await holder.caseList("take");
    await holder.push([noteList(holder, "CaseListTaken", 0), openCase(holder, newId(), 1)]);

    expect(await holder.caseList("return")).toMatchObject({ result: { kind: "held", last: 1 } });
    const behind = [openCase(holder, newId(), 2), noteList(holder, "CaseListReturned", 2)];
    expect(await other.caseNumber(newId())).toMatchObject({ result: { kind: "denied" } });
    await holder.push(behind);

    expect(await other.caseNumber(newId())).toMatchObject(given(3));
    expect(await holder.caseNumber(newId())).toMatchObject(given(4));
    expect(await other.caseList("take")).toMatchObject({ result: { kind: "held", last: 4 } });
    expect(await holder.push([openCase(holder, newId(), 5)])).toMatchObject({ refused: [] });
  });

  test("CASE-5 taken, numbered in and given back in one push is taken in order", async () => {
    const holder = await station();
    await holder.caseList("take");

    const answer = await holder.push([
      noteList(holder, "CaseListTaken", 0),
      openCase(holder, newId(), 1, { isGroup: true }),
      openCase(holder, newId(), 1, { sub: 1 }),
      openCase(holder, newId(), 2),
      noteList(holder, "CaseListReturned", 2),
    ]);

    expect(answer).toMatchObject({ ok: true, refused: [] });
    expect(await holder.caseNumber(newId())).toMatchObject(given(3));
    expect(await holder.caseNumber(newId(), { group: 1 })).toMatchObject(given(1, 2));
  });

  test("CASE-4 a list is not given while numbers in its groups are under way", async () => {
    const one = await station();
    const other = await station();
    const [base, inside] = [newId(), newId()];
    await one.caseNumber(base, { isGroup: true });
    await one.caseNumber(inside, { group: 1 });

    expect(await other.caseList("take")).toMatchObject({
      ok: false,
      code: "list-busy",
      details: { cases: 1 },
    });
    await one.push([openCase(one, base, 1, { isGroup: true }), openCase(one, inside, 1, { sub: 1 })]);
    expect(await other.caseList("take", { position: 0 })).toMatchObject({ ok: false, code: "list-busy" });
    expect(await other.caseList("take")).toMatchObject({ result: { kind: "held", last: 1 } });
  });
});
