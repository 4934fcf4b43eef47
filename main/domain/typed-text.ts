import { z } from "zod";

/** Controls but line ends, and what turns or hides writing. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * Text that a person typed, of `longest` characters at most: trimmed; characters that nobody sees and halves of characters are refused
 * (`bad-characters`), not dropped. A lone surrogate has no canonical form, so no fact could ever hold it.
 */
export const typedText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "too-long")
    .refine((text) => !unseen.test(text), "bad-characters")
    .refine((text) => text.isWellFormed(), "bad-characters");
