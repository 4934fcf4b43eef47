import { parseCivilDate } from "../domain/calendar/civil-date.ts";
import { validOn } from "../domain/directory/directory.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { cancel, undo } from "../domain/intake/cancel.ts";
import { assign, describe } from "../domain/intake/changes.ts";
import { type IntakeRefusal } from "../domain/intake/draft.ts";
import { dueFor } from "../domain/intake/due.ts";
import { type Item } from "../domain/intake/item.ts";
import {
  register,
  registerBare,
  type RegisterContext,
  type Registration,
} from "../domain/intake/register.ts";
import { parsePoint } from "../domain/numbers/point.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { undoReason } from "../words/intake/undo.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { viewItem } from "./items.ts";
import { worksOn } from "./people.ts";
import { matterOf } from "./printing/paper-content.ts";
import { freshReceipt } from "./receipt-number.ts";
import { accept } from "./refusals.ts";
import { type Room, type RoomTx } from "./room.ts";
import { itemRow } from "./views/item-row.ts";

/** Taking items in: number and row in one transaction, durable before the answer. */
export function intakeCounter({ os: { intake } }: Door, room: Room): Counter<"intake"> {
  const { read } = room.store;
  const { directory } = room.furnishings;

  return {
    form: intake.form.handler(() => {
      const { day } = room.now();
      return {
        today: day,
        point: room.store.identity()?.point ?? null,
        units: [...validOn(directory.units, day)],
        matters: [...validOn(directory.matters, day)],
      };
    }),
    senders: intake.senders.handler(({ input }) =>
      read.senders.search(input.query, input.limit).map(({ id, type, details }) => {
        if (details === null) return { id, type, details };
        const { pesel: _unseen, ...shown } = details;
        return { id, type, details: shown };
      }),
    ),
    duplicates: intake.duplicates.handler(({ input: { sender, title, reference } }) => {
      const alike = sender === null || reference === null ? [] : read.items.sameReference(sender, reference);
      const known = new Set(alike.map(({ item }) => item.id));
      const today = title === null ? [] : read.items.sameTitle(sender, title, room.now().day);
      return [
        ...alike.map((record) => ({ why: "reference", item: itemRow(record) }) as const),
        ...today
          .filter(({ item }) => !known.has(item.id))
          .map((record) => ({ why: "title", item: itemRow(record) }) as const),
      ];
    }),
    due: intake.due.handler(({ input }) => {
      const matter = matterOf(directory, input.matter);
      const day = parseCivilDate(input.receivedOn);
      if (matter === undefined || day === null) return { dueOn: null, dueSteps: [] };
      const { dueOn, dueSteps } = dueFor(matter, day, directory);
      return { dueOn, dueSteps: [...dueSteps] };
    }),

    register: intake.register.handler(({ input, errors, context }) => {
      const outcome = room.commit<string, IntakeRefusal>(actorOf(context).id, (tx) =>
        enter(tx, (around) => register(input, around)),
      );
      return viewItem(room, accept(outcome, errors));
    }),
    registerBatch: intake.registerBatch.handler(({ input, errors, context }) => {
      const outcome = room.commit<string[], IntakeRefusal>(actorOf(context).id, (tx) => {
        const ids: string[] = [];
        for (let left = input.count; left > 0; left -= 1) {
          const one = enter(tx, registerBare);
          if (!one.ok) return one;
          ids.push(one.value);
        }
        return accepted(ids);
      });
      return accept(outcome, errors).map((id) => viewItem(room, id));
    }),

    describe: intake.describe.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.item, (item, tx) =>
        describe(item, input, {
          directory,
          today: tx.now.day,
          receivedOn: dayOf(item),
          knowsSender: (id) => tx.senders.byId(id) !== null,
          newSenderId: room.chance.id(),
        }),
      );
      return viewItem(room, accept(outcome, errors));
    }),
    assign: intake.assign.handler(({ input: { item: id, ...to }, errors, context }) => {
      const outcome = change(actorOf(context).id, id, (item, tx) =>
        assign(item, to, {
          directory,
          today: tx.now.day,
          worksHere: (clerk) => {
            const known = tx.clerks.byId(clerk);
            return known !== null && worksOn(known, tx.now.day);
          },
        }),
      );
      return viewItem(room, accept(outcome, errors));
    }),
    undo: intake.undo.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.item, (item, tx) =>
        undo(item, undoReason, {
          point: tx.identity()?.point ?? null,
          now: tx.now.at,
          jobs: tx.jobs.ofItem(item.id),
        }),
      );
      return viewItem(room, accept(outcome, errors));
    }),
    cancel: intake.cancel.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.item, (item, tx) =>
        cancel(item, input.reason, { jobs: tx.jobs.ofItem(item.id) }),
      );
      return viewItem(room, accept(outcome, errors));
    }),
  };

  /** Runs a registration in the transaction and writes what it says; answers the item's id. */
  function enter(
    tx: RoomTx,
    rule: (around: RegisterContext) => Outcome<Registration, IntakeRefusal>,
  ): Outcome<string, IntakeRefusal> {
    const who = tx.identity();
    if (who === null) return refused("not-enrolled");
    const itemId = room.chance.id();
    const outcome = rule({
      directory,
      now: tx.now,
      point: who.point === null ? null : parsePoint(who.point),
      itemId,
      newSenderId: room.chance.id(),
      knowsSender: (id) => tx.senders.byId(id) !== null,
      receipt: freshReceipt(tx, room.chance),
      nextNumber: (point, year) => tx.nextNumber(point, year),
    });
    if (!outcome.ok) return outcome;
    tx.append(outcome.value.facts);
    return accepted(itemId);
  }

  /** Changes one item by a rule; answers its id. */
  function change(
    by: string,
    id: string,
    rule: (item: Item, tx: RoomTx) => Outcome<readonly FactDraft[], IntakeRefusal>,
  ): Outcome<string, IntakeRefusal | WriteTrouble> {
    return room.commit<string, IntakeRefusal>(by, (tx) => {
      const record = tx.items.byId(id);
      if (record === null) return refused("item-unknown");
      const facts = rule(record.item, tx);
      if (!facts.ok) return facts;
      tx.append(facts.value);
      return accepted(id);
    });
  }
}

function dayOf(item: Item) {
  const day = parseCivilDate(item.received.receivedOn);
  if (day === null) throw new Error("An item whose day of receipt is none");
  return day;
}
