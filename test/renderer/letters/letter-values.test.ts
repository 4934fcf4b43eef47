import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterDraftSchema, type LetterDraft } from "../../../main/contract/letters.ts";
import { parseCivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { draftOf, freshPiece, linesOf, typedLetter } from "../../../renderer/letters/letter-values.ts";

const today = parseCivilDate("2026-11-21");
if (today === null) throw new Error("No day");

const draft: LetterDraft = {
  kind: "supplement-summons",
  item: "item-1",
  addressee: { name: "Łukasz Żółtek", lines: ["ul. Ogrodowa 3", "42-282 Kruszyna"] },
  title: "Wezwanie",
  theirReference: null,
  text: [
    { kind: "heading", text: "Braki" },
    { kind: "list", entries: ["podpis", "załącznik nr 2"] },
    { kind: "paragraph", text: "Termin biegnie od doręczenia." },
  ],
  termDays: 7,
  newDueOn: "2026-12-21",
  attachments: 0,
  largePrint: true,
  explanation: "uk",
};

describe("letter-values", () => {
  it("a draft comes back from its form as it was", () => {
    expect(draftOf(typedLetter(draft), today)).toEqual(draft);
  });

  it("an emptied piece falls away", () => {
    const typed = typedLetter(draft);

    const after = draftOf({ ...typed, pieces: [freshPiece("paragraph", "  "), ...typed.pieces] }, today);

    expect(after.text).toEqual(draft.text);
  });

  it("a number of days that is none is left to the schema to refuse", () => {
    const after = draftOf({ ...typedLetter(draft), termDays: "tydzień" }, today);

    expect(letterDraftSchema.safeParse(after).success).toBe(false);
  });

  it("lines are trimmed, and empty ones are none", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        expect(linesOf(lines.join("\n")).every((line) => line !== "" && line === line.trim())).toBe(true);
      }),
    );
  });
});
