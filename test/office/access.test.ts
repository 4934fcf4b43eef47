import { describe, expect, test } from "vitest";
import { access } from "../../main/contract/access.ts";
import { contract } from "../../main/contract/contract.ts";
import { roles } from "../../main/domain/people/role.ts";
import { refusalOf, signInFirst, TestMachine, type TestOffice } from "./test-office.ts";

/** Calls a procedure of any name without input: whether it is let in shows before its input is looked at. */
function call({ ask }: TestOffice, name: string): Promise<unknown> {
  const [counter = "", procedure = ""] = name.split(".");
  // Walks the client by names of the table, which the contract's own type holds together.
  const counters = ask as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const called = counters[counter]?.[procedure];
  if (called === undefined) throw new Error(`No procedure ${name}`);
  return called({ nonsense: true });
}

const names = Object.keys(access) as (keyof typeof access)[];
/** They would change who stands at the desk in the middle of the walk, or stay open. */
const walked = names.filter((name) => !["people.lock", "people.signOut", "station.news"].includes(name));

/** What the table says of a role. */
function mayCall(name: keyof typeof access, held: string | null): string | null {
  const wanted = access[name];
  if (wanted === "anyone") return null;
  if (held === null) return "NOT_SIGNED_IN";
  if (wanted === "signed-in") return null;
  return wanted.some((role) => role === held) ? null : "NOT_ALLOWED";
}

/** Only what the door says; what comes behind it is another matter. */
async function doorOf(office: TestOffice, name: string): Promise<string | null> {
  const code = await refusalOf(call(office, name)).catch(() => null);
  return code === "NOT_SIGNED_IN" || code === "NOT_ALLOWED" ? code : null;
}

describe("the table of access", () => {
  test("has a row for each procedure of the contract and no other", () => {
    const procedures = Object.entries(contract).flatMap(([counter, all]) =>
      Object.keys(all).map((name) => `${counter}.${name}`),
    );

    expect(names.toSorted()).toEqual(procedures.toSorted());
  });

  test("is what the office does when nobody is signed in", async () => {
    await using machine = new TestMachine();
    const office = await machine.openFounded();
    await office.ask.people.signOut();

    for (const name of walked)
      expect([name, await doorOf(office, name)]).toEqual([name, mayCall(name, null)]);
  });

  test.each(roles)("is what the office does for a person with the one role %s", async (role) => {
    await using machine = new TestMachine();
    const office = await machine.openFounded();
    const person = { name: "Anna Testowa", initials: "AT", pin: "314159", roles: [role], from: "2026-11-21" };
    const { id } = await office.ask.people.add(person);
    await office.ask.people.signIn({ clerk: id, pin: "314159" });

    for (const name of walked)
      expect([name, await doorOf(office, name)]).toEqual([name, mayCall(name, role)]);
  });

  test("names the roles that would be needed", async () => {
    await using machine = new TestMachine();
    const office = await machine.openFounded();

    const refused = office.ask.audit.views({ after: null, limit: 10 });

    await expect(refused).rejects.toMatchObject({ code: "NOT_ALLOWED", data: { needs: ["inspector"] } });
  });

  test("holds again for everybody after a restart: nobody is signed in", async () => {
    await using machine = new TestMachine();
    const first = await machine.openFounded();
    await first.close();
    const office = machine.open();

    expect(await office.ask.people.desk()).toEqual({ state: "signed-out" });
    expect(await refusalOf(office.ask.registry.today())).toBe("NOT_SIGNED_IN");
    await signInFirst(office);
    expect(await office.ask.registry.today()).toEqual([]);
  });
});
