import { type BodyOf, type OpenFact, type SealedOf } from "../facts/kinds.ts";

/** A letter out, folded from its facts. `text` is null once it was erased. */
export type Letter = {
  readonly id: string;
  readonly station: string;
  readonly draftedAt: string;
  readonly draftedBy: string;
  readonly content: BodyOf<"LetterDrafted">;
  readonly text: SealedOf<"LetterDrafted"> | null;
  readonly signed: BodyOf<"LetterSigned"> | null;
  readonly voided: { readonly reason: string | null; readonly on: string } | null;
  readonly dispatched:
    | (BodyOf<"LetterDispatched"> & { readonly postalNumber: string | null; readonly by: string })
    | null;
  readonly served: BodyOf<"LetterServed"> | null;
};

export type LetterFact = OpenFact<
  | "LetterDrafted"
  | "LetterSigned"
  | "LetterVoided"
  | "LetterDispatched"
  | "PostalNumberNoted"
  | "LetterServed"
  | "ServiceCorrected"
>;

export type LetterStage = "draft" | "signed" | "dispatched" | "served" | "voided";

export function letterStage(letter: Letter): LetterStage {
  if (letter.voided !== null) return "voided";
  if (letter.served !== null) return "served";
  if (letter.dispatched !== null) return "dispatched";
  return letter.signed === null ? "draft" : "signed";
}

/** What a letter is after one more fact; one that does not fit (a draft of a signed letter, a second number) changes nothing. */
export function foldLetter(letter: Letter | undefined, fact: LetterFact): Letter | undefined {
  if (fact.kind === "LetterDrafted") return drafted(letter, fact);
  if (letter === undefined || letter.voided !== null) return letter;
  switch (fact.kind) {
    case "LetterSigned":
      return letter.signed === null ? { ...letter, signed: fact.body } : letter;
    case "LetterVoided":
      if (letter.dispatched !== null) return letter;
      return { ...letter, voided: { reason: fact.sealed?.reason ?? null, on: fact.day } };
    case "LetterDispatched":
      if (letter.dispatched !== null || letter.signed === null) return letter;
      return {
        ...letter,
        dispatched: { ...fact.body, postalNumber: fact.sealed?.postalNumber ?? null, by: fact.by },
      };
    case "PostalNumberNoted": {
      if (letter.dispatched === null) return letter;
      const postalNumber = fact.sealed?.postalNumber ?? null;
      return { ...letter, dispatched: { ...letter.dispatched, postalNumber } };
    }
    case "LetterServed":
      return letter.dispatched === null ? letter : { ...letter, served: fact.body };
    case "ServiceCorrected":
      return letter.served === null ? letter : { ...letter, served: fact.body };
    default:
      return fact satisfies never;
  }
}

function drafted(letter: Letter | undefined, fact: OpenFact<"LetterDrafted">): Letter | undefined {
  if (letter === undefined) {
    return {
      id: fact.subject,
      station: fact.station,
      draftedAt: fact.at,
      draftedBy: fact.by,
      content: fact.body,
      text: fact.sealed,
      signed: null,
      voided: null,
      dispatched: null,
      served: null,
    };
  }
  if (letter.signed !== null || letter.voided !== null) return letter;
  return { ...letter, content: { ...fact.body, case: letter.content.case }, text: fact.sealed };
}
