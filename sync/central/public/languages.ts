import { publicEn } from "../../../main/words/public/en.ts";
import { publicPl } from "../../../main/words/public/pl.ts";
import { publicUk } from "../../../main/words/public/uk.ts";
import { type PublicWords } from "../../../main/words/public/words.ts";

export const languages = { pl: publicPl, en: publicEn, uk: publicUk } as const satisfies Record<
  string,
  PublicWords
>;
export type Language = keyof typeof languages;

/** The language that was asked for, Polish for anything else. */
export function languageOf(asked: unknown): Language {
  return asked === "en" || asked === "uk" ? asked : "pl";
}
