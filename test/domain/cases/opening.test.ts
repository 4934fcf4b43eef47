import { describe, expect, test } from "vitest";
import { stageOf } from "../../../main/domain/cases/case.ts";
import { closeFolder } from "../../../main/domain/cases/folder.ts";
import { numberCame, numberDenied } from "../../../main/domain/cases/numbering.ts";
import { mayOpen, openCase } from "../../../main/domain/cases/opening.ts";
import { openFromItem } from "../../../main/domain/cases/open-from-item.ts";
import { moveCase } from "../../../main/domain/cases/moves.ts";
import { referenceText } from "../../../main/domain/cases/reference.ts";
import { anItem, here, Story } from "./examples.ts";
import { opening, shelf, wish } from "./openings.ts";
import { aFolder, anOpenCase, closedFolder } from "./told.ts";

const centre = { from: "centre" } as const;
const forbidden = { shelf, book: [{ from: "2026-01-01", unconfirmedClasses: "forbid" }] } as const;
const moment = { today: here.today, stopId: "stop-1" };

describe("openCase", () => {
  test("gives the next number of the list that this station holds, of the year of today", () => {
    const story = aFolder();

    story.take(openCase(story.case(), wish, opening()));

    const one = story.case();
    expect(one.reference && referenceText(one.reference)).toBe("OR.1431.77.2026");
    expect(one).toMatchObject({
      state: "CASE_OPENED",
      opening: { category: "B5", plan: "plan-1", confirmed: true, openedOn: "2026-11-23" },
      proceeding: { proceeding: "kpa-simple", startOn: "2026-11-21" },
      told: { state: "CASE_OPENED", on: "2026-11-23" },
    });
  });

  test("numbers inside a group", () => {
    const story = aFolder();

    story.take(
      openCase(story.case(), { ...wish, group: 78 }, opening({ source: { from: "here", last: 1 } })),
    );

    expect(story.case().reference).toEqual({ unit: "OR", jrwa: "1431", year: 2026, no: 78, sub: 2 });
  });

  test("asks the centre for the number of a list that it gives, and the folder waits", () => {
    const story = aFolder();

    story.take(openCase(story.case(), wish, opening({ source: centre })));

    expect(stageOf(story.case())).toBe("asked");
    expect(story.case()).toMatchObject({
      state: "ASSIGNED",
      asked: { jrwa: "1431", group: null, on: "2026-11-23" },
    });
  });

  test.each([
    ["list-full", wish, opening({ source: { from: "here", last: 999_999 } })],
    ["list-held", wish, opening({ source: { from: "elsewhere", holder: "Podatki" } })],
    ["numbering-frozen", wish, opening({ source: { from: "frozen", why: "revoked" } })],
    ["class-unknown", { ...wish, jrwa: "9999" }, opening()],
    ["class-not-lowest", { ...wish, jrwa: "143" }, opening()],
    ["class-unconfirmed", { ...wish, jrwa: "7230" }, opening()],
    ["class-forbidden", { ...wish, jrwa: "7230", unconfirmedSeen: true }, opening({ plan: forbidden })],
    ["record-plan-missing", wish, opening({ plan: { shelf: { ...shelf, plans: () => [] }, book: [] } })],
    ["bad-date", { ...wish, startOn: "2026-02-30" }, opening()],
    ["date-in-future", { ...wish, startOn: "2026-11-24" }, opening()],
    ["start-before-receipt", { ...wish, startOn: "2026-11-20" }, opening()],
    ["proceeding-unknown", { ...wish, startOn: "2017-12-31" }, opening({ receivedOn: null })],
    ["group-unknown", { ...wish, group: 5 }, opening()],
    ["not-a-group", { ...wish, group: 77 }, opening()],
    ["group-in-group", { ...wish, group: 78, isGroup: true }, opening()],
  ])("refuses with %s", (code, told, context) => {
    expect(openCase(aFolder().case(), told, context)).toMatchObject({ ok: false, code });
  });

  test("opens in an unconfirmed class once the clerk has seen that it is, and says so in the opening", () => {
    const checked = mayOpen(aFolder().case(), { ...wish, jrwa: "7230", unconfirmedSeen: true }, opening());

    expect(checked).toMatchObject({ value: { opens: { confirmed: false } } });
  });

  test("refuses a unit that is no more", () => {
    const one = { ...aFolder().case(), unit: "XX" };

    expect(openCase(one, wish, opening())).toMatchObject({ code: "unit-unknown" });
  });

  test("refuses a case, a waiting folder, one that was closed and one that was forwarded", () => {
    const waiting = aFolder();
    waiting.take(openCase(waiting.case(), wish, opening({ source: centre })));
    const out = aFolder();
    out.take(moveCase(out.case(), { to: "FORWARDED_OUT", public: true, reason: "" }, moment));

    expect(openCase(anOpenCase().case(), wish, opening())).toMatchObject({ code: "already-a-case" });
    expect(openCase(waiting.case(), wish, opening())).toMatchObject({ code: "number-awaited" });
    expect(openCase(closedFolder().case(), wish, opening())).toMatchObject({ code: "case-closed" });
    expect(openCase(out.case(), wish, opening())).toMatchObject({ code: "step-not-allowed" });
  });
});

const given = { unit: "OR", jrwa: "1431", year: 2026, no: 77, sub: null };

describe("numberCame", () => {
  test("opens the case as it was asked for, on the day of the question, whenever the answer came", () => {
    const story = asked();
    story.day = "2027-01-04";

    story.take(numberCame(story.case(), given));

    expect(story.case()).toMatchObject({
      reference: given,
      opening: { openedOn: "2026-11-23", category: "B5" },
      state: "CASE_OPENED",
    });
  });

  test("changes nothing when the same number comes again, and refuses another, and one nobody asked for", () => {
    const story = asked();
    story.take(numberCame(story.case(), given));

    expect(numberCame(story.case(), given)).toEqual({ ok: true, value: [] });
    expect(numberCame(story.case(), { ...given, no: 78 })).toMatchObject({ code: "already-a-case" });
    expect(numberCame(aFolder().case(), given)).toMatchObject({ code: "number-not-awaited" });
  });

  test("keeps the number of a folder that was closed elsewhere meanwhile: a list has no holes", () => {
    const story = asked();
    story.say({ kind: "FolderClosed", subject: "case-1", body: { public: false }, sealed: { reason: "x" } });

    story.take(numberCame(story.case(), given));

    expect(story.case()).toMatchObject({ reference: given, state: "CLOSED" });
    expect(stageOf(story.case())).toBe("closed");
  });
});

describe("numberDenied", () => {
  test("leaves the folder what it was, with the centre's reason, and lets it be asked again", () => {
    const story = asked();

    story.take(numberDenied(story.case(), { code: "class-closed", holder: null }));

    expect(story.case()).toMatchObject({ asked: null, denied: { code: "class-closed" } });
    expect(openCase(story.case(), wish, opening({ source: centre })).ok).toBe(true);
  });

  test("refuses a folder that waits for none, and a case", () => {
    const no = { code: "list-held", holder: "S2" } as const;

    expect(numberDenied(aFolder().case(), no)).toMatchObject({ code: "number-not-awaited" });
    expect(numberDenied(anOpenCase().case(), no)).toMatchObject({ code: "already-a-case" });
  });
});

function asked(): Story {
  const story = aFolder();
  story.take(openCase(story.case(), wish, opening({ source: centre })));
  expect(closeFolder(story.case(), { reason: "x", public: false })).toMatchObject({ code: "number-awaited" });
  return story;
}

describe("openFromItem", () => {
  const item = anItem("item-1", {
    description: { ...anItem("item-1").description, matter: "PUBLIC_INFO" },
  });
  const context = {
    ...here,
    ...opening(),
    liesIn: null,
    caseId: "case-1",
    classesOf: () => ["1431"],
    unconfirmedSeen: false,
    public: true,
  };

  test("opens folder and case in one list of facts, with the matter's own proceeding", () => {
    const story = new Story();
    story.items.set("item-1", item);

    const facts = story.take(openFromItem(item, context));

    expect(facts.map(({ kind }) => kind)).toEqual([
      "ItemAssigned",
      "FolderOpened",
      "ItemJoined",
      "CaseOpened",
    ]);
    expect(story.case()).toMatchObject({
      reference: { no: 77 },
      proceeding: { proceeding: "public-information", startOn: "2026-11-21" },
    });
  });

  test("asks for the number where the centre gives it", () => {
    const outcome = openFromItem(item, { ...context, numberSource: () => centre });

    expect(outcome.ok && outcome.value.at(-1)?.kind).toBe("CaseNumberAsked");
  });

  test.each([[[]], [["1431", "1510"]]])("refuses a matter of the classes %j", (classes) => {
    expect(openFromItem(item, { ...context, classesOf: () => classes })).toMatchObject({
      code: "class-ambiguous",
    });
  });

  test("refuses what the folder and the opening refuse, and then nothing happens", () => {
    const cancelled = { ...item, state: "CANCELLED_ENTRY" } as const;
    const full = { from: "here", last: 999_999 } as const;

    expect(openFromItem(cancelled, context)).toMatchObject({ code: "item-cancelled" });
    expect(openFromItem(item, { ...context, classesOf: () => ["143"] })).toMatchObject({
      code: "class-not-lowest",
    });
    expect(openFromItem(item, { ...context, numberSource: () => full })).toMatchObject({ code: "list-full" });
  });
});
