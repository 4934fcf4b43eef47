import { type FactDraft } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Clerk, rolesOn } from "./clerk.ts";
import { type PeopleRefusal } from "./refusals.ts";
import { type Role } from "./role.ts";

type PeopleFacts = readonly FactDraft<
  "ClerkAdded" | "PinChanged" | "RoleGranted" | "RoleRevoked" | "ClerkLeft"
>[];

export type NewClerk = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** argon2id, PHC form. */
  readonly pin: string;
  readonly roles: readonly Role[];
  /** First day of the roles, `YYYY-MM-DD`. */
  readonly from: string;
};

/** What the first administrator of an office may do at once: one person must be able to open the counter. */
const FOUNDING_ROLES = ["administrator", "supervisor", "front-desk"] as const;

/** Makes the first administrator. Refuses where anybody is known already. */
export function found(
  clerk: Omit<NewClerk, "roles">,
  clerks: readonly Clerk[],
): Outcome<PeopleFacts, PeopleRefusal> {
  if (clerks.length > 0) return refused("already-founded");
  return accepted(added({ ...clerk, roles: FOUNDING_ROLES }));
}

/** Adds a person. Two people of one name who both work here would be mixed up when signing in, so that is refused. */
export function add(clerk: NewClerk, clerks: readonly Clerk[]): Outcome<PeopleFacts, PeopleRefusal> {
  const name = folded(clerk.name);
  const taken = clerks.some((other) => other.leftOn === null && folded(other.name) === name);
  return taken ? refused("name-taken", { field: "name" }) : accepted(added(clerk));
}

/** Grants a role from a day, to a day or open-ended; both days inclusive. */
export function grant(
  clerk: Clerk,
  role: { readonly role: Role; readonly from: string; readonly to: string | null },
): Outcome<PeopleFacts, PeopleRefusal> {
  if (clerk.leftOn !== null && clerk.leftOn < role.from) return refused("clerk-left", { field: "clerk" });
  if (role.to !== null && role.to < role.from) return refused("grant-ends-before-start", { field: "to" });
  return accepted([{ kind: "RoleGranted", subject: clerk.id, body: role, sealed: null }]);
}

/** Everybody who is known, and the civil day of the act. */
export type Around = { readonly clerks: readonly Clerk[]; readonly today: string };

/** Ends a role with the end of a day. Refuses one that is not held then or later, and the office's last administrator. */
export function revoke(
  clerk: Clerk,
  what: { readonly role: Role; readonly on: string },
  around: Around,
): Outcome<PeopleFacts, PeopleRefusal> {
  const held = clerk.grants.some(({ role, to }) => role === what.role && (to === null || to > what.on));
  if (!held) return refused("role-not-held", { field: "role" });
  if (what.role === "administrator" && !administratorStays(clerk.id, what.on, around)) {
    return refused("last-administrator");
  }
  return accepted([{ kind: "RoleRevoked", subject: clerk.id, body: what, sealed: null }]);
}

/** A person leaves with the end of a day; names and acts stay in the history. */
export function leave(clerk: Clerk, on: string, around: Around): Outcome<PeopleFacts, PeopleRefusal> {
  if (clerk.leftOn !== null) return refused("clerk-left", { field: "clerk" });
  const administers = rolesOn(clerk, around.today).includes("administrator");
  if (administers && !administratorStays(clerk.id, on, around)) return refused("last-administrator");
  return accepted([{ kind: "ClerkLeft", subject: clerk.id, body: { on }, sealed: null }]);
}

/** A new PIN. `pin` is its argon2id hash. */
export function changePin(clerk: Clerk, pin: string): FactDraft<"PinChanged"> {
  return { kind: "PinChanged", subject: clerk.id, body: {}, sealed: { pin } };
}

/**
 * True when somebody else is administrator from then on without an end: the office never locks itself out. An act that is dated
 * back counts from today.
 */
function administratorStays(butNot: string, on: string, { clerks, today }: Around): boolean {
  const day = on > today ? on : today;
  return clerks.some(
    (clerk) =>
      clerk.id !== butNot &&
      clerk.leftOn === null &&
      clerk.grants.some(({ role, from, to }) => role === "administrator" && to === null && from <= day),
  );
}

function added(clerk: NewClerk): PeopleFacts {
  const { id: subject, name, initials, pin, roles, from } = clerk;
  return [
    { kind: "ClerkAdded", subject, body: { name, initials }, sealed: { pin } },
    ...roles.map(
      (role) => ({ kind: "RoleGranted", subject, body: { role, from, to: null }, sealed: null }) as const,
    ),
  ];
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}
