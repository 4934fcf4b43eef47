import { type StationStatus } from "../contract/station.ts";
import { nextEpoch, startSeries } from "../domain/station/acts.ts";
import { type StationRefusal } from "../domain/station/refusals.ts";
import { accepted, refused } from "../domain/refusal.ts";
import { type Web } from "../../sync/engine/web.ts";
import { type Backups } from "./backups.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { enrolStation, JOINING } from "./enrolment.ts";
import { accept } from "./refusals.ts";
import { type Room } from "./room.ts";
import { type Sync } from "./sync.ts";

/** How long an enrolment waits for the people of the office to come down, in milliseconds. */
const JOIN_MS = 15_000;

export type StationParts = {
  readonly room: Room;
  readonly sync: Sync;
  readonly backups: Backups;
  readonly web: Web<AbortSignal>;
  readonly status: () => StationStatus;
};

/** The station itself: its series, its epoch, its copies, its centre. `station.status` stands in `office.ts`. */
export function stationCounter(
  { os: { station } }: Door,
  { room, sync, backups, web, status }: StationParts,
): Omit<Counter<"station">, "status"> {
  const { read } = room.store;

  return {
    news: station.news.handler(({ signal }) => room.news.stream(signal)),
    enrol: station.enrol.handler(async ({ input, errors }) => {
      const machine = room.furnishings.machine;
      accept(await enrolStation(room, web, { ...input, machine }), errors);
      sync.start();
      if (read.setting(JOINING) !== null) await sync.joined(JOIN_MS);
      room.news.tell({ kind: "status" }, { kind: "desk" }, { kind: "people" });
      return status();
    }),
    syncNow: station.syncNow.handler(() => {
      sync.wake();
      return sync.light();
    }),
    series: station.series.handler(() => seriesOfPoint()),
    startSeries: station.startSeries.handler(({ input, errors, context }) => {
      const outcome = room.commit<null, StationRefusal>(actorOf(context).id, (tx) => {
        const who = tx.identity();
        if (who === null) return refused("not-enrolled");
        const fact = startSeries(who.point, input, (point, year) => tx.series.of(point, year).begun);
        if (!fact.ok) return fact;
        tx.append(fact.value);
        return accepted(null);
      });
      accept(outcome, errors);
      return seriesOfPoint();
    }),
    openEpoch: station.openEpoch.handler(({ errors, context }) => {
      const by = actorOf(context).id;
      // Not by `commit`: a frozen store's one act.
      const outcome = room.store.write<null, StationRefusal>((tx) => {
        const who = tx.identity();
        if (who === null) return refused("not-enrolled");
        const how = nextEpoch(tx.frozen(), who, tx.ordered());
        if (!how.ok) return how;
        const { at, day } = room.now();
        tx.openEpoch(how.value, { by, at, day });
        return accepted(null);
      });
      accept(outcome, errors);
      room.news.tell({ kind: "status" });
      sync.wake();
      return status();
    }),
    backup: station.backup.handler(async ({ errors }) => ({ at: accept(await backups.make(), errors) })),
    refusedFacts: station.refusedFacts.handler(() =>
      read.facts.refused().map(({ id, kind, at, code, subject }) => ({
        id,
        kind,
        at,
        code,
        item: read.items.byId(subject) === null ? null : subject,
      })),
    ),
  };

  /** Every year of this station's point, this year's even before its first number. */
  function seriesOfPoint() {
    const point = room.store.identity()?.point ?? null;
    if (point === null) return [];
    const thisYear = Number(room.now().day.slice(0, 4));
    const own = read.series.all().filter((series) => series.point === point);
    const all = own.some(({ year }) => year === thisYear) ? own : [...own, read.series.of(point, thisYear)];
    return all.map(({ year, next, first, begun }) => ({ point, year, next, first, begun }));
  }
}
