import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBusinessDay } from "../../../main/domain/calendar/business-day.ts";
import { kinds, type OpenFact } from "../../../main/domain/facts/kinds.ts";
import {
  type Appointment,
  cancelAppointment,
  type Diary,
  firstFreeSlot,
  foldAppointment,
  freeSlots,
  makeAppointment,
  slotsOf,
} from "../../../main/domain/trusted-profile/appointments.ts";
import { procedureSchema, type Slot } from "../../../main/domain/trusted-profile/facts.ts";
import { shippedProcedure } from "../../../main/domain/trusted-profile/local-procedure.ts";
import { dates, day } from "../calendar/arbitraries.ts";
import { asFact } from "./examples.ts";

const monday = day("2026-11-23");
const plan = {
  minutes: 30,
  atOnce: 1,
  daysAhead: 30,
  hours: [
    { weekday: 1, opens: "08:00", closes: "09:15" },
    { weekday: 1, opens: "13:00", closes: "14:00" },
    { weekday: 3, opens: "10:00", closes: "10:30" },
  ],
};

function diary(more: Partial<Diary> = {}): Diary {
  return { plan, closed: new Set(), appointments: [], ...more };
}

function taken(...slots: readonly Slot[]): readonly Appointment[] {
  return slots.map((slot, at) => ({ id: `appointment-${at}`, slot, origin: "phone", cancelled: false }));
}

const at = (time: string, on = monday) => ({ day: on, time });
const wish = (slot: Slot) => ({ id: "appointment-9", slot, origin: "phone" }) as const;

describe("slotsOf", () => {
  test("gives whole stretches of the hours of that weekday", () => {
    expect(slotsOf(monday, diary()).map(({ time }) => time)).toEqual(["08:00", "08:30", "13:00", "13:30"]);
    expect(slotsOf(day("2026-11-25"), diary()).map(({ time }) => time)).toEqual(["10:00"]);
    expect(slotsOf(day("2026-11-24"), diary())).toEqual([]);
  });

  test("gives none on a holiday, a weekend, or a closed day of the office", () => {
    const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: "08:00", closes: "09:00" }));
    const open = diary({ plan: { ...plan, hours: everyDay } });

    expect(slotsOf(day("2026-12-25"), open)).toEqual([]);
    expect(slotsOf(day("2026-11-22"), open)).toEqual([]);
    expect(slotsOf(monday, { ...open, closed: new Set([monday]) })).toEqual([]);
    expect(slotsOf(monday, open)).toHaveLength(2);
  });
});

describe("freeSlots", () => {
  test("begins after now, and leaves out what is taken", () => {
    const some = freeSlots(diary({ appointments: taken(at("13:00")) }), at("08:00"), 4);

    expect(some).toEqual([
      at("08:30"),
      at("13:30"),
      at("10:00", day("2026-11-25")),
      at("08:00", day("2026-11-30")),
    ]);
  });

  test("gives back a time that was cancelled, and takes as many at once as the plan says", () => {
    const [appointment] = taken(at("08:30"));
    const cancelled = appointment ? [{ ...appointment, cancelled: true }] : [];
    const two = { ...plan, atOnce: 2 };

    expect(freeSlots(diary({ appointments: cancelled }), at("08:00"), 1)).toEqual([at("08:30")]);
    expect(freeSlots(diary({ plan: two, appointments: taken(at("08:30")) }), at("08:00"), 1)).toEqual([
      at("08:30"),
    ]);
    expect(
      freeSlots(diary({ plan: two, appointments: taken(at("08:30"), at("08:30")) }), at("08:00"), 1),
    ).toEqual([at("13:00")]);
  });

  test("are free, later than now, in order and on days on which the office works", () => {
    const plans = fc.record({
      minutes: fc.integer({ min: 5, max: 240 }),
      atOnce: fc.integer({ min: 1, max: 2 }),
      daysAhead: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(plans, dates(2026, 2028), fc.nat(20), (figures, today, count) => {
        const now = { day: today, time: "10:15" };
        const open = diary({ plan: { ...shippedProcedure.appointments, ...figures } });
        const appointments = taken(...freeSlots(open, now, 3));
        const found = freeSlots({ ...open, appointments }, now, count).map(
          (slot) => `${slot.day} ${slot.time}`,
        );

        expect(found).toEqual([...new Set(found)].toSorted());
        expect(found.every((text) => text > `${now.day} ${now.time}`)).toBe(true);
        expect(found.every((text) => isBusinessDay(day(text.slice(0, 10))))).toBe(true);
        const full = figures.atOnce === 1 ? appointments.map(({ slot }) => `${slot.day} ${slot.time}`) : [];
        expect(found.filter((text) => full.includes(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("firstFreeSlot", () => {
  test("is the first of them, and a refusal where there is none", () => {
    expect(firstFreeSlot(diary(), at("13:30"))).toEqual({ ok: true, value: at("10:00", day("2026-11-25")) });
    expect(firstFreeSlot(diary({ plan: { ...plan, hours: [] } }), at("08:00"))).toEqual({
      ok: false,
      code: "no-slot-free",
      details: { days: 30 },
    });
  });
});

describe("the days ahead", () => {
  test("end the search: a time on the last of them counts, one after it does not", () => {
    const wednesdays = { ...plan, hours: plan.hours.filter(({ weekday }) => weekday === 3) };
    const ahead = (daysAhead: number) =>
      firstFreeSlot(diary({ plan: { ...wednesdays, daysAhead } }), at("08:00"));

    expect(ahead(2).ok).toBe(true);
    expect(ahead(1)).toMatchObject({ code: "no-slot-free", details: { days: 1 } });
  });
});

describe("makeAppointment", () => {
  test.each([
    [at("08:00"), "slot-past"],
    [at("08:10"), "slot-unknown"],
    [at("08:30", day("2026-11-24")), "slot-unknown"],
    [at("13:00"), "slot-taken"],
  ])("refuses %j with %s", (slot, code) => {
    const outcome = makeAppointment(wish(slot), diary({ appointments: taken(at("13:00")) }), at("08:00"));

    expect(outcome).toMatchObject({ ok: false, code, field: "slot" });
  });

  test("takes a free one, and cancelling it frees it once", () => {
    const outcome = makeAppointment(wish(at("08:30")), diary(), at("08:00"));
    const made = outcome.ok ? outcome.value : [];
    const appointment = made
      .map((draft) => asFact(draft, { by: "clerk-1", at: "2026-11-21T08:00:00.000Z" }))
      // The drafts above are of appointments only.
      .map((fact) => fact as unknown as OpenFact<"ProfileAppointmentMade">)
      .reduce<Appointment | undefined>(foldAppointment, undefined);
    const gone = appointment && { ...appointment, cancelled: true };

    expect(appointment).toEqual({
      id: "appointment-9",
      slot: at("08:30"),
      origin: "phone",
      cancelled: false,
    });
    expect(cancelAppointment(appointment)).toMatchObject({
      value: [{ kind: "ProfileAppointmentCancelled" }],
    });
    expect(cancelAppointment(gone)).toMatchObject({ code: "appointment-unknown" });
    expect(cancelAppointment(undefined)).toMatchObject({ code: "appointment-unknown" });
  });

  test("says nothing of who comes", () => {
    const { body } = kinds.ProfileAppointmentMade;

    expect(body.safeParse({ slot: at("08:30"), origin: "phone", name: "Anna Testowa" }).success).toBe(false);
  });
});

describe("the hours of the procedure", () => {
  test("refuse an end before the beginning", () => {
    const turned = { ...plan, hours: [{ weekday: 1, opens: "15:00", closes: "08:00" }] };
    const parsed = procedureSchema.safeParse({ ...shippedProcedure, appointments: turned });

    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["hours-turned-round"]);
    expect(procedureSchema.safeParse(shippedProcedure).success).toBe(true);
  });
});
