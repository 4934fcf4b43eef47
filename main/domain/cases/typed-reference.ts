import { dropInvisible } from "../identifiers/clean.ts";
import {
  type CaseReference,
  caseKey,
  type CaseReferenceCode,
  parseCaseReference,
} from "../numbers/case-reference.ts";
import { type Outcome, refused } from "../refusal.ts";

/**
 * Reads a reference as people type it into a search box: in lower case, with spaces around the dots or in their place, with the long
 * hyphens that a word processor makes, with a full stop or comma left at the end. Slashes are refused with their own sentence: another
 * office writes its references so, and it would be a guess. Units are written in capitals.
 */
export function readTypedReference(text: string): Outcome<CaseReference, CaseReferenceCode> {
  const written = tidy(text).replace(/[.,;:]+$/u, "");
  if (/[/\\]/u.test(written)) return refused("case-reference-slashes");
  return parseCaseReference(written.replaceAll(separators, ".").toUpperCase());
}

/**
 * Does somebody mean a reference, so that the sentence of its refusal helps them more than "nothing found"? Unit, class, number and
 * something after it; without the unit the class must have three digits, or it would be a date.
 */
export function looksLikeReference(text: string): boolean {
  const written = tidy(text).replaceAll(separators, ".");
  return /^(?:\p{L}[\p{L}\d-]{0,19}\.\d{1,7}|\d{3,7})\.\d{1,7}\.\d/u.test(written);
}

/**
 * The references that a text quotes, each once, as `caseKey` writes them: "w odpowiedzi na pismo fn.3120.77.2026.JW". Here slashes
 * and spaces pass for dots, because nobody is asked to correct a letter that came in.
 */
export function quotedReferences(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [quoted] of tidy(text).matchAll(quote)) {
    const parsed = parseCaseReference(quoted.trim().replaceAll(separators, ".").toUpperCase());
    if (parsed.ok) found.add(caseKey(parsed.value));
  }
  return [...found];
}

const separators = /\s*[./\\]\s*|\s+/gu;

/** Unit, class (of three digits, or it would be a date), number, perhaps a subnumber, year; initials make no other case. */
const quote =
  /(?<![\p{L}\d.-])\p{L}[\p{L}\d]{0,9}(?:-[\p{L}\d]{1,9}){0,3}(?:\s*[./\\]\s*|\s)\d{3,6}(?:(?:\s*[./\\]\s*|\s)[1-9]\d{0,5}){1,2}(?:\s*[./\\]\s*|\s)20[1-9]\d(?!\d)/gu;

function tidy(text: string): string {
  return dropInvisible(text)
    .normalize("NFC")
    .replaceAll(/[‐‑‒–—−]/gu, "-")
    .trim();
}
