import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Case, type CaseFact, foldCase } from "../../../main/domain/cases/case.ts";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { readFact } from "../../../main/domain/facts/kinds.ts";
import { makeReceiptNumber, type ReceiptNumber } from "../../../main/domain/numbers/receipt-number.ts";
import { Random } from "../../world/random.ts";
import { type Databases, kindsOfDatabase } from "../databases.ts";
import { folder, noteList, openCase } from "./case-facts.ts";
import { type Running, runCentre } from "./running.ts";
import { newId, type TestStation } from "./test-station.ts";

const START = "2026-11-21T09:42:00.000Z";
let citizen = 0;

describe.each(kindsOfDatabase)("the state of a case on $kind", ({ open }) => {
  let databases: Databases;
  let running: Running;
  let counter: TestStation;
  let room: TestStation;
  let now = START;
  let number: ReceiptNumber;

  beforeAll(async () => {
    databases = await open();
    running = await runCentre(await databases.place(), { nowMs: () => Date.parse(now), proxies: 1 });
    counter = await running.enrol("K1", ["registry"]);
    room = await running.enrol(null, ["registry"]);
    await room.caseList("take");
    await room.push([noteList(room, "CaseListTaken", 0)]);
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
    await databases[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    now = START;
    citizen += 1;
    number = makeReceiptNumber(Uint8Array.from({ length: 7 }, (_, i) => citizen + i));
  });

  async function status() {
    const response = await fetch(`${running.centre.url}/public/v1/status`, {
      method: "POST",
      headers: { "x-forwarded-for": `198.51.100.${citizen}` },
      body: JSON.stringify({ number }),
    });
    return (await response.json()).status;
  }

  async function page(lang = "pl"): Promise<string> {
    const response = await fetch(`${running.centre.url}/stan`, {
      method: "POST",
      headers: { "x-forwarded-for": `198.51.100.${citizen}` },
      body: new URLSearchParams({ numer: number, lang }),
    });
    return await response.text();
  }

  /** A letter in an opened case; everything is at the centre. */
  async function openedCase(no: number, more: { matter?: string } = {}) {
    const { subject } = counter.register(number, {
      body: more.matter === undefined ? {} : { matter: more.matter },
    });
    const one = folder(room, subject, more);
    openCase(room, one.id, no);
    await send();
    return { ...one, item: subject };
  }

  const sent = new Map<TestStation, number>();
  async function send(...stations: readonly TestStation[]): Promise<void> {
    for (const station of stations.length === 0 ? [counter, room] : stations) {
      const from = sent.get(station) ?? (station === room ? 1 : 0);
      const fresh = station.facts.slice(from);
      const answer = fresh.length === 0 ? { ok: true, refused: [] } : await station.push(fresh);
      expect(answer).toMatchObject({ ok: true, refused: [] });
      sent.set(station, station.facts.length);
    }
  }

  test("PUBLIC-8 a unit is called and found as the office says on the day of the question, and as before on the days before", async () => {
    counter.register(number, { body: { unit: "GK", matter: "GENERAL_LETTER" } });
    const publicName = { pl: "Biuro obsługi", en: "Service office", uk: "Бюро обслуговування" };
    const details = { name: "Biuro Obsługi", publicName, phone: "34 320 99 99", room: "pokój 1" };
    counter.write({
      kind: "UnitRenamed",
      subject: "unit/GK",
      body: { symbol: "GK", from: "2026-12-01", details },
    });
    await send();

    expect(await status()).toMatchObject({ phone: "34 320 20 03 wew. 36" });
    now = "2026-12-01T08:00:00.000Z";
    expect(await status()).toMatchObject({ phone: "34 320 99 99", unit: publicName });
  });

  test("PUBLIC-4 each public step of a case is told by the number of the item, with unit, room and the day that binds", async () => {
    const one = await openedCase(1);

    expect(await status()).toEqual({
      state: "CASE_OPENED",
      receivedOn: "2026-11-21",
      since: "2026-11-21",
      matter: expect.objectContaining({ pl: "pismo do urzędu" }),
      unit: expect.objectContaining({ pl: expect.any(String) }),
      phone: expect.stringContaining("34 320 20"),
      room: "parter, pokój 13",
      // One month from a Saturday: KPA art. 35 § 3 and art. 57.
      dueOn: "2026-12-21",
      waitingUntil: null,
    });
    one.move("IN_PROGRESS");
    one.move("SUSPENDED", false);
    await send();
    expect(await status()).toMatchObject({ state: "IN_PROGRESS" });
  });

  test("PUBLIC-4 a summons says until when it is to be answered, and what to do", async () => {
    const one = await openedCase(2);
    one.move("IN_PROGRESS");
    const term = {
      kind: "supplement",
      letter: newId(),
      days: 7,
      servedOn: "2026-11-20",
      until: "2026-11-27",
    };
    one.write("PartyTermSet", { term });
    one.write("ClockStopped", { stop: newId(), reason: "delay-of-party", from: "2026-11-21", to: null });
    one.move("SUPPLEMENT_REQUIRED");
    await send();

    expect(await status()).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      waitingUntil: "2026-11-27",
      dueOn: null,
    });
    const text = await page();
    expect(text).toContain("Urząd wezwał do uzupełnienia pisma");
    expect(text).toContain("Co trzeba zrobić");
    expect(text).toContain("najpóźniej 27.11.2026");
    expect(await page("en")).toContain("by 27/11/2026 at the latest");
    expect(await page("uk")).toContain("не пізніше 27.11.2026");
  });

  test("PUBLIC-4 a document to be collected names the room", async () => {
    const one = await openedCase(3);
    for (const to of ["IN_PROGRESS", "RESOLVED", "READY_FOR_PICKUP"] as const) one.move(to);
    await send();

    expect(await status()).toMatchObject({ state: "READY_FOR_PICKUP", dueOn: null });
    expect(await page()).toContain("Miejsce odbioru: parter, pokój 13.");
  });

  test("PUBLIC-5 a sensitive matter shows three states and neither unit, room nor day", async () => {
    const one = await openedCase(4, { matter: "GOPS_FAMILY" });
    const veiled = { matter: null, unit: null, room: null, dueOn: null, waitingUntil: null };

    expect(await status()).toMatchObject({ state: "IN_PROGRESS", ...veiled });
    const term = {
      kind: "supplement",
      letter: newId(),
      days: 7,
      servedOn: "2026-11-20",
      until: "2026-11-27",
    };
    one.move("IN_PROGRESS");
    one.write("PartyTermSet", { term });
    one.move("SUPPLEMENT_REQUIRED");
    await send();
    expect(await status()).toMatchObject({ state: "IN_PROGRESS", ...veiled });
    expect(await page()).not.toMatch(/uzupełni|27\.11/);
    for (const to of ["IN_PROGRESS", "RESOLVED", "SENT", "APPEALED"] as const) one.move(to);
    await send();
    expect(["IN_PROGRESS", "RESOLVED"]).toContain((await status()).state);
  });

  test("PUBLIC-5 a case of a sensitive kind veils a letter of an open one", async () => {
    const { subject } = counter.register(number);
    const one = folder(room, subject, { matter: "GOPS_FAMILY", unit: "GOPS" });
    openCase(room, one.id, 5);
    one.move("IN_PROGRESS");
    await send();

    expect(await status()).toMatchObject({ state: "IN_PROGRESS", matter: null, unit: null });
  });

  test("PUBLIC-4 a folder, and a case of which nothing was told, leave the item to tell", async () => {
    const { subject } = counter.register(number);
    folder(room, subject);
    await send();

    expect(await status()).toMatchObject({ state: "REGISTERED", dueOn: "2026-12-21" });
  });

  test("PUBLIC-6 an item that was taken out of a case tells its own state again", async () => {
    const one = await openedCase(6);
    one.write("ItemParted", { item: one.item });
    await send();

    expect(await status()).toMatchObject({ state: "REGISTERED" });
  });

  test("PUBLIC-6 of an annulled case the citizen is told of the one that stands for it", async () => {
    const wrong = await openedCase(7);
    const right = folder(room, wrong.item, { unit: "GK" });
    openCase(room, right.id, 8);
    wrong.write("CaseAnnulled", { why: "wrong-class", movedTo: right.id });
    right.move("IN_PROGRESS");
    await send();
    expect(await status()).toMatchObject({ state: "IN_PROGRESS", room: "piętro, pokój 21" });
  });

  test("PUBLIC-6 an annulled case whose papers lie nowhere else leads to the one named for it, or back to the item", async () => {
    const wrong = await openedCase(9);
    const right = folder(room, newId(), { unit: "GK" });
    openCase(room, right.id, 10);
    wrong.write("CaseAnnulled", { why: "opened-twice", movedTo: right.id });
    await send();
    expect(await status()).toMatchObject({ state: "CASE_OPENED", room: "piętro, pokój 21" });

    // Annulled in a ring: nothing stands any more.
    right.write("CaseAnnulled", { why: "opened-twice", movedTo: wrong.id });
    await send();
    expect(await status()).toMatchObject({ state: "REGISTERED" });
  });

  test("PUBLIC-7 a number answers for 365 days after its case was closed, and for as long as one is open", async () => {
    const one = await openedCase(13);
    now = "2029-01-01T12:00:00.000Z";
    expect(await status()).toMatchObject({ state: "CASE_OPENED" });
    one.move("IN_PROGRESS");
    one.move("RESOLVED");
    one.write("CaseClosed", {
      on: "2026-12-01",
      settlement: "letter",
      category: "B5",
      countsFrom: "2027-01-01",
      disposableFrom: "2032-01-01",
      late: null,
      public: true,
    });
    await send();
    now = "2027-12-01T22:59:00.000Z";

    expect(await status()).toMatchObject({ state: "CLOSED", dueOn: null });
    now = "2027-12-01T23:01:00.000Z";
    expect(await status()).toBeNull();
  });

  test("PUBLIC-7 a folder that was closed as no case says so, if that is public, and expires", async () => {
    const { subject } = counter.register(number);
    folder(room, subject).write("FolderClosed", { public: true });
    await send();

    expect(await status()).toMatchObject({ state: "CLOSED", dueOn: null });
    now = "2028-01-01T12:00:00.000Z";
    expect(await status()).toBeNull();
  });

  test("PUBLIC-4 a cancelled entry is told whatever case it lies in", async () => {
    const one = await openedCase(14);
    counter.write({ kind: "ItemCancelled", subject: one.item, body: { undo: false } });
    await send();

    expect(await status()).toMatchObject({ state: "CANCELLED_ENTRY", dueOn: null });
  });

  test.for([1, 2, 3, 4, 5, 6, 7, 8])(
    "EPOCH-5 facts of two stations in any order give what a fold by position gives, order %i",
    async (seed) => {
      const random = new Random(seed * 31);
      const stations = [await running.enrol(null, ["registry"]), await running.enrol(null, ["registry"])];
      const [first, second] = stations;
      if (first === undefined || second === undefined) throw new Error("Two stations");
      const { subject: item } = first.register(number, {
        body: { point: "K1", number: 1000 + seed + citizen },
      });
      const one = folder(first, item);
      const elsewhere = (kind: CaseFact["kind"], body: Fact["body"]) =>
        second.write({ kind, subject: one.id, body });
      one.move("CASE_OPENED");
      elsewhere("CaseMoved", { to: "IN_PROGRESS", public: true, correction: false });
      elsewhere("ItemParted", { item });
      one.write("ItemJoined", { item, first: true, answers: null });
      elsewhere("CaseMoved", { to: "SUSPENDED", public: true, correction: false });
      one.move("FORWARDED_OUT");
      elsewhere("ItemJoined", { item, first: false, answers: null });

      const left = new Map(stations.map((station) => [station, 0]));
      while ([...left].some(([station, at]) => at < station.facts.length)) {
        const station = random.one(stations) ?? first;
        const at = left.get(station) ?? 0;
        const upTo = Math.min(station.facts.length, at + 1 + random.below(3));
        if (upTo > at) await station.push(station.facts.slice(at, upTo));
        left.set(station, upTo);
      }

      const { facts } = await counter.pullAll();
      let folded: Case | undefined;
      for (const fact of facts.filter(({ subject }) => subject === one.id)) {
        const read = readFact(fact, null);
        // True: only facts of cases stand under a case's subject.
        if (read !== null) folded = foldCase(folded, read as CaseFact);
      }
      const lies = folded?.items.some((joined) => joined.item === item) === true;
      const refused = facts.every((fact) => fact.kind !== "ItemRegistered" || fact.subject !== item);
      const expected = refused ? null : lies && folded?.told != null ? folded.told.state : "REGISTERED";
      expect((await status())?.state ?? null).toBe(expected);
    },
  );
});
