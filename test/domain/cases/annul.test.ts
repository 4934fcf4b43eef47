import { describe, expect, test } from "vitest";
import { annul } from "../../../main/domain/cases/annul.ts";
import { stageOf } from "../../../main/domain/cases/case.ts";
import { extendTerm, stopClock } from "../../../main/domain/cases/clock.ts";
import { assignCase } from "../../../main/domain/cases/folder.ts";
import { joinItem } from "../../../main/domain/cases/items.ts";
import { numberCame } from "../../../main/domain/cases/numbering.ts";
import { anItem, here } from "./examples.ts";
import { opening, wish } from "./openings.ts";
import { aFolder, anOpenCase, closedFolder, opens } from "./told.ts";

const context = { ...opening({ source: { from: "here", last: 4 } }), caseId: "case-2", casesInGroup: 0 };
const movedTo = { ...wish, unit: "OR", jrwa: "1510" };
const told = { why: "wrong-class", reason: "To jest skarga", movedTo } as const;

describe("annul", () => {
  test("keeps the number in the list and opens the matter anew, with papers, title and officer", () => {
    const story = anOpenCase();
    story.items.set("item-2", anItem("item-2"));
    story.take(joinItem(story.case(), story.item("item-2"), { liesIn: null }));
    story.take(assignCase(story.case(), { unit: "OR", clerk: "clerk-2" }, here));

    const facts = story.take(annul(story.case(), told, context));

    expect(facts[0]?.kind).toBe("CaseAnnulled");
    expect(story.case()).toMatchObject({
      reference: { no: 77 },
      annulled: { why: "wrong-class", reason: "To jest skarga", movedTo: "case-2" },
    });
    expect(story.case("case-2")).toMatchObject({
      reference: { unit: "OR", jrwa: "1510", no: 5, year: 2026 },
      opening: { instead: "case-1", category: "A" },
      title: "Wniosek",
      clerk: "clerk-2",
      items: [
        { item: "item-1", first: true },
        { item: "item-2", first: false },
      ],
    });
  });

  test("takes over what stopped and prolonged the term, which began once for the citizen", () => {
    const story = anOpenCase();
    const stop = { reason: "beyond-authority", from: "2026-11-22", to: "2026-11-23", note: "" } as const;
    story.take(stopClock(story.case(), stop, { today: here.today, stopId: "s" }));
    const term = { newDueOn: "2027-01-31", noticeOn: here.today, reason: "Opinia" };
    story.take(extendTerm(story.case(), term, { ...here, public: true }));
    const { stops, extensions } = story.case();

    story.take(annul(story.case(), told, context));

    expect(story.case("case-2")).toMatchObject({ stops, extensions });
  });

  test("takes over the start of the case, though it lies before the receipt of what is here", () => {
    const story = anOpenCase({ startOn: "2026-11-18" });
    const earlier = { ...told, movedTo: { ...movedTo, startOn: "2026-11-18" } };

    expect(annul(story.case(), earlier, context).ok).toBe(true);
  });

  test("names nobody in another unit, and asks the centre where it gives the number", () => {
    const story = anOpenCase();
    story.take(assignCase(story.case(), { unit: "OR", clerk: "clerk-2" }, here));
    const elsewhere = { why: "wrong-unit", reason: "x", movedTo: { ...movedTo, unit: "FN" } } as const;

    story.take(annul(story.case(), elsewhere, { ...context, numberSource: () => ({ from: "centre" }) }));

    expect(stageOf(story.case("case-2"))).toBe("asked");
    expect(story.case("case-2")).toMatchObject({
      unit: "FN",
      clerk: null,
      asked: { unit: "FN", jrwa: "1510" },
    });
  });

  test("annuls for good where nothing takes its place", () => {
    const story = anOpenCase();

    const facts = story.take(
      annul(story.case(), { why: "opened-twice", reason: "x", movedTo: null }, context),
    );

    expect(facts).toHaveLength(1);
    expect(stageOf(story.case())).toBe("annulled");
  });

  test("annuls a number that came after its folder had been closed", () => {
    const story = aFolder();
    const body = { unit: "OR", jrwa: "1431", year: 2026, group: null, opens };
    story.say({ kind: "CaseNumberAsked", subject: "case-1", body, sealed: null });
    story.say({ kind: "FolderClosed", subject: "case-1", body: { public: false }, sealed: { reason: "x" } });
    story.take(numberCame(story.case(), { unit: "OR", jrwa: "1431", year: 2026, no: 77, sub: null }));

    story.take(annul(story.case(), { why: "opened-by-mistake", reason: "x", movedTo: null }, context));

    expect(stageOf(story.case())).toBe("annulled");
  });

  test.each([
    ["reason-required", { ...told, reason: "" }, context],
    ["group-not-empty", told, { ...context, casesInGroup: 2 }],
    ["moved-to-itself", { ...told, movedTo: { ...movedTo, jrwa: "1431" } }, context],
    ["class-unknown", { ...told, movedTo: { ...movedTo, jrwa: "9999" } }, context],
    ["unit-unknown", { ...told, movedTo: { ...movedTo, unit: "XX" } }, context],
    ["list-full", told, { ...context, numberSource: () => ({ from: "here", last: 999_999 }) as const }],
  ])("refuses with %s, and then nothing happens", (code, act, around) => {
    expect(annul(anOpenCase().case(), act, around)).toMatchObject({ ok: false, code });
  });

  test("lets a case move into a group of its own list", () => {
    const into = { ...told, movedTo: { ...movedTo, jrwa: "1431", group: 78 } };

    expect(annul(anOpenCase().case(), into, context).ok).toBe(true);
  });

  test("refuses a folder, what is closed, and what is annulled", () => {
    const annulled = anOpenCase();
    annulled.take(annul(annulled.case(), told, context));

    expect(annul(aFolder().case(), told, context)).toMatchObject({ code: "not-a-case" });
    expect(annul(closedFolder().case(), told, context)).toMatchObject({ code: "case-closed" });
    expect(annul(annulled.case(), told, context)).toMatchObject({ code: "case-annulled" });
  });
});
