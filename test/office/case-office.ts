import { vi } from "vitest";
import { type CaseView } from "../../main/contract/case-views.ts";
import { type ItemView } from "../../main/contract/item.ts";
import { createCode } from "../../sync/central/codes.ts";
import { OFFICE, type Running, runCentre } from "../sync/central/running.ts";
import { type Client, draft, pin, signInFirst, TestMachine, type TestOffice } from "./test-office.ts";

/** Scopes of a station of the registry. */
const scopes = ["registry", "accounts", "stations"] as const;

/** Machines at one real centre, all by the clock of the first. */
export class CaseHouse implements AsyncDisposable {
  readonly machines: TestMachine[] = [];
  readonly #running: Running;
  /** While true, no request of any machine reaches the centre. */
  cut = false;

  private constructor(running: Running) {
    this.#running = running;
  }

  static async open(): Promise<CaseHouse> {
    let house: CaseHouse | null = null;
    const running = await runCentre(null, {
      nowMs: () => Date.parse(house?.machines[0]?.wall ?? "2026-11-21T09:42:00.000Z"),
    });
    house = new CaseHouse(running);
    return house;
  }

  get centre() {
    return this.#running.centre;
  }

  /** A machine whose wire leads to the centre, enrolled. The first has its administrator at the desk. */
  async station(point: string | null): Promise<{ machine: TestMachine; office: TestOffice }> {
    const machine = new TestMachine();
    machine.name = `Pokój ${point ?? "bez punktu"}`;
    this.machines.push(machine);
    machine.centre = async (url, init) => {
      if (this.cut) throw new TypeError("The network is cut");
      const answer = await fetch(url, init);
      return { status: answer.status, text: async () => await answer.text() };
    };
    const office = machine.open();
    const { name } = machine;
    const { code } = await createCode(this.centre, { office: OFFICE, name, point, scopes });
    // A station that joins waits by its clock, which stands still unless it is moved.
    let joined = false;
    const enrolling = office.ask.station.enrol({ centralUrl: this.centre.url, code });
    void enrolling.finally(() => (joined = true));
    await this.until(machine, () => joined);
    await enrolling;
    if (this.machines.length === 1) {
      await office.ask.people.found({ name: "Jan Testowy", initials: "JT", pin, repeated: pin });
    }
    return { machine, office };
  }

  /** Lets the machine's time pass until something is so. */
  async until(machine: TestMachine, so: () => boolean | Promise<boolean>): Promise<void> {
    await vi.waitUntil(
      () => {
        machine.time.pass(250);
        return so();
      },
      { interval: 5, timeout: 10_000 },
    );
  }

  /** Until this office and the centre have nothing to tell each other. */
  async inStep(at: { readonly machine: TestMachine; readonly office: TestOffice }): Promise<void> {
    await this.until(at.machine, async () => (await at.office.ask.station.status()).sync.state === "in-step");
  }

  /** The morning of another day. To the desk that looks like idleness, so its clerk signs in again. */
  async on(day: string, at: { readonly machine: TestMachine; readonly office: TestOffice }): Promise<void> {
    at.machine.wall = `${day}T07:30:00.000Z`;
    await signInFirst(at.office);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const machine of this.machines) await machine[Symbol.asyncDispose]();
    await this.#running[Symbol.asyncDispose]();
  }
}

/** A letter about a tax relief, whose matter leads to one class. */
export async function reliefLetter(ask: Client, more: Partial<typeof draft> = {}): Promise<ItemView> {
  return await ask.intake.register({ ...draft, matter: "TAX_RELIEF", unit: "FN", ...more });
}

/** What opens a case of a tax relief. */
export const opening = {
  jrwa: "3160",
  proceeding: "tax",
  startOn: "2026-11-21",
  unconfirmedSeen: true,
} as const;

/** The list that such cases stand in. */
export const list = { unit: "FN", jrwa: "3160", year: 2026 };

/** An open case, its list being held here. */
export async function openCaseHere(ask: Client, item?: ItemView): Promise<CaseView> {
  const letter = item ?? (await reliefLetter(ask));
  return await ask.cases.openFromItem({ item: letter.id, unconfirmedSeen: true });
}
