import { type Language } from "../languages.ts";
import { en } from "./en.ts";
import { type PaperWords, pl } from "./pl.ts";
import { uk } from "./uk.ts";

/** The words of papers in every language: a language without its words does not compile. */
export const paperWords: Readonly<Record<Language, PaperWords>> = { pl, en, uk };
