import { type FactDraft } from "../facts/kinds.ts";
import { type Point } from "../numbers/point.ts";
import { LAST_SEQ, type RegisterNumber } from "../numbers/series.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { checkDescription, type DescriptionContext } from "./description.ts";
import { type Description, type IntakeRefusal, type ItemDraft } from "./draft.ts";
import { type Moment, type Receipt, receiptOf, yearOf } from "./item-dates.ts";

/** What one registration needs to know. Everything comes from outside: the rule has no clock, no chance and no store. */
export type RegisterContext = Pick<DescriptionContext, "directory" | "knowsSender" | "newSenderId"> & {
  readonly now: Moment;
  /** The registration point whose series this station alone writes; null for a room that registers nothing. */
  readonly point: Point | null;
  readonly itemId: string;
  /** Twelve symbols, drawn at random and not used before, and their keyed hash. */
  readonly receipt: { readonly number: string; readonly hash: string };
  /** The next number of a point's series of a year: the highest so far and one. Refuses while numbering is frozen. */
  readonly nextNumber: (
    point: Point,
    year: number,
  ) => Outcome<number, "numbering-frozen" | "series-exhausted">;
};

export type Registration = {
  readonly facts: readonly FactDraft<"SenderRecorded" | "ItemRegistered">[];
  readonly number: RegisterNumber;
};

/**
 * Takes an item into the register: one delivery, one number (instrukcja kancelaryjna 2011, § 42). The number is the next of
 * the point's series in the civil year of RECEIPT, so an item of last year that is entered after the turn of the year, with
 * its reason, goes on with last year's series (decision record `year-of-receipt.md`). A refusal takes no number.
 */
export function register(draft: ItemDraft, context: RegisterContext): Outcome<Registration, IntakeRefusal> {
  const receipt = receiptOf(draft.received, context.now);
  if (!receipt.ok) return receipt;
  return entered(draft, receipt.value, { ...context, bare: false });
}

/** The catch-all matter of the catalogue (domain.md §2.17); it is given its right one when the item is described. */
export const BARE_MATTER = "GENERAL_LETTER";

/**
 * Label first, details later: a number for a letter of today's post of which nothing is written down yet. Refuses with
 * `matter-unknown` when the directory has lost its catch-all matter.
 */
export function registerBare(context: RegisterContext): Outcome<Registration, IntakeRefusal> {
  const { now, directory } = context;
  const unit = directory.matters.findLast((matter) => matter.code === BARE_MATTER)?.unit;
  if (unit === undefined) return refused("matter-unknown", { field: "matter" });
  const receipt = { receivedOn: now.day, receivedTime: now.time, otherDayReason: null };
  return entered({ ...NOTHING_TOLD, unit }, receipt, { ...context, bare: true });
}

const NOTHING_TOLD = {
  channel: "POST",
  sender: { kind: "no-data" },
  title: null,
  matter: BARE_MATTER,
  documentDate: null,
  reference: null,
  attachments: 0,
  pages: null,
  postedOn: null,
  postalNumber: null,
  remarks: "",
  nameOnReceipt: false,
} as const;

function entered(
  told: Description,
  receipt: Receipt,
  context: RegisterContext & { readonly bare: boolean },
): Outcome<Registration, IntakeRefusal> {
  const { now, point, itemId, bare } = context;
  if (point === null) return refused("no-point");
  const checked = checkDescription(told, { ...context, today: now.day, receivedOn: receipt.receivedOn });
  if (!checked.ok) return checked;
  const year = yearOf(receipt.receivedOn);
  const next = context.nextNumber(point, year);
  if (!next.ok) return next;
  const seq = next.value;
  if (seq > LAST_SEQ) return refused("series-exhausted", { details: { year } });

  const { clear, sealed, senderFacts } = checked.value;
  const { otherDayReason, ...received } = receipt;
  const item = {
    kind: "ItemRegistered",
    subject: itemId,
    body: { ...clear, ...received, point, number: seq, year, receiptHash: context.receipt.hash, bare },
    sealed: { ...sealed, otherDayReason, receipt: context.receipt.number },
  } as const;
  return accepted({ facts: [...senderFacts, item], number: { point, seq, year } });
}
