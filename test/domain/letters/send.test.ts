import { describe, expect, test } from "vitest";
import { type Case } from "../../../main/domain/cases/case.ts";
import { deadlineOf } from "../../../main/domain/cases/deadline.ts";
import { setProceeding } from "../../../main/domain/cases/clock.ts";
import { moveCase } from "../../../main/domain/cases/moves.ts";
import { type CaseState, caseStates } from "../../../main/domain/cases/states.ts";
import { effects } from "../../../main/domain/letters/effects.ts";
import { type DispatchChannel, type LetterKind, letterKinds } from "../../../main/domain/letters/facts.ts";
import { letterStage } from "../../../main/domain/letters/letter.ts";
import {
  answerBefore,
  appealTerm,
  dispatchLetter,
  notePostalNumber,
  serveLetter,
} from "../../../main/domain/letters/send.ts";
import { draftLetter, signLetter } from "../../../main/domain/letters/write.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { accepted, refused } from "../../../main/domain/refusal.ts";
import { here, type Story } from "../cases/examples.ts";
import { aLetter, aWish, sent, signed } from "../cases/papers.ts";
import { aFolder, anOpenCase } from "../cases/told.ts";

const post = { on: "2026-11-24", channel: "post-zpo", postalNumber: "RR123456785PL" } as const;
const voided = { reason: "x", on: "2026-11-23" };

function around(one: Case, today = "2026-11-24") {
  return {
    ...here,
    today,
    case: one,
    point: pointSchema.parse("K1"),
    nextNumber: () => accepted(12),
    sensitive: false,
  };
}

describe("dispatchLetter", () => {
  test("enters the letter in the point's own series of the year of dispatch", () => {
    const outcome = dispatchLetter(signed(), post, around(anOpenCase().case()));

    expect(outcome).toMatchObject({
      ok: true,
      value: {
        number: { point: "K1", seq: 12, year: 2026 },
        facts: [
          {
            kind: "LetterDispatched",
            body: { point: "K1", number: 12, year: 2026, on: "2026-11-24", channel: "post-zpo" },
            sealed: { postalNumber: "RR123456785PL" },
          },
        ],
      },
    });
  });

  test.each([
    ["letter-not-signed", aLetter(), post],
    ["letter-voided", aLetter("plain-letter", { voided }), post],
    ["letter-dispatched", sent(), post],
    ["bad-date", signed(), { ...post, on: "2026-11-31" }],
    ["date-in-future", signed(), { ...post, on: "2026-11-25" }],
    ["dispatched-before-signed", signed(), { ...post, on: "2026-11-22" }],
  ])("refuses with %s", (code, letter, told) => {
    expect(dispatchLetter(letter, told, around(anOpenCase().case()))).toMatchObject({ code });
  });

  test("refuses a room without a point, frozen numbers, a full series, and a case that was annulled", () => {
    const context = around(anOpenCase().case());
    const annulled = {
      why: "wrong-class",
      movedTo: null,
      reason: "x",
      on: "2026-11-23",
      by: "clerk-1",
    } as const;

    expect(dispatchLetter(signed(), post, { ...context, point: null })).toMatchObject({ code: "no-point" });
    const frozen = { ...context, nextNumber: () => refused("numbering-frozen") };
    expect(dispatchLetter(signed(), post, frozen)).toMatchObject({ code: "numbering-frozen" });
    const full = { ...context, nextNumber: () => accepted(1_000_000) };
    expect(dispatchLetter(signed(), post, full)).toMatchObject({ code: "series-exhausted" });
    const over = { ...context, case: { ...context.case, annulled } };
    expect(dispatchLetter(signed(), post, over)).toMatchObject({ code: "case-annulled" });
  });

  test("a decision settles the case, and the citizen reads that it was sent", () => {
    const story = written("decision");

    story.take(sentFacts(story, post));

    expect(story.case()).toMatchObject({ state: "SENT", told: { state: "SENT" } });
    expect(story.case().moves.map(({ to, public: told }) => [to, told])).toEqual([
      ["ASSIGNED", false],
      ["CASE_OPENED", true],
      ["IN_PROGRESS", false],
      ["RESOLVED", false],
      ["SENT", true],
    ]);
  });

  test("a decision to be handed out at the counter is ready for pickup", () => {
    const story = written("decision");

    story.take(sentFacts(story, { ...post, channel: "counter", postalNumber: null }));

    expect(story.case().state).toBe("READY_FOR_PICKUP");
  });

  test("a forwarding takes the matter out of the office, a folder too", () => {
    const story = written("forwarding");
    const folder = written("forwarding", aFolder());

    story.take(sentFacts(story, post));
    folder.take(sentFacts(folder, post));

    expect(story.case()).toMatchObject({ state: "FORWARDED_OUT", told: { state: "FORWARDED_OUT" } });
    expect(folder.case()).toMatchObject({ state: "FORWARDED_OUT", reference: null });
  });

  test("a notice names the new term from the day on which it left", () => {
    const story = written("new-term-notice");

    story.take(sentFacts(story, post));

    expect(story.case()).toMatchObject({
      state: "DEADLINE_EXTENDED",
      extensions: [{ newDueOn: "2027-01-15", noticeOn: "2026-11-24", letter: "letter-1" }],
    });
    expect(deadlineOf(story.case(), here)?.dueOn).toBe("2027-01-15");
  });

  test("a notice that lay until its new term had passed does not leave", () => {
    const story = written("new-term-notice");
    const late = { ...post, on: "2027-01-16" };

    expect(dispatchLetter(story.letter(), late, around(story.case(), "2027-01-16"))).toMatchObject({
      code: "term-in-past",
    });
  });

  test("a plain letter goes with a settlement that was said before, and else says nothing of the case", () => {
    const settled = at("RESOLVED");

    expect(stepsOf("plain-letter", settled)).toEqual(["SENT"]);
    expect(stepsOf("plain-letter", at("IN_PROGRESS"))).toEqual([]);
  });

  test("tells of a sensitive matter that it is settled, and hides what is between", () => {
    const one = anOpenCase().case();
    const sensitive = (kind: LetterKind) =>
      dispatchLetter(signed(kind), post, { ...around(one), sensitive: true });

    expect(sensitive("decision")).toMatchObject({
      value: { facts: [{}, {}, {}, { body: { to: "SENT", public: true } }] },
    });
    expect(sensitive("new-term-notice")).toMatchObject({
      value: { facts: [{}, {}, {}, { body: { to: "DEADLINE_EXTENDED", public: false } }] },
    });
  });
});

/** Where letters of each effect let a case go; an empty text means that nothing moves, null that the letter may not leave. */
const moves: Readonly<Record<"decision" | "forwarding", Readonly<Record<CaseState, string | null>>>> = {
  decision: {
    ASSIGNED: null,
    CASE_OPENED: "IN_PROGRESS RESOLVED SENT",
    IN_PROGRESS: "RESOLVED SENT",
    SUPPLEMENT_REQUIRED: null,
    DEADLINE_EXTENDED: "IN_PROGRESS RESOLVED SENT",
    SUSPENDED: null,
    FORWARDED_OUT: "",
    LEFT_UNEXAMINED: "",
    WITHDRAWN: "",
    RESOLVED: "SENT",
    READY_FOR_PICKUP: "",
    SENT: "",
    APPEALED: "",
    CLOSED: "",
  },
  forwarding: {
    ASSIGNED: "FORWARDED_OUT",
    CASE_OPENED: "IN_PROGRESS FORWARDED_OUT",
    IN_PROGRESS: "FORWARDED_OUT",
    SUPPLEMENT_REQUIRED: null,
    DEADLINE_EXTENDED: "IN_PROGRESS FORWARDED_OUT",
    SUSPENDED: null,
    FORWARDED_OUT: "",
    LEFT_UNEXAMINED: "",
    WITHDRAWN: "",
    RESOLVED: "",
    READY_FOR_PICKUP: "",
    SENT: "",
    APPEALED: "",
    CLOSED: "",
  },
};

describe("what a letter means for its case", () => {
  test.each(
    caseStates.flatMap((state) =>
      (["decision", "forwarding"] as const).map((kind) => [kind, state] as const),
    ),
  )("a %s in %s", (kind, state) => {
    expect(stepsOf(kind, at(state))?.join(" ") ?? null).toBe(moves[kind][state]);
  });

  test.each(letterKinds.filter((kind) => effects[kind] === "nothing" || effects[kind] === "summons"))(
    "a %s moves nothing when it leaves, wherever the case stands",
    (kind) => {
      expect(caseStates.flatMap((state) => stepsOf(kind, at(state)) ?? ["refused"])).toEqual([]);
    },
  );

  test("a notice moves no settled case", () => {
    expect(stepsOf("new-term-notice", at("SENT"))).toEqual([]);
  });
});

describe("serveLetter", () => {
  const proof = { on: "2026-11-26", proof: "receipt-card" } as const;
  test("of a summons: the citizen's term runs, the case waits, the clock stands from the next day", () => {
    const story = summoned();
    story.day = "2026-11-30";

    story.take(serveLetter(story.letter(), proof, service(story.case())));

    expect(letterStage(story.letter())).toBe("served");
    expect(story.case()).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      told: { state: "SUPPLEMENT_REQUIRED" },
      partyTerm: {
        kind: "supplement",
        letter: "letter-1",
        days: 7,
        servedOn: "2026-11-26",
        until: "2026-12-03",
      },
      stops: [{ stop: "stop-1", reason: "delay-of-party", from: "2026-11-27", to: null }],
    });
  });

  test("of a tax summons counts by the Ordynacja", () => {
    const story = summoned(anOpenCase({ proceeding: "tax" }));

    story.take(serveLetter(story.letter(), proof, service(story.case())));

    expect(story.case().partyTerm).toMatchObject({ kind: "tax-supplement", days: 7 });
  });

  test("of a summons whose proceeding was set anew meanwhile keeps the days that the letter gave", () => {
    const story = summoned(anOpenCase(), 14);
    const tax = { proceeding: "tax", startOn: "2026-11-21", reason: "x" } as const;
    story.take(setProceeding(story.case(), tax, { today: "2026-11-30", receivedOn: null }));

    story.take(serveLetter(story.letter(), proof, service(story.case())));

    expect(story.case().partyTerm).toMatchObject({ days: 14, until: "2026-12-10" });
  });

  test("of a second summons begins a new term, and no second stop", () => {
    const story = summoned();
    story.take(serveLetter(story.letter(), proof, service(story.case())));
    const second = { ...sent("supplement-summons"), id: "letter-2" };

    story.take(
      serveLetter(second, { ...proof, on: "2026-11-30" }, service(story.case(), { stopId: "stop-2" })),
    );

    expect(story.case()).toMatchObject({ partyTerm: { letter: "letter-2" }, stops: [{ stop: "stop-1" }] });
    expect(story.case().stops).toHaveLength(1);
  });

  test("of a summons that was answered before the card came back only leaves the days between out", () => {
    const story = summoned();

    story.take(serveLetter(story.letter(), proof, service(story.case(), { answeredOn: "2026-11-28" })));

    expect(story.case()).toMatchObject({
      partyTerm: null,
      state: "CASE_OPENED",
      stops: [{ from: "2026-11-27", to: "2026-11-28" }],
    });
  });

  test("of a summons answered on the very day leaves nothing out", () => {
    const story = summoned();

    story.take(serveLetter(story.letter(), proof, service(story.case(), { answeredOn: "2026-11-26" })));

    expect(story.case().stops).toEqual([]);
  });

  test("of a summons in a settled case holds nothing up", () => {
    const one = at("SENT");

    expect(serveLetter(sent("supplement-summons"), proof, service(one))).toMatchObject({
      value: [{ kind: "LetterServed" }],
    });
  });

  test("of a summons in a suspended case sets the term and leaves the state", () => {
    const story = summoned();
    const pause = { to: "SUSPENDED", public: true, reason: "" } as const;
    story.take(moveCase(story.case(), pause, { today: "2026-11-25", stopId: "stop-9" }));

    story.take(serveLetter(story.letter(), proof, service(story.case())));

    expect(story.case()).toMatchObject({ state: "SUSPENDED", partyTerm: { until: "2026-12-03" } });
  });

  test("of a decision says from when it may be appealed from, and keeps no term of the party", () => {
    const letter = { ...sent("decision"), served: { on: "2026-04-17", proof: "receipt-card" } as const };
    const tax = anOpenCase({ proceeding: "tax" }).case();

    expect(serveLetter(sent("decision"), proof, service(at("SENT")))).toMatchObject({
      value: [{ kind: "LetterServed" }],
    });
    expect(appealTerm(letter, anOpenCase().case())).toMatchObject({ kind: "appeal", end: "2026-05-04" });
    expect(appealTerm(letter, tax)).toMatchObject({ kind: "tax-appeal", end: "2026-05-04" });
    expect(appealTerm(sent("decision"), tax)).toBeNull();
    expect(appealTerm({ ...letter, content: sent().content }, tax)).toBeNull();
  });

  test.each([
    ["letter-not-dispatched", signed(), proof],
    ["letter-voided", aLetter("plain-letter", { voided }), proof],
    ["letter-served", { ...sent(), served: { on: "2026-11-26", proof: "by-hand" } as const }, proof],
    ["bad-date", sent(), { ...proof, on: "2026-11-31" }],
    ["date-in-future", sent(), { ...proof, on: "2026-12-01" }],
    ["served-before-dispatch", sent(), { ...proof, on: "2026-11-23" }],
  ])("refuses with %s", (code, letter, told) => {
    expect(serveLetter(letter, told, service(anOpenCase().case()))).toMatchObject({ code });
  });
});

describe("answerBefore", () => {
  const items = [
    { item: "item-1", first: true, answers: null, on: "2026-11-23" },
    { item: "item-2", first: false, answers: null, on: "2026-11-25" },
    { item: "item-3", first: false, answers: null, on: "2026-11-29" },
    { item: "item-4", first: false, answers: true, on: "2026-11-30" },
  ];
  const days: Readonly<Record<string, string>> = {
    "item-1": "2026-11-28",
    "item-2": "2026-11-25",
    "item-3": "2026-11-28",
    "item-4": "2026-11-30",
  };

  test("finds the first later paper that came on the day of service or after", () => {
    expect(answerBefore({ items }, "2026-11-26", (item) => days[item] ?? null)).toBe("2026-11-28");
  });

  test("finds none where only the first paper is, or others came before or are not held here", () => {
    expect(answerBefore({ items: items.slice(0, 2) }, "2026-11-26", (item) => days[item] ?? null)).toBeNull();
    expect(answerBefore({ items }, "2026-11-26", () => null)).toBeNull();
  });

  test("believes the clerk who said of a paper that it is no answer", () => {
    const told = items.map((one) => (one.item === "item-3" ? { ...one, answers: false } : one));

    expect(answerBefore({ items: told }, "2026-11-26", (item) => days[item] ?? null)).toBe("2026-11-30");
  });
});

describe("notePostalNumber", () => {
  test("notes a number that was learnt later", () => {
    expect(notePostalNumber(sent(), "RR123456785PL")).toMatchObject({
      value: [{ kind: "PostalNumberNoted", sealed: { postalNumber: "RR123456785PL" } }],
    });
  });

  test.each([
    ["letter-not-dispatched", signed(), "x"],
    ["letter-voided", aLetter("plain-letter", { voided }), "x"],
    ["required", sent(), ""],
  ])("refuses with %s", (code, letter, number) => {
    expect(notePostalNumber(letter, number)).toMatchObject({ code });
  });
});

function service(one: Case, more: { readonly answeredOn?: string; readonly stopId?: string } = {}) {
  const now = { today: "2026-11-30", case: one, stopId: "stop-1", sensitive: false };
  return { ...now, answeredOn: null, ...more };
}

function at(state: CaseState): Case {
  return { ...anOpenCase().case(), state };
}

/** The states through which a case goes when a letter leaves; null where it may not leave. */
function stepsOf(kind: LetterKind, one: Case, channel: DispatchChannel = "post"): CaseState[] | null {
  const outcome = dispatchLetter(signed(kind), { ...post, channel }, around(one));
  if (!outcome.ok) return null;
  return outcome.value.facts.flatMap((fact) => (fact.kind === "CaseMoved" ? [fact.body.to] : []));
}

/** A letter of a case, drafted and signed on 23 November. */
function written(kind: LetterKind, story: Story = anOpenCase(), termDays?: number): Story {
  const context = { ...here, case: story.case(), letterId: "letter-1" };
  const days = termDays === undefined ? {} : { termDays };
  story.take(draftLetter(null, aWish(kind, days), context));
  const signing = { ...context, signer: "clerk-1", initials: "AK", registerNumber: "RPW/K1/417/2026" };
  story.take(signLetter(story.letter(), signing));
  return story;
}

function summoned(begun: Story = anOpenCase(), termDays = 7): Story {
  const story = written("supplement-summons", begun, termDays);
  story.take(sentFacts(story, post));
  return story;
}

function sentFacts(story: Story, told: Parameters<typeof dispatchLetter>[1]) {
  story.day = told.on;
  const outcome = dispatchLetter(story.letter(), told, around(story.case(), told.on));
  return outcome.ok ? accepted(outcome.value.facts) : outcome;
}
