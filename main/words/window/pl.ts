import { partsWords } from "./parts.ts";
import { shellWords } from "./shell.ts";

/** Everything the window says, in Polish. Another language gives the same shape: `const uk: WindowWords`. */
export const windowWords = {
  parts: partsWords,
  shell: shellWords,
} as const;

/** The shape with its texts widened, so that another language may say them its own way. */
export type WindowWords = Said<typeof windowWords>;

type Said<Words> = Words extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Words extends string
    ? string
    : { readonly [Key in keyof Words]: Said<Words[Key]> };
