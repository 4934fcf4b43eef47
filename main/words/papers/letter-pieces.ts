import { type LetterPiece } from "../../domain/letters/facts.ts";
import { letterDay } from "./dates.ts";
import { type LetterData, type LetterText } from "./letter-data.ts";

/** A paragraph; one that ends in a word with a stop of its own ("za 2025 r.") gets no second one. */
export function say(text: string): LetterPiece {
  return { kind: "paragraph", text: oneStop(text) };
}

export function heading(text: string): LetterPiece {
  return { kind: "heading", text };
}

/** A numbered list. */
export function list(entries: readonly string[]): LetterPiece {
  return { kind: "list", entries: entries.map(oneStop) };
}

/** A gap that the clerk must fill before signing: "[… przyczyna zwłoki]". */
export function gap(what: string): string {
  return `[…\u00A0${what}]`;
}

/** The gaps that a text still has, as they stand in it; a letter with one must not be signed. */
export function gapsOf({ title, pieces }: LetterText): string[] {
  const texts = pieces.map((piece) => (piece.kind === "list" ? piece.entries.join("\n") : piece.text));
  return [title, ...texts].flatMap((text) => text.match(/\[…[^\]]*\]/gu) ?? []);
}

/** " (wpływ: 21 listopada 2026 r., RPW/K1/417/2026)"; nothing while the day is not known. */
export function received({ filedOn, registerNumber }: LetterData): string {
  if (filedOn === undefined) return "";
  const number = registerNumber === undefined ? "" : `, ${registerNumber}`;
  return ` (wpływ: ${letterDay(filedOn)}${number})`;
}

/** "7 dni", "1 dnia": after "w terminie". */
export function daysGenitive(days: number): string {
  return `${days}\u00A0${days === 1 ? "dnia" : "dni"}`;
}

function oneStop(text: string): string {
  return text.replace(/\.\.$/u, ".");
}
