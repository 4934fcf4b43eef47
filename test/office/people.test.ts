import { describe, expect, test } from "vitest";
import { type Role } from "../../main/domain/people/role.ts";
import { draft, errorOf, pin, refusalOf, signInFirst, TestMachine } from "./test-office.ts";

const roles: Role[] = [];
const anna = { name: "Anna Testowa", initials: "AT", pin: "314159", roles, from: "2026-11-21" };

describe("the first run", () => {
  test("makes the first administrator, who stands at the desk at once", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    expect(await ask.people.desk()).toMatchObject({
      state: "signed-in",
      person: { name: "Jan Testowy", roles: ["administrator", "supervisor", "front-desk"] },
    });
  });

  test("happens once, with a PIN typed twice that is not anybody's first guess", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const person = { name: "Ktoś Inny", initials: "KI", pin: "314159", repeated: "314159" };

    expect(await refusalOf(ask.people.found(person))).toBe("already-founded");
    expect(await refusalOf(ask.people.found({ ...person, repeated: "314158" }))).toBe("pins-differ");
    expect(await refusalOf(ask.people.found({ ...person, pin: "111111" }))).toBe("pin-too-simple");
    expect(await refusalOf(ask.people.found({ ...person, pin: "1234" }))).toBe("BAD_REQUEST pin:pin-format");
  });
});

describe("signing in", () => {
  test("locks and changes hands; each act carries who did it", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const other = await ask.people.add({ ...anna, roles: ["front-desk"] });
    const first = await ask.intake.register(draft);

    expect(await ask.people.lock()).toMatchObject({ state: "locked", person: { name: "Jan Testowy" } });
    expect(await refusalOf(ask.intake.register(draft))).toBe("NOT_SIGNED_IN");
    await ask.people.signIn({ clerk: other.id, pin: "314159" });
    const second = await ask.intake.register(draft);

    expect([first, second].map(({ history }) => history[0]?.by)).toEqual(["Jan Testowy", "Anna Testowa"]);
    expect(await ask.people.signOut()).toEqual({ state: "signed-out" });
  });

  test("locks itself after ten minutes without an act; looking at lists is none", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    machine.time.pass(9 * 60_000);
    await ask.intake.senders({ query: "jan" });
    machine.time.pass(9 * 60_000);
    await ask.people.present();
    machine.time.pass(9 * 60_000);
    await ask.registry.today();
    machine.time.pass(60_000);

    expect(await ask.people.desk()).toMatchObject({ state: "locked" });
  });

  test("locks when the machine slept: the wall clock went on without the other one", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    machine.wall = "2026-11-21T10:00:00.000Z";

    expect(await ask.people.desk()).toMatchObject({ state: "locked" });
  });

  test("is throttled after three wrong PINs, through a restart and a clock put back, and forgiven by a right one", async () => {
    await using machine = new TestMachine();
    const first = await machine.openFounded();
    const [clerk] = await first.ask.people.names();
    const id = clerk?.id ?? "";
    const wrong = { clerk: id, pin: "999999" };
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await refusalOf(first.ask.people.signIn(wrong))).toBe("pin-wrong");
    }
    await first.close();

    const { ask } = machine.open();
    machine.wall = "2020-01-01T00:00:00.000Z";

    expect(await errorOf(ask.people.signIn({ clerk: id, pin }))).toEqual({
      code: "pin-throttled",
      field: "pin",
      details: { seconds: 5 },
    });
    machine.time.pass(5000);
    expect(await refusalOf(ask.people.signIn(wrong))).toBe("pin-wrong");
    expect(await errorOf(ask.people.signIn({ clerk: id, pin }))).toMatchObject({ details: { seconds: 10 } });
    machine.time.pass(10_000);
    expect(await ask.people.signIn({ clerk: id, pin })).toMatchObject({ state: "signed-in" });
    expect(await refusalOf(ask.people.signIn(wrong))).toBe("pin-wrong");
  });

  test("many tries at once are no way around the throttle", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const [clerk] = await ask.people.names();
    const guesses = Array.from({ length: 8 }, (_, at) =>
      ask.people.signIn({ clerk: clerk?.id ?? "", pin: `90000${at}` }),
    );

    const codes = await Promise.all(guesses.map(refusalOf));

    expect(codes.filter((code) => code === "pin-wrong")).toHaveLength(3);
    expect(codes.filter((code) => code === "pin-throttled")).toHaveLength(5);
  });

  test("refuses somebody unknown, and somebody who has left", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const other = await ask.people.add(anna);
    await ask.people.leave({ clerk: other.id, on: "2026-11-20" });

    expect(await refusalOf(ask.people.signIn({ clerk: "nobody", pin }))).toBe("clerk-unknown");
    expect(await refusalOf(ask.people.signIn({ clerk: other.id, pin: "314159" }))).toBe("clerk-left");
    expect((await ask.people.names()).map(({ name }) => name)).toEqual(["Jan Testowy"]);
  });
});

describe("roles", () => {
  test("hold from their day to their day, and end in the middle of a session", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const { id: clerk } = await ask.people.add(anna);
    await ask.people.grant({ clerk, role: "front-desk", from: "2026-11-22", to: "2026-11-22" });
    await ask.people.signIn({ clerk, pin: "314159" });

    expect(await errorOf(ask.intake.register(draft))).toEqual({ code: "NOT_ALLOWED" });
    machine.wall = "2026-11-22T12:00:00.000Z";
    await ask.people.signIn({ clerk, pin: "314159" });
    expect((await ask.intake.register(draft)).rpw).toBe("RPW/K1/1/2026");
    machine.wall = "2026-11-22T23:00:00.000Z";
    await ask.people.signIn({ clerk, pin: "314159" });
    expect(await refusalOf(ask.intake.register(draft))).toBe("NOT_ALLOWED");
  });

  test("the last administrator stays; a second one may let the first go", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const [first] = await ask.people.names();
    const jan = first?.id ?? "";
    const end = { clerk: jan, role: "administrator", on: "2026-11-21" } as const;

    expect(await refusalOf(ask.people.revoke(end))).toBe("last-administrator");
    expect(await refusalOf(ask.people.leave({ clerk: jan, on: "2026-11-21" }))).toBe("last-administrator");
    await ask.people.add({ ...anna, roles: ["administrator"] });
    const revoked = await ask.people.revoke(end);

    expect(revoked.grants.find(({ role }) => role === "administrator")?.to).toBe("2026-11-21");
  });

  test.each([
    ["name-taken", "add", { ...anna, name: "jan  TESTOWY" }],
    ["pin-too-simple", "add", { ...anna, pin: "123456" }],
    ["role-not-held", "revoke", { role: "inspector", on: "2026-11-21" }],
    ["grant-ends-before-start", "grant", { role: "inspector", from: "2026-11-21", to: "2026-11-20" }],
  ] as const)("refuse with %s", async (code, act, told) => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const [first] = await ask.people.names();
    const call = ask.people[act] as (input: object) => Promise<unknown>;

    expect(await refusalOf(call({ ...(act === "add" ? {} : { clerk: first?.id }), ...told }))).toBe(code);
  });
});

test("names and initials that are none are refused beside their field", async () => {
  await using machine = new TestMachine();
  const { ask } = await machine.openFounded();

  expect(await refusalOf(ask.people.add({ ...anna, name: " A " }))).toBe("BAD_REQUEST name:too-short");
  expect(await refusalOf(ask.people.add({ ...anna, name: "Anna \u202EaluS" }))).toBe(
    "BAD_REQUEST name:bad-characters",
  );
  expect(await refusalOf(ask.people.add({ ...anna, initials: "A1" }))).toBe(
    "BAD_REQUEST initials:bad-initials",
  );
});

describe("PINs", () => {
  test("one's own is changed by who knows the old one", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const next = { pin: "161803", repeated: "161803" };

    expect(await errorOf(ask.people.changePin({ old: "000000", ...next }))).toEqual({
      code: "pin-wrong",
      field: "old",
    });
    await ask.people.changePin({ old: pin, ...next });
    const [first] = await ask.people.names();
    expect(await refusalOf(ask.people.signIn({ clerk: first?.id ?? "", pin }))).toBe("pin-wrong");
    expect(await ask.people.signIn({ clerk: first?.id ?? "", pin: "161803" })).toMatchObject({
      state: "signed-in",
    });
  });

  test("a forgotten one is given anew by an administrator, and the wrong tries are forgiven", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const { id: clerk } = await ask.people.add({ ...anna, roles: ["front-desk"] });
    for (let tries = 0; tries < 4; tries += 1) await refusalOf(ask.people.signIn({ clerk, pin: "999999" }));

    await ask.people.resetPin({ clerk, pin: "161803" });

    expect(await ask.people.signIn({ clerk, pin: "161803" })).toMatchObject({ state: "signed-in" });
    expect(await refusalOf(ask.people.list())).toBe("NOT_ALLOWED");
    await signInFirst({ ask }).catch(() => undefined);
  });
});
