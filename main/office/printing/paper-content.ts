import { type Clerk } from "../../domain/people/clerk.ts";
import { type Directory, type Matter, type Unit } from "../../domain/directory/directory.ts";
import { type Item } from "../../domain/intake/item.ts";
import { type Letter } from "../../domain/letters/letter.ts";
import { formatReceiptNumber, receiptNumberSchema } from "../../domain/numbers/receipt-number.ts";
import { formatRpw } from "../../domain/numbers/rpw.ts";
import { pointSchema } from "../../domain/numbers/point.ts";
import { type RegisterNumber } from "../../domain/numbers/series.ts";
import { type Sender } from "../../domain/senders/sender.ts";
import { type LabelContent, type OutgoingLabelContent } from "../../paper/label-content.ts";
import { type ReceiptContent } from "../../paper/receipt-content.ts";
import { type RegisterRow } from "../../paper/register-content.ts";
import { type Language } from "../../words/languages.ts";

/** The register number of an item, as the rules of numbers take it. */
export function numberOf(item: Item): RegisterNumber {
  const { point, number, year } = item.number;
  return { point: pointSchema.parse(point), seq: number, year };
}

/** What the item's label says: no name, no title (domain.md §2.5). */
export function labelContent(item: Item, directory: Directory): LabelContent {
  return {
    office: directory.office.name,
    number: numberOf(item),
    receivedOn: item.received.receivedOn,
    receivedAt: item.received.receivedTime,
    attachments: item.description.attachments,
  };
}

/** What the label of a letter sent says: nothing that names a person. Throws on one that was not sent: that is a bug. */
export function outgoingLabelContent({ dispatched }: Letter, directory: Directory): OutgoingLabelContent {
  if (dispatched === null) throw new Error("A label of a letter that was not sent");
  const { point, number, year, on } = dispatched;
  const dispatch = { point: pointSchema.parse(point), seq: number, year };
  return { office: directory.office.name, dispatch, sentOn: on };
}

export type ReceiptParts = {
  readonly item: Item;
  /** The item's receipt number; null once it was erased, and then no receipt can be made. */
  readonly receipt: string;
  readonly sender: Sender | null;
  readonly clerk: Clerk | null;
  readonly directory: Directory;
  readonly statusUrl: string;
};

/** What the item's receipt says (domain.md §2.6): the filer's name only where the filer agreed to it. */
export function receiptContent(parts: ReceiptParts, language: Language): ReceiptContent {
  const { item, sender, clerk, directory, statusUrl } = parts;
  const { office } = directory;
  const told = item.description;
  const unit = unitOf(directory, item.assigned?.unit ?? told.unit);
  const filer = told.nameOnReceipt ? (sender?.details?.name ?? null) : null;
  return {
    office: {
      name: office.name,
      address: `${office.address}, ${office.postal}`,
      privacyAddress: office.privacyUrl,
    },
    receiptNumber: formatReceiptNumber(receiptNumberSchema.parse(parts.receipt)),
    statusAddress: statusUrl,
    registerNumber: formatRpw(numberOf(item)),
    receivedOn: item.received.receivedOn,
    receivedAt: item.received.receivedTime,
    matter: matterOf(directory, told.matter)?.publicName[language] ?? told.matter,
    declared: { attachments: told.attachments, ...(told.pages !== null && { pages: told.pages }) },
    ...(filer !== null && { filer: { name: filer, consented: true } }),
    clerk: clerk?.name ?? "",
    next: {
      unit: unit?.publicName[language] ?? told.unit,
      ...(unit !== undefined && { phone: unit.phone }),
      ...(told.dueOn !== null && { by: told.dueOn }),
    },
  };
}

/** One line of the register of a day. What is "brak danych" or erased is left out, and the paper says so. */
export function registerRow(item: Item, sender: Sender | null, assignedTo: Clerk | null): RegisterRow {
  const told = item.description;
  const assigned = [item.assigned?.unit, assignedTo?.name].filter((part) => part !== undefined).join(", ");
  return {
    registerNumber: formatRpw(numberOf(item)),
    receivedAt: item.received.receivedTime,
    ...(sender?.details && { sender: sender.details.name }),
    ...(told.title !== null && { title: told.title }),
    ...(told.documentDate !== null && { documentDate: told.documentDate }),
    ...(told.reference !== null && { reference: told.reference }),
    ...(assigned !== "" && { assigned }),
    attachments: told.attachments,
    ...(told.remarks !== "" && { remarks: told.remarks }),
    cancelled: item.state === "CANCELLED_ENTRY",
  };
}

/** The newest entry of a code, valid or not: papers of old items still name their matter and unit. */
export function matterOf(directory: Directory, code: string): Matter | undefined {
  return directory.matters.findLast((matter) => matter.code === code);
}

export function unitOf(directory: Directory, symbol: string): Unit | undefined {
  return directory.units.findLast((unit) => unit.symbol === symbol);
}
