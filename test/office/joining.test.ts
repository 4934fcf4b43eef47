import { recordPlan } from "../world/directory.ts";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemChance, systemClock, systemLog, systemWeb } from "../../main/host/machine.ts";
import { clientOf } from "../../main/host/office-door.ts";
import { programRoot } from "../../main/host/places.ts";
import { readDirectory } from "../../main/office/directory.ts";
import { openOffice } from "../../main/office/office.ts";
import { createCode } from "../../sync/central/codes.ts";
import { OFFICE, runCentre } from "../sync/central/running.ts";
import { pin, refusalOf, signInFirst, TestMachine } from "./test-office.ts";

const scopes = ["registry", "accounts", "stations"] as const;

/** A real office on this very machine, in a folder of its own. */
function openHere() {
  const folder = mkdtempSync(join(tmpdir(), "okienko-join-"));
  const shipped = join(programRoot(), "assets", "office", "kruszyna.json");
  const office = openOffice({
    clock: systemClock,
    chance: systemChance,
    log: systemLog("warn"),
    web: systemWeb,
    devices: { openPrinter: () => expect.unreachable(), scanner: null },
    furnishings: {
      directory: readDirectory({ own: join(folder, "office.json"), shipped }),
      recordPlan,
      fonts: folder,
      version: "0",
      machine: "test",
    },
    files: {
      store: join(folder, "station.db"),
      key: randomBytes(32),
      backups: join(folder, "backups"),
      journal: join(folder, "journal"),
    },
  });
  return {
    ask: clientOf(office),
    async [Symbol.asyncDispose]() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

test("a station that joins an office at work knows its people when the enrolment ends, and founds nobody", async () => {
  await using running = await runCentre(null);
  const { centre } = running;
  const code = async (point: string) =>
    (await createCode(centre, { office: OFFICE, name: `Kancelaria ${point}`, point, scopes })).code;
  await using first = openHere();
  await using second = openHere();
  const person = { name: "Jan Testowy", initials: "JT", pin, repeated: pin };
  await first.ask.station.enrol({ centralUrl: centre.url, code: await code("K1") });
  await first.ask.people.found(person);
  await expect.poll(async () => (await first.ask.station.status()).sync.state).toBe("in-step");

  await second.ask.station.enrol({ centralUrl: centre.url, code: await code("K2") });

  expect(await second.ask.people.desk()).toEqual({ state: "signed-out" });
  expect(await refusalOf(second.ask.people.found({ ...person, name: "Ktoś Inny" }))).toBe("already-founded");
  await signInFirst(second);
  expect(await second.ask.people.desk()).toMatchObject({
    state: "signed-in",
    person: { name: "Jan Testowy" },
  });
});

test("a station follows its centre to another address, and so do the receipts it prints", async () => {
  await using machine = new TestMachine();
  const founded = await machine.openFounded();
  const before = await founded.ask.station.status();
  await founded.close();

  const office = openOffice({ ...machine.parts(), centralUrl: "https://eboi.example/" });
  const after = await clientOf(office).station.status();
  await office.close();
  const misled = openOffice({ ...machine.parts(), centralUrl: "http://eboi.example/" });
  const stayed = await clientOf(misled).station.status();
  await misled.close();

  expect(before.centralUrl).toBe("http://127.0.0.1:9");
  expect(after.centralUrl).toBe("https://eboi.example");
  expect(stayed.centralUrl).toBe("https://eboi.example");
  // The citizen's page of this office has an address of its own, which does not move with the centre.
  expect(after.statusUrl).toBe(before.statusUrl);
});
