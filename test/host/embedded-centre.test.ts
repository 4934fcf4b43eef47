import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type EmbeddedCentre, enrolmentCode, startCentre } from "../../main/host/embedded-centre.ts";
import { programRoot } from "../../main/host/places.ts";
import { endChild } from "../../main/host/supervise.ts";
import { emptyPglite } from "../sync/databases.ts";
import { TestStation } from "../sync/central/test-station.ts";

let data: string;
let centre: EmbeddedCentre;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "okienko-embedded-"));
  await emptyPglite(join(data, "database"));
  centre = await startCentre(programRoot(), data, 0);
});
afterAll(async () => {
  await endChild(centre.child);
  rmSync(data, { recursive: true, force: true });
});

it("enrolmentCode gives a code again while nobody has enrolled, and none once somebody has", async () => {
  const first = await enrolmentCode(centre.url, data);
  const second = await enrolmentCode(centre.url, data);
  const station = await TestStation.enrol(centre.url, second ?? "");

  expect(first).not.toBe(second);
  expect(station.identity.point).toBe("K1");
  expect(await enrolmentCode(centre.url, data)).toBeNull();
});

it("enrolmentCode throws with the status where the centre does not know who asks", async () => {
  const strange = join(data, "strange");
  mkdirSync(strange);
  writeFileSync(join(strange, "admin-token"), "not-this-one");

  await expect(enrolmentCode(centre.url, strange)).rejects.toThrow(/gave no code \(status 4\d\d\)/);
});
