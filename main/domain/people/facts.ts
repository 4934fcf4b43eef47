import { z } from "zod";
import { civilDaySchema } from "../facts/envelope.ts";
import { typedText } from "../typed-text.ts";
import { roleSchema } from "./role.ts";

/** argon2id in PHC form (`$argon2id$v=19$…`). Made outside the domain, sealed in the fact, compared outside. */
export const pinHashSchema = z.string().startsWith("$argon2id$").max(300);

export const personNameSchema = typedText(120).min(2, "too-short");
export const initialsSchema = z
  .string()
  .trim()
  .regex(/^\p{L}{2,5}$/u, "bad-initials");

const pinSealed = z.strictObject({ pin: pinHashSchema });
const nothing = z.strictObject({});

export const peopleKinds = {
  /** subject: clerk id. The name of an official is public; the PIN's hash is sealed. */
  ClerkAdded: {
    scope: "accounts",
    body: z.strictObject({ name: personNameSchema, initials: initialsSchema }),
    sealed: pinSealed,
  },
  PinChanged: { scope: "accounts", body: nothing, sealed: pinSealed },
  /** `from` and `to` are civil dates, both inclusive; `to: null` is open-ended. */
  RoleGranted: {
    scope: "accounts",
    body: z.strictObject({ role: roleSchema, from: civilDaySchema, to: civilDaySchema.nullable() }),
    sealed: null,
  },
  /** The role ends with the end of `on`, whatever its grants said. */
  RoleRevoked: {
    scope: "accounts",
    body: z.strictObject({ role: roleSchema, on: civilDaySchema }),
    sealed: null,
  },
  ClerkLeft: { scope: "accounts", body: z.strictObject({ on: civilDaySchema }), sealed: null },
} as const;
