import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FactDraft } from "../../../main/domain/facts/kinds.ts";
import { type Outcome } from "../../../main/domain/refusal.ts";
import { profileQueueKinds } from "../../../main/domain/trusted-profile/queue-facts.ts";
import {
  calledNow,
  callNext,
  callTicket,
  closeTicket,
  foldTicket,
  takeTicket,
  type Ticket,
  ticketText,
  waitedSeconds,
  waitingNow,
} from "../../../main/domain/trusted-profile/queue.ts";
import { day } from "../calendar/arbitraries.ts";
import { asFact, TODAY } from "./examples.ts";

type TicketFact = Parameters<typeof foldTicket>[1];

/** The tickets of a day, as a store would fold them. */
class Queue {
  readonly tickets = new Map<string, Ticket>();
  at = "2026-11-21T07:00:00.000Z";

  get all(): readonly Ticket[] {
    return [...this.tickets.values()];
  }

  take(outcome: Outcome<readonly FactDraft[]>): this {
    if (!outcome.ok) throw new Error(`refused with ${outcome.code}`);
    for (const draft of outcome.value) {
      // This queue says facts of tickets only.
      const fact = asFact(draft, { by: "clerk-1", at: this.at }) as unknown as TicketFact;
      const ticket = foldTicket(this.tickets.get(fact.subject), fact);
      if (ticket) this.tickets.set(fact.subject, ticket);
    }
    return this;
  }

  /** Somebody takes a ticket, a minute after whatever came before. */
  comes(id: string, more: { readonly letter?: string; readonly slot?: string } = {}): this {
    this.at = new Date(Date.parse(this.at) + 60_000).toISOString();
    const slot = more.slot === undefined ? null : { day: TODAY, time: more.slot };
    const wish = { id, letter: more.letter ?? "A", day: TODAY, origin: "front-desk", slot } as const;
    return this.take(takeTicket(wish, this.all));
  }
}

const at = (time: string) => ({ day: TODAY, time });

describe("takeTicket", () => {
  test("numbers each letter by itself, from 1", () => {
    const queue = new Queue().comes("a").comes("b", { letter: "B" }).comes("c");

    expect(queue.all.map(ticketText)).toEqual(["A 001", "B 001", "A 002"]);
  });

  test("begins anew each day", () => {
    const queue = new Queue().comes("a").comes("b");
    const wish = { id: "c", letter: "A", day: day("2026-11-23"), origin: "phone", slot: null } as const;

    expect(takeTicket(wish, queue.all)).toMatchObject({ value: [{ body: { number: 1 } }] });
  });

  test("never gives a number twice, and refuses after 999", () => {
    const queue = new Queue().comes("a");
    const [last] = queue.all.map((ticket) => ({ ...ticket, number: 999 }));

    expect(last && takeTicket({ ...last, id: "z", origin: "point" }, [last])).toMatchObject({
      code: "tickets-exhausted",
    });
  });

  test("leaves no number out, whoever comes in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "B", "P"), { maxLength: 40 }), (letters) => {
        const queue = new Queue();
        for (const [index, letter] of letters.entries()) queue.comes(`ticket-${index}`, { letter });
        for (const letter of ["A", "B", "P"]) {
          const numbers = queue.all.filter((each) => each.letter === letter).map(({ number }) => number);
          expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("waitingNow", () => {
  const queue = new Queue()
    .comes("early", { slot: "12:00" })
    .comes("walk-in")
    .comes("due", { slot: "09:20" })
    .comes("due-before", { slot: "09:00" })
    .comes("second-walk-in");
  const order = (time: string) => waitingNow(queue.all, at(time)).map(({ id }) => id);

  test("has those whose time has come first, then tickets as they were taken, then who is early", () => {
    expect(order("09:30")).toEqual(["due-before", "due", "walk-in", "second-walk-in", "early"]);
    expect(order("09:10")).toEqual(["due-before", "walk-in", "second-walk-in", "due", "early"]);
    expect(order("08:00")).toEqual(["walk-in", "second-walk-in", "due-before", "due", "early"]);
    expect(order("12:00")).toEqual(["due-before", "due", "early", "walk-in", "second-walk-in"]);
  });

  test("holds nobody of another day", () => {
    expect(waitingNow(queue.all, { day: day("2026-11-23"), time: "09:30" })).toEqual([]);
  });

  test("is called empty one by one, each once", () => {
    const called: string[] = [];
    const emptied = new Queue().comes("a").comes("b").comes("c");
    for (let next = callNext(emptied.all, "7", at("10:00")); next.ok;) {
      emptied.take(next);
      called.push(...next.value.map(({ subject }) => subject));
      next = callNext(emptied.all, "7", at("10:00"));
    }

    expect(called).toEqual(["a", "b", "c"]);
    expect(callNext(emptied.all, "7", at("10:00"))).toMatchObject({ code: "queue-empty" });
  });
});

describe("calling", () => {
  test("shows the last called first, until it is closed", () => {
    const queue = new Queue().comes("a").comes("b").comes("c");
    queue.take(callTicket(queue.tickets.get("b"), "7", TODAY));
    queue.at = "2026-11-21T08:00:00.000Z";
    queue.take(callTicket(queue.tickets.get("a"), "6A", TODAY));

    expect(calledNow(queue.all, TODAY).map((each) => [ticketText(each), each.room])).toEqual([
      ["A 001", "6A"],
      ["A 002", "7"],
    ]);
    queue.take(closeTicket(queue.tickets.get("a"), "served"));
    expect(calledNow(queue.all, TODAY).map(({ id }) => id)).toEqual(["b"]);
  });

  test("once more changes the room and not the wait", () => {
    const queue = new Queue().comes("a");
    const [taken] = queue.all;
    queue.at = "2026-11-21T07:11:00.000Z";
    queue.take(callTicket(taken, "7", TODAY));
    queue.at = "2026-11-21T07:20:00.000Z";
    queue.take(callTicket(queue.tickets.get("a"), "6A", TODAY));
    const [ticket] = queue.all;

    expect(ticket).toMatchObject({ calledAt: "2026-11-21T07:11:00.000Z", room: "6A" });
    expect(ticket && waitedSeconds(ticket, "2026-11-21T09:00:00.000Z")).toBe(600);
    expect(taken && waitedSeconds(taken, "2026-11-21T07:01:30.000Z")).toBe(30);
  });

  test("refuses a ticket of another day, a closed one, and serving who was never called", () => {
    const queue = new Queue().comes("a").comes("b");
    const [first] = queue.all;

    expect(callTicket(first, "7", day("2026-11-23"))).toMatchObject({ code: "ticket-unknown" });
    expect(callTicket(undefined, "7", TODAY)).toMatchObject({ code: "ticket-unknown" });
    expect(closeTicket(undefined, "no-show")).toMatchObject({ code: "ticket-unknown" });
    expect(closeTicket(first, "served")).toMatchObject({ code: "ticket-not-called" });
    queue.take(closeTicket(first, "gave-up"));
    const closed = queue.tickets.get("a");
    expect(closeTicket(closed, "gave-up")).toMatchObject({ code: "ticket-closed" });
    expect(callTicket(closed, "7", TODAY)).toMatchObject({ code: "ticket-closed" });
    expect(waitingNow(queue.all, at("10:00")).map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("facts of the queue", () => {
  test("may be held by the front desk, for they have no sealed part and no free text", () => {
    for (const { scope, sealed, body } of Object.values(profileQueueKinds)) {
      expect({ scope, sealed }).toEqual({ scope: "registry", sealed: null });
      expect(Object.keys(body.shape).filter((key) => /name|pesel|person|note|visit/i.test(key))).toEqual([]);
    }
  });
});
