import { type DispatchNumber, formatDispatchNumber } from "../domain/numbers/dispatch-number.ts";
import { type LabelPayload, makeLabelPayload } from "../domain/numbers/label-payload.ts";
import { makeOutgoingPayload, type OutgoingPayload } from "../domain/numbers/outgoing-payload.ts";
import { formatRpw } from "../domain/numbers/rpw.ts";
import { type RegisterNumber } from "../domain/numbers/series.ts";
import { labelWords } from "../words/papers/label.ts";
import { writtenDay } from "./dates.ts";

/**
 * Everything a label may say (domain.md 2.5), and nothing that could name a person: but for the office's own name every
 * field is a number, a day or a time. Labels lie on desks and travel in the open, so what could identify somebody has
 * no field here. What the codes carry is worked out from the number, so that print and code cannot disagree.
 */
export type LabelContent = {
  /** The office, as on its stamp: "Urząd Gminy Kruszyna". From the settings, never from a form. */
  readonly office: string;
  readonly number: RegisterNumber;
  /** Day of receipt in Warsaw, ISO: "2026-11-21". */
  readonly receivedOn: string;
  /** Time of receipt in Warsaw, 24 hours: "10:42". */
  readonly receivedAt: string;
  /** 0-9999. */
  readonly attachments: number;
};

/**
 * Everything that the label of a letter sent may say; it goes on the envelope and on the card that proves its service, and
 * as little as the incoming one names a person. The addressee stands on the letter, never here.
 */
export type OutgoingLabelContent = {
  /** The office, as on its stamp. From the settings, never from a form. */
  readonly office: string;
  readonly dispatch: DispatchNumber;
  /** Day of dispatch in Warsaw, ISO: "2026-11-23". */
  readonly sentOn: string;
};

export type AnyLabelContent = LabelContent | OutgoingLabelContent;

/** Width × height in millimetres. */
export type LabelSize = "50x25" | "70x30";

/** The lines of a label; its Code 128 and Data Matrix both carry `payload`. */
export type LabelLines = {
  readonly office: string;
  /** When it came in or went out. */
  readonly date: string;
  readonly number: string;
  readonly payload: LabelPayload | OutgoingPayload;
  /** What stands beside the payload: the attachments of what came in; nothing on a letter sent. */
  readonly note?: string;
};

/**
 * What a label says. Throws on a day, time or count that is none: that is a bug of the caller. It names the field and
 * never its value, which might be what must not be shown.
 */
export function labelLines(content: AnyLabelContent): LabelLines {
  return "dispatch" in content ? outgoingLines(content) : incomingLines(content);
}

function outgoingLines({ office, dispatch, sentOn }: OutgoingLabelContent): LabelLines {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(sentOn)) throw new TypeError("A label's sentOn must be an ISO day.");
  return {
    office,
    date: labelWords.sent(writtenDay(sentOn)),
    number: formatDispatchNumber(dispatch),
    payload: makeOutgoingPayload(dispatch),
  };
}

function incomingLines({ office, number, receivedOn, receivedAt, attachments }: LabelContent): LabelLines {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(receivedOn))
    throw new TypeError("A label's receivedOn must be an ISO day.");
  if (!/^\d{2}:\d{2}$/.test(receivedAt))
    throw new TypeError("A label's receivedAt must be hours and minutes.");
  if (!Number.isInteger(attachments) || attachments < 0 || attachments > 9999)
    throw new TypeError("A label's attachments must be a whole number from 0 to 9999.");
  return {
    office,
    date: labelWords.received(receivedOn, receivedAt),
    number: formatRpw(number),
    payload: makeLabelPayload(number),
    note: labelWords.attachments(attachments),
  };
}
