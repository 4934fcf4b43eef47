import { type News } from "../contract/station.ts";
import { warsawClock } from "../domain/calendar/warsaw.ts";
import { type FactDraft, type OpenFact } from "../domain/facts/kinds.ts";
import { caseKinds } from "../domain/cases/facts.ts";
import { directoryKinds } from "../domain/directory/facts.ts";
import { intakeKinds } from "../domain/intake/facts.ts";
import { type Moment } from "../domain/intake/item-dates.ts";
import { letterOutKinds } from "../domain/letters/facts.ts";
import { peopleKinds } from "../domain/people/facts.ts";
import { printingKinds } from "../domain/printing/facts.ts";
import { recordPlanKinds } from "../domain/record-plan/facts.ts";
import { type Outcome, refused } from "../domain/refusal.ts";
import { senderKinds } from "../domain/senders/facts.ts";
import { type FreezeReason } from "../../sync/engine/ports.ts";
import { type Store, type Tx } from "../store/store.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { type Desk } from "./desk.ts";
import { type NewsBoard } from "./news.ts";
import { type Chance, type Clock, type Furnishings, type Log } from "./ports.ts";

/** `by` of what the program itself noted. */
export const STATION = "station";

/** Why nothing could be said, whatever the rule would have said. */
export type WriteRefusal = WriteTrouble | "numbering-frozen";

/** A transaction that says nothing: it keeps settings and views. */
export type KeepTx = Omit<Tx, "append" | "openEpoch"> & { readonly now: Moment };

/** A transaction of one person at one moment. */
export type RoomTx = KeepTx & {
  append(drafts: FactDraft | readonly FactDraft[]): readonly OpenFact[];
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
   *
   * Refuses `numbering-frozen` in a store that came back from an older copy or has a double: whatever it said now would stand where
   * the centre has something else, and be lost. It waits for its check-in, or for a new epoch.
   */
  commit<Value, Code extends string>(
    by: string,
    work: (tx: RoomTx) => Outcome<Value, Code>,
  ): Outcome<Value, Code | WriteRefusal>;
  /** As `commit`, for what is no fact: settings, tries, views. A frozen store takes it. */
  keep<Value, Code extends string>(
    work: (tx: KeepTx) => Outcome<Value, Code>,
  ): Outcome<Value, Code | WriteTrouble>;
  /** True while `commit` refuses. */
  frozen(): boolean;
  /** The name of a clerk; null for the program itself, the id where this station does not know the person. */
  nameOf(by: string): string | null;
};

export type RoomParts = Omit<Room, "now" | "commit" | "keep" | "frozen" | "nameOf"> & {
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
    commit<Value, Code extends string>(by: string, work: (tx: RoomTx) => Outcome<Value, Code>) {
      const kinds = new Set<string>();
      const outcome = store.write<Value, Code | "numbering-frozen">((tx) => {
        const why = tx.frozen();
        if (silenced(why)) return refused("numbering-frozen", { details: { why } });
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
    keep: (work) => store.write((tx) => work({ ...tx, now: momentOf(clock) })),
    frozen: () => store.identity() !== null && silenced(store.log.frozen()),
    nameOf: (by) => (by === STATION ? null : (store.read.clerks.byId(by)?.name ?? by)),
  };
}

/** Does a station frozen like this keep silent? A revoked one and one left behind may still say what is pushed or brought in. */
function silenced(why: FreezeReason | null): why is "restored" | "clone" | "taking-up" {
  return why === "restored" || why === "clone" || why === "taking-up";
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
    // A folder's item shows its state, so that both lists may have changed.
    else if (Object.hasOwn(caseKinds, kind)) told.add("cases").add("items");
    else if (Object.hasOwn(letterOutKinds, kind)) told.add("cases");
    else if (Object.hasOwn(recordPlanKinds, kind)) told.add("record-plan");
    // Forms and lists name units, and offer them.
    else if (Object.hasOwn(directoryKinds, kind)) told.add("units").add("items").add("cases");
    else told.add("items");
  }
  return Array.from(told, (kind) => ({ kind }));
}
