import { readFileSync } from "node:fs";
import { type OfficeClient } from "../contract/client.ts";
import { type OfficeParts, openOffice } from "../office/office.ts";
import { type DemoCase, demoEvents } from "./demo-cases.ts";
import { takeLists } from "./demo-lists.ts";
import { clientOf } from "./office-door.ts";

/** The people and letters of `assets/demo/demo.json`. */
type DemoSender = {
  readonly type: "person" | "company" | "office";
  readonly name: string;
  readonly address: string | null;
  readonly pesel: string | null;
  readonly nip: string | null;
  readonly regon: string | null;
};
type DemoBook = {
  readonly pin: string;
  readonly clerks: readonly {
    readonly name: string;
    readonly initials: string;
    readonly roles: readonly DemoRole[];
  }[];
  readonly senders: readonly DemoSender[];
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly cases: readonly DemoCase[];
};
type DemoRole = Parameters<OfficeClient["people"]["grant"]>[0]["role"];

export type DemoWish = {
  readonly centralUrl: string;
  readonly code: () => Promise<string>;
  /** File of the demo's people. */
  readonly people: string;
  /** Folder that the demo's printers print into. */
  readonly prints: string;
};

const DAY_MS = 86_400_000;

/**
 * Fills an empty station with a year of work, through the same procedures that a window calls, with a clock that is moved from
 * day to day. Everything in it is made up: nobody of these names lives, no number belongs to anyone.
 */
export async function fillDemo(parts: OfficeParts, wish: DemoWish): Promise<void> {
  // Our own file; a test reads it with the contract's schemas.
  const book = JSON.parse(readFileSync(wish.people, "utf8")) as DemoBook;
  const end = Date.parse(parts.clock.now());
  let now = firstDay(end);
  const clock = { ...parts.clock, now: () => new Date(now).toISOString() };
  const devices = { ...parts.devices, scanner: null };
  // The clock jumps from letter to letter; to the desk that looks like idleness.
  const office = openOffice({ ...parts, clock, devices, idleMinutes: Number.POSITIVE_INFINITY });
  try {
    const client = clientOf(office);
    await client.station.enrol({ centralUrl: wish.centralUrl, code: await wish.code() });
    await people(client, book, day(now));
    await printers(client, wish.prints);
    const senders = new Map<number, string>();
    const events = [
      ...demoEvents({
        client,
        cases: book.cases,
        letter: async (of) => await letterOf(client, { book, senders, ...of }),
        today: () => day(now),
        end,
      }),
    ];
    const years = [now, end].map((instant) => new Date(instant).getUTCFullYear());
    await takeLists(client, parts.clock, { cases: book.cases, years });
    const happens = async (until: number): Promise<void> => {
      for (let event = events[0]; event !== undefined && event.at <= until; event = events[0]) {
        events.shift();
        now = Math.max(now, event.at);
        await event.run();
      }
    };
    for (let count = 0; now < end - 30 * 60_000; count += 1) {
      await happens(now);
      const last = day(now) === day(end);
      if (last || workday(now)) await letter(client, { book, count, senders, last });
      now = next(now, count, end);
    }
    await happens(end - 30 * 60_000);
    // Whatever the hour: the last day has its letters, the newest of them a few minutes old.
    for (let left = 4; left > 0; left -= 1) {
      now = end - left * 7 * 60_000;
      await letter(client, { book, count: 1000 + left * 5, senders, last: true });
    }
    now = end;
    await client.people.signOut();
  } finally {
    await office.close();
  }
}

/** The second of January, or four months ago where the year is young. */
function firstDay(end: number): number {
  const start = Date.UTC(new Date(end).getUTCFullYear(), 0, 2, 7, 12);
  return Math.min(start, end - 120 * DAY_MS);
}

/** Some forty minutes to a few hours on, within office hours; the next morning after three o'clock. */
function next(now: number, count: number, end: number): number {
  const later = now + (95 + ((count * 53) % 211)) * 60_000 * (end - now > 5 * DAY_MS ? 2 : 0.5);
  const hour = new Date(later).getUTCHours();
  if (hour >= 6 && hour < 14) return later;
  const morning = new Date(later);
  morning.setUTCHours(6, 40 + (count % 15), 0, 0);
  const opens = morning.getTime() > later ? morning.getTime() : morning.getTime() + DAY_MS;
  return Math.max(opens, now + 60_000);
}

function workday(now: number): boolean {
  const weekday = new Date(now).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const day = (now: number): string => new Date(now).toISOString().slice(0, 10);

async function people(client: OfficeClient, { clerks, pin }: DemoBook, from: string): Promise<void> {
  const [first, ...others] = clerks;
  if (first === undefined) return;
  const { name, initials } = first;
  await client.people.found({ name, initials, pin, repeated: pin });
  for (const { name: other, initials: letters, roles } of others) {
    await client.people.add({ name: other, initials: letters, pin, roles: [...roles], from });
  }
}

async function printers(client: OfficeClient, folder: string): Promise<void> {
  const common = { kind: "folder", folder, dpi: 203, labelSize: "50x25", receiptSize: "A5" } as const;
  await client.print.savePrinter({
    ...common,
    id: "etykiety",
    name: "Etykiety (folder)",
    serves: ["label"],
    format: "zpl",
  });
  await client.print.savePrinter({
    ...common,
    id: "papiery",
    name: "Papiery (folder)",
    serves: ["receipt", "sheet", "label"],
    format: "pdf",
  });
}

type Letter = {
  readonly book: DemoBook;
  readonly count: number;
  /** Senders that wrote before, by their place in the book. */
  readonly senders: Map<number, string>;
  /** The last day: its papers are printed, so that the screens have something to show. */
  readonly last: boolean;
};

/** A letter of a matter that the demo follows; answers the item's id. */
async function letterOf(
  client: OfficeClient,
  {
    book,
    senders,
    matter,
    title,
    sender: which,
  }: Pick<Letter, "book" | "senders"> & Pick<DemoCase, "matter" | "title" | "sender">,
): Promise<string> {
  const sender = book.senders[which];
  const { matters, today } = await client.intake.form();
  const unit = matters.find(({ code }) => code === matter)?.unit;
  if (sender === undefined || unit === undefined) throw new Error(`The demo knows no matter ${matter}`);
  const known = senders.get(which);
  const item = await client.intake.register({
    channel: "COUNTER",
    sender: known === undefined ? { kind: "new", sender } : { kind: "known", id: known },
    title,
    matter,
    unit,
    documentDate: today,
    reference: null,
    attachments: 1,
    pages: 3,
    postedOn: null,
    postalNumber: null,
    remarks: "",
    nameOnReceipt: false,
    received: null,
  });
  if (item.sender !== null) senders.set(which, item.sender.id);
  return item.id;
}

/** One letter comes in, and some time later goes to its unit. */
async function letter(client: OfficeClient, { book, count, senders, last }: Letter): Promise<void> {
  const which = (count * 29) % book.senders.length;
  const sender = book.senders[which];
  const matters = Object.keys(book.titles);
  const matter = matters[(count * 17 + (count >> 3)) % matters.length];
  if (sender === undefined || matter === undefined) return;
  const titles = book.titles[matter] ?? [];
  const { matters: known, today } = await client.intake.form();
  const unit = known.find(({ code }) => code === matter)?.unit;
  if (unit === undefined) return;
  const official = sender.type === "office";
  const post = official || count % 3 === 0;
  const knownId = senders.get(which);
  const item = await client.intake.register({
    channel: post ? "POST" : count % 11 === 0 ? "EDELIVERY" : "COUNTER",
    sender: knownId === undefined ? { kind: "new", sender } : { kind: "known", id: knownId },
    title: titles[count % Math.max(1, titles.length)] ?? null,
    matter,
    unit,
    documentDate: count % 7 === 0 ? null : today,
    reference: official ? `WO.${1400 + (count % 90)}.${count + 3}.${today.slice(0, 4)}` : null,
    attachments: count % 4,
    pages: 1 + (count % 6),
    postedOn: null,
    postalNumber: post ? `00559007730${String(100_000 + count)}` : null,
    remarks: count % 19 === 0 ? "Koperta uszkodzona." : "",
    nameOnReceipt: false,
    received: null,
  });
  if (item.sender !== null) senders.set(which, item.sender.id);
  if (last) {
    await client.print.label({ item: item.id });
    if (!post && count % 2 === 0) await client.print.receipt({ item: item.id, language: "pl" });
    return;
  }
  if (count % 41 === 7)
    await client.intake.cancel({ item: item.id, reason: "Zarejestrowano dwa razy tę samą przesyłkę." });
  else if (count % 6 !== 5) await client.intake.assign({ item: item.id, unit, clerk: null });
}
