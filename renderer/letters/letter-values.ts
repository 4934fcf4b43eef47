import { type LetterDraft } from "../../main/contract/letters.ts";
import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { type LetterPiece } from "../../main/domain/letters/facts.ts";
import { dayOf } from "../cases/acts/DayField.tsx";
import { typedOf } from "../registry/typed.ts";

/** A piece as it is typed: a list is typed one entry a line. `key` holds its place while pieces are moved. */
export type TypedPiece = {
  readonly key: string;
  readonly kind: LetterPiece["kind"];
  readonly text: string;
};

/** A letter as it is typed. */
export type TypedLetter = {
  readonly kind: LetterDraft["kind"];
  readonly item: string | null;
  readonly name: string;
  readonly lines: string;
  readonly title: string;
  readonly theirReference: string;
  readonly pieces: readonly TypedPiece[];
  readonly termDays: string;
  readonly newDueOn: string;
  readonly attachments: string;
  readonly largePrint: boolean;
  readonly explanation: LetterDraft["explanation"];
};

export const MOST_LINES = 5;

export function freshPiece(kind: LetterPiece["kind"], text = ""): TypedPiece {
  return { key: crypto.randomUUID(), kind, text };
}

/** A draft, or a template of the office, as its form. */
export function typedLetter(draft: Omit<LetterDraft, "text"> & Pick<LetterDraft, "text">): TypedLetter {
  return {
    kind: draft.kind,
    item: draft.item,
    name: draft.addressee.name,
    lines: draft.addressee.lines.join("\n"),
    title: draft.title,
    theirReference: draft.theirReference ?? "",
    pieces: draft.text.map((piece) =>
      freshPiece(piece.kind, piece.kind === "list" ? piece.entries.join("\n") : piece.text),
    ),
    termDays: draft.termDays === null ? "" : String(draft.termDays),
    newDueOn: draft.newDueOn === null ? "" : typedOf(draft.newDueOn),
    attachments: draft.attachments === 0 ? "" : String(draft.attachments),
    largePrint: draft.largePrint,
    explanation: draft.explanation,
  };
}

/** The same in the contract's shape, not yet checked; what is no whole number becomes NaN, which the schema refuses. */
export function draftOf(typed: TypedLetter, today: CivilDate): LetterDraft {
  return {
    kind: typed.kind,
    item: typed.item,
    addressee: { name: typed.name, lines: linesOf(typed.lines) },
    title: typed.title,
    theirReference: typed.theirReference.trim() === "" ? null : typed.theirReference,
    text: typed.pieces.flatMap(pieceOf),
    termDays: typed.termDays.trim() === "" ? null : Number(typed.termDays),
    newDueOn: dayOf(typed.newDueOn, today, null),
    attachments: typed.attachments.trim() === "" ? 0 : Number(typed.attachments),
    largePrint: typed.largePrint,
    explanation: typed.explanation,
  };
}

/** An empty piece says nothing and is left out. */
function pieceOf({ kind, text }: TypedPiece): readonly LetterPiece[] {
  if (text.trim() === "") return [];
  return [kind === "list" ? { kind, entries: linesOf(text) } : { kind, text }];
}

/** What was typed one a line; empty lines are none. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
