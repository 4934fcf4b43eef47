import { type Case } from "../domain/cases/case.ts";
import { correctService } from "../domain/letters/correct-service.ts";
import {
  answerBefore,
  dispatchLetter,
  notePostalNumber,
  serveLetter,
  type ServiceContext,
} from "../domain/letters/send.ts";
import { pointSchema } from "../domain/numbers/point.ts";
import { accepted } from "../domain/refusal.ts";
import { officeToday } from "./case-acts.ts";
import { type CaseOffice } from "./case-office.ts";
import { viewLetter } from "./case-showing.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { changeLetter } from "./letter-writing.ts";
import { matterOf } from "./printing/paper-content.ts";
import { accept } from "./refusals.ts";
import { type RoomTx } from "./room.ts";

/** Letters on their way: the outgoing register, the post's number, the proof of service. */
export function letterSending(
  { os: { letters } }: Door,
  { room }: CaseOffice,
): Pick<Counter<"letters">, "dispatch" | "postalNumber" | "served" | "correctService"> {
  const { directory } = room.furnishings;

  return {
    dispatch: letters.dispatch.handler(({ input, errors, context }) => {
      const outcome = changeLetter(room, actorOf(context).id, input.letter, (letter, one, tx) => {
        const point = tx.identity()?.point ?? null;
        const dispatched = dispatchLetter(letter, input, {
          ...officeToday(room, tx),
          case: one,
          point: point === null ? null : pointSchema.parse(point),
          nextNumber: (at, year) => tx.nextDispatchNumber(at, year),
          sensitive: sensitive(one),
        });
        return dispatched.ok ? accepted(dispatched.value.facts) : dispatched;
      });
      return viewLetter(room, accept(outcome, errors));
    }),
    postalNumber: letters.postalNumber.handler(({ input, errors, context }) => {
      const outcome = changeLetter(room, actorOf(context).id, input.letter, (letter) =>
        notePostalNumber(letter, input.postalNumber),
      );
      return viewLetter(room, accept(outcome, errors));
    }),
    served: letters.served.handler(({ input, errors, context }) => {
      const outcome = changeLetter(room, actorOf(context).id, input.letter, (letter, one, tx) =>
        serveLetter(letter, input, aroundService(input.on, one, tx)),
      );
      return viewLetter(room, accept(outcome, errors));
    }),
    correctService: letters.correctService.handler(({ input, errors, context }) => {
      const outcome = changeLetter(room, actorOf(context).id, input.letter, (letter, one, tx) =>
        correctService(letter, input, aroundService(input.on, one, tx)),
      );
      return viewLetter(room, accept(outcome, errors));
    }),
  };

  function aroundService(on: string, one: Case, tx: RoomTx): ServiceContext {
    return {
      today: tx.now.day,
      case: one,
      stopId: room.chance.id(),
      answeredOn: answerBefore(one, on, receivedOn(tx)),
      sensitive: sensitive(one),
    };
  }

  function sensitive(one: Case): boolean {
    return matterOf(directory, one.matter)?.sensitive === true;
  }
}

/** The day on which an item came in; null where this station does not hold it. */
function receivedOn(tx: RoomTx) {
  return (item: string): string | null => tx.items.byId(item)?.item.received.receivedOn ?? null;
}
