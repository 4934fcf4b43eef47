import { type LetterRow, type LetterView } from "../../contract/case-views.ts";
import { type Letter, letterStage } from "../../domain/letters/letter.ts";
import { type DispatchNumber, formatDispatchNumber } from "../../domain/numbers/dispatch-number.ts";
import { pointSchema } from "../../domain/numbers/point.ts";

/** One row of a list of letters. `reference`: that of its case, initials and all once it was signed. */
export function letterRow(letter: Letter, reference: string | null): LetterRow {
  const { content, text, signed, dispatched, served } = letter;
  return {
    id: letter.id,
    case: content.case,
    reference: signed?.reference ?? reference,
    kind: content.letter,
    stage: letterStage(letter),
    title: text?.title ?? null,
    addressee: text?.addressee.name ?? null,
    draftedAt: letter.draftedAt,
    signedOn: signed?.on ?? null,
    number: dispatched && formatDispatchNumber(dispatchNumberOf(dispatched)),
    dispatchedOn: dispatched?.on ?? null,
    channel: dispatched?.channel ?? null,
    postalNumber: dispatched?.postalNumber ?? null,
    servedOn: served?.on ?? null,
    proof: served?.proof ?? null,
  };
}

/** Everything that a window shows of one letter. */
export function letterView(letter: Letter, reference: string | null): LetterView {
  const { content, text, voided } = letter;
  const { termDays, newDueOn, attachments, largePrint, explanation, item } = content;
  return {
    ...letterRow(letter, reference),
    termDays,
    newDueOn,
    attachments,
    largePrint,
    explanation,
    item,
    text: text && {
      addressee: { name: text.addressee.name, lines: [...text.addressee.lines] },
      title: text.title,
      theirReference: text.theirReference,
      text: [...text.text],
    },
    voided,
  };
}

/** The letter's number in the outgoing register, as the rules of numbers take it. */
export function dispatchNumberOf(dispatched: NonNullable<Letter["dispatched"]>): DispatchNumber {
  const { point, number, year } = dispatched;
  return { point: pointSchema.parse(point), seq: number, year };
}
