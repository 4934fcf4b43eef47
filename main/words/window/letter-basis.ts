import { type CivilDate } from "../../domain/calendar/civil-date.ts";
import { partyTermDays } from "../../domain/deadlines/party-term.ts";
import { type ProceedingId } from "../../domain/deadlines/proceeding-id.ts";
import { proceedingOn } from "../../domain/deadlines/proceedings.ts";
import { type LetterKind } from "../../domain/letters/facts.ts";
import { letterLawOn } from "../papers/letter-law-on.ts";

const acts = { kpa: "KPA", ordynacja: "Ordynacja podatkowa" } as const;

/**
 * The article by which a kind of letter is written in a proceeding on a day, beside its name in the chooser; empty where the law of that
 * proceeding knows no such letter, and where the whole place would be too long for a glance. `proceeding` null: of a folder, which has
 * none yet; only what is written from a folder has its article.
 */
export function letterBasis(kind: LetterKind, proceeding: ProceedingId | null, day: CivilDate): string {
  const row = proceeding === null ? null : proceedingOn(proceeding, day);
  switch (kind) {
    case "supplement-summons":
      return row?.summons ? (partyTermDays(row.summons, day)?.basis ?? "") : "";
    case "new-term-notice":
      return row?.extension?.basis ?? "";
    case "forwarding":
    case "forwarding-notice": {
      const law = letterLawOn(proceeding ?? "none", day);
      return typeof law?.forwarding === "string" ? `${acts[law.act]} ${law.forwarding}` : "";
    }
    case "filing-confirmation":
    case "decision":
    case "plain-letter":
      return "";
    default:
      return kind satisfies never;
  }
}
