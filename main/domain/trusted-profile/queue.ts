import { type CivilDate } from "../calendar/civil-date.ts";
import { type BodyOf, type FactDraft, type OpenFact } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Slot } from "./facts.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";
import { secondsBetween } from "./timers.ts";

/** A ticket of the queue, folded from its facts. Instants in UTC; `number` starts anew with 1 each day, for each letter. */
export type Ticket = {
  readonly id: string;
  readonly letter: string;
  readonly number: number;
  readonly day: CivilDate;
  readonly slot: Slot | null;
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly room: string | null;
  readonly closed: BodyOf<"ProfileTicketClosed">["why"] | null;
};

/** Day and `HH:MM` on the wall in Warsaw. */
export type WallClock = { readonly day: CivilDate; readonly time: string };

export const LAST_TICKET = 999;

/** What a ticket is after one more fact; one that is closed is not called again. */
export function foldTicket(
  ticket: Ticket | undefined,
  fact: OpenFact<"ProfileTicketTaken" | "ProfileTicketCalled" | "ProfileTicketClosed">,
): Ticket | undefined {
  if (fact.kind === "ProfileTicketTaken") {
    if (ticket !== undefined) return ticket;
    const { letter, number, day, slot } = fact.body;
    const rest = { calledAt: null, room: null, closed: null };
    return { id: fact.subject, letter, number, day, slot, takenAt: fact.at, ...rest };
  }
  if (ticket === undefined || ticket.closed !== null) return ticket;
  if (fact.kind === "ProfileTicketCalled") {
    return { ...ticket, calledAt: ticket.calledAt ?? fact.at, room: fact.body.room };
  }
  return { ...ticket, closed: fact.body.why };
}

/**
 * Gives the next ticket of a letter and day. **One writer per letter**: the station that was given the letter numbers it alone, so
 * front desk and point never print the same ticket. Refuses after 999 in one day.
 */
export function takeTicket(
  wish: { readonly id: string } & Omit<BodyOf<"ProfileTicketTaken">, "number">,
  tickets: readonly Ticket[],
): Outcome<readonly FactDraft<"ProfileTicketTaken">[], TrustedProfileRefusal> {
  const { id: subject, ...body } = wish;
  const given = tickets.filter(({ letter, day }) => letter === body.letter && day === body.day);
  const number = Math.max(0, ...given.map((ticket) => ticket.number)) + 1;
  if (number > LAST_TICKET) return refused("tickets-exhausted");
  return accepted([{ kind: "ProfileTicketTaken", subject, body: { ...body, number }, sealed: null }]);
}

/**
 * Those who wait today, in the order in which they are called: first who has an appointment whose time has come, by that time; then
 * who came without one, by when they took the ticket; last who is early for an appointment.
 */
export function waitingNow(tickets: readonly Ticket[], now: WallClock): readonly Ticket[] {
  return tickets
    .filter(({ day, calledAt, closed }) => day === now.day && calledAt === null && closed === null)
    .toSorted((left, right) => compareText(turnOf(left, now), turnOf(right, now)));
}

/** Calls the next who waits. Refuses where nobody does. */
export function callNext(
  tickets: readonly Ticket[],
  room: string,
  now: WallClock,
): Outcome<readonly FactDraft<"ProfileTicketCalled">[], TrustedProfileRefusal> {
  const [next] = waitingNow(tickets, now);
  if (next === undefined) return refused("queue-empty");
  return accepted([{ kind: "ProfileTicketCalled", subject: next.id, body: { room }, sealed: null }]);
}

/** Calls a ticket out of its turn, or once more. Refuses one that is closed or not of today. */
export function callTicket(
  ticket: Ticket | undefined,
  room: string,
  today: CivilDate,
): Outcome<readonly FactDraft<"ProfileTicketCalled">[], TrustedProfileRefusal> {
  if (ticket === undefined || ticket.day !== today) return refused("ticket-unknown", { field: "ticket" });
  if (ticket.closed !== null) return refused("ticket-closed", { field: "ticket" });
  return accepted([{ kind: "ProfileTicketCalled", subject: ticket.id, body: { room }, sealed: null }]);
}

/** Ends a ticket. Refuses one that has ended, and serving one that was never called. */
export function closeTicket(
  ticket: Ticket | undefined,
  why: BodyOf<"ProfileTicketClosed">["why"],
): Outcome<readonly FactDraft<"ProfileTicketClosed">[], TrustedProfileRefusal> {
  if (ticket === undefined) return refused("ticket-unknown", { field: "ticket" });
  if (ticket.closed !== null) return refused("ticket-closed", { field: "ticket" });
  if (why === "served" && ticket.calledAt === null) return refused("ticket-not-called", { field: "ticket" });
  return accepted([{ kind: "ProfileTicketClosed", subject: ticket.id, body: { why }, sealed: null }]);
}

/** What the window that is turned to the citizens shows: called and not closed, the last called first. */
export function calledNow(tickets: readonly Ticket[], today: CivilDate): readonly Ticket[] {
  return tickets
    .filter(({ day, calledAt, closed }) => day === today && calledAt !== null && closed === null)
    .toSorted((left, right) => compareText(right.calledAt ?? "", left.calledAt ?? ""));
}

/** `A 017`, the same width for every number, so that a column of them can be read from afar. */
export function ticketText({ letter, number }: Pick<Ticket, "letter" | "number">): string {
  return `${letter} ${String(number).padStart(3, "0")}`;
}

/** Seconds from taking a ticket to being called, or to `now` (an instant) for who still waits. */
export function waitedSeconds(ticket: Pick<Ticket, "takenAt" | "calledAt">, now: string): number {
  return secondsBetween(ticket.takenAt, ticket.calledAt ?? now);
}

/** A text that sorts as turns come: rank, then time, then ticket. */
function turnOf({ slot, takenAt, letter, number }: Ticket, now: WallClock): string {
  const ticket = `${letter}${String(number).padStart(3, "0")}`;
  if (slot === null) return `1 ${takenAt} ${ticket}`;
  const time = `${slot.day} ${slot.time}`;
  return `${time <= `${now.day} ${now.time}` ? 0 : 2} ${time} ${takenAt} ${ticket}`;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
