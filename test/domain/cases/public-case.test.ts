import { describe, expect, test } from "vitest";
import { foldCase } from "../../../main/domain/cases/case.ts";
import { closeCase } from "../../../main/domain/cases/close.ts";
import { moveCase } from "../../../main/domain/cases/moves.ts";
import { publicCase } from "../../../main/domain/cases/public-case.ts";
import { type CaseState, caseStates } from "../../../main/domain/cases/states.ts";
import { type CaseFact } from "../../../main/domain/cases/case.ts";
import { here, type Story } from "./examples.ts";
import { aFolder, anOpenCase } from "./told.ts";

const plain = { sensitive: false, dueOn: "2026-12-21" };
const veiled = { sensitive: true, dueOn: "2026-12-21" };

describe("publicCase", () => {
  test("says nothing of a folder, of a case opened in silence, and of an annulled one: the item tells", () => {
    const annulled = anOpenCase();
    const body = { why: "opened-by-mistake", movedTo: null } as const;
    annulled.say({ kind: "CaseAnnulled", subject: "case-1", body, sealed: { reason: "x" } });

    expect(publicCase(aFolder().case(), plain)).toBeNull();
    expect(publicCase(anOpenCase({ public: false }).case(), plain)).toBeNull();
    expect(publicCase(annulled.case(), plain)).toBeNull();
  });

  test("tells the last public step and the day that binds the office", () => {
    const story = anOpenCase();
    go(story, "IN_PROGRESS", "2026-11-25", false);

    expect(publicCase(story.case(), plain)).toEqual({
      state: "CASE_OPENED",
      since: "2026-11-23",
      dueOn: "2026-12-21",
      waitingUntil: null,
    });
  });

  test("tells until when an answer is waited for, as long as it is", () => {
    const story = summoned();

    expect(publicCase(story.case(), plain)).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      waitingUntil: "2026-12-01",
    });

    go(story, "IN_PROGRESS", "2026-12-02", false);

    expect(publicCase(story.case(), plain)).toMatchObject({
      state: "SUPPLEMENT_REQUIRED",
      waitingUntil: null,
    });
  });

  test("names no term any more once the matter is settled, publicly or not", () => {
    const story = anOpenCase();
    go(story, "RESOLVED", "2026-12-01", false);

    expect(publicCase(story.case(), plain)).toMatchObject({ state: "CASE_OPENED", dueOn: null });
  });

  test.each(caseStates)(
    "shows a sensitive matter in %s as in progress or settled, and asks nobody in public",
    (state) => {
      const one = { ...summoned().case(), state, told: { state, on: "2026-11-24" } };
      const moves = one.moves.map((move) => ({ ...move, to: state }));

      const shown = publicCase({ ...one, moves }, veiled);

      expect(["IN_PROGRESS", "RESOLVED"]).toContain(shown?.state);
      expect(shown?.waitingUntil).toBeNull();
    },
  );

  test("gives a sensitive matter no new date for a step behind the veil", () => {
    const story = anOpenCase();
    go(story, "SUPPLEMENT_REQUIRED", "2026-11-25");
    go(story, "IN_PROGRESS", "2026-12-01");

    expect(publicCase(story.case(), veiled)).toMatchObject({ state: "IN_PROGRESS", since: "2026-11-23" });

    go(story, "RESOLVED", "2026-12-03");
    go(story, "SENT", "2026-12-04");

    expect(publicCase(story.case(), veiled)).toMatchObject({
      state: "RESOLVED",
      since: "2026-12-03",
      dueOn: null,
    });
  });

  test("tells the same where nothing that was sealed can be opened", () => {
    const story = summoned();
    go(story, "IN_PROGRESS", "2026-12-01");
    go(story, "RESOLVED", "2026-12-02");
    const closing = {
      on: "2026-12-02",
      settlement: "other",
      late: null,
      remarks: "x",
      public: true,
    } as const;
    story.take(closeCase(story.case(), closing, { ...here, today: "2026-12-02", letters: [] }));

    const shut = story.facts
      .filter(({ subject, kind }) => subject === "case-1" && kind !== "ItemAssigned")
      // All facts of the subject but the item's own are facts of the case.
      .map((fact) => ({ ...fact, sealed: null }) as CaseFact)
      .reduce<ReturnType<typeof foldCase>>(foldCase, undefined);

    expect(shut && publicCase(shut, plain)).toEqual(publicCase(story.case(), plain));
    expect(shut && publicCase(shut, veiled)).toEqual(publicCase(story.case(), veiled));
    expect(publicCase(story.case(), plain)).toMatchObject({ state: "CLOSED" });
  });

  test("never goes back in time when a station that was offline tells later of earlier days", () => {
    const story = anOpenCase();
    go(story, "IN_PROGRESS", "2026-12-05");
    go(story, "RESOLVED", "2026-12-01");

    expect(publicCase(story.case(), plain)?.since).toBe("2026-12-05");
    expect(publicCase(story.case(), veiled)?.since).toBe("2026-12-05");
  });
});

function summoned(): Story {
  const story = anOpenCase();
  go(story, "SUPPLEMENT_REQUIRED", "2026-11-24");
  const term = {
    kind: "supplement",
    letter: "l",
    days: 7,
    servedOn: "2026-11-24",
    until: "2026-12-01",
  } as const;
  story.say({ kind: "PartyTermSet", subject: "case-1", body: { term }, sealed: null });
  return story;
}

function go(story: Story, to: CaseState, day: string, told = true): void {
  story.day = day;
  story.take(moveCase(story.case(), { to, public: told, reason: "" }, { today: day, stopId: `s-${day}` }));
}
