import { type Case } from "../domain/cases/case.ts";
import { closeCase } from "../domain/cases/close.ts";
import { extendTerm, setProceeding, startClock, stopClock } from "../domain/cases/clock.ts";
import { correctMove, moveCase, publicByDefault } from "../domain/cases/moves.ts";
import { changeCase, type CaseRule, officeToday } from "./case-acts.ts";
import { type CaseOffice } from "./case-office.ts";
import { viewCase } from "./case-showing.ts";
import { firstReceipt } from "./case-opening.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { matterOf } from "./printing/paper-content.ts";
import { accept } from "./refusals.ts";

type Course = "move" | "correct" | "setProceeding" | "stopClock" | "startClock" | "extendTerm" | "close";

/** The course of a case: its states, its clock, its end. */
export function caseCourse({ os: { cases } }: Door, { room }: CaseOffice): Pick<Counter<"cases">, Course> {
  const { directory } = room.furnishings;
  const change = <Code extends string>(by: string, id: string, rule: CaseRule<Code>) =>
    changeCase(room, by, id, rule);

  return {
    move: cases.move.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one, tx) =>
        moveCase(one, input, { today: tx.now.day, stopId: room.chance.id() }),
      );
      return viewCase(room, accept(outcome, errors));
    }),
    correct: cases.correct.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one) => correctMove(one, input));
      return viewCase(room, accept(outcome, errors));
    }),
    setProceeding: cases.setProceeding.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one, tx) =>
        setProceeding(one, input, { today: tx.now.day, receivedOn: firstReceipt(tx, one) }),
      );
      return viewCase(room, accept(outcome, errors));
    }),
    stopClock: cases.stopClock.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one, tx) =>
        stopClock(one, input, { today: tx.now.day, stopId: room.chance.id() }),
      );
      return viewCase(room, accept(outcome, errors));
    }),
    startClock: cases.startClock.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one, tx) =>
        startClock(one, input, { today: tx.now.day }),
      );
      return viewCase(room, accept(outcome, errors));
    }),
    extendTerm: cases.extendTerm.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one, tx) =>
        extendTerm(one, input, {
          today: tx.now.day,
          directory,
          public: publicByDefault("DEADLINE_EXTENDED", sensitive(one)),
        }),
      );
      return viewCase(room, accept(outcome, errors));
    }),
    close: cases.close.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one, tx) =>
        closeCase(one, input, {
          ...officeToday(room, tx),
          letters: tx.letters.ofCase(one.id).map(({ letter }) => letter),
        }),
      );
      return viewCase(room, accept(outcome, errors));
    }),
  };

  function sensitive(one: Case): boolean {
    return matterOf(directory, one.matter)?.sensitive === true;
  }
}
