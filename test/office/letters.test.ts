import { describe, expect, test } from "vitest";
import { readCode } from "../../main/domain/numbers/read-code.ts";
import { type CaseView } from "../../main/contract/case-views.ts";
import { CaseHouse, list, openCaseHere, reliefLetter } from "./case-office.ts";
import { type Client, printerConfig, refusalOf } from "./test-office.ts";

/** A house with one station that holds the list of the cases of these tests. */
async function openHouse() {
  const house = await CaseHouse.open();
  const at = await house.station("K1");
  await house.inStep(at);
  await at.office.ask.cases.takeList(list);
  return { house, ...at, ask: at.office.ask };
}

async function summons(ask: Client, one: CaseView) {
  const draft = await ask.letters.template({
    case: one.id,
    kind: "supplement-summons",
    wants: ["Podpis pod wnioskiem."],
  });
  return await ask.letters.draft({ case: one.id, letter: null, draft });
}

describe("a summons to supplement", () => {
  test("goes from its template to the proof of service, and the case waits for the citizen", async () => {
    const { house, machine, office, ask } = await openHouse();
    await using _ = house;
    const one = await openCaseHere(ask);

    const drafted = await summons(ask, one);
    const signed = await ask.letters.sign({ letter: drafted.id });
    const sent = await ask.letters.dispatch({
      letter: drafted.id,
      on: "2026-11-21",
      channel: "post-zpo",
      postalNumber: null,
    });
    await house.on("2026-11-26", { machine, office });
    const served = await ask.letters.served({ letter: drafted.id, on: "2026-11-24", proof: "receipt-card" });
    const waiting = await ask.cases.case({ case: one.id });

    expect(drafted).toMatchObject({ stage: "draft", termDays: 7, addressee: "Jan Testowy" });
    expect(drafted.text?.text).toContainEqual({ kind: "list", entries: ["Podpis pod wnioskiem."] });
    expect(signed).toMatchObject({ stage: "signed", reference: "FN.3160.1.2026.JT" });
    expect(sent).toMatchObject({ stage: "dispatched", number: "WY/K1/1/2026", channel: "post-zpo" });
    expect(served).toMatchObject({ stage: "served", servedOn: "2026-11-24", proof: "receipt-card" });
    expect(waiting).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      told: { state: "SUPPLEMENT_REQUIRED" },
      partyTerm: { days: 7, servedOn: "2026-11-24", until: "2026-12-01" },
      deadline: { standing: "stopped", netEnd: null },
    });
    expect(waiting.partyTerm?.steps.at(-1)).toMatchObject({ kind: "end", on: "2026-12-01" });
  });

  test("is answered by the next item that joins, and the clock runs again", async () => {
    const { house, machine, office, ask } = await openHouse();
    await using _ = house;
    const one = await openCaseHere(ask);
    const { id: letter } = await summons(ask, one);
    await ask.letters.sign({ letter });
    await ask.letters.dispatch({ letter, on: "2026-11-21", channel: "post-zpo", postalNumber: null });
    await house.on("2026-11-26", { machine, office });
    await ask.letters.served({ letter, on: "2026-11-24", proof: "receipt-card" });
    const supplement = await reliefLetter(ask);

    const joined = await ask.cases.join({ case: one.id, item: supplement.id });

    expect(joined).toMatchObject({ state: "IN_PROGRESS", partyTerm: null, deadline: { stoppedDays: 2 } });
    expect(joined.stops).toMatchObject([{ reason: "delay-of-party", from: "2026-11-25", to: "2026-11-26" }]);
    expect(joined.itemsIn.map(({ item }) => item.id)).toContain(supplement.id);
  });

  test("whose day of service was mistyped is corrected with a reason, and the term is counted anew", async () => {
    const { house, machine, office, ask } = await openHouse();
    await using _ = house;
    const one = await openCaseHere(ask);
    const { id: letter } = await summons(ask, one);
    await ask.letters.sign({ letter });
    await ask.letters.dispatch({ letter, on: "2026-11-21", channel: "post-zpo", postalNumber: null });
    await house.on("2026-11-26", { machine, office });
    const right = { letter, on: "2026-11-24", proof: "receipt-card", reason: "Zły dzień" } as const;
    const early = await refusalOf(ask.letters.correctService(right));
    await ask.letters.served({ letter, on: "2026-11-26", proof: "receipt-card" });

    const bare = await refusalOf(ask.letters.correctService({ ...right, reason: "" }));
    const corrected = await ask.letters.correctService(right);
    const again = await refusalOf(ask.letters.correctService(right));
    const after = await ask.cases.case({ case: one.id });

    expect([early, bare, again]).toEqual([
      "letter-not-served",
      "BAD_REQUEST reason:reason-required",
      "service-unchanged",
    ]);
    expect(corrected).toMatchObject({ stage: "served", servedOn: "2026-11-24" });
    expect(after).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      partyTerm: { servedOn: "2026-11-24", until: "2026-12-01" },
      stops: [{ from: "2026-11-25", to: null }],
    });
    expect(after.history.find(({ kind }) => kind === "ServiceCorrected")?.details).toEqual({
      on: "2026-11-24",
      proof: "receipt-card",
      reason: "Zły dzień",
    });
  });

  test("waits for its answer though a letter came meanwhile of which the clerk said that it is another thing", async () => {
    const { house, machine, office, ask } = await openHouse();
    await using _ = house;
    const [one, other] = [await openCaseHere(ask), await openCaseHere(ask)];
    const letters: string[] = [];
    for (const of of [one, other]) {
      const { id: letter } = await summons(ask, of);
      await ask.letters.sign({ letter });
      await ask.letters.dispatch({ letter, on: "2026-11-21", channel: "post-zpo", postalNumber: null });
      letters.push(letter);
    }
    await house.on("2026-11-25", { machine, office });
    const [question, answer] = [await reliefLetter(ask), await reliefLetter(ask)];
    await ask.cases.join({ case: one.id, item: question.id, answersSummons: false });
    await ask.cases.join({ case: other.id, item: answer.id });

    for (const letter of letters)
      await ask.letters.served({ letter, on: "2026-11-24", proof: "receipt-card" });

    expect(await ask.cases.case({ case: one.id })).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      partyTerm: { until: "2026-12-01" },
    });
    expect(await ask.cases.case({ case: other.id })).toMatchObject({
      state: "CASE_OPENED",
      partyTerm: null,
      stops: [{ from: "2026-11-25", to: "2026-11-25" }],
    });
  });

  test("is no more changed once it is signed, and has no number before it leaves", async () => {
    const { house, ask } = await openHouse();
    await using _ = house;
    const one = await openCaseHere(ask);
    const drafted = await summons(ask, one);
    const dispatch = { letter: drafted.id, on: "2026-11-21", channel: "post", postalNumber: null } as const;
    const unsigned = await refusalOf(ask.letters.dispatch(dispatch));
    const unsent = await refusalOf(
      ask.letters.served({ letter: drafted.id, on: "2026-11-21", proof: "by-hand" }),
    );
    const draftOnPaper = await refusalOf(ask.letters.print({ letter: drafted.id }));
    const signed = await ask.letters.sign({ letter: drafted.id });
    const draft = await ask.letters.template({ case: one.id, kind: "plain-letter" });

    const late = await refusalOf(ask.letters.draft({ case: one.id, letter: drafted.id, draft }));
    const label = await refusalOf(ask.letters.label({ letter: drafted.id }));

    expect([unsigned, unsent, draftOnPaper]).toEqual([
      "letter-not-signed",
      "letter-not-dispatched",
      "letter-not-signed",
    ]);
    expect(signed.number).toBeNull();
    expect([late, label]).toEqual(["letter-signed", "letter-not-dispatched"]);
  });
});

describe("the papers of a letter", () => {
  test("come out with a label that names nobody and reads back to the letter", async () => {
    const { house, machine, ask } = await openHouse();
    await using _ = house;
    const labels = machine.printer("labels");
    const sheets = machine.printer("sheets");
    await ask.print.savePrinter(printerConfig("labels", { serves: ["label"], format: "zpl" }));
    await ask.print.savePrinter(printerConfig("sheets", { serves: ["sheet"] }));
    const one = await openCaseHere(ask);
    const { id: letter } = await summons(ask, one);
    await ask.letters.sign({ letter });
    await ask.letters.dispatch({ letter, on: "2026-11-21", channel: "post-zpo", postalNumber: null });

    const paper = await ask.letters.print({ letter });
    const label = await ask.letters.label({ letter });

    expect(paper).toMatchObject({ paper: "letter", state: "sent", rpw: "FN.3160.1.2026.JT" });
    expect(label).toMatchObject({ paper: "outgoing-label", state: "sent", rpw: "WY/K1/1/2026" });
    expect(sheets.tray.length).toBe(1);
    const zpl = new TextDecoder().decode(labels.tray[0]?.bytes);
    const payload = /W26K1\d{6}[0-9A-Z]/.exec(zpl)?.[0] ?? "";
    expect(readCode(payload)).toMatchObject({
      kind: "outgoing",
      number: { point: "K1", seq: 1, year: 2026 },
    });
    expect(zpl).not.toContain("Testowy");
  });
});
