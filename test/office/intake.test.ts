import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RECEIPT_NUMBER_BYTES } from "../../main/domain/numbers/receipt-number.ts";
import { receiptHash } from "../../main/office/receipt-number.ts";
import { draft, errorOf, refusalOf, TestMachine } from "./test-office.ts";

const badInput = [
  ["10,000 characters", { title: "a".repeat(10_000) }, "title:too-long"],
  ["control characters", { title: "Wniosek\u0007\u001b[31m" }, "title:bad-characters"],
  ["right-to-left marks", { remarks: "abc\u202Etxt.exe" }, "remarks:bad-characters"],
  ["a lone half of an emoji", { reference: "\uD83D" }, "reference:bad-characters"],
  ["an empty title", { title: "  " }, "title:required"],
  ["half a person", { attachments: 0.5 }, "attachments:bad-count"],
  ["a day that is none", { postedOn: "2026-02-30" }, "postedOn:bad-date"],
] as const;

describe("intake.register", () => {
  test("answers a durable item with its numbers, its term and its history", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const item = await ask.intake.register(draft);

    expect(item).toMatchObject({
      rpw: "RPW/K1/1/2026",
      label: "R26K1000001W",
      receivedOn: "2026-11-21",
      receivedTime: "10:42",
      sender: { type: "person", name: "Jan Testowy" },
      dueOn: "2026-12-21",
      state: "REGISTERED",
      synced: false,
      undoSeconds: 20,
      history: [{ kind: "ItemRegistered", by: "Jan Testowy", station: "S1" }],
    });
    expect(item.dueSteps.at(-1)).toEqual({ date: "2026-12-21", why: "end", note: "" });
    expect((await ask.registry.today()).map(({ rpw }) => rpw)).toEqual(["RPW/K1/1/2026"]);
  });

  test("is there after a restart, and the next number follows it", async () => {
    await using machine = new TestMachine();
    const first = await machine.openFounded();
    const item = await first.ask.intake.register(draft);
    await first.close();

    const again = machine.open();
    const [clerk] = await again.ask.people.names();
    await again.ask.people.signIn({ clerk: clerk?.id ?? "", pin: "271828" });

    expect(await again.ask.registry.item({ item: item.id })).toMatchObject({
      rpw: item.rpw,
      receipt: item.receipt,
    });
    expect((await again.ask.intake.register(draft)).rpw).toBe("RPW/K1/2/2026");
  });

  test("takes no number for a refusal: the next item has the next number", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.intake.register(draft);

    const refusal = await errorOf(ask.intake.register({ ...draft, documentDate: "2026-11-22" }));

    expect(refusal).toEqual({ code: "document-after-receipt", field: "documentDate" });
    expect((await ask.intake.register(draft)).rpw).toBe("RPW/K1/2/2026");
  });

  test("keeps the receipt number sealed, and its keyed hash in the open", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const { receipt } = await ask.intake.register(draft);

    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(receiptHash(receipt ?? "", Buffer.alloc(32, 7))).toMatch(/^[0-9a-f]{64}$/);
    // The store is encrypted as a whole, so that not even the sealed part is to be found in its files.
    expect(readFileSync(machine.parts().files.store).includes(receipt ?? "")).toBe(false);
  });

  test("draws another receipt number when the first is taken", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    let draws = 0;
    machine.bytes = (count) => {
      if (count !== RECEIPT_NUMBER_BYTES) return new Uint8Array(count);
      draws += 1;
      // The same seven bytes for the first item and for the first two draws of the second.
      return new Uint8Array(count).fill(draws <= 3 ? 1 : draws);
    };

    const one = await ask.intake.register(draft);
    const other = await ask.intake.register(draft);

    expect(draws).toBe(4);
    expect(other.receipt).not.toBe(one.receipt);
  });

  test("is refused before the station is enrolled", async () => {
    await using machine = new TestMachine();
    const { ask } = machine.open();

    expect(await ask.people.desk()).toEqual({ state: "founding" });
    const person = { name: "Jan Testowy", initials: "JT", pin: "271828", repeated: "271828" };
    expect(await refusalOf(ask.people.found(person))).toBe("not-enrolled");
  });

  test("refuses bad input beside its field, takes no number and loses nothing", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    for (const [what, told, issue] of badInput) {
      const refusal = await refusalOf(ask.intake.register({ ...draft, ...told }));
      expect([what, refusal]).toEqual([what, `BAD_REQUEST ${issue}`]);
    }
    expect((await ask.intake.register(draft)).rpw).toBe("RPW/K1/1/2026");
  });

  test("takes emoji, joined letters and 500 characters as they are", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const title = `Zażółć 🪟 ąę ${"ł".repeat(480)}`;

    const item = await ask.intake.register({ ...draft, title });

    expect((await ask.registry.item({ item: item.id })).title).toBe(title);
  });
});

describe("at the turn of the year", () => {
  test("the first number is 1 by itself, and last year's series stays where it stopped", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    machine.wall = "2026-12-31T22:59:00.000Z";
    await ask.people.signIn({ clerk: (await ask.people.names())[0]?.id ?? "", pin: "271828" });
    await ask.intake.register(draft);
    await ask.intake.register(draft);

    machine.wall = "2026-12-31T23:00:05.000Z";
    const first = await ask.intake.register(draft);
    const late = await ask.intake.register({
      ...draft,
      received: { on: "2026-12-31", time: "15:10", reason: "Leżało w skrzynce" },
    });

    expect(first).toMatchObject({ rpw: "RPW/K1/1/2027", receivedOn: "2027-01-01", receivedTime: "00:00" });
    expect(late).toMatchObject({ rpw: "RPW/K1/3/2026", otherDayReason: "Leżało w skrzynce" });
    expect(await ask.station.series()).toEqual([
      { point: "K1", year: 2026, first: 1, next: 4, begun: true },
      { point: "K1", year: 2027, first: 1, next: 2, begun: true },
    ]);
  });
});

describe("intake.registerBatch", () => {
  test("gives numbers in one go to letters that are described later", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const batch = await ask.intake.registerBatch({ count: 3 });
    const { received: _now, ...description } = draft;
    const told = await ask.intake.describe({ item: batch[1]?.id ?? "", description, reason: "" });

    expect(batch.map(({ rpw, bare }) => [rpw, bare])).toEqual([
      ["RPW/K1/1/2026", true],
      ["RPW/K1/2/2026", true],
      ["RPW/K1/3/2026", true],
    ]);
    expect(told).toMatchObject({ rpw: "RPW/K1/2/2026", bare: false, title: draft.title });
    expect(told.history.map(({ kind }) => kind)).toEqual(["ItemRegistered", "ItemDescribed"]);
  });

  test.each([0, 101, 1.5])("refuses %d at once", async (count) => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    expect(await refusalOf(ask.intake.registerBatch({ count }))).toBe("BAD_REQUEST count:batch-size");
  });
});

describe("changing an item", () => {
  test("undo takes it back in twenty seconds, and its number is not given again", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const item = await ask.intake.register(draft);

    const undone = await ask.intake.undo({ item: item.id });

    expect(undone).toMatchObject({
      state: "CANCELLED_ENTRY",
      undoSeconds: 0,
      cancelled: { by: "Jan Testowy" },
    });
    expect((await ask.intake.register(draft)).rpw).toBe("RPW/K1/2/2026");
  });

  test("undo is refused later, and a cancellation with a reason is not", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const { id } = await ask.intake.register(draft);
    machine.time.pass(20_000);

    expect(await refusalOf(ask.intake.undo({ item: id }))).toBe("undo-too-late");
    expect(await refusalOf(ask.intake.cancel({ item: id, reason: " " }))).toBe(
      "BAD_REQUEST reason:reason-required",
    );
    const cancelled = await ask.intake.cancel({ item: id, reason: "Wpisane dwa razy" });
    expect(cancelled.cancelled?.reason).toBe("Wpisane dwa razy");
    expect(await refusalOf(ask.intake.undo({ item: id }))).toBe("item-cancelled");
    expect(await refusalOf(ask.intake.assign({ item: id, unit: "FN", clerk: null }))).toBe("item-cancelled");
  });

  test.each(["\u202Eoriginał", "dwa razy\u0000", "\uD83D"])(
    "a reason with characters that nobody sees is refused and nothing happens: %j",
    async (reason) => {
      await using machine = new TestMachine();
      const { ask } = await machine.openFounded();
      const { id } = await ask.intake.register(draft);

      expect(await refusalOf(ask.intake.cancel({ item: id, reason }))).toBe(
        "BAD_REQUEST reason:bad-characters",
      );
      expect((await ask.registry.item({ item: id })).state).toBe("REGISTERED");
    },
  );

  test("assign names unit and person; nobody and nowhere are refused", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const { id } = await ask.intake.register(draft);
    const [clerk] = await ask.people.names();

    const assigned = await ask.intake.assign({ item: id, unit: "FN", clerk: clerk?.id ?? "" });

    expect(assigned).toMatchObject({
      state: "ASSIGNED",
      assignedUnit: "FN",
      assignedTo: "Jan Testowy",
      unit: "FN",
    });
    expect(await refusalOf(ask.intake.assign({ item: id, unit: "XX", clerk: null }))).toBe("unit-unknown");
    expect(await refusalOf(ask.intake.assign({ item: id, unit: "FN", clerk: "x" }))).toBe("clerk-unknown");
    expect(await refusalOf(ask.intake.assign({ item: "x", unit: "FN", clerk: null }))).toBe("item-unknown");
  });
});

describe("what the form asks", () => {
  test("today, the point, and what is valid today", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const form = await ask.intake.form();

    expect(form).toMatchObject({ today: "2026-11-21", point: "K1" });
    expect(form.matters.map(({ code }) => code)).toContain("GENERAL_LETTER");
    expect(form.matters.map(({ code }) => code)).not.toContain("GOPS_500");
  });

  test("a known person by the PESEL, without showing it", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const sender = {
      type: "person",
      name: "Zofia Kłos",
      address: null,
      pesel: "00010100008",
      nip: null,
      regon: null,
    } as const;
    await ask.intake.register({ ...draft, sender: { kind: "new", sender } });

    const found = await ask.intake.senders({ query: "00010100008" });

    expect(found.map(({ details }) => details?.name)).toEqual(["Zofia Kłos"]);
    expect(JSON.stringify(found)).not.toContain("00010100008");
  });

  test("known senders by words cut short, whatever case and diacritics", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const sender = {
      type: "company",
      name: "Łódzkie Wodociągi",
      address: null,
      pesel: null,
      nip: "999-000-12-32",
      regon: null,
    };
    await ask.intake.register({ ...draft, sender: { kind: "new", sender: { ...sender, type: "company" } } });

    const [byName] = await ask.intake.senders({ query: "lodz wodo" });
    const [byNip] = await ask.intake.senders({ query: "99900012" });

    expect(byName?.details).toMatchObject({ name: "Łódzkie Wodociągi", nip: "9990001232" });
    expect(byNip?.id).toBe(byName?.id);
    const again = await ask.intake.register({ ...draft, sender: { kind: "known", id: byName?.id ?? "" } });
    expect(again.sender?.name).toBe("Łódzkie Wodociągi");
  });

  test("what looks like the same item: same sender and reference, or same title today", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const item = await ask.intake.register(draft);
    const sender = item.sender?.id ?? "";

    const same = await ask.intake.duplicates({ sender, title: draft.title, reference: "ab/12/2026" });
    const title = await ask.intake.duplicates({
      sender,
      title: "WNIOSEK o odroczenie podatku",
      reference: null,
    });

    expect(same.map(({ why }) => why)).toEqual(["reference"]);
    expect(title.map(({ why }) => why)).toEqual(["title"]);
    expect(await ask.intake.duplicates({ sender: null, title: null, reference: null })).toEqual([]);
  });

  test("until when a matter is due, with the steps of the count", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const due = await ask.intake.due({ matter: "TAX_CERTIFICATE", receivedOn: "2026-12-17" });

    expect(due.dueOn).toBe("2026-12-28");
    expect(await ask.intake.due({ matter: "NO_SUCH", receivedOn: "2026-12-17" })).toEqual({
      dueOn: null,
      dueSteps: [],
    });
  });
});
