import { failureWords, type RefusalDetails, refusalWords, type WindowRefusal } from "./failures.ts";
import { partsWords } from "./parts.ts";
import { shellWords } from "./shell.ts";

/** Everything the window says, in Polish. Another language gives the same shape: `const uk: WindowWords`. */
export const windowWords = {
  parts: partsWords,
  shell: shellWords,
  failures: failureWords,
  refusals: refusalWords,
} as const;

/** The shape with its texts widened, so that another language may say them its own way. */
export type WindowWords = Said<typeof windowWords>;

type Said<Words> = Words extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Words extends string
    ? string
    : { readonly [Key in keyof Words]: Said<Words[Key]> };

/** The sentence for a refusal's code; a code that these words do not know (a newer office) gets a sentence all the same. */
export function refusalSentence(code: string, details: RefusalDetails = {}): string {
  if (!isRefusal(code)) return failureWords.unnamed;
  const said = refusalWords[code];
  return typeof said === "string" ? said : said(details);
}

function isRefusal(code: string): code is WindowRefusal {
  return Object.hasOwn(refusalWords, code);
}
