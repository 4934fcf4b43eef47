import { describe, expect, test } from "vitest";
import { stageOf } from "../../../main/domain/cases/case.ts";
import { describeCase, holdRetention, noteCase } from "../../../main/domain/cases/changes.ts";
import { assignCase, closeFolder, openFolder } from "../../../main/domain/cases/folder.ts";
import { joinItem, partItem } from "../../../main/domain/cases/items.ts";
import { anItem, here } from "./examples.ts";
import { aFolder, anOpenCase, closedFolder } from "./told.ts";

const context = { ...here, liesIn: null, caseId: "case-1" };

describe("openFolder", () => {
  test("takes matter, title, unit and officer from the item, and gives it to the unit", () => {
    const outcome = openFolder(anItem("item-1"), context);

    expect(outcome).toEqual({
      ok: true,
      value: [
        { kind: "ItemAssigned", subject: "item-1", body: { unit: "OR", clerk: null }, sealed: null },
        {
          kind: "FolderOpened",
          subject: "case-1",
          body: { matter: "GENERAL_LETTER", unit: "OR", clerk: null },
          sealed: { title: "Wniosek" },
        },
        {
          kind: "ItemJoined",
          subject: "case-1",
          body: { item: "item-1", first: true, answers: null },
          sealed: null,
        },
      ],
    });
  });

  test("follows who the item was given to, but for a person who has left", () => {
    expect(openFolder(given("clerk-2"), context)).toMatchObject({
      value: [{ kind: "FolderOpened", body: { unit: "FN", clerk: "clerk-2" } }, { kind: "ItemJoined" }],
    });
    expect(openFolder(given("gone"), context)).toMatchObject({
      value: [{ kind: "FolderOpened", body: { unit: "FN", clerk: null } }, { kind: "ItemJoined" }],
    });
  });

  test("refuses a cancelled entry, an item in another case, and a unit that is no more", () => {
    const cancelled = anItem("item-1", { state: "CANCELLED_ENTRY" });
    const lost = anItem("item-1", { assigned: { unit: "XX", clerk: null } });

    expect(openFolder(cancelled, context)).toMatchObject({ code: "item-cancelled" });
    expect(openFolder(anItem("item-1"), { ...context, liesIn: aFolder().case() })).toMatchObject({
      code: "item-in-another-case",
    });
    expect(openFolder(lost, context)).toMatchObject({ code: "unit-unknown" });
  });

  test("takes an item out of an annulled case, which holds nothing any more", () => {
    const story = anOpenCase();
    const body = { why: "opened-by-mistake", movedTo: null } as const;
    story.say({ kind: "CaseAnnulled", subject: "case-1", body, sealed: { reason: "x" } });

    const outcome = openFolder(story.item(), { ...context, caseId: "case-2", liesIn: story.case() });

    expect(outcome.ok).toBe(true);
  });
});

function given(clerk: string) {
  return anItem("item-1", { state: "ASSIGNED", assigned: { unit: "FN", clerk } });
}

describe("joinItem", () => {
  test("lays a later letter into a folder or a case, and gives it to the same unit and person", () => {
    const story = anOpenCase();
    story.take(assignCase(story.case(), { unit: "OR", clerk: "clerk-2" }, here));

    story.items.set("item-2", anItem("item-2"));
    story.take(joinItem(story.case(), story.item("item-2"), { liesIn: null }));

    expect(story.case().items).toMatchObject([
      { item: "item-1", first: true },
      { item: "item-2", first: false },
    ]);
    expect(story.item("item-2").assigned).toEqual({ unit: "OR", clerk: "clerk-2" });
  });

  test.each([
    ["item-cancelled", anItem("item-2", { state: "CANCELLED_ENTRY" })],
    ["item-already-here", anItem("item-1")],
  ])("refuses with %s", (code, joining) => {
    expect(joinItem(anOpenCase().case(), joining, { liesIn: null })).toMatchObject({ code });
  });

  test("refuses an item of another case, and any item of a case that is over", () => {
    const other = aFolder("case-2", "item-2").case("case-2");

    expect(joinItem(aFolder().case(), anItem("item-2"), { liesIn: other })).toMatchObject({
      code: "item-in-another-case",
    });
    expect(joinItem(closedFolder().case(), anItem("item-2"), { liesIn: null })).toMatchObject({
      code: "case-closed",
    });
  });
});

describe("partItem", () => {
  test("takes out what was laid here by mistake", () => {
    const story = anOpenCase();
    story.items.set("item-2", anItem("item-2"));
    story.take(joinItem(story.case(), story.item("item-2"), { liesIn: null }));

    story.take(partItem(story.case(), "item-2", "Inna sprawa"));

    expect(story.case().items.map(({ item }) => item)).toEqual(["item-1"]);
  });

  test("refuses the last one, the first one, a stranger, and to say nothing", () => {
    const story = anOpenCase();
    story.items.set("item-2", anItem("item-2"));
    const only = story.case();
    story.take(joinItem(only, story.item("item-2"), { liesIn: null }));

    expect(partItem(only, "item-1", "x")).toMatchObject({ code: "last-item" });
    expect(partItem(story.case(), "item-1", "x")).toMatchObject({ code: "first-item" });
    expect(partItem(story.case(), "item-9", "x")).toMatchObject({ code: "item-not-in-case" });
    expect(partItem(story.case(), "item-2", "")).toMatchObject({ code: "reason-required" });
    expect(partItem(closedFolder().case(), "item-1", "x")).toMatchObject({ code: "case-closed" });
  });
});

describe("assignCase", () => {
  test("names unit and person, and the officer alone of an opened case", () => {
    const folder = aFolder();
    folder.take(assignCase(folder.case(), { unit: "FN", clerk: "clerk-1" }, here));
    const open = anOpenCase();
    open.take(assignCase(open.case(), { unit: "OR", clerk: "clerk-1" }, here));

    expect(folder.case()).toMatchObject({ unit: "FN", clerk: "clerk-1" });
    expect(open.case()).toMatchObject({ unit: "OR", clerk: "clerk-1" });
  });

  test.each([
    ["unit-unknown", { unit: "XX", clerk: null }],
    ["clerk-unknown", { unit: "OR", clerk: "nobody" }],
    ["unit-needs-new-number", { unit: "FN", clerk: null }],
  ])("refuses an opened case with %s", (code, to) => {
    expect(assignCase(anOpenCase().case(), to, here)).toMatchObject({ code });
  });

  test("lets a case of a dissolved unit go to another with its number", () => {
    const units = here.directory.units.map((unit) =>
      unit.symbol === "OR" ? { ...unit, validTo: "2026-11-22" } : unit,
    );
    const story = anOpenCase();

    story.take(
      assignCase(
        story.case(),
        { unit: "FN", clerk: null },
        { ...here, directory: { ...here.directory, units } },
      ),
    );

    expect(story.case()).toMatchObject({ unit: "FN", reference: { unit: "OR" } });
  });

  test("keeps a folder that waits for its number in the unit that it was asked in", () => {
    const story = aFolder();
    story.say(asking);

    expect(assignCase(story.case(), { unit: "FN", clerk: null }, here)).toMatchObject({
      code: "number-awaited",
    });
    expect(assignCase(story.case(), { unit: "OR", clerk: "clerk-1" }, here).ok).toBe(true);
  });

  test("refuses what is over", () => {
    expect(assignCase(closedFolder().case(), { unit: "OR", clerk: null }, here)).toMatchObject({
      code: "case-closed",
    });
  });
});

const asking = {
  kind: "CaseNumberAsked",
  subject: "case-1",
  body: {
    unit: "OR",
    jrwa: "1431",
    year: 2026,
    group: null,
    opens: {
      plan: "p",
      category: "B5",
      confirmed: true,
      proceeding: "kpa-simple",
      startOn: "2026-11-21",
      isGroup: false,
      public: true,
      instead: null,
    },
  },
  sealed: null,
} as const;

describe("closeFolder", () => {
  test("closes a folder of which no case came", () => {
    const story = closedFolder();

    expect(stageOf(story.case())).toBe("closed");
    expect(story.case()).toMatchObject({ state: "CLOSED", folderClosed: { reason: "Zaproszenie" } });
  });

  test("refuses a case, a folder that waits for a number, a second time, and to say nothing", () => {
    const waiting = aFolder();
    waiting.say(asking);
    const told = { reason: "x", public: false };

    expect(closeFolder(anOpenCase().case(), told)).toMatchObject({ code: "already-a-case" });
    expect(closeFolder(waiting.case(), told)).toMatchObject({ code: "number-awaited" });
    expect(closeFolder(closedFolder().case(), told)).toMatchObject({ code: "case-closed" });
    expect(closeFolder(aFolder().case(), { ...told, reason: "" })).toMatchObject({ code: "reason-required" });
  });
});

describe("describeCase", () => {
  const told = { matter: "GENERAL_LETTER", title: "Skarga na hałas", reason: "Literówka" };

  test("replaces matter and title, with a reason where there was a title", () => {
    const story = aFolder();
    story.take(describeCase(story.case(), { ...told, matter: "COMPLAINT" }, here));

    expect(story.case()).toMatchObject({ matter: "COMPLAINT", title: "Skarga na hałas" });
    expect(describeCase(story.case(), { ...told, reason: "" }, here)).toMatchObject({
      code: "reason-required",
    });
  });

  test("wants no reason for the first title", () => {
    const untitled = { ...aFolder().case(), title: null };

    expect(describeCase(untitled, { ...told, reason: "" }, here).ok).toBe(true);
  });

  test("refuses an unknown and a retired matter, but for the case's own", () => {
    const retired = {
      ...here,
      directory: {
        ...here.directory,
        matters: here.directory.matters.map((matter) => ({ ...matter, validTo: "2026-11-22" })),
      },
    };

    expect(describeCase(aFolder().case(), { ...told, matter: "NO_SUCH" }, here)).toMatchObject({
      code: "matter-unknown",
    });
    expect(describeCase(aFolder().case(), { ...told, matter: "COMPLAINT" }, retired)).toMatchObject({
      code: "matter-retired",
    });
    expect(describeCase(aFolder().case(), told, retired).ok).toBe(true);
    expect(describeCase(closedFolder().case(), told, here)).toMatchObject({ code: "case-closed" });
  });
});

describe("notes and holds", () => {
  test("noteCase writes at any time of a case's life, and never nothing", () => {
    expect(noteCase(closedFolder().case(), "Telefon od strony")).toMatchObject({
      value: [{ kind: "CaseNoted", sealed: { text: "Telefon od strony" } }],
    });
    expect(noteCase(aFolder().case(), "")).toMatchObject({ code: "reason-required" });
  });

  test("holdRetention holds and lets go, and refuses what already is so, a folder, and no reason", () => {
    const story = anOpenCase();
    story.take(holdRetention(story.case(), { held: true, reason: "Kontrola RIO" }));

    expect(story.case().held).toBe(true);
    expect(holdRetention(story.case(), { held: true, reason: "x" })).toMatchObject({
      code: "hold-unchanged",
    });
    expect(holdRetention(story.case(), { held: false, reason: "" })).toMatchObject({
      code: "reason-required",
    });
    expect(holdRetention(aFolder().case(), { held: true, reason: "x" })).toMatchObject({
      code: "not-a-case",
    });
  });
});
