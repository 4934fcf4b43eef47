import { type ItemView } from "../../main/contract/item.ts";
import { type Channel } from "../../main/domain/intake/channel.ts";
import { type Description, type SenderChoice } from "../../main/domain/intake/draft.ts";
import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { type SenderType } from "../../main/domain/senders/facts.ts";
import { readTypedDate, readTypedTime, typedOf } from "./typed.ts";

/** The sender as the form holds it: text, until it stands for somebody. */
export type TypedSender =
  | { readonly kind: "none" }
  | {
      readonly kind: "known";
      readonly id: string;
      readonly type: SenderType;
      readonly address: string | null;
    }
  | { readonly kind: "new"; readonly type: SenderType }
  | { readonly kind: "no-data" };

/** What is typed in the form: texts as typed, so that nothing typed is ever lost to a check. */
export type IntakeValues = {
  channel: Channel;
  sender: TypedSender;
  senderName: string;
  address: string;
  pesel: string;
  nip: string;
  regon: string;
  title: string;
  titleNoData: boolean;
  matter: string;
  /** False while the matter is only the program's proposal. */
  matterChosen: boolean;
  unit: string;
  unitChosen: boolean;
  documentDate: string;
  documentDateNoData: boolean;
  reference: string;
  referenceNoData: boolean;
  attachments: string;
  pages: string;
  postedOn: string;
  postalNumber: string;
  remarks: string;
  receivedOn: string;
  receivedTime: string;
  receivedReason: string;
  nameOnReceipt: boolean;
  correctionReason: string;
};

/** `matter` and `unit` are the office's catch-all, put in by the program until the clerk chooses. */
export function emptyValues(matter: string, unit: string): IntakeValues {
  return {
    channel: "COUNTER",
    sender: { kind: "none" },
    senderName: "",
    address: "",
    pesel: "",
    nip: "",
    regon: "",
    title: "",
    titleNoData: false,
    matter,
    matterChosen: false,
    unit,
    unitChosen: false,
    documentDate: "",
    documentDateNoData: false,
    reference: "",
    referenceNoData: false,
    attachments: "",
    pages: "",
    postedOn: "",
    postalNumber: "",
    remarks: "",
    receivedOn: "",
    receivedTime: "",
    receivedReason: "",
    nameOnReceipt: false,
    correctionReason: "",
  };
}

/** An item as its form: to repeat it, to describe it later, or to correct it. */
export function valuesOf(item: ItemView): IntakeValues {
  const { sender } = item;
  return {
    ...emptyValues(item.matter, item.unit),
    channel: item.channel,
    sender:
      sender === null
        ? { kind: item.bare ? "none" : "no-data" }
        : { kind: "known", id: sender.id, type: sender.type, address: null },
    senderName: sender?.name ?? "",
    title: item.title ?? "",
    titleNoData: item.title === null && !item.bare,
    matterChosen: !item.bare,
    unitChosen: !item.bare,
    documentDate: item.documentDate === null ? "" : typedOf(item.documentDate),
    documentDateNoData: item.documentDate === null && !item.bare,
    reference: item.reference ?? "",
    referenceNoData: item.reference === null && !item.bare,
    attachments: item.attachments === 0 ? "" : String(item.attachments),
    pages: item.pages === null ? "" : String(item.pages),
    postedOn: item.postedOn === null ? "" : typedOf(item.postedOn),
    postalNumber: item.postalNumber ?? "",
    remarks: item.remarks,
    nameOnReceipt: item.nameOnReceipt,
  };
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text);

/** A count as typed; what is no whole number becomes NaN, which the contract's schema refuses with its sentence. */
const countOf = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);

function senderOf(values: IntakeValues): SenderChoice {
  const { sender } = values;
  if (sender.kind === "known") return { kind: "known", id: sender.id };
  if (sender.kind === "no-data") return { kind: "no-data" };
  const type = sender.kind === "new" ? sender.type : "person";
  return {
    kind: "new",
    sender: {
      type,
      name: sender.kind === "new" ? values.senderName : "",
      address: orNull(values.address),
      pesel: type === "person" ? orNull(values.pesel) : null,
      nip: type === "company" ? orNull(values.nip) : null,
      regon: type === "company" ? orNull(values.regon) : null,
    },
  };
}

/**
 * What the form says, in the contract's shape and not yet checked. An empty date or reference is "brak danych" (domain.md §2.4);
 * an empty title or sender is not: there the clerk has to say so.
 */
export function descriptionOf(values: IntakeValues, today: CivilDate): Description {
  const posted = values.channel === "POST";
  return {
    channel: values.channel,
    sender: senderOf(values),
    title: values.titleNoData ? null : values.title,
    matter: values.matter,
    unit: values.unit,
    documentDate: orNull(values.documentDate) === null ? null : readTypedDate(values.documentDate, today),
    reference: orNull(values.reference),
    attachments: values.attachments.trim() === "" ? 0 : countOf(values.attachments),
    pages: values.pages.trim() === "" ? null : countOf(values.pages),
    postedOn: posted && orNull(values.postedOn) !== null ? readTypedDate(values.postedOn, today) : null,
    postalNumber: posted ? orNull(values.postalNumber) : null,
    remarks: values.remarks,
    nameOnReceipt: values.nameOnReceipt,
  };
}

/** `null` is "now". The office's clock counts, not this window's. */
export function receivedOf(values: IntakeValues, today: CivilDate) {
  const given = [values.receivedOn, values.receivedTime, values.receivedReason].some(
    (text) => text.trim() !== "",
  );
  if (!given) return null;
  return {
    on: values.receivedOn.trim() === "" ? today : readTypedDate(values.receivedOn, today),
    time: readTypedTime(values.receivedTime),
    reason: values.receivedReason,
  };
}
