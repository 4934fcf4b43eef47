import { describe, expect, test } from "vitest";
import { makeOutgoingPayload } from "../../main/domain/numbers/outgoing-payload.ts";
import { pointSchema } from "../../main/domain/numbers/point.ts";
import { CaseHouse, list, openCaseHere } from "./case-office.ts";
import { type Client, draft, errorOf, refusalOf } from "./test-office.ts";

type Kind = Parameters<Client["letters"]["template"]>[0]["kind"];

async function openHouse() {
  const house = await CaseHouse.open();
  const at = await house.station("K1");
  await house.inStep(at);
  const { ask } = at.office;
  await ask.cases.takeList(list);
  return { house, ...at, ask, one: await openCaseHere(ask) };
}

/** A letter of a kind, signed; answers its id. */
async function signed(ask: Client, of: string, kind: Kind, more: object = {}): Promise<string> {
  const prefilled = await ask.letters.template({ case: of, kind, ...more });
  const { id } = await ask.letters.draft({ case: of, letter: null, draft: prefilled });
  await ask.letters.sign({ letter: id });
  return id;
}

const today = { on: "2026-11-21", channel: "post-zpo", postalNumber: null } as const;

describe("a letter that leaves", () => {
  test("as a decision settles its case and sends it in one, and the citizen reads the last step", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const letter = await signed(ask, one.id, "decision");
    const before = await ask.cases.case({ case: one.id });

    await ask.letters.dispatch({ letter, ...today });
    const after = await ask.cases.case({ case: one.id });

    expect(before).toMatchObject({ state: "CASE_OPENED", nextAction: "name-officer" });
    expect(after).toMatchObject({ state: "SENT", told: { state: "SENT" }, heap: "none" });
    expect(
      after.history.filter(({ kind }) => kind === "CaseMoved").map(({ details }) => details["public"]),
    ).toEqual([false, false, true]);
  });

  test("as a decision ends the term: the settled case is called late by nobody, however long it lies open", async () => {
    const { house, ask, one, machine, office } = await openHouse();
    await using _ = house;
    const letter = await signed(ask, one.id, "decision");
    await ask.letters.dispatch({ letter, ...today });

    await house.on("2027-02-15", { machine, office });
    const after = await ask.cases.case({ case: one.id });

    expect(after.deadline).toMatchObject({ dueOn: "2026-12-21" });
    expect(after).toMatchObject({ stage: "open", heap: "none", dueOn: null, daysLeft: null, warning: null });
  });

  test("as a notice of a new term moves the day that binds, and none of the past", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const notice = { newDueOn: "2027-01-29", reason: "Czekamy na opinię." };
    const letter = await signed(ask, one.id, "new-term-notice", notice);
    const early = await errorOf(
      ask.letters.draft({
        case: one.id,
        letter: null,
        draft: await ask.letters.template({
          case: one.id,
          kind: "new-term-notice",
          newDueOn: "2026-12-01",
          reason: "x",
        }),
      }),
    );

    await ask.letters.dispatch({ letter, ...today, channel: "post" });
    const after = await ask.cases.case({ case: one.id });

    expect(early).toMatchObject({ code: "term-not-later", field: "newDueOn" });
    expect(after).toMatchObject({
      state: "DEADLINE_EXTENDED",
      dueOn: "2027-01-29",
      deadline: { standing: "extended", netEnd: "2026-12-21" },
      extensions: [{ newDueOn: "2027-01-29", noticeOn: "2026-11-21", letter }],
    });
  });

  test("takes the next number of the outgoing series, which a refusal does not", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const first = await signed(ask, one.id, "plain-letter");
    const second = await signed(ask, one.id, "plain-letter");

    const future = await refusalOf(ask.letters.dispatch({ letter: first, ...today, on: "2026-12-01" }));
    const past = await refusalOf(ask.letters.dispatch({ letter: first, ...today, on: "2026-11-01" }));
    const other = await ask.letters.dispatch({ letter: second, ...today });
    const two = await ask.letters.dispatch({ letter: first, ...today });
    const twice = await refusalOf(ask.letters.dispatch({ letter: first, ...today }));

    expect([future, past, twice]).toEqual([
      "date-in-future",
      "dispatched-before-signed",
      "letter-dispatched",
    ]);
    expect([other.number, two.number]).toEqual(["WY/K1/1/2026", "WY/K1/2/2026"]);
  });

  test("is found by its label, its number and the post's, and noted as opened", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const letter = await signed(ask, one.id, "plain-letter");
    const waiting = await ask.letters.toDispatch();
    await ask.letters.dispatch({ letter, ...today });
    await ask.letters.postalNumber({ letter, postalNumber: "00559007734 567 890 1" });
    const payload = makeOutgoingPayload({ point: pointSchema.parse("K1"), seq: 1, year: 2026 });

    const texts = [payload, "wy/k1/1/2026", "005590077345678901"];
    const found = await Promise.all(
      texts.map(async (text) => await ask.registry.find({ text, scanned: true })),
    );
    const register = await ask.letters.register({
      query: "testowy",
      from: "2026-11-21",
      to: null,
      unproved: true,
      after: null,
    });

    expect(waiting.map(({ id }) => id)).toEqual([letter]);
    expect(found.map((each) => [each.kind, "by" in each ? each.by : null])).toEqual([
      ["letter", "outgoing"],
      ["letter", "dispatch"],
      ["letter", "postal"],
    ]);
    expect(found.every((each) => each.kind === "letter" && each.letter.id === letter)).toBe(true);
    expect(register.rows.map(({ number }) => number)).toEqual(["WY/K1/1/2026"]);
    expect(await ask.letters.toDispatch()).toEqual([]);
  });

  test("cannot leave a case that waits for it to be closed: the closing says how many wait", async () => {
    const { house, ask, one } = await openHouse();
    await using _ = house;
    const letter = await signed(ask, one.id, "plain-letter");
    await ask.cases.move({ case: one.id, to: "RESOLVED", public: true, reason: "" });
    const closing = {
      case: one.id,
      on: "2026-11-21",
      settlement: "letter",
      late: null,
      remarks: "",
      public: true,
    } as const;

    const unsent = await errorOf(ask.cases.close(closing));
    await ask.letters.void({ letter, reason: "Niepotrzebne" });
    const closed = await ask.cases.close(closing);

    expect(unsent).toMatchObject({ code: "close-letters-unsent", details: { letters: 1 } });
    expect(closed.letters).toMatchObject([{ stage: "voided" }]);
    expect(closed.stage).toBe("closed");
  });

  test("from a folder carries the number of its item, and only what needs no case is written there", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;
    const item = await ask.intake.register({
      ...draft,
      matter: "LAND",
      unit: "RO",
    });
    const folder = await ask.cases.openFolder({ item: item.id });
    const office = "Starostwo Powiatowe\nul. Śląska 1\n42-217 Częstochowa";

    const forwarding = await signed(ask, folder.id, "forwarding", { office, reason: "Grunt powiatu." });
    const sent = await ask.letters.dispatch({ letter: forwarding, ...today, channel: "post" });
    const decision = await ask.letters.template({ case: folder.id, kind: "decision" });

    expect(sent).toMatchObject({ addressee: "Starostwo Powiatowe", reference: item.rpw });
    expect(await ask.cases.case({ case: folder.id })).toMatchObject({ state: "FORWARDED_OUT" });
    expect(await refusalOf(ask.letters.draft({ case: folder.id, letter: null, draft: decision }))).toBe(
      "not-a-case",
    );
  });
});
