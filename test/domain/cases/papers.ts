import { type LetterKind } from "../../../main/domain/letters/facts.ts";
import { type Letter } from "../../../main/domain/letters/letter.ts";
import { type LetterWish } from "../../../main/domain/letters/write.ts";

/** What a clerk writes; each kind with what it needs, of 23 November 2026. */
export function aWish(kind: LetterKind, more: Partial<LetterWish> = {}): LetterWish {
  return {
    kind,
    item: null,
    addressee: { name: "Jan Przykładowy", lines: ["ul. Polna 1", "42-282 Kruszyna"] },
    title: "Pismo w sprawie wniosku",
    theirReference: null,
    text: [{ kind: "paragraph", text: "Treść pisma." }],
    termDays: kind === "supplement-summons" ? 7 : null,
    newDueOn: kind === "new-term-notice" ? "2027-01-15" : null,
    attachments: 0,
    largePrint: false,
    explanation: null,
    ...more,
  };
}

export function aLetter(kind: LetterKind = "plain-letter", more: Partial<Letter> = {}): Letter {
  const {
    kind: letter,
    item,
    termDays,
    newDueOn,
    attachments,
    largePrint,
    explanation,
    ...text
  } = aWish(kind);
  return {
    id: "letter-1",
    station: "S1",
    draftedAt: "2026-11-23T09:00:00.000Z",
    draftedBy: "clerk-1",
    content: { case: "case-1", letter, item, termDays, newDueOn, attachments, largePrint, explanation },
    text,
    signed: null,
    voided: null,
    dispatched: null,
    served: null,
    ...more,
  };
}

export function signed(kind: LetterKind = "plain-letter"): Letter {
  const reference = "OR.1431.77.2026.AK";
  return aLetter(kind, { signed: { on: "2026-11-23", reference, signer: "clerk-1" } });
}

export function sent(kind: LetterKind = "plain-letter"): Letter {
  const body = { point: "K1", number: 12, year: 2026, on: "2026-11-24", channel: "post-zpo" } as const;
  return { ...signed(kind), dispatched: { ...body, postalNumber: null, by: "clerk-1" } };
}
