import { type Clerk } from "../domain/people/clerk.ts";
import { accepted } from "../domain/refusal.ts";
import { type StoreTrouble } from "../domain/station/refusals.ts";
import { openStore } from "../store/open-store.ts";
import { type Store } from "../store/store.ts";
import { writeTrouble } from "../store/trouble.ts";
import { type Web } from "../../sync/engine/web.ts";
import { auditCounter } from "./audit.ts";
import { Backups } from "./backups.ts";
import { keepHouse } from "./caretaker.ts";
import { CaseNumbers } from "./case-numbers.ts";
import { casesCounter } from "./cases.ts";
import { followCentre } from "./centre-address.ts";
import { Desk } from "./desk.ts";
import { directoryOfToday } from "./directory.ts";
import { type Door, type OfficeRouter, openDoor } from "./door.ts";
import { intakeCounter } from "./intake.ts";
import { lettersCounter } from "./letters.ts";
import { NewsBoard } from "./news.ts";
import { peopleCounter, worksOn } from "./people.ts";
import { type Chance, type Clock, type Devices, type Furnishings, type Log } from "./ports.ts";
import { printCounter } from "./print.ts";
import { Press } from "./printing/press.ts";
import { recordPlanCounter } from "./record-plan.ts";
import { registryCounter } from "./registry.ts";
import { momentOf, openRoom, type Room } from "./room.ts";
import { shutCounters } from "./shut.ts";
import { stationCounter } from "./station.ts";
import { statusOf, statusOfShut } from "./status.ts";
import { Sync } from "./sync.ts";
import { unitsCounter } from "./units.ts";
import { ViewLog } from "./view-log.ts";

/** What a host gives an office. */
export type OfficeParts = {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly devices: Devices;
  readonly furnishings: Furnishings;
  /** HTTP, for the sync engine. */
  readonly web: Web<AbortSignal>;
  /** Where the centre is now, where the host knows it; else where it was at enrolment. */
  readonly centralUrl?: string;
  /** After how many idle minutes the desk locks; the station's own setting unless a host knows better. */
  readonly idleMinutes?: number;
  readonly files: {
    readonly store: string;
    /** 32 bytes; or why there is none: the store then stays shut, and nothing is made in its place. */
    readonly key: Uint8Array | StoreTrouble;
    readonly backups: string;
    readonly journal: string;
    /** At most so many pages of 4 KB: a test's full disk. */
    readonly maxPages?: number;
  };
};

export type Office = {
  /** The contract, implemented: a host hands it to oRPC's handler. */
  readonly router: OfficeRouter;
  /** Why the store is shut; null while it is open. */
  readonly trouble: StoreTrouble | null;
  /** Ends streams, lets go of devices and clock, and folds the store's log into its file. */
  close(): Promise<void>;
};

/**
 * Opens the office over its store. It always opens: where the store cannot be had, `station.status` says why, and everything else
 * is refused with STORE_SHUT, so that the window can say it.
 */
export function openOffice(parts: OfficeParts): Office {
  const { clock, chance, log, files } = parts;
  if (typeof files.key === "string") return shutOffice(parts, files.key);
  const opened = openStore({
    file: files.store,
    key: files.key,
    backups: files.backups,
    journal: files.journal,
    newId: () => chance.id(),
    log: ({ statement, milliseconds }) => log.note("slow-statement", { statement, milliseconds }),
    ...(files.maxPages !== undefined && { maxPages: files.maxPages }),
  });
  return opened.ok ? openedOffice(parts, opened.value) : shutOffice(parts, opened.code);

  function shutOffice({ furnishings, devices }: OfficeParts, trouble: StoreTrouble): Office {
    log.trouble("store-shut", { trouble });
    const nobody = { signedIn: () => null, today: () => momentOf(clock).day, touch: () => undefined };
    const door = openDoor({ ...nobody, shut: () => trouble, troubleOf: writeTrouble, log });
    const { version } = furnishings;
    const status = door.always.station.status.handler(() =>
      statusOfShut(trouble, { version, scanner: devices.scanner }),
    );
    return { router: shutCounters(door, trouble, status), trouble, close: () => Promise.resolve() };
  }
}

function openedOffice(parts: OfficeParts, store: Store): Office {
  const { clock, chance, log, devices, web, files, centralUrl } = parts;
  const today = () => momentOf(clock).day;
  const directory = directoryOfToday(parts.furnishings.directory, store.read, today);
  const furnishings: Furnishings = { ...parts.furnishings, directory };
  if (centralUrl !== undefined) followCentre(store, centralUrl);
  // A disk that does not take it leaves days counted by the terms of before.
  store.write((tx) => accepted(tx.saveCaseTerms(furnishings.directory)));
  const idleMinutes = () => parts.idleMinutes ?? Number(store.read.setting("idle-minutes") ?? 10);
  const desk = new Desk(clock, idleMinutes);
  const news = new NewsBoard();
  const committed = () => sync.appended();
  const room: Room = openRoom({ store, desk, news, clock, chance, furnishings, log, committed });
  const sync = new Sync(room, web);
  const backups = new Backups(room, files.backups);
  const press = new Press(room, devices.openPrinter);
  const views = new ViewLog(room);
  const numbers = new CaseNumbers(room, sync);
  const cases = { room, views, sync, numbers, press };
  const door: Door = openDoor({
    shut: () => null,
    signedIn: () => signedIn(room),
    today: () => room.now().day,
    touch: () => desk.touch(),
    troubleOf: writeTrouble,
    log,
  });
  const { scanner } = devices;
  /** Even a store that breaks while it is open leaves a status to answer. */
  const status = () => {
    try {
      return statusOf(room, { sync, backups, scanner });
    } catch (error) {
      const trouble = writeTrouble(error);
      if (trouble === null) throw error;
      return statusOfShut(trouble, { version: furnishings.version, scanner });
    }
  };

  sync.onContact(() => numbers.askInPassing());
  sync.start();
  const leaveHouse = keepHouse(room, { backups, press, numbers });
  scanner
    ?.start(({ text }) => news.tell({ kind: "scan", text }))
    .catch((error: unknown) => log.trouble("scanner", { error: error instanceof Error ? error.name : "" }));

  return {
    trouble: null,
    router: {
      people: peopleCounter(door, room),
      intake: intakeCounter(door, room),
      registry: registryCounter(door, room, views),
      print: printCounter(door, room, press),
      cases: casesCounter(door, cases),
      letters: lettersCounter(door, cases),
      station: {
        ...stationCounter(door, { room, sync, backups, web, status }),
        status: door.always.station.status.handler(status),
      },
      audit: auditCounter(door, room),
      recordPlan: recordPlanCounter(door, room),
      units: unitsCounter(door, room),
    },
    async close() {
      leaveHouse();
      news.close();
      sync.stop();
      await press.close();
      await scanner?.stop();
      await backups.close();
      await store.close();
    },
  };
}

/** The clerk at the desk, as the store knows them now; null once they have left. */
function signedIn(room: Room): Clerk | null {
  const id = room.desk.signedIn();
  const clerk = id === null ? null : room.store.read.clerks.byId(id);
  return clerk !== null && worksOn(clerk, room.now().day) ? clerk : null;
}
