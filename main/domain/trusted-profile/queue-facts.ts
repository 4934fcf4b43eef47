import { z } from "zod";
import { civilDateSchema } from "../calendar/civil-date.ts";
import { slotSchema } from "./facts.ts";

/**
 * Tickets and appointments are given at the front desk and by telephone too, so their scope is the registry's, and **they hold no
 * person**: a letter, a number, a time. Who it is comes up in the visit, at the point itself.
 */
const scope = "registry";
const nothing = z.strictObject({});

export const ticketOrigins = ["front-desk", "phone", "point"] as const;
export const ticketClosings = ["served", "no-show", "gave-up"] as const;

export const profileQueueKinds = {
  /** subject: ticket id. `slot`: the appointment that the person came for; null of who came without one. */
  ProfileTicketTaken: {
    scope,
    body: z.strictObject({
      letter: z.string().regex(/^[A-HJKMNP-TVWX]$/),
      number: z.int().min(1).max(999),
      day: civilDateSchema,
      origin: z.enum(ticketOrigins),
      slot: slotSchema.nullable(),
    }),
    sealed: null,
  },
  /** subject: ticket id. Called again, the last room counts and the first instant. */
  ProfileTicketCalled: { scope, body: z.strictObject({ room: z.string().min(1).max(20) }), sealed: null },
  /** subject: ticket id. */
  ProfileTicketClosed: { scope, body: z.strictObject({ why: z.enum(ticketClosings) }), sealed: null },

  /** subject: appointment id. The time is all that is kept; the person says it when they come. */
  ProfileAppointmentMade: {
    scope,
    body: z.strictObject({ slot: slotSchema, origin: z.enum([...ticketOrigins, "postponed"]) }),
    sealed: null,
  },
  /** subject: appointment id. */
  ProfileAppointmentCancelled: { scope, body: nothing, sealed: null },
} as const;
