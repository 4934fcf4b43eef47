import { describe, expect, test } from "vitest";
import { extendTerm, setProceeding, startClock, stopClock } from "../../../main/domain/cases/clock.ts";
import { deadlineOf, settledOn } from "../../../main/domain/cases/deadline.ts";
import { joinItem, partItem } from "../../../main/domain/cases/items.ts";
import { correctMove, moveCase } from "../../../main/domain/cases/moves.ts";
import { anItem, here, type Story } from "./examples.ts";
import { aFolder, anOpenCase, closedFolder } from "./told.ts";

const now = { today: here.today };
const told = { reason: "delay-of-party", from: "2026-11-22", to: null, note: "Czekamy na mapę" } as const;

describe("deadlineOf", () => {
  test("counts from the start of the proceeding, with stops and notices; a folder has none", () => {
    const story = anOpenCase();

    expect(deadlineOf(aFolder().case(), here)).toBeNull();
    expect(deadlineOf(story.case(), here)?.dueOn).toBe("2026-12-21");

    story.take(stopClock(story.case(), { ...told, to: "2026-11-23" }, { ...now, stopId: "s" }));
    expect(deadlineOf(story.case(), here)).toMatchObject({
      grossEnd: "2026-12-21",
      netEnd: "2026-12-23",
      stoppedDays: 2,
    });

    story.take(extendTerm(story.case(), term("2027-01-15"), { ...here, public: true }));
    expect(deadlineOf(story.case(), here)).toMatchObject({ dueOn: "2027-01-15", standing: "extended" });
  });

  test("takes the matter's own term where no act sets one", () => {
    const water = { ...anOpenCase({ proceeding: "office-rule" }).case(), matter: "WATER_ACTIVATION" };

    expect(deadlineOf(water, here)?.dueOn).toBe("2026-11-23");
    expect(deadlineOf({ ...water, matter: "NO_SUCH" }, here)).toMatchObject({
      standing: "no-term",
      dueOn: null,
    });
  });

  test("measures a settled case by the day on which it was settled", () => {
    const story = anOpenCase();
    story.day = "2026-12-22";
    story.take(
      moveCase(story.case(), { to: "RESOLVED", public: true, reason: "" }, { today: story.day, stopId: "s" }),
    );
    story.day = "2027-01-20";
    story.take(
      moveCase(story.case(), { to: "SENT", public: true, reason: "" }, { today: story.day, stopId: "s" }),
    );

    expect(settledOn(story.case())).toBe("2026-12-22");
    expect(deadlineOf(story.case(), here)?.settled).toEqual({ on: "2026-12-22", lateDays: 1 });
    expect(settledOn(anOpenCase().case())).toBeNull();
  });
});

describe("setProceeding", () => {
  const change = { proceeding: "kpa-complex", startOn: "2026-11-22", reason: "Potrzebna opinia" } as const;

  test("counts the term anew", () => {
    const story = anOpenCase();

    story.take(setProceeding(story.case(), change, { ...now, receivedOn: "2026-11-21" }));

    expect(deadlineOf(story.case(), here)?.dueOn).toBe("2027-01-22");
  });

  test.each([
    ["reason-required", { ...change, reason: "" }],
    ["date-in-future", { ...change, startOn: "2026-11-24" }],
    ["start-before-receipt", { ...change, startOn: "2026-11-20" }],
    ["bad-date", { ...change, startOn: "jutro" }],
  ])("refuses with %s", (code, wish) => {
    expect(setProceeding(anOpenCase().case(), wish, { ...now, receivedOn: "2026-11-21" })).toMatchObject({
      code,
    });
  });

  test("refuses a folder, and what is over", () => {
    expect(setProceeding(aFolder().case(), change, { ...now, receivedOn: null })).toMatchObject({
      code: "not-a-case",
    });
    expect(setProceeding(closedFolder().case(), change, { ...now, receivedOn: null })).toMatchObject({
      code: "case-closed",
    });
  });
});

describe("stopClock", () => {
  test("notes a stop that lasts, and the term has no end until it ends", () => {
    const story = stopped();

    expect(deadlineOf(story.case(), here)).toMatchObject({ netEnd: null, standing: "stopped" });
  });

  test.each([
    ["stop-ends-before-start", { ...told, to: "2026-11-21" }],
    ["stop-before-start", { ...told, from: "2026-11-20" }],
    ["stop-in-future", { ...told, from: "2026-11-24" }],
    ["stop-too-long", { ...told, to: "2096-11-23" }],
    ["bad-date", { ...told, from: "2026-13-01" }],
    ["bad-date", { ...told, to: "2026-13-01" }],
  ])("refuses with %s", (code, wish) => {
    expect(stopClock(anOpenCase().case(), wish, { ...now, stopId: "s" })).toMatchObject({ code });
  });

  test("refuses a second one that lasts, a proceeding without stops, and a folder", () => {
    const free = anOpenCase({ proceeding: "public-information" });

    expect(stopClock(stopped().case(), told, { ...now, stopId: "t" })).toMatchObject({
      code: "stop-already-lasts",
    });
    expect(stopClock(free.case(), told, { ...now, stopId: "t" })).toMatchObject({
      code: "stop-not-in-proceeding",
    });
    expect(stopClock(aFolder().case(), told, { ...now, stopId: "t" })).toMatchObject({ code: "not-a-case" });
  });
});

describe("startClock", () => {
  test("ends a stop, gives it another end, or takes it back", () => {
    const story = stopped();

    story.take(startClock(story.case(), { stop: "s", to: "2026-11-23" }, now));
    expect(story.case().stops).toMatchObject([{ to: "2026-11-23" }]);
    story.take(startClock(story.case(), { stop: "s", to: "2026-11-22" }, now));
    expect(story.case().stops).toMatchObject([{ to: "2026-11-22" }]);
    story.take(startClock(story.case(), { stop: "s", to: null }, now));
    expect(story.case().stops).toEqual([]);
  });

  test.each([
    ["stop-unknown", { stop: "t", to: null }],
    ["stop-ends-before-start", { stop: "s", to: "2026-11-21" }],
    ["bad-date", { stop: "s", to: "31 listopada" }],
  ])("refuses with %s", (code, wish) => {
    expect(startClock(stopped().case(), wish, now)).toMatchObject({ code });
  });
});

describe("extendTerm", () => {
  test("names a new term and tells the citizen, from a case that nobody said was in progress too", () => {
    const story = anOpenCase();

    const facts = story.take(extendTerm(story.case(), term("2027-01-15"), { ...here, public: true }));

    expect(facts.map(({ kind }) => kind)).toEqual(["TermExtended", "CaseMoved", "CaseMoved"]);
    expect(story.case()).toMatchObject({ state: "DEADLINE_EXTENDED", told: { state: "DEADLINE_EXTENDED" } });
  });

  test("tells of a second new term as of the first", () => {
    const story = anOpenCase();
    story.take(extendTerm(story.case(), term("2027-01-15"), { ...here, public: true }));
    story.day = "2027-01-10";

    story.take(
      extendTerm(story.case(), term("2027-02-15", "2027-01-10"), {
        ...here,
        today: "2027-01-10",
        public: true,
      }),
    );

    expect(story.case().told).toEqual({ state: "DEADLINE_EXTENDED", on: "2027-01-10" });
    expect(deadlineOf(story.case(), here)?.dueOn).toBe("2027-02-15");
  });

  test("leaves a case that waits for somebody in its state", () => {
    const story = anOpenCase();
    const wait = { to: "SUPPLEMENT_REQUIRED", public: true, reason: "" } as const;
    story.take(moveCase(story.case(), wait, { ...now, stopId: "s" }));

    story.take(extendTerm(story.case(), term("2027-01-15"), { ...here, public: true }));

    expect(story.case()).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      extensions: [{ newDueOn: "2027-01-15" }],
    });
  });

  test.each([
    ["reason-required", { ...term("2027-01-15"), reason: "" }],
    ["bad-date", term("2027-02-30")],
    ["bad-date", term("2027-01-15", "wczoraj")],
    ["date-in-future", term("2027-01-15", "2026-11-24")],
    ["term-not-later", term("2026-12-21")],
    ["term-in-past", term("2026-11-22")],
    ["term-ends-before-start", term("2026-11-20")],
  ])("refuses with %s", (code, wish) => {
    expect(extendTerm(anOpenCase().case(), wish, { ...here, public: true })).toMatchObject({ code });
  });

  test("refuses where the law knows no notice, and a folder", () => {
    const none = anOpenCase({ proceeding: "none" });

    expect(extendTerm(none.case(), term("2027-01-15"), { ...here, public: true })).toMatchObject({
      code: "extension-not-allowed",
    });
    expect(extendTerm(aFolder().case(), term("2027-01-15"), { ...here, public: true })).toMatchObject({
      code: "not-a-case",
    });
  });
});

describe("the supplement's arrival", () => {
  test("ends the waiting: the term of the party, the stop with the day of arrival, and the state", () => {
    const story = summoned();
    story.day = "2026-11-30";
    story.items.set("item-2", arrived("2026-11-27"));

    story.take(joinItem(story.case(), story.item("item-2"), { liesIn: null }));

    expect(story.case()).toMatchObject({
      partyTerm: null,
      stops: [{ from: "2026-11-24", to: "2026-11-27" }],
      state: "IN_PROGRESS",
      told: { state: "IN_PROGRESS", on: "2026-11-30" },
    });
  });

  test("is taken back whole when the wrong letter was laid into the case", () => {
    const story = summoned();
    const waiting = story.case();
    story.items.set("item-2", arrived("2026-11-27"));
    story.take(joinItem(story.case(), story.item("item-2"), { liesIn: null }));

    story.take(partItem(story.case(), "item-2", "Inna sprawa"));
    story.take(correctMove(story.case(), { reason: "Nie to pismo", public: true }));

    const { state, partyTerm, stops, items } = waiting;
    expect(story.case()).toMatchObject({ state, partyTerm, stops, items, endedPartyTerm: null });
  });

  test("takes back a stop that had not begun when it arrived", () => {
    const story = summoned();
    story.items.set("item-2", arrived("2026-11-23"));

    story.take(joinItem(story.case(), story.item("item-2"), { liesIn: null }));

    expect(story.case().stops).toEqual([]);
  });

  test("ends nothing when the clerk says that it is something else, or an appeal is waited for", () => {
    const story = summoned();
    const appeal = summoned("appeal");

    story.take(joinItem(story.case(), arrived("2026-11-27"), { liesIn: null, answersSummons: false }));
    appeal.take(joinItem(appeal.case(), arrived("2026-11-27"), { liesIn: null }));

    expect(story.case()).toMatchObject({ state: "SUPPLEMENT_REQUIRED", stops: [{ to: null }] });
    expect(story.case().partyTerm).not.toBeNull();
    expect(story.case().items.map(({ answers }) => answers)).toEqual([null, false]);
    expect(appeal.case().partyTerm).not.toBeNull();
  });
});

function summoned(kind: "supplement" | "appeal" = "supplement"): Story {
  const story = anOpenCase();
  const subject = "case-1";
  const wait = { to: "SUPPLEMENT_REQUIRED", public: true, reason: "" } as const;
  story.take(moveCase(story.case(), wait, { ...now, stopId: "s" }));
  const waited = { kind, letter: "l", days: 7, servedOn: "2026-11-23", until: "2026-11-30" };
  story.say({ kind: "PartyTermSet", subject, body: { term: waited }, sealed: null });
  const stop = { stop: "s", reason: "delay-of-party", from: "2026-11-24", to: null } as const;
  story.say({ kind: "ClockStopped", subject, body: stop, sealed: { note: "" } });
  return story;
}

function arrived(receivedOn: string) {
  const one = anItem("item-2");
  return { ...one, received: { ...one.received, receivedOn } };
}

function stopped(): Story {
  const story = anOpenCase();
  story.take(stopClock(story.case(), told, { ...now, stopId: "s" }));
  return story;
}

function term(newDueOn: string, noticeOn: string = here.today) {
  return { newDueOn, noticeOn, reason: "Opinia biegłego" };
}
