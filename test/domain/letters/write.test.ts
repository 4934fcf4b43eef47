import { describe, expect, test } from "vitest";
import { annul } from "../../../main/domain/cases/annul.ts";
import { type LetterKind, letterKinds } from "../../../main/domain/letters/facts.ts";
import { draftLetter, signLetter, voidLetter } from "../../../main/domain/letters/write.ts";
import { here } from "../cases/examples.ts";
import { opening } from "../cases/openings.ts";
import { aLetter, aWish, sent, signed } from "../cases/papers.ts";
import { aFolder, anOpenCase, closedFolder } from "../cases/told.ts";

const context = { ...here, case: anOpenCase().case(), letterId: "letter-1" };
const signing = { ...context, signer: "clerk-1", initials: "AK", registerNumber: "RPW/K1/417/2026" };
const voided = { reason: "x", on: "2026-11-23" };

function annulled() {
  const story = anOpenCase();
  const told = { why: "opened-by-mistake", reason: "x", movedTo: null } as const;
  story.take(annul(story.case(), told, { ...opening(), caseId: "case-2", casesInGroup: 0 }));
  return story.case();
}

describe("draftLetter", () => {
  test.each(letterKinds)("keeps a draft of a %s, and a later one in its place", (kind) => {
    const story = anOpenCase();

    story.take(draftLetter(null, aWish(kind), { ...context, case: story.case() }));
    story.take(draftLetter(story.letter(), aWish(kind, { title: "Lepszy tytuł" }), context));

    expect(story.letter()).toMatchObject({
      content: { case: "case-1", letter: kind },
      text: { title: "Lepszy tytuł" },
      signed: null,
    });
  });

  test("keeps days and new term only where the letter gives them", () => {
    const outcome = draftLetter(
      null,
      aWish("plain-letter", { termDays: 7, newDueOn: "2027-01-15" }),
      context,
    );

    expect(outcome).toMatchObject({ value: [{ body: { termDays: null, newDueOn: null } }] });
  });

  test("lets a longer term be given where the act says not less than seven days", () => {
    expect(draftLetter(null, aWish("supplement-summons", { termDays: 21 }), context).ok).toBe(true);
  });

  test.each([
    ["item-not-in-case", aWish("plain-letter", { item: "item-9" })],
    ["addressee-required", aWish("plain-letter", { addressee: { name: "", lines: [] } })],
    ["term-days-required", aWish("supplement-summons", { termDays: null })],
    ["term-too-short", aWish("supplement-summons", { termDays: 6 })],
    ["new-term-required", aWish("new-term-notice", { newDueOn: null })],
    ["term-not-later", aWish("new-term-notice", { newDueOn: "2026-12-21" })],
    ["term-in-past", aWish("new-term-notice", { newDueOn: "2026-11-22" })],
    ["bad-date", aWish("new-term-notice", { newDueOn: "2026-11-31" })],
  ])("refuses with %s", (code, wish) => {
    expect(draftLetter(null, wish, context)).toMatchObject({ code });
  });

  test("gives a tax matter the days that the law fixes", () => {
    const tax = { ...context, case: anOpenCase({ proceeding: "tax" }).case() };

    expect(draftLetter(null, aWish("supplement-summons", { termDays: 14 }), tax)).toMatchObject({
      code: "term-set-by-law",
    });
  });

  test("knows no summons where the law knows none", () => {
    const info = { ...context, case: anOpenCase({ proceeding: "public-information" }).case() };

    expect(draftLetter(null, aWish("supplement-summons"), info)).toMatchObject({
      code: "summons-not-in-proceeding",
    });
  });

  test.each([
    ["letter-signed", signed()],
    ["letter-signed", sent()],
    ["letter-voided", aLetter("plain-letter", { voided })],
  ])("refuses with %s", (code, letter) => {
    expect(draftLetter(letter, aWish("plain-letter"), context)).toMatchObject({ code });
  });

  test("refuses a case that is over", () => {
    const wish = aWish("plain-letter");

    expect(draftLetter(null, wish, { ...context, case: annulled() })).toMatchObject({
      code: "case-annulled",
    });
    expect(draftLetter(null, wish, { ...context, case: closedFolder().case() })).toMatchObject({
      code: "case-closed",
    });
  });

  const needsNoCase: readonly LetterKind[] = ["forwarding", "forwarding-notice", "filing-confirmation"];
  test.each(letterKinds)("a %s of a folder is as it needs a case or not", (kind) => {
    const outcome = draftLetter(null, aWish(kind), { ...context, case: aFolder().case() });

    expect(outcome.ok).toBe(needsNoCase.includes(kind));
    expect(outcome.ok ? "not-a-case" : outcome.code).toBe("not-a-case");
  });
});

describe("signLetter", () => {
  test("writes the reference with the initials of who signs", () => {
    expect(signLetter(aLetter(), signing)).toEqual({
      ok: true,
      value: [
        {
          kind: "LetterSigned",
          subject: "letter-1",
          body: { on: "2026-11-23", reference: "OR.1431.77.2026.AK", signer: "clerk-1" },
          sealed: null,
        },
      ],
    });
  });

  test("writes the register number on what leaves a folder, and refuses where nobody knows it", () => {
    const folder = { ...signing, case: aFolder().case() };

    expect(signLetter(aLetter("forwarding"), folder)).toMatchObject({
      value: [{ body: { reference: "RPW/K1/417/2026" } }],
    });
    expect(signLetter(aLetter("forwarding"), { ...folder, registerNumber: null })).toMatchObject({
      code: "not-a-case",
    });
  });

  test("asks once more what the draft was asked: the new term may have passed meanwhile", () => {
    const notice = aLetter("new-term-notice");

    expect(signLetter(notice, { ...signing, today: "2027-01-16" })).toMatchObject({ code: "term-in-past" });
    expect(signLetter({ ...notice, text: null }, signing)).toMatchObject({ code: "addressee-required" });
    expect(signLetter(notice, { ...signing, case: annulled() })).toMatchObject({ code: "case-annulled" });
  });

  test.each([
    ["letter-signed", signed()],
    ["letter-voided", aLetter("plain-letter", { voided })],
  ])("refuses with %s", (code, letter) => {
    expect(signLetter(letter, signing)).toMatchObject({ code });
  });
});

describe("voidLetter", () => {
  test("gives up a draft, and a signed letter that has not left", () => {
    expect(voidLetter(aLetter(), "Pomyłka")).toMatchObject({
      value: [{ kind: "LetterVoided", sealed: { reason: "Pomyłka" } }],
    });
    expect(voidLetter(signed(), "Pomyłka").ok).toBe(true);
  });

  test.each([
    ["reason-required", aLetter(), ""],
    ["letter-voided", aLetter("plain-letter", { voided }), "x"],
    ["letter-dispatched", sent(), "x"],
  ])("refuses with %s", (code, letter, reason) => {
    expect(voidLetter(letter, reason)).toMatchObject({ code });
  });
});
