import { describe, expect, test } from "vitest";
import { type Case } from "../../../main/domain/cases/case.ts";
import { joinItem } from "../../../main/domain/cases/items.ts";
import { correctMove } from "../../../main/domain/cases/moves.ts";
import { correctService } from "../../../main/domain/letters/correct-service.ts";
import { answerBefore, dispatchLetter, serveLetter } from "../../../main/domain/letters/send.ts";
import { draftLetter, signLetter } from "../../../main/domain/letters/write.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { accepted } from "../../../main/domain/refusal.ts";
import { anItem, here, type Story } from "../cases/examples.ts";
import { aLetter, aWish, sent } from "../cases/papers.ts";
import { anOpenCase } from "../cases/told.ts";

const reason = "Źle odczytany stempel";
const proof = { proof: "receipt-card" } as const;
const today = "2026-12-05";

describe("correctService", () => {
  test("notes the right day of a letter of which nothing runs, and leaves its case alone", () => {
    const letter = { ...sent("decision"), served: { on: "2026-11-26", proof: "by-hand" } as const };

    const outcome = correctService(
      letter,
      { on: "2026-11-27", ...proof, reason },
      around(anOpenCase().case()),
    );

    expect(outcome).toEqual(
      accepted([
        {
          kind: "ServiceCorrected",
          subject: letter.id,
          body: { on: "2026-11-27", proof: "receipt-card" },
          sealed: { reason },
        },
      ]),
    );
  });

  test("of a summons' proof alone leaves term and clock as they are", () => {
    const story = served("2026-11-26");
    const before = story.case();

    correct(story, "2026-11-26", "postal-tracking");

    expect(story.letter().served).toEqual({ on: "2026-11-26", proof: "postal-tracking" });
    expect(story.case()).toEqual(before);
  });

  test.each([
    ["later", "2026-11-30", "2026-12-07", "2026-12-01"],
    ["earlier", "2026-11-25", "2026-12-02", "2026-11-26"],
  ])("of a summons served %s counts the citizen's term anew and moves the stop", (_when, on, until, from) => {
    const story = served("2026-11-26");

    correct(story, on);

    expect(story.letter().served).toEqual({ on, ...proof });
    expect(story.case()).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      partyTerm: { letter: "letter-1", days: 7, servedOn: on, until },
      stops: [{ reason: "delay-of-party", from, to: null }],
    });
    expect(story.case().stops).toHaveLength(1);
  });

  test("finds the answer that had come between the right day and the wrong one, and waits no more", () => {
    const waiting = served("2026-11-30", "2026-11-28");

    correct(waiting, "2026-11-26");

    expect(waiting.case()).toMatchObject({
      state: "IN_PROGRESS",
      partyTerm: null,
      stops: [{ from: "2026-11-27", to: "2026-11-28" }],
    });
  });

  test("keeps an answer that was taken, and lets the clock stand only from the right day to its arrival", () => {
    const story = served("2026-11-26");
    arrives(story, "2026-12-01");

    correct(story, "2026-11-29");
    const moved = story.case();
    correct(story, "2026-12-02");

    expect(moved).toMatchObject({
      state: "IN_PROGRESS",
      partyTerm: null,
      stops: [{ from: "2026-11-30", to: "2026-12-01" }],
    });
    expect(story.case()).toMatchObject({ state: "IN_PROGRESS", partyTerm: null, stops: [] });
  });

  test("counts anew also the term that taking the last step back brings back", () => {
    const story = served("2026-11-26");
    arrives(story, "2026-12-01");
    correct(story, "2026-11-30");

    story.take(correctMove(story.case(), { reason: "Nie to pismo", public: true }));

    expect(story.case()).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      partyTerm: { servedOn: "2026-11-30", until: "2026-12-07" },
    });
  });

  test.each([
    ["2026-11-25", [{ from: "2026-11-26", to: "2026-11-28" }]],
    ["2026-11-28", []],
  ])("lets the wait begin that %s, a wrong early day, had left out", (wrong, stops) => {
    const story = served(wrong, "2026-11-28");
    expect(story.case()).toMatchObject({ state: "CASE_OPENED", partyTerm: null, stops });

    correct(story, "2026-11-30");

    expect(story.case()).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      partyTerm: { until: "2026-12-07" },
      stops: [{ from: "2026-12-01", to: null }],
    });
    expect(story.case().stops).toHaveLength(1);
  });

  test("lets the clock stand for the days before an answer that came on the wrong day itself", () => {
    const story = served("2026-11-28", "2026-11-28");

    correct(story, "2026-11-26");

    expect(story.case()).toMatchObject({
      state: "CASE_OPENED",
      partyTerm: null,
      stops: [{ from: "2026-11-27", to: "2026-11-28" }],
    });
  });

  test("of a settled case moves the days that did not count, and makes nobody wait", () => {
    const story = served("2026-11-26", "2026-11-29");
    const settled: Case = { ...story.case(), state: "SENT" };

    const outcome = correctService(
      story.letter(),
      { on: "2026-11-27", ...proof, reason },
      { ...around(settled), answeredOn: "2026-11-29" },
    );

    expect(outcome.ok && outcome.value.map(({ kind }) => kind)).toEqual([
      "ServiceCorrected",
      "ClockStarted",
      "ClockStopped",
    ]);
    expect(outcome.ok && outcome.value.at(-1)?.body).toMatchObject({ from: "2026-11-28", to: "2026-11-29" });
  });

  test("of the first of two summonses moves its stop, and leaves the second's term alone", () => {
    const story = served("2026-11-26");
    const second = { ...sent("supplement-summons"), id: "letter-2" };
    const context = { ...around(story.case()), stopId: "stop-2" };
    story.take(serveLetter(second, { on: "2026-12-01", ...proof }, context));

    correct(story, "2026-11-28");

    expect(story.case()).toMatchObject({
      partyTerm: { letter: "letter-2", servedOn: "2026-12-01" },
      stops: [{ from: "2026-11-29", to: null }],
    });
  });

  const was = { on: "2026-11-26", proof: "by-hand" } as const;
  const letter = { ...sent(), served: was };
  const right = { on: "2026-11-27", ...proof, reason };
  const open = anOpenCase().case();
  const closed: Case = { ...open, folderClosed: { reason: "x", on: "2026-12-01" } };
  const annulled = { why: "opened-twice", movedTo: null, reason: "x", on: "2026-12-01", by: "c" } as const;
  test.each([
    ["letter-voided", aLetter("plain-letter", { voided: { reason: "x", on: "2026-11-23" } }), right, open],
    ["letter-not-served", sent(), right, open],
    ["case-closed", letter, right, closed],
    ["case-annulled", letter, right, { ...open, annulled }],
    ["reason-required", letter, { ...right, reason: "" }, open],
    ["service-unchanged", letter, { ...right, ...was }, open],
    ["bad-date", letter, { ...right, on: "2026-11-31" }, open],
    ["date-in-future", letter, { ...right, on: "2026-12-06" }, open],
    ["served-before-dispatch", letter, { ...right, on: "2026-11-23" }, open],
  ])("refuses with %s", (code, of, told, one) => {
    expect(correctService(of, told, around(one))).toMatchObject({ ok: false, code });
  });
});

function around(one: Case) {
  return { today, case: one, stopId: "stop-9", answeredOn: null, sensitive: false };
}

/** The wrong day is noted, a letter may have come into the case before that was done. */
function served(on: string, cameOn: string | null = null): Story {
  const story = anOpenCase();
  const context = { ...here, case: story.case(), letterId: "letter-1" };
  story.take(draftLetter(null, aWish("supplement-summons", { termDays: 7 }), context));
  const signing = { ...context, signer: "clerk-1", initials: "AK", registerNumber: "RPW/K1/417/2026" };
  story.take(signLetter(story.letter(), signing));
  story.day = "2026-11-24";
  const leaves = { on: story.day, channel: "post-zpo", postalNumber: null } as const;
  const point = pointSchema.parse("K1");
  const numbers = { point, nextNumber: () => accepted(12), sensitive: false };
  const out = dispatchLetter(story.letter(), leaves, {
    ...here,
    today: story.day,
    case: story.case(),
    ...numbers,
  });
  story.take(out.ok ? accepted(out.value.facts) : out);
  if (cameOn !== null) arrives(story, cameOn);
  story.day = "2026-12-01";
  const told = { ...around(story.case()), stopId: "stop-1", answeredOn: cameBy(story, on) };
  story.take(serveLetter(story.letter(), { on, ...proof }, told));
  return story;
}

function arrives(story: Story, on: string): void {
  const one = anItem("item-2");
  story.items.set("item-2", { ...one, received: { ...one.received, receivedOn: on } });
  story.take(joinItem(story.case(), story.item("item-2"), { liesIn: null }));
}

function correct(story: Story, on: string, by: "receipt-card" | "postal-tracking" = "receipt-card"): void {
  const context = { ...around(story.case()), answeredOn: cameBy(story, on) };
  story.take(correctService(story.letter(), { on, proof: by, reason }, context));
}

function cameBy(story: Story, on: string): string | null {
  return answerBefore(story.case(), on, (item) => story.items.get(item)?.received.receivedOn ?? null);
}
