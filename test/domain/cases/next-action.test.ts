import { describe, expect, test } from "vitest";
import { annul } from "../../../main/domain/cases/annul.ts";
import { type Case } from "../../../main/domain/cases/case.ts";
import { nextActionOf } from "../../../main/domain/cases/next-action.ts";
import { numberDenied } from "../../../main/domain/cases/numbering.ts";
import { openCase } from "../../../main/domain/cases/opening.ts";
import { type Letter } from "../../../main/domain/letters/letter.ts";
import { here } from "./examples.ts";
import { opening, wish } from "./openings.ts";
import { aLetter, sent, signed } from "./papers.ts";
import { aFolder, anOpenCase, closedFolder } from "./told.ts";

const around = { letters: [], today: here.today, dueOn: "2026-12-21" };

describe("nextActionOf", () => {
  test("a folder is to be opened, to wait, or to be given another class", () => {
    const story = aFolder();
    expect(nextActionOf(story.case(), around)).toBe("open-case");

    story.take(openCase(story.case(), wish, opening({ source: { from: "centre" } })));
    expect(nextActionOf(story.case(), around)).toBe("wait-for-number");

    story.take(numberDenied(story.case(), { code: "list-full", holder: null }));
    expect(nextActionOf(story.case(), around)).toBe("choose-class-again");
  });

  test("a case without an officer wants one before anything else", () => {
    expect(nextActionOf(anOpenCase().case(), { ...around, letters: [aLetter()] })).toBe("name-officer");
  });

  test("letters under way come first: dispatch, signature, proof of service", () => {
    const letters: Letter[] = [sent("supplement-summons")];
    const next = () => nextActionOf(charged(), { ...around, letters: [...letters] });

    expect(next()).toBe("note-service");
    letters.push(aLetter());
    expect(next()).toBe("sign-letter");
    letters.push(signed());
    expect(next()).toBe("dispatch-letter");
  });

  test("no proof is wanted of letters from whose service nothing runs", () => {
    expect(nextActionOf(charged(), { ...around, letters: [sent("plain-letter")] })).toBe("work");
  });

  test("then the citizen's term, a stop that lasts, the office's own term", () => {
    const partyTerm = {
      kind: "supplement",
      letter: "l",
      days: 7,
      servedOn: "2026-11-16",
      until: "2026-11-23",
    } as const;
    const stops = [{ stop: "s", reason: "suspension", from: "2026-11-23", to: null }] as const;

    expect(nextActionOf(charged({ partyTerm, stops }), around)).toBe("wait-for-citizen");
    expect(nextActionOf(charged({ partyTerm, stops }), { ...around, today: "2026-11-24" })).toBe(
      "citizen-is-late",
    );
    expect(nextActionOf(charged({ stops }), around)).toBe("end-stop");
    expect(nextActionOf(charged(), { ...around, dueOn: "2026-11-22" })).toBe("tell-of-new-term");
    expect(nextActionOf(charged(), { ...around, dueOn: "2026-11-23" })).toBe("work");
    expect(nextActionOf(charged(), { ...around, dueOn: null })).toBe("work");
  });

  test("what is settled is to be closed, overdue or not, an appeal to be worked on, and the rest is done", () => {
    const annulled = anOpenCase();
    const told = { why: "opened-by-mistake", reason: "x", movedTo: null } as const;
    annulled.take(annul(annulled.case(), told, { ...opening(), caseId: "case-2", casesInGroup: 0 }));

    expect(nextActionOf(charged({ state: "SENT" }), { ...around, dueOn: "2026-11-01" })).toBe("close");
    expect(nextActionOf(charged({ state: "APPEALED" }), around)).toBe("work");
    expect(nextActionOf(closedFolder().case(), around)).toBe("done");
    expect(nextActionOf(annulled.case(), around)).toBe("done");
  });
});

function charged(more: Partial<Case> = {}): Case {
  return { ...anOpenCase().case(), clerk: "clerk-1", ...more };
}
