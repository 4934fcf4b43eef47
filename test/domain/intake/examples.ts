import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCivilDate, type CivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { warsawClock } from "../../../main/domain/calendar/warsaw.ts";
import { type Directory, directorySchema } from "../../../main/domain/directory/directory.ts";
import { type ItemDraft } from "../../../main/domain/intake/draft.ts";
import { type Item } from "../../../main/domain/intake/item.ts";
import { type Moment } from "../../../main/domain/intake/item-dates.ts";
import { type RegisterContext } from "../../../main/domain/intake/register.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { accepted } from "../../../main/domain/refusal.ts";
import { type PrintJob } from "../../../main/domain/printing/job.ts";

export const directory: Directory = directorySchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../assets/office/kruszyna.json"), "utf8")),
);

/** A date of the calendar, for tests that know it is one. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
}

export function moment(at: string): Moment {
  const { day: on, time } = warsawClock(at);
  return { at, day: on, time: time.slice(0, 5) };
}

export const draft: ItemDraft = {
  channel: "COUNTER",
  sender: { kind: "no-data" },
  title: "Wniosek o odroczenie podatku",
  matter: "GENERAL_LETTER",
  unit: "OR",
  documentDate: "2026-11-19",
  reference: "AB/12/2026",
  attachments: 2,
  pages: 5,
  postedOn: null,
  postalNumber: null,
  remarks: "",
  nameOnReceipt: false,
  received: null,
};

/** Saturday 21 November 2026, 10:42 in Warsaw, at point K1 whose series stands at 416. */
export function context(more: Partial<RegisterContext> = {}): RegisterContext {
  return {
    directory,
    now: moment("2026-11-21T09:42:00.000Z"),
    point: pointSchema.parse("K1"),
    itemId: "item-1",
    newSenderId: "sender-1",
    knowsSender: (id) => id === "known",
    receipt: { number: "7K3M9QXW2TBS", hash: "a".repeat(64) },
    nextNumber: () => accepted(417),
    ...more,
  };
}

export const item: Item = {
  id: "item-1",
  station: "S1",
  registeredAt: "2026-11-21T09:42:00.000Z",
  registeredBy: "clerk-1",
  number: { point: "K1", number: 417, year: 2026, receiptHash: "a".repeat(64) },
  received: { receivedOn: "2026-11-21", receivedTime: "10:42", otherDayReason: null },
  receipt: "7K3M9QXW2TBS",
  description: {
    channel: "COUNTER",
    matter: "GENERAL_LETTER",
    unit: "OR",
    sender: null,
    documentDate: null,
    attachments: 0,
    pages: null,
    postedOn: null,
    dueOn: null,
    nameOnReceipt: false,
    title: "Wniosek",
    reference: null,
    postalNumber: null,
    remarks: "",
  },
  erased: false,
  bare: false,
  state: "REGISTERED",
  stateAt: "2026-11-21T09:42:00.000Z",
  assigned: null,
  cancelled: null,
};

export function job(more: Partial<PrintJob> = {}): PrintJob {
  return {
    id: "job-1",
    station: "S1",
    paper: "label",
    items: ["item-1"],
    printer: "labels",
    copy: 0,
    language: "pl",
    size: "50x25",
    queuedAt: "2026-11-21T09:42:01.000Z",
    state: "sent",
    stateAt: "2026-11-21T09:42:02.000Z",
    code: null,
    printerJob: null,
    ...more,
  };
}
