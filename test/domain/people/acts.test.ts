import { describe, expect, test } from "vitest";
import { add, found, grant, leave, revoke } from "../../../main/domain/people/acts.ts";
import { type Clerk } from "../../../main/domain/people/clerk.ts";

const pin = "$argon2id$v=19$m=19456,t=2,p=1$salt$hash";
const newcomer = {
  id: "c2",
  name: "Anna  Kowal",
  initials: "AK",
  pin,
  roles: ["front-desk"],
  from: "2026-11-21",
} as const;

function clerk(more: Partial<Clerk> = {}): Clerk {
  const grants = [{ role: "administrator", from: "2026-01-01", to: null }] as const;
  return { id: "c1", name: "Jan Testowy", initials: "JT", pin, grants, leftOn: null, ...more };
}

function around(...clerks: Clerk[]) {
  return { clerks, today: "2026-11-21" };
}

describe("found", () => {
  test("gives the first person what opens a counter", () => {
    const outcome = found(newcomer, []);

    expect(
      outcome.ok && outcome.value.map(({ kind, body }) => [kind, "role" in body ? body.role : null]),
    ).toEqual([
      ["ClerkAdded", null],
      ["RoleGranted", "administrator"],
      ["RoleGranted", "supervisor"],
      ["RoleGranted", "front-desk"],
    ]);
  });

  test("refuses where anybody is known, even one who has left", () => {
    expect(found(newcomer, [clerk({ leftOn: "2026-02-01" })])).toMatchObject({ code: "already-founded" });
  });
});

describe("add", () => {
  test("refuses a name that differs only in case and spaces, and takes it once that person has left", () => {
    expect(add(newcomer, [clerk({ name: "ANNA KOWAL" })])).toMatchObject({
      code: "name-taken",
      field: "name",
    });
    expect(add(newcomer, [clerk({ name: "ANNA KOWAL", leftOn: "2026-02-01" })]).ok).toBe(true);
  });
});

describe("grant", () => {
  test("refuses an end before the start, and a start after the person left", () => {
    const role = { role: "front-desk", from: "2026-11-21", to: "2026-11-20" } as const;

    expect(grant(clerk(), role)).toMatchObject({ code: "grant-ends-before-start" });
    expect(grant(clerk({ leftOn: "2026-11-20" }), { ...role, to: null })).toMatchObject({
      code: "clerk-left",
    });
    expect(grant(clerk(), { ...role, to: "2026-11-21" }).ok).toBe(true);
  });
});

describe("revoke", () => {
  const administrator = { role: "administrator", on: "2026-11-21" } as const;

  test("refuses a role that nobody gave, and one that ended before", () => {
    const ended = clerk({ grants: [{ role: "inspector", from: "2026-01-01", to: "2026-11-21" }] });

    expect(revoke(ended, { role: "inspector", on: "2026-11-21" }, around(ended))).toMatchObject({
      code: "role-not-held",
    });
    expect(revoke(clerk(), { role: "inspector", on: "2026-11-21" }, around())).toMatchObject({
      code: "role-not-held",
    });
  });

  test.each([
    ["nobody else", clerk({ id: "c2", grants: [] })],
    [
      "only one whose role ends",
      clerk({ id: "c2", grants: [{ role: "administrator", from: "2026-01-01", to: "2027-01-01" }] }),
    ],
    [
      "only one who begins later",
      clerk({ id: "c2", grants: [{ role: "administrator", from: "2026-12-01", to: null }] }),
    ],
    ["only one who has left", clerk({ id: "c2", leftOn: "2026-12-31" })],
  ])("refuses the last administrator: %s would stay", (_who, other) => {
    expect(revoke(clerk(), administrator, around(clerk(), other))).toMatchObject({
      code: "last-administrator",
    });
    expect(leave(clerk(), "2026-11-21", around(clerk(), other))).toMatchObject({
      code: "last-administrator",
    });
  });

  test("takes an administrator's role where another stays", () => {
    const all = around(clerk(), clerk({ id: "c2" }));

    expect(revoke(clerk(), administrator, all)).toMatchObject({ value: [{ kind: "RoleRevoked" }] });
    expect(leave(clerk(), "2026-11-21", all)).toMatchObject({ value: [{ kind: "ClerkLeft" }] });
  });
});

describe("leave", () => {
  test("lets anybody else go, also on a day that has passed", () => {
    const other = clerk({ id: "c2", grants: [] });

    expect(leave(other, "2025-12-31", around(clerk(), other)).ok).toBe(true);
    expect(leave(clerk(), "2025-12-31", around(clerk(), clerk({ id: "c2" }))).ok).toBe(true);
  });

  test("refuses a person who has left already", () => {
    expect(leave(clerk({ leftOn: "2026-02-01" }), "2026-11-21", around())).toMatchObject({
      code: "clerk-left",
    });
  });
});
