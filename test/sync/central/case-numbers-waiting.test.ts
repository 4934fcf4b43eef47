import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openCentreEpoch } from "../../../sync/central/epochs.ts";
import { PROTOCOL } from "../../../sync/protocol/version.ts";
import { type Databases, kindsOfDatabase } from "../databases.ts";
import { noteList, openCase } from "./case-facts.ts";
import { OFFICE, type Running, runCentre } from "./running.ts";
import { newId, type TestStation } from "./test-station.ts";

let classes = 4000;

describe.each(kindsOfDatabase)("waiting and orders on $kind", ({ open }) => {
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

  async function order(path: string, body: object) {
    const response = await fetch(`${running.centre.url}/admin/v1/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${running.centre.adminToken}` },
      body: JSON.stringify({ office: OFFICE, ...body }),
    });
    return { status: response.status, body: await response.json() };
  }

  const given = (no: number, sub: number | null = null) => ({
    ok: true,
    result: { kind: "given", number: { ...list, no, sub } },
  });

  test("CASE-8 lists of a revoked station go back to the centre by order only", async () => {
    const holder = await station();
    const other = await station();
    const { station: id } = holder.identity;
    await holder.caseList("take");
    await holder.push([noteList(holder, "CaseListTaken", 0), openCase(holder, newId(), 1)]);

    expect(await order("take-back-lists", { station: id })).toMatchObject({ status: 403 });
    expect(await order("take-back-lists", { station: "nobody" })).toMatchObject({ status: 401 });
    await order("revoke", { station: id, reason: "skradziony" });
    expect(await other.caseNumber(newId())).toMatchObject({ result: { code: "list-held" } });
    const back = await order("take-back-lists", { station: id });

    expect(back.body).toEqual({ ok: true, lists: [{ ...list, last: 1 }] });
    expect(await other.caseNumber(newId())).toMatchObject(given(2));
    expect((await order("case-lists", {})).body.lists).toContainEqual({ ...list, last: 2, holder: null });
    // What it had not sent comes in as a day file: of two that have one number the first to come stands.
    const day = await order("import", {
      protocol: PROTOCOL,
      station: id,
      epoch: 1,
      facts: [openCase(holder, newId(), 2), openCase(holder, newId(), 3)],
      keys: [],
    });
    expect(day.body).toMatchObject({ taken: 2, refused: [{ seq: 3, code: "reference-taken" }] });
    expect(await other.caseNumber(newId())).toMatchObject(given(4));
  });

  test("CASE-6 a new centre epoch gives no number and no list before everybody has sent everything", async () => {
    const one = await station();
    const late = await station();
    const [a, b] = [newId(), newId()];
    expect(await one.caseNumber(a)).toMatchObject(given(1));
    await openCentreEpoch(running.centre, OFFICE, { above: one.centreEpoch, why: "a test" });
    await one.hello();
    await one.pull({ unsent: 0 });

    const waits = await one.caseNumber(b);

    expect(waits).toMatchObject({ ok: false, code: "numbering-waits", retryAfterMs: 15_000 });
    expect(await one.caseList("take")).toMatchObject({ ok: false, code: "numbering-waits" });
    // What a case has is told even so.
    expect(await one.caseNumber(a)).toMatchObject(given(1));
    await late.hello();
    await late.pull({ unsent: 3 });
    expect(await one.caseNumber(b)).toMatchObject({ code: "numbering-waits" });
    await settleAll();
    await late.pull({ unsent: 0 });
    expect(await one.caseNumber(b)).toMatchObject(given(2));
  });

  test("CASE-7 an administrator may let numbers go on, in this centre epoch only", async () => {
    const one = await station();
    await openCentreEpoch(running.centre, OFFICE, { above: one.centreEpoch, why: "a test" });
    await one.hello();
    expect(await one.caseNumber(newId())).toMatchObject({ code: "numbering-waits" });

    const said = await order("case-numbers-go-on", {});

    expect(said.body.waited.map((waited: { station: string }) => waited.station)).toContain(
      one.identity.station,
    );
    expect(await one.caseNumber(newId())).toMatchObject(given(1));
    await openCentreEpoch(running.centre, OFFICE, { above: one.centreEpoch, why: "another" });
    await one.hello();
    expect(await one.caseNumber(newId())).toMatchObject({ code: "numbering-waits" });
    await settleAll();
  });

  /** Stations of other tests: nobody is left there to say that all was sent. */
  async function settleAll(): Promise<void> {
    const { centre_epoch } = await running.centre.db
      .selectFrom("counters")
      .select("centre_epoch")
      .where("office", "=", OFFICE)
      .executeTakeFirstOrThrow();
    await running.centre.db.updateTable("stations").set({ settled_epoch: centre_epoch }).execute();
  }
});
