import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { historySentence } from "../registry/history-words.ts";

/** What was refused, then why and what to do, for a fact that the centre did not honour. */
export function refusedSentence(kind: string, code: string): string {
  return `${historySentence(kind)}: ${refusalSentence(code)}`;
}
