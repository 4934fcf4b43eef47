import { type Language } from "../languages.ts";
import { citizenEn } from "./citizen-en.ts";
import { citizenPl, type CitizenWords } from "./citizen-pl.ts";
import { citizenUk } from "./citizen-uk.ts";

/** The sentence to tell the citizen for each reason of the decision card, by language. */
export const citizenWords: Readonly<Record<Language, CitizenWords>> = {
  pl: citizenPl,
  en: citizenEn,
  uk: citizenUk,
};
