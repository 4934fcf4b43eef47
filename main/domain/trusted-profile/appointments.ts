import { isBusinessDay, type ClosedDays } from "../calendar/business-day.ts";
import { addDays, type CivilDate, weekdayOf } from "../calendar/civil-date.ts";
import { type BodyOf, type FactDraft, type OpenFact } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type LocalProcedure, type Slot } from "./facts.ts";
import { type WallClock } from "./queue.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";

/** When the point receives by appointment: part of the local procedure. */
export type AppointmentPlan = LocalProcedure["appointments"];

export type Appointment = {
  readonly id: string;
  readonly slot: Slot;
  readonly origin: BodyOf<"ProfileAppointmentMade">["origin"];
  readonly cancelled: boolean;
};

export function foldAppointment(
  appointment: Appointment | undefined,
  fact: OpenFact<"ProfileAppointmentMade" | "ProfileAppointmentCancelled">,
): Appointment | undefined {
  if (fact.kind === "ProfileAppointmentMade") {
    return appointment ?? { id: fact.subject, ...fact.body, cancelled: false };
  }
  return appointment && { ...appointment, cancelled: true };
}

/** What there is to choose from: the plan, the days on which the office is closed, and the appointments that were made. */
export type Diary = {
  readonly plan: AppointmentPlan;
  readonly closed: ClosedDays;
  readonly appointments: readonly Appointment[];
};

/** The times of a day at which somebody may come, earliest first; none on a Saturday, Sunday, holiday or closed day. */
export function slotsOf(day: CivilDate, { plan, closed }: Pick<Diary, "plan" | "closed">): readonly Slot[] {
  if (!isBusinessDay(day, closed)) return [];
  const weekday = weekdayOf(day);
  const times = plan.hours
    .filter((hours) => hours.weekday === weekday)
    .flatMap(({ opens, closes }) => timesBetween(opens, closes, plan.minutes));
  return [...new Set(times)].toSorted().map((time) => ({ day, time }));
}

/** The free times after now, earliest first: at most `count`, within the days ahead that the plan allows. */
export function freeSlots(diary: Diary, now: WallClock, count: number): readonly Slot[] {
  const found: Slot[] = [];
  for (let ahead = 0; ahead <= diary.plan.daysAhead && found.length < count; ahead += 1) {
    for (const slot of slotsOf(addDays(now.day, ahead), diary)) {
      if (found.length < count && isAfter(slot, now) && isFree(slot, diary)) found.push(slot);
    }
  }
  return found;
}

/** The first free time after now. Refuses where there is none within the days ahead. */
export function firstFreeSlot(diary: Diary, now: WallClock): Outcome<Slot, TrustedProfileRefusal> {
  const [slot] = freeSlots(diary, now, 1);
  return slot ? accepted(slot) : refused("no-slot-free", { details: { days: diary.plan.daysAhead } });
}

/** Makes an appointment. Refuses a time that passed, one at which the point does not receive, and one that is taken. */
export function makeAppointment(
  wish: { readonly id: string } & BodyOf<"ProfileAppointmentMade">,
  diary: Diary,
  now: WallClock,
): Outcome<readonly FactDraft<"ProfileAppointmentMade">[], TrustedProfileRefusal> {
  const { id: subject, slot, origin } = wish;
  const field = "slot";
  if (!isAfter(slot, now)) return refused("slot-past", { field });
  const known = slotsOf(slot.day, diary).some(({ time }) => time === slot.time);
  if (!known) return refused("slot-unknown", { field });
  if (!isFree(slot, diary)) return refused("slot-taken", { field });
  return accepted([{ kind: "ProfileAppointmentMade", subject, body: { slot, origin }, sealed: null }]);
}

/** Gives a time back. Refuses one that was given back before. */
export function cancelAppointment(
  appointment: Appointment | undefined,
): Outcome<readonly FactDraft<"ProfileAppointmentCancelled">[], TrustedProfileRefusal> {
  if (appointment === undefined || appointment.cancelled) return refused("appointment-unknown");
  const subject = appointment.id;
  return accepted([{ kind: "ProfileAppointmentCancelled", subject, body: {}, sealed: null }]);
}

function isAfter(slot: Slot, now: WallClock): boolean {
  return `${slot.day} ${slot.time}` > `${now.day} ${now.time}`;
}

function isFree(slot: Slot, { plan, appointments }: Diary): boolean {
  const taken = appointments.filter(
    (each) => !each.cancelled && each.slot.day === slot.day && each.slot.time === slot.time,
  );
  return taken.length < plan.atOnce;
}

/** Beginnings of stretches of `minutes` that end by `closes`. */
function timesBetween(opens: string, closes: string, minutes: number): readonly string[] {
  const times: string[] = [];
  for (let at = minutesOf(opens); at + minutes <= minutesOf(closes); at += minutes) {
    const hour = String(Math.floor(at / 60)).padStart(2, "0");
    times.push(`${hour}:${String(at % 60).padStart(2, "0")}`);
  }
  return times;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
