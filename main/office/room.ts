import { type News } from "../contract/station.ts";
import { warsawClock } from "../domain/calendar/warsaw.ts";
import { type FactDraft, type OpenFact } from "../domain/facts/kinds.ts";
import { intakeKinds } from "../domain/intake/facts.ts";
import { type Moment } from "../domain/intake/item-dates.ts";
import { peopleKinds } from "../domain/people/facts.ts";
import { printingKinds } from "../domain/printing/facts.ts";
import { type Outcome } from "../domain/refusal.ts";
import { senderKinds } from "../domain/senders/facts.ts";
import { type Store, type Tx } from "../store/store.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { type Desk } from "./desk.ts";
import { type NewsBoard } from "./news.ts";
import { type Chance, type Clock, type Furnishings, type Log } from "./ports.ts";

/** `by` of what the program itself noted. */
export const STATION = "station";

/** A transaction of one person at one moment. */
export type RoomTx = Omit<Tx, "append"> & {
  append(drafts: FactDraft | readonly FactDraft[]): readonly OpenFact[];
  readonly now: Moment;
};

/** What every counter of an open office shares. */
export type Room = {
  readonly store: Store;
  readonly desk: Desk;
  readonly news: NewsBoard;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly furnishings: Furnishings;
  readonly log: Log;
  now(): Moment;
  /**
   * Runs a rule in one durable transaction. After the commit, and only then, windows are told what changed and the sync engine
   * looks. Refuses with the rule's code or the disk's trouble; nothing has happened then.
   */
  commit<Value, Code extends string>(
    by: string,
    work: (tx: RoomTx) => Outcome<Value, Code>,
  ): Outcome<Value, Code | WriteTrouble>;
  /** The name of a clerk; null for the program itself, the id where this station does not know the person. */
  nameOf(by: string): string | null;
};

export type RoomParts = Omit<Room, "now" | "commit" | "nameOf"> & {
  /** Facts were committed here. */
  readonly committed: () => void;
};

export function openRoom({ committed, ...parts }: RoomParts): Room {
  const { store, news, clock, log } = parts;

  /** What is durable is done: trouble in sending it on is no trouble of the one who did it. */
  function tellEngine(): void {
    try {
      committed();
    } catch (error) {
      log.trouble("sync", { error: error instanceof Error ? error.name : "" });
    }
  }

  return {
    ...parts,
    now: () => momentOf(clock),
    commit(by, work) {
      const kinds = new Set<string>();
      const outcome = store.write((tx) => {
        const now = momentOf(clock);
        const append: RoomTx["append"] = (drafts) => {
          const facts = tx.append(drafts, { by, at: now.at, day: now.day });
          for (const { kind } of facts) kinds.add(kind);
          return facts;
        };
        return work({ ...tx, append, now });
      });
      if (outcome.ok && kinds.size > 0) {
        news.tell(...newsOf(kinds));
        tellEngine();
      }
      return outcome;
    },
    nameOf: (by) => (by === STATION ? null : (store.read.clerks.byId(by)?.name ?? by)),
  };
}

/** The instant as the office lives it: for people to read, and on the wall in Warsaw. */
export function momentOf(clock: Pick<Clock, "now">): Moment {
  const at = clock.now();
  const { day, time } = warsawClock(at);
  return { at, day, time: time.slice(0, 5) };
}

type Told = Exclude<News["kind"], "scan" | "hello">;

/** What windows are told of a commit, by the kinds of the facts in it. */
export function newsOf(kinds: Iterable<string>): News[] {
  const told = new Set<Told>(["status"]);
  for (const kind of kinds) {
    const intake = Object.hasOwn(intakeKinds, kind) || Object.hasOwn(senderKinds, kind);
    if (intake) told.add("items");
    else if (Object.hasOwn(printingKinds, kind)) told.add("printing").add("items");
    else if (Object.hasOwn(peopleKinds, kind)) told.add("people");
    else told.add("items");
  }
  return Array.from(told, (kind) => ({ kind }));
}
