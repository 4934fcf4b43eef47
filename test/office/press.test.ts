import { randomBytes, randomUUIDv7 } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accepted, refused } from "../../main/domain/refusal.ts";
import { simulatedPrinter } from "../../main/devices/simulated/simulated-printer.ts";
import { Desk } from "../../main/office/desk.ts";
import { NewsBoard } from "../../main/office/news.ts";
import { Press } from "../../main/office/printing/press.ts";
import { openRoom, type Room } from "../../main/office/room.ts";
import { installedFontsDirectory } from "../../main/paper/fonts.ts";
import { openStore } from "../../main/store/open-store.ts";
import { Time } from "../world/time.ts";
import { directory, recordPlan } from "../world/directory.ts";
import { printerConfig } from "./test-office.ts";

const body = {
  paper: "register-sheet",
  items: [] as string[],
  printer: "labels",
  copy: 0,
  language: "pl",
  size: "2026-11-21",
} as const;

/** The room of an enrolled station with one printer in its settings, and nobody at work in it. */
function quietRoom() {
  const folder = mkdtempSync(join(tmpdir(), "okienko-press-"));
  const opened = openStore({
    file: join(folder, "station.db"),
    key: randomBytes(32),
    backups: join(folder, "backups"),
    journal: join(folder, "mark"),
    newId: () => randomUUIDv7(),
    log: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.code);
  const store = opened.value;
  const time = new Time();
  const clock = { now: () => "2026-11-21T09:42:00.000Z", ticks: time.now, ring: time.ring };
  const room = openRoom({
    store,
    clock,
    desk: new Desk(clock, () => 10),
    news: new NewsBoard(),
    chance: { id: () => randomUUIDv7(), bytes: randomBytes },
    furnishings: { directory, recordPlan, fonts: installedFontsDirectory(), version: "0", machine: "test" },
    log: { note: () => undefined, trouble: () => undefined },
    committed: () => undefined,
  });
  const identity = {
    office: "kruszyna",
    station: "S1",
    name: "S1",
    point: "K1",
    epoch: 1,
    scopes: ["registry" as const],
    centralUrl: "http://127.0.0.1:9",
    statusUrl: "http://127.0.0.1:9",
  };
  room.commit("station", (tx) => {
    tx.saveIdentity(identity);
    tx.saveSetting("printers", [printerConfig("labels")]);
    return accepted(null);
  });
  return {
    real: room,
    store,
    time,
    async [Symbol.asyncDispose]() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

test("press writes down what became of a paper as soon as the disk takes it again", async () => {
  await using quiet = quietRoom();
  const { real, store, time } = quiet;
  // The disk comes and goes, as a person who frees space sees it; everything else is real.
  let full = false;
  const room: Room = { ...real, commit: (by, work) => (full ? refused("disk-full") : real.commit(by, work)) };
  const printer = simulatedPrinter({ name: "labels", accepts: ["pdf"], remembers: false });
  const press = new Press(room, () => printer);
  room.commit("station", (tx) => {
    tx.append({ kind: "PrintQueued", subject: "job-1", body, sealed: null });
    return accepted(null);
  });

  printer.become({ does: "slow" });
  const sending = press.send("job-1", "clerk-1");
  await printer.waiting();
  full = true;
  printer.release();
  const outcome = await sending;
  time.pass(5_000);
  const whileFull = store.read.jobs.byId("job-1")?.state;
  full = false;
  time.pass(5_000);

  expect(outcome).toEqual({ ok: false, code: "disk-full" });
  expect(whileFull).toBe("queued");
  expect(store.read.jobs.byId("job-1")?.state).toBe("sent");
  expect(store.read.facts.ofSubject("job-1").at(-1)?.by).toBe("clerk-1");
  expect(printer.tray).toHaveLength(1);
  await press.close();
});

test("press asks about every paper that a former office left, however many", async () => {
  await using quiet = quietRoom();
  const { real: room, store } = quiet;
  const printer = simulatedPrinter({ name: "labels", accepts: ["pdf"], remembers: false });
  room.commit("station", (tx) => {
    tx.append(
      Array.from({ length: 620 }, (_, at) => ({
        kind: "PrintQueued" as const,
        subject: `job-${at}`,
        body,
        sealed: null,
      })),
    );
    return accepted(null);
  });
  const press = new Press(room, () => printer);

  await press.lookAround();

  const states = store.read.jobs.open("S1").map(({ state, code }) => `${state} ${code}`);
  expect(states).toHaveLength(620);
  expect(new Set(states)).toEqual(new Set(["unknown office-ended"]));
  expect(printer.tray).toEqual([]);
  await press.close();
});
