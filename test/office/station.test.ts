import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../main/store/open-store.ts";
import {
  centreThatEnrols,
  draft,
  printerConfig,
  refusalOf,
  signInFirst,
  TestMachine,
} from "./test-office.ts";

describe("station.status", () => {
  test("answers before anybody exists, and after enrolment says who the station is", async () => {
    await using machine = new TestMachine();
    const { ask } = machine.open();

    const before = await ask.station.status();
    const address = { centralUrl: "http://127.0.0.1:9", code: "kruszyna-7K3M" };
    const after = await ask.station.enrol(address);

    expect(before).toMatchObject({ station: null, store: "open", sync: { state: "not-enrolled" } });
    expect(after).toMatchObject({
      name: "okienko-test",
      station: "S1",
      point: "K1",
      office: "kruszyna",
      centralUrl: "http://127.0.0.1:9",
      statusUrl: "https://eboi.kruszyna.example/stan",
      scanner: { state: "none" },
      version: "0.1.0",
    });
    expect(await refusalOf(ask.station.enrol(address))).toBe("already-enrolled");
  });

  test("says what waits for the centre, since when and why", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.intake.register(draft);

    await expect.poll(async () => (await ask.station.status()).sync.cause).toBe("unreachable");
    const { sync } = await ask.station.status();

    expect(sync).toMatchObject({ state: "offline", since: "2026-11-21T09:42:00.000Z", refused: 0 });
    expect(sync.waiting).toBeGreaterThan(4);
    expect(Date.parse(sync.nextTry ?? "")).toBeGreaterThan(Date.parse(machine.wall));
  });

  test("a centre that says no, or is not there, leaves the machine as it was; the same key asks again", async () => {
    await using machine = new TestMachine();
    const keys: string[] = [];
    const now = "2026-11-21T09:42:00.000Z";
    let answer: object | null = { ok: false, code: "code-not-valid", details: {}, now };
    machine.centre = (_url, { body }) => {
      keys.push((JSON.parse(body) as { publicKey: string }).publicKey);
      if (answer === null) return Promise.reject(new TypeError("The network is cut"));
      const text = JSON.stringify(answer);
      return Promise.resolve({ status: 400, text: () => Promise.resolve(text) });
    };
    const { ask } = machine.open();
    const enrol = () => ask.station.enrol({ centralUrl: "http://127.0.0.1:9", code: "kruszyna-7K3M" });

    expect(await refusalOf(enrol())).toBe("code-unknown");
    answer = null;
    expect(await refusalOf(enrol())).toBe("centre-unreachable");
    expect((await ask.station.status()).station).toBeNull();
    machine.centre = centreThatEnrols;
    expect((await enrol()).station).toBe("S1");
    expect(new Set(keys).size).toBe(1);
  });

  test("is refused for an address that is none", async () => {
    await using machine = new TestMachine();
    const { ask } = machine.open();

    const refusal = await refusalOf(ask.station.enrol({ centralUrl: "ftp://x", code: "y" }));

    expect(refusal).toBe("BAD_REQUEST centralUrl:bad-address");
  });

  test.each([
    "http://eboi.example",
    "http://192.168.1.10:8700/",
    "http://localhost.example",
    "http://localhost@eboi.example/",
    "http://127.0.0.1:80@eboi.example/",
  ])("is refused for %s, on whose way anybody may listen", async (centralUrl) => {
    await using machine = new TestMachine();
    const { ask } = machine.open();

    const refusal = await refusalOf(ask.station.enrol({ centralUrl, code: "kruszyna-7K3M" }));

    expect(refusal).toBe("BAD_REQUEST centralUrl:centre-not-https");
  });

  test.each(["https://eboi.example", "http://localhost:8700/", "http://127.0.0.1", "http://[::1]:8700"])(
    "takes %s",
    async (centralUrl) => {
      await using machine = new TestMachine();
      const { ask } = machine.open();

      const { station } = await ask.station.enrol({ centralUrl, code: "kruszyna-7K3M" });

      expect(station).toBe("S1");
    },
  );
});

describe("station.startSeries", () => {
  test("lets the year go on from a number, once, before its first", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();

    const series = await ask.station.startSeries({ year: 2026, next: 418 });

    expect(series).toEqual([{ point: "K1", year: 2026, first: 418, next: 418, begun: false }]);
    expect((await ask.intake.register(draft)).rpw).toBe("RPW/K1/418/2026");
    expect(await refusalOf(ask.station.startSeries({ year: 2026, next: 500 }))).toBe("series-already-begun");
    expect(await refusalOf(ask.station.startSeries({ year: 2026, next: 0 }))).toBe(
      "BAD_REQUEST next:bad-number",
    );
  });

  test("ends at the last number of a label: the series is exhausted", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.station.startSeries({ year: 2026, next: 999_999 });

    expect((await ask.intake.register(draft)).label).toMatch(/^R26K1999999/);
    expect(await refusalOf(ask.intake.register(draft))).toBe("series-exhausted");
  });
});

describe("a store that came back from an older copy", () => {
  test("does not number until a supervisor opens a new epoch, and then gives no number twice", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    await ask.intake.register(draft);
    await using old = machine.killed();
    await ask.intake.register(draft);
    await ask.intake.register(draft);
    cpSync(machine.parts().files.journal, old.parts().files.journal);

    const office = old.open();
    await signInFirst(office);

    expect(await refusalOf(office.ask.intake.register(draft))).toBe("numbering-frozen");
    // Not even what takes no number: it would stand where the centre has something else.
    const [item] = await office.ask.registry.today();
    const assign = { item: item?.id ?? "", unit: "FN", clerk: null };
    expect(await refusalOf(office.ask.intake.assign(assign))).toBe("numbering-frozen");
    const person = { name: "Anna Testowa", initials: "AT", pin: "314159", roles: [], from: "2026-11-21" };
    expect(await refusalOf(office.ask.people.add(person))).toBe("numbering-frozen");
    expect(await office.ask.registry.find({ text: item?.rpw ?? "", scanned: false })).toMatchObject({
      kind: "item",
    });
    expect((await office.ask.station.status()).sync).toMatchObject({ state: "frozen", cause: "restored" });
    await office.ask.station.openEpoch();
    expect((await office.ask.intake.register(draft)).rpw).toBe("RPW/K1/4/2026");
    expect(await refusalOf(office.ask.station.openEpoch())).toBe("not-frozen");
  });
});

describe("the end of a day", () => {
  test("is said once of each day that is over, and closes the year's series where it stopped", async () => {
    await using machine = new TestMachine();
    machine.wall = "2026-12-30T09:00:00.000Z";
    const { ask, close } = await machine.openFounded();
    await ask.intake.register(draft);
    machine.time.pass(15_000);
    machine.wall = "2027-01-01T07:00:00.000Z";
    machine.time.pass(30_000);
    await close();

    const files = machine.parts().files;
    const opened = openStore({
      file: files.store,
      key: machine.key,
      backups: files.backups,
      journal: files.journal,
      newId: () => "",
      log: () => undefined,
    });
    if (!opened.ok) throw new Error(opened.code);
    const { read } = opened.value;

    expect(read.series.of("K1", 2026)).toMatchObject({ next: 2, closedOn: "2026-12-31" });
    expect(read.facts.ofSubject("K1/2026-12-30")).toMatchObject([{ by: "station", body: { last: 1 } }]);
    expect(read.facts.ofSubject("K1/2026-12-31")).toHaveLength(1);
    expect(read.facts.ofSubject("K1/2027-01-01")).toEqual([]);
    await opened.value.close();
  });
});

describe("copies of the store", () => {
  test("are made when asked, and every hour in which something happened", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const copies = () => readdirSync(machine.parts().files.backups).length;

    const { at } = await ask.station.backup();
    expect(at).toBe(machine.wall);
    expect(copies()).toBe(1);
    await ask.intake.register(draft);
    machine.time.pass(59 * 60_000);
    expect((await ask.station.status()).backup).toEqual({ at, failed: false });
    machine.time.pass(2 * 60_000);
    await expect.poll(async () => (await ask.station.status()).backup.at).not.toBe(at);

    expect(copies()).toBe(2);
  });

  test("that cannot be made are refused and shown", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const { backups } = machine.parts().files;
    rmSync(backups, { recursive: true, force: true });
    mkdirSync(dirname(backups), { recursive: true });
    writeFileSync(backups, "a file where a folder should be");

    expect(await refusalOf(ask.station.backup())).toBe("backup-failed");
    expect((await ask.station.status()).backup.failed).toBe(true);
  });
});

describe("copies by themselves", () => {
  test("are tried ever more seldom while they cannot be made, and made once they can", async () => {
    await using machine = new TestMachine();
    const { ask } = await machine.openFounded();
    const { backups } = machine.parts().files;
    writeFileSync(backups, "a file where a folder should be");
    const tries = () => machine.logged.filter((line) => line.startsWith("backup ")).length;

    for (let round = 0; round < 240; round += 1) {
      machine.time.pass(15_000);
      // As long as a try takes that fails.
      await mkdir(backups, { recursive: true }).catch(() => undefined);
      await rm(join(backups, "none"), { force: true }).catch(() => undefined);
    }
    await expect.poll(tries).toBeGreaterThan(4);
    expect(tries()).toBeLessThan(10);

    rmSync(backups);
    machine.time.pass(60 * 60_000);
    await expect.poll(async () => (await ask.station.status()).backup.at).not.toBeNull();
  });
});

describe("station.news", () => {
  test("tells what changed, each kind once however often, and ends with the office", async () => {
    await using machine = new TestMachine();
    machine.printer();
    const { ask, close } = await machine.openFounded();
    await ask.print.savePrinter(printerConfig("labels"));
    const news = await ask.station.news();
    const heard: string[] = [];

    expect(await news.next()).toEqual({ done: false, value: { kind: "hello" } });
    const { id } = await ask.intake.register(draft);
    await ask.intake.register(draft);
    await ask.print.label({ item: id });
    await ask.people.lock();
    await close();
    for await (const { kind } of news) heard.push(kind);

    expect(heard.toSorted()).toEqual(["desk", "items", "printing", "status"]);
  });

  test("tells that the desk locked itself and that a new day began, though nobody asked", async () => {
    await using machine = new TestMachine();
    const { ask, close } = await machine.openFounded();
    machine.wall = "2026-11-21T22:55:00.000Z";
    await signInFirst({ ask });
    const news = await ask.station.news();
    await news.next();

    machine.time.pass(11 * 60_000);
    await close();
    const heard: string[] = [];
    for await (const { kind } of news) heard.push(kind);

    expect(heard).toEqual(expect.arrayContaining(["desk", "items"]));
  });
});
