import { z } from "zod";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import { initialsSchema, personNameSchema } from "../domain/people/facts.ts";
import { peopleRefusals, PIN } from "../domain/people/refusals.ts";
import { roleSchema } from "../domain/people/role.ts";
import { reading, refusing } from "./errors.ts";

const pin = z.string().regex(PIN, "pin-format");
const clerkId = z.string().min(1).max(80);
const refusable = refusing(peopleRefusals);

export const personSchema = z.strictObject({
  id: clerkId,
  name: z.string(),
  initials: z.string(),
  /** Roles held today. */
  roles: z.array(roleSchema),
  leftOn: civilDaySchema.nullable(),
  grants: z.array(z.strictObject({ role: roleSchema, from: civilDaySchema, to: civilDaySchema.nullable() })),
});
export type Person = z.infer<typeof personSchema>;

/** Who stands at the desk. `founding`: nobody exists yet, the first administrator is to be made. */
export const deskSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("founding") }),
  z.strictObject({ state: z.literal("signed-out") }),
  z.strictObject({ state: z.literal("locked"), person: personSchema }),
  z.strictObject({ state: z.literal("signed-in"), person: personSchema }),
]);
export type Desk = z.infer<typeof deskSchema>;

export const peopleContract = {
  desk: reading.output(deskSchema),
  /** Names to pick from when signing in: those who have not left. */
  names: reading.output(z.array(z.strictObject({ id: clerkId, name: z.string(), initials: z.string() }))),
  found: refusable
    .input(z.strictObject({ name: personNameSchema, initials: initialsSchema, pin, repeated: z.string() }))
    .output(deskSchema),
  /** Works offline. Throttled: REFUSED pin-throttled with details.seconds. */
  signIn: refusable.input(z.strictObject({ clerk: clerkId, pin: z.string().max(40) })).output(deskSchema),
  /** Leaves the work where it is; the same or another person signs in over it. */
  lock: reading.output(deskSchema),
  signOut: reading.output(deskSchema),
  /**
   * Somebody is at the desk: a window says so when keys or mouse move, once a minute at most. The desk locks itself ten minutes
   * after the last act or such a word; what windows ask by themselves (lists, status) does not count.
   */
  present: reading.output(z.strictObject({})),
  list: reading.output(z.array(personSchema)),
  add: refusable
    .input(
      z.strictObject({
        name: personNameSchema,
        initials: initialsSchema,
        pin,
        roles: z.array(roleSchema).max(7),
        from: civilDaySchema,
      }),
    )
    .output(personSchema),
  grant: refusable
    .input(
      z.strictObject({
        clerk: clerkId,
        role: roleSchema,
        from: civilDaySchema,
        to: civilDaySchema.nullable(),
      }),
    )
    .output(personSchema),
  revoke: refusable
    .input(z.strictObject({ clerk: clerkId, role: roleSchema, on: civilDaySchema }))
    .output(personSchema),
  leave: refusable.input(z.strictObject({ clerk: clerkId, on: civilDaySchema })).output(personSchema),
  /** One's own PIN, knowing the old one. */
  changePin: refusable
    .input(z.strictObject({ old: z.string().max(40), pin, repeated: z.string() }))
    .output(z.strictObject({})),
  /** Somebody else's forgotten PIN; an administrator's act. */
  resetPin: refusable.input(z.strictObject({ clerk: clerkId, pin })).output(z.strictObject({})),
};
