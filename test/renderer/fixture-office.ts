import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { implement, ORPCError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/fetch";
import { contract } from "../../main/contract/contract.ts";
import { type ItemRow, type JobView } from "../../main/contract/item.ts";
import { type Desk, type Person } from "../../main/contract/people.ts";
import { type News, type StationStatus } from "../../main/contract/station.ts";
import { directorySchema } from "../../main/domain/directory/directory.ts";
import { fixtureCaseOffice } from "./fixture-case-office.ts";
import { dayOfItems, jobOf, opened, senderViews, TODAY } from "./fixture-items.ts";

/**
 * An office for looking at the window and for its tests: it stands at the contract, in memory, and holds no rule. What the
 * real office does is tested against the real office.
 */
export type FixtureOffice = {
  readonly answer: (request: Request) => Promise<Response | null>;
  readonly tell: (news: News) => void;
  /** Breaks every news stream, as a dying office does. */
  readonly hangUp: () => void;
  readonly desk: { state: Desk };
  readonly status: { now: StationStatus };
  readonly calls: { readonly name: string; readonly input: unknown }[];
  readonly items: ItemRow[];
  readonly cases: Pick<ReturnType<typeof fixtureCaseOffice>, "inbox" | "views">;
  /** Who stands at the desk after the next sign-in. */
  nextPerson: Person;
};

const anna: Person = {
  id: "c1",
  name: "Anna Nowak",
  initials: "AN",
  roles: ["front-desk", "case-officer", "administrator", "supervisor", "inspector"],
  leftOn: null,
  grants: [
    { role: "front-desk", from: "2026-01-02", to: null },
    { role: "administrator", from: "2026-01-02", to: "2026-12-31" },
  ],
};

export async function fixtureOffice(): Promise<FixtureOffice> {
  const directory = directorySchema.parse(
    JSON.parse(await readFile(join(import.meta.dirname, "../../assets/office/kruszyna.json"), "utf8")),
  );
  const items = dayOfItems();
  const calls: FixtureOffice["calls"] = [];
  const listeners = new Set<(news: News | "gone") => void>();
  const tell = (news: News): void => listeners.forEach((listener) => listener(news));
  const desk: { state: Desk } = { state: { state: "signed-in", person: anna } };
  const status = { now: statusAtWork() };
  const row = (id: string): ItemRow => {
    const found = items.find((item) => item.id === id);
    if (found === undefined) throw new ORPCError("NOT_FOUND");
    return found;
  };
  const change = (id: string, next: Partial<ItemRow>): ItemRow => {
    const at = items.findIndex((item) => item.id === id);
    const changed = { ...row(id), ...next };
    items[at] = changed;
    tell({ kind: "items" });
    return changed;
  };
  const os = implement(contract);
  const note = <Output>(name: string, input: unknown, output: Output): Output => {
    calls.push({ name, input });
    return output;
  };

  const caseOffice = fixtureCaseOffice(directory, note);
  const router = {
    ...caseOffice.router,
    people: {
      desk: os.people.desk.handler(() => desk.state),
      names: os.people.names.handler(() => [
        { id: "c1", name: "Anna Nowak", initials: "AN" },
        { id: "c2", name: "Tomasz Wójcik", initials: "TW" },
        { id: "c3", name: "Świętosława Żak", initials: "ŚŻ" },
      ]),
      signIn: os.people.signIn.handler(({ input, errors }) => {
        if (input.pin !== "428428") throw errors.REFUSED({ data: { code: "pin-wrong", field: "pin" } });
        desk.state = { state: "signed-in", person: office.nextPerson };
        return desk.state;
      }),
      found: os.people.found.handler(() => {
        desk.state = { state: "signed-in", person: anna };
        return desk.state;
      }),
      lock: os.people.lock.handler(() => {
        desk.state = { state: "locked", person: anna };
        return desk.state;
      }),
      signOut: os.people.signOut.handler(() => {
        desk.state = { state: "signed-out" };
        return desk.state;
      }),
      present: os.people.present.handler(() => note("people.present", {}, {})),
      list: os.people.list.handler(() => [
        anna,
        {
          ...anna,
          id: "c2",
          name: "Tomasz Wójcik",
          initials: "TW",
          roles: ["front-desk" as const],
          grants: [],
        },
      ]),
    },
    intake: {
      form: os.intake.form.handler(({ errors }) => {
        const { state } = desk;
        const held = state.state === "signed-in" ? state.person.roles : [];
        if (!held.includes("front-desk")) throw errors.NOT_ALLOWED({ data: { needs: ["front-desk"] } });
        return {
          today: TODAY,
          point: "K1",
          units: directory.units,
          matters: directory.matters,
        };
      }),
      senders: os.intake.senders.handler(({ input }) =>
        senderViews.filter((sender) => sender.details.name.toLowerCase().includes(input.query.toLowerCase())),
      ),
      duplicates: os.intake.duplicates.handler(({ input }) =>
        items
          .filter((item) => item.sender?.id === input.sender && item.title === input.title)
          .slice(0, 1)
          .map((item) => ({ why: "title" as const, item })),
      ),
      due: os.intake.due.handler(() => ({ dueOn: "2026-12-21", dueSteps: [] })),
      register: os.intake.register.handler(({ input, errors }) => {
        note("intake.register", input, null);
        const sender = input.sender;
        if (sender.kind === "new" && sender.sender.pesel === "00010100009")
          throw errors.REFUSED({ data: { code: "pesel-checksum", field: "sender.sender.pesel" } });
        const number = 418 + items.length - 40;
        const known = senderViews.find((each) => sender.kind === "known" && each.id === sender.id);
        const fresh: ItemRow = {
          ...row("item-417"),
          id: `item-${number}`,
          rpw: `RPW/K1/${number}/2026`,
          receivedTime: "10:46",
          sender: known === undefined ? null : { id: known.id, type: known.type, name: known.details.name },
          title: input.title,
          matter: input.matter,
          unit: input.unit,
          channel: input.channel,
          attachments: input.attachments,
          labelState: null,
          receiptState: null,
          synced: false,
        };
        items.unshift(fresh);
        tell({ kind: "items" });
        return { ...opened(fresh, []), undoSeconds: 20 };
      }),
      undo: os.intake.undo.handler(({ input }) =>
        note("intake.undo", input, opened(change(input.item, { state: "CANCELLED_ENTRY" }), [])),
      ),
      cancel: os.intake.cancel.handler(({ input }) =>
        note("intake.cancel", input, opened(change(input.item, { state: "CANCELLED_ENTRY" }), [])),
      ),
      assign: os.intake.assign.handler(({ input }) =>
        note("intake.assign", input, {
          ...opened(change(input.item, { state: "ASSIGNED" }), []),
          assignedUnit: input.unit,
        }),
      ),
    },
    registry: {
      today: os.registry.today.handler(({ errors }) => {
        const { state } = desk;
        const held = state.state === "signed-in" ? state.person.roles : [];
        if (!held.includes("front-desk")) throw errors.NOT_ALLOWED({ data: { needs: ["front-desk"] } });
        return items;
      }),
      page: os.registry.page.handler(({ input }) =>
        note("registry.page", input, { rows: items, next: null }),
      ),
      item: os.registry.item.handler(({ input }) => opened(row(input.item), jobs(row(input.item)))),
      find: os.registry.find.handler(({ input }) => {
        note("registry.find", input, null);
        const scanned = items.find((item) => input.text === `R26K1000${item.rpw.split("/")[2]}H`);
        if (scanned === undefined) return { kind: "foreign" as const, text: input.text };
        return {
          kind: "item" as const,
          item: opened(scanned, jobs(scanned)),
          by: "label" as const,
          verifiedJob: null,
        };
      }),
    },
    print: {
      label: os.print.label.handler(({ input }) =>
        note("print.label", input, jobOf(change(input.item, { labelState: "sent" }), "label", "sent")),
      ),
      receipt: os.print.receipt.handler(({ input }) =>
        note("print.receipt", input, jobOf(change(input.item, { receiptState: "sent" }), "receipt", "sent")),
      ),
      settle: os.print.settle.handler(({ input }) =>
        note("print.settle", input, jobOf(row("item-413"), "label", "verified")),
      ),
      pending: os.print.pending.handler(() => [
        jobOf(row("item-413"), "label", "unknown"),
        jobOf(row("item-414"), "label", "failed"),
      ]),
      printers: os.print.printers.handler(() => [
        {
          config: {
            id: "p1",
            kind: "tcp" as const,
            name: "Etykiety K1",
            serves: ["label" as const],
            format: "zpl" as const,
            dpi: 203 as const,
            labelSize: "50x25" as const,
            receiptSize: "A5" as const,
            host: "10.0.0.15",
            port: 9100,
          },
          state: "trouble" as const,
          code: "paper-out",
        },
      ]),
    },
    station: {
      status: os.station.status.handler(() => status.now),
      news: os.station.news.handler(async function* ({ signal }) {
        yield { kind: "hello" as const };
        const waiting: (News | "gone")[] = [];
        let wake: (() => void) | undefined;
        const hear = (news: News | "gone"): void => {
          waiting.push(news);
          wake?.();
        };
        listeners.add(hear);
        signal?.addEventListener("abort", () => wake?.());
        try {
          for (;;) {
            if (signal?.aborted === true) return;
            const next = waiting.shift();
            if (next === "gone") throw new Error("The office is gone");
            if (next !== undefined) yield next;
            else
              await new Promise<void>((done) => {
                wake = done;
              });
          }
        } finally {
          listeners.delete(hear);
        }
      }),
      series: os.station.series.handler(() => [
        { point: "K1", year: 2026, next: 418, first: 1, begun: true },
      ]),
      refusedFacts: os.station.refusedFacts.handler(() => []),
    },
    audit: {
      views: os.audit.views.handler(() => ({
        rows: [
          {
            at: `${TODAY}T10:40:00.000Z`,
            by: "Anna Nowak",
            what: "przesyłka",
            subject: "item-417",
            purpose: "obsługa",
          },
        ],
        next: null,
        chainWhole: true,
      })),
    },
  };
  const handler = new RPCHandler(router);
  const office: FixtureOffice = {
    tell,
    hangUp: () => listeners.forEach((listener) => listener("gone")),
    desk,
    status,
    calls,
    items,
    cases: caseOffice,
    answer: async (request) => {
      const { matched, response } = await handler.handle(request, { prefix: "/api", context: {} });
      return matched ? response : null;
    },
    nextPerson: anna,
  };
  return office;
}

function statusAtWork(): StationStatus {
  return {
    name: "Kancelaria, parter",
    station: "k1",
    point: "K1",
    office: "kruszyna",
    statusUrl: "https://eboi.kruszyna.example/stan",
    centralUrl: "https://eboi.kruszyna.example",
    scopes: ["registry"],
    store: "open",
    sync: {
      state: "in-step",
      waiting: 0,
      since: null,
      lastContact: new Date(Date.now() - 120_000).toISOString(),
      nextTry: null,
      cause: null,
      refused: 0,
    },
    printing: { queued: 0, failed: 1, unknown: 1 },
    backup: { at: new Date(Date.now() - 12 * 60_000).toISOString(), failed: false },
    scanner: { state: "none", detail: "" },
    version: "0.1.0",
  };
}

function jobs(item: ItemRow): JobView[] {
  return [
    ...(item.labelState === null ? [] : [jobOf(item, "label", item.labelState)]),
    ...(item.receiptState === null ? [] : [jobOf(item, "receipt", item.receiptState)]),
  ];
}
