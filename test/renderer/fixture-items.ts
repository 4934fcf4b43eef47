import { type ItemRow, type ItemView, type JobView } from "../../main/contract/item.ts";

export const TODAY = "2026-11-21";

const senders = [
  ["s1", "person", "Łukasz Żółtek", "ul. Ogrodowa 3, Łęg"],
  ["s2", "company", "Zakład Usług Komunalnych Widzów sp. z o.o.", "Widzów, ul. Główna 12"],
  ["s3", "office", "Samorządowe Kolegium Odwoławcze w Częstochowie", "al. Niepodległości 20/22"],
  ["s4", "person", "Kowalska Anna", "Teklinów 14"],
  ["s5", "person", "Kowalczyk Jan", "Bogusławice, ul. Kościelna 7"],
  ["s6", "person", "Święcicka-Gołąb Bronisława", null],
] as const;

export const senderViews = senders.map(([id, type, name, address]) => ({
  id,
  type,
  details: { name, address, nip: null, regon: null },
}));

const titles = [
  "Wniosek o umorzenie zaległości podatkowej",
  "Deklaracja o wysokości opłaty za gospodarowanie odpadami komunalnymi",
  "Odwołanie od decyzji FN.3120.77.2026",
  "Wniosek o zaświadczenie o niezaleganiu",
  "Informacja w sprawie podatku od nieruchomości IN-1",
  "Skarga na bezczynność",
];

const labelStates = ["sent", "verified", "verified", "failed", "unknown", "verified"] as const;

/** A day at the counter: 40 items, newest first; the newest waits for its scan, one label failed, one is of unknown fate. */
export function dayOfItems(): ItemRow[] {
  return Array.from({ length: 40 }, (_, at): ItemRow => {
    const sender = senderViews[at % senderViews.length];
    const bare = at === 5 || at === 6;
    const minutes = 10 * 60 + 42 - at * 4;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    return {
      id: `item-${417 - at}`,
      rpw: `RPW/K1/${417 - at}/2026`,
      receivedOn: TODAY,
      receivedTime: time,
      registeredAt: `${TODAY}T${time}:00.000Z`,
      channel: at % 4 === 1 ? "POST" : "COUNTER",
      matter: at % 3 === 0 ? "TAX_RELIEF" : "GENERAL_LETTER",
      unit: at % 3 === 0 ? "FN" : "OR",
      sender:
        bare || sender === undefined ? null : { id: sender.id, type: sender.type, name: sender.details.name },
      title: bare ? null : (titles[at % titles.length] ?? null),
      reference: null,
      attachments: at % 4,
      state: at === 9 ? "CANCELLED_ENTRY" : at > 12 ? "ASSIGNED" : "REGISTERED",
      caseState: null,
      bare,
      erased: false,
      labelState: labelStates[at % labelStates.length] ?? null,
      receiptState: at % 3 === 0 ? "sent" : null,
      synced: at > 1,
    };
  });
}

/** A row opened: what only the pane shows. */
export function opened(row: ItemRow, jobs: readonly JobView[]): ItemView {
  const relief = row.matter === "TAX_RELIEF";
  return {
    ...row,
    label: `R26K1000417H`,
    receipt: "7K3M9QXW2TBS",
    otherDayReason: null,
    documentDate: row.bare ? null : "2026-11-18",
    pages: row.bare ? null : 4,
    postedOn: row.channel === "POST" ? "2026-11-19" : null,
    postalNumber: row.channel === "POST" ? "(00)359007731234567890" : null,
    remarks: row.attachments === 2 ? "Brak załącznika nr 2, koperta uszkodzona" : "",
    nameOnReceipt: false,
    dueOn: relief ? "2026-12-21" : "2026-12-21",
    dueSteps: [
      { date: "2026-11-21", why: "start", note: "" },
      { date: "2026-12-21", why: "end", note: "Ordynacja art. 139" },
    ],
    assignedUnit: row.state === "ASSIGNED" ? row.unit : null,
    assignedTo: null,
    cancelled:
      row.state === "CANCELLED_ENTRY"
        ? { reason: "Zarejestrowano dwa razy", at: `${TODAY}T09:12:00.000Z`, by: "Anna Nowak" }
        : null,
    case: null,
    undoSeconds: 0,
    jobs: [...jobs],
    history: [
      {
        id: "h1",
        kind: "ItemRegistered",
        at: row.registeredAt,
        by: "Anna Nowak",
        station: "k1",
        details: {},
      },
      {
        id: "h2",
        kind: "PrintQueued",
        at: row.registeredAt,
        by: "Anna Nowak",
        station: "k1",
        details: { paper: "label" },
      },
      {
        id: "h3",
        kind: "PrintSent",
        at: row.registeredAt,
        by: null,
        station: "k1",
        details: { paper: "label" },
      },
    ],
  };
}

export function jobOf(row: ItemRow, paper: "label" | "receipt", state: JobView["state"]): JobView {
  return {
    id: `job-${paper}-${row.id}`,
    paper,
    items: [row.id],
    printer: paper === "label" ? "Etykiety K1" : "Laserowa w kancelarii",
    copy: 0,
    language: "pl",
    state,
    at: row.registeredAt,
    code: state === "failed" ? "paper-out" : state === "unknown" ? "cut-off" : null,
    rpw: row.rpw,
    here: true,
  };
}
