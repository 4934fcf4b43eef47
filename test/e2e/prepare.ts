import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { type TestProject } from "vitest/node";
import { type Asking, freshFolder, Program } from "./program.ts";

declare module "vitest" {
  // vitest's own interface, which is made to be widened.
  interface ProvidedContext {
    /** Folder of a station at work, to be copied. */
    stationAtWork: string;
  }
}

/** Everybody's PIN here. */
export const PIN = "271828";

export const people = {
  administrator: "Anna Testowa",
  clerk: "Bogdan Próbny",
  officer: "Celina Wzorcowa",
  inspector: "Damian Kontrolny",
} as const;

export const senders = {
  person: "Jan Przykładowy",
  company: "Młyn Wzorcowy sp. z o.o.",
} as const;

/**
 * Once for all end-to-end tests: builds the window, and makes a station that is enrolled, has its people and two letters in the
 * register. Each test file works on a copy of it, centre included, which is quicker than making one.
 */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const folder = freshFolder();
  await using program = await Program.start({ data: folder, keep: true, centralPort: quietPort() });
  await furnish(program.ask);
  project.provide("stationAtWork", folder);
  return async () => await rm(folder, { recursive: true, force: true });
}

/** A copy of the station at work, and the port that its centre must come back to. */
export async function copyAtWork(): Promise<{ readonly data: string; readonly centrePort: number }> {
  const data = freshFolder();
  await cp(inject("stationAtWork"), data, { recursive: true });
  return { data, centrePort: Number(await readFile(join(data, "centre", "port"), "utf8")) };
}

/** A station at work with an empty desk, on a folder of its own, with its centre beside it. */
export async function startAtWork(): Promise<Program> {
  const { data } = await copyAtWork();
  return await Program.start({ data });
}

async function furnish(ask: Asking): Promise<void> {
  await ask.people.found({ name: people.administrator, initials: "AT", pin: PIN, repeated: PIN });
  const { today } = await ask.intake.form();
  const add = (name: string, initials: string, role: "front-desk" | "case-officer" | "inspector") =>
    ask.people.add({ name, initials, pin: PIN, roles: [role], from: today });
  await add(people.clerk, "BP", "front-desk");
  await add(people.officer, "CW", "case-officer");
  await add(people.inspector, "DK", "inspector");
  await letterFrom(ask, { type: "person", name: senders.person, address: "Kijów 3, 42-282 Kruszyna" });
  await letterFrom(ask, { type: "company", name: senders.company, address: "Lgota Mała 7" });
  await ask.people.signOut();
}

type Sender = { readonly type: "person" | "company"; readonly name: string; readonly address: string };

async function letterFrom(ask: Asking, sender: Sender): Promise<void> {
  await ask.intake.register({
    channel: "COUNTER",
    sender: { kind: "new", sender: { ...sender, pesel: null, nip: null, regon: null } },
    title: "Pismo przygotowane przed próbą",
    matter: "GENERAL_LETTER",
    unit: "OR",
    documentDate: null,
    reference: null,
    attachments: 0,
    pages: null,
    postedOn: null,
    postalNumber: null,
    remarks: "",
    nameOnReceipt: false,
    received: null,
  });
}

/** Below the range that systems hand out by themselves, so that it is still free when a copy comes back to it. */
function quietPort(): number {
  return 15_000 + Math.floor(Math.random() * 10_000);
}
