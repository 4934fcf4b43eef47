import { type LabelPayload, makeLabelPayload } from "../domain/numbers/label-payload.ts";
import { formatRpw } from "../domain/numbers/rpw.ts";
import { type RegisterNumber } from "../domain/numbers/series.ts";
import { labelWords } from "../words/papers/label.ts";

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

/** Width × height in millimetres. */
export type LabelSize = "50x25" | "70x30";

/** The five lines of a label; its Code 128 and Data Matrix both carry `payload`. */
export type LabelLines = {
  readonly office: string;
  readonly received: string;
  readonly registerNumber: string;
  readonly payload: LabelPayload;
  readonly attachments: string;
};

/**
 * What a label says. Throws on a day, time or count that is none: that is a bug of the caller. It names the field and
 * never its value, which might be what must not be shown.
 */
export function labelLines({
  office,
  number,
  receivedOn,
  receivedAt,
  attachments,
}: LabelContent): LabelLines {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(receivedOn))
    throw new TypeError("A label's receivedOn must be an ISO day.");
  if (!/^\d{2}:\d{2}$/.test(receivedAt))
    throw new TypeError("A label's receivedAt must be hours and minutes.");
  if (!Number.isInteger(attachments) || attachments < 0 || attachments > 9999)
    throw new TypeError("A label's attachments must be a whole number from 0 to 9999.");
  return {
    office,
    received: labelWords.received(receivedOn, receivedAt),
    registerNumber: formatRpw(number),
    payload: makeLabelPayload(number),
    attachments: labelWords.attachments(attachments),
  };
}
