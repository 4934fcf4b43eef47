import { type LetterKind } from "../../domain/letters/facts.ts";
import {
  explainedKinds,
  type ExplainedKind,
  type LetterData,
  type LetterExplanation,
} from "./letter-data.ts";
import { explainedInEnglish } from "./letters-en.ts";
import { explainedInUkrainian } from "./letters-uk.ts";

/** The plain explanation of a letter in a language of its reader; null for the kinds that have none. */
export function letterExplanation(
  kind: LetterKind,
  language: LetterExplanation["language"],
  data: LetterData,
): LetterExplanation | null {
  if (!isExplained(kind)) return null;
  return language === "en" ? explainedInEnglish(kind, data) : explainedInUkrainian(kind, data);
}

function isExplained(kind: LetterKind): kind is ExplainedKind {
  return explainedKinds.some((explained) => explained === kind);
}
