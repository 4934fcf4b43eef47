import { type LetterKind, type LetterPiece } from "../../domain/letters/facts.ts";
import { type LetterLaw } from "./letter-law.ts";

/** A letter's title and text, as the clerk may edit them before they are signed. */
export type LetterText = { readonly title: string; readonly pieces: readonly LetterPiece[] };

/**
 * What a letter is prefilled from. What is absent and the letter needs stands in it as a gap, `[… what is missing]`, for the
 * clerk to fill. Days are ISO.
 */
export type LetterData = {
  /** Of the act that governs this proceeding. */
  readonly law: LetterLaw;
  /** Who decides in this office: "Wójt Gminy Kruszyna", "Wójta Gminy Kruszyna". */
  readonly authority: { readonly name: string; readonly genitive: string };
  /** The appeal board, in the genitive: "Samorządowego Kolegium Odwoławczego w Częstochowie". */
  readonly boardGenitive: string;
  /** What the case is about, as its title says: "umorzenie zaległości w podatku od nieruchomości". */
  readonly matter: string;
  /** "FN.3120.77.2026"; absent while there is none. */
  readonly reference?: string;
  /** The application: when it came in, and its number in the register, "RPW/K1/417/2026". */
  readonly filedOn?: string;
  readonly filedAt?: string;
  readonly registerNumber?: string;
  readonly attachments?: number;
  /** What is missing in the application, one thing an entry. */
  readonly missing?: readonly string[];
  /** Days from service that the addressee is given. */
  readonly termDays?: number;
  /** The term that could not be kept, and the new one. */
  readonly dueOn?: string;
  readonly newDueOn?: string;
  readonly delayReason?: string;
  /** The authority to which the application goes, and why it is the competent one. */
  readonly otherOffice?: { readonly name: string; readonly address?: string };
  readonly forwardReason?: string;
  /** The provision of substantive law of a decision. */
  readonly substantiveBasis?: string;
};

/** A plain explanation in another language, under the text of a letter. It binds nobody, and says so. */
export type LetterExplanation = {
  readonly language: "en" | "uk";
  readonly heading: string;
  readonly paragraphs: readonly string[];
};

/** The kinds that a citizen may get explained. */
export const explainedKinds = [
  "filing-confirmation",
  "supplement-summons",
  "new-term-notice",
] as const satisfies readonly LetterKind[];
export type ExplainedKind = (typeof explainedKinds)[number];
