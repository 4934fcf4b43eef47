import { type OpenFact } from "../facts/kinds.ts";
import { type Role } from "./role.ts";

/** A dated grant of a role; both days inclusive, `to: null` is open-ended. */
export type Grant = { readonly role: Role; readonly from: string; readonly to: string | null };

/** A person who signs in here. `pin` is the argon2id hash, null when it was erased. */
export type Clerk = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly pin: string | null;
  readonly grants: readonly Grant[];
  readonly leftOn: string | null;
};

export type ClerkFact = OpenFact<"ClerkAdded" | "PinChanged" | "RoleGranted" | "RoleRevoked" | "ClerkLeft">;

/** What is known of a clerk after one more fact; facts before `ClerkAdded` change nothing. */
export function foldClerk(clerk: Clerk | undefined, fact: ClerkFact): Clerk | undefined {
  if (fact.kind === "ClerkAdded") {
    if (clerk !== undefined) return clerk;
    return { id: fact.subject, ...fact.body, pin: fact.sealed?.pin ?? null, grants: [], leftOn: null };
  }
  if (clerk === undefined) return undefined;
  switch (fact.kind) {
    case "PinChanged":
      return { ...clerk, pin: fact.sealed?.pin ?? null };
    case "RoleGranted":
      return { ...clerk, grants: [...clerk.grants, fact.body] };
    case "RoleRevoked":
      return { ...clerk, grants: clerk.grants.flatMap((grant) => ended(grant, fact.body)) };
    case "ClerkLeft":
      return { ...clerk, leftOn: fact.body.on };
    default:
      return fact satisfies never;
  }
}

/** Cuts a grant at the end of the day of revocation; one that had not begun by then is gone. */
function ended(grant: Grant, revoked: { readonly role: Role; readonly on: string }): Grant[] {
  if (grant.role !== revoked.role) return [grant];
  if (grant.from > revoked.on) return [];
  const to = grant.to !== null && grant.to < revoked.on ? grant.to : revoked.on;
  return [{ ...grant, to }];
}

/** The roles that a clerk holds on a civil day; none after the day of leaving. */
export function rolesOn(clerk: Clerk, day: string): readonly Role[] {
  if (clerk.leftOn !== null && day > clerk.leftOn) return [];
  const held = clerk.grants.filter((grant) => grant.from <= day && (grant.to === null || day <= grant.to));
  return [...new Set(held.map((grant) => grant.role))];
}
