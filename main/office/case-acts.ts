import { type Case } from "../domain/cases/case.ts";
import { openFolder, assignCase, closeFolder } from "../domain/cases/folder.ts";
import { describeCase, holdRetention, noteCase } from "../domain/cases/changes.ts";
import { joinItem, partItem } from "../domain/cases/items.ts";
import { type CaseRefusal } from "../domain/cases/refusals.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type CaseOffice } from "./case-office.ts";
import { viewCase } from "./case-showing.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { worksOn } from "./people.ts";
import { accept } from "./refusals.ts";
import { type Room, type RoomTx, type WriteRefusal } from "./room.ts";

/** A rule on one case, in the transaction in which its facts are written. */
export type CaseRule<Code extends string> = (one: Case, tx: RoomTx) => Outcome<readonly FactDraft[], Code>;

/** Changes one case by a rule; answers its id. Refuses `case-unknown` beside what the rule refuses. */
export function changeCase<Code extends string>(
  room: Room,
  by: string,
  id: string,
  rule: CaseRule<Code>,
  write: (tx: RoomTx, facts: readonly FactDraft[]) => void = (tx, facts) => void tx.append(facts),
): Outcome<string, Code | "case-unknown" | WriteRefusal> {
  return room.commit<string, Code | "case-unknown">(by, (tx) => {
    const record = tx.cases.byId(id);
    if (record === null) return refused("case-unknown");
    const facts = rule(record.case, tx);
    if (!facts.ok) return facts;
    write(tx, facts.value);
    return accepted(id);
  });
}

/** What holds in the office today, as the rules of cases ask it. */
export function officeToday(room: Room, tx: RoomTx) {
  return {
    today: tx.now.day,
    directory: room.furnishings.directory,
    worksHere: (clerk: string) => {
      const known = tx.clerks.byId(clerk);
      return known !== null && worksOn(known, tx.now.day);
    },
  };
}

type Acts = "openFolder" | "join" | "part" | "describe" | "assign" | "closeFolder" | "note" | "hold";

/** What is done with folders and cases whatever becomes of them: papers in and out, hands, words. */
export function caseActs({ os: { cases } }: Door, { room }: CaseOffice): Pick<Counter<"cases">, Acts> {
  const change = <Code extends string>(by: string, id: string, rule: CaseRule<Code>) =>
    changeCase(room, by, id, rule);

  return {
    openFolder: cases.openFolder.handler(({ input, errors, context }) => {
      const caseId = room.chance.id();
      const outcome = room.commit<string, CaseRefusal>(actorOf(context).id, (tx) => {
        const record = tx.items.byId(input.item);
        if (record === null) return refused("item-unknown");
        const liesIn = tx.cases.ofItem(input.item)?.case ?? null;
        const facts = openFolder(record.item, { ...officeToday(room, tx), liesIn, caseId });
        if (!facts.ok) return facts;
        tx.append(facts.value);
        return accepted(caseId);
      });
      return viewCase(room, accept(outcome, errors));
    }),
    join: cases.join.handler(({ input, errors, context }) => {
      const outcome = change<CaseRefusal>(actorOf(context).id, input.case, (one, tx) => {
        const record = tx.items.byId(input.item);
        if (record === null) return refused("item-unknown");
        const liesIn = tx.cases.ofItem(input.item)?.case ?? null;
        return joinItem(one, record.item, { liesIn, answersSummons: input.answersSummons });
      });
      return viewCase(room, accept(outcome, errors));
    }),
    part: cases.part.handler(({ input, errors, context }) => {
      const by = actorOf(context).id;
      const outcome = change(by, input.case, (one) => partItem(one, input.item, input.reason));
      return viewCase(room, accept(outcome, errors));
    }),
    describe: cases.describe.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one, tx) =>
        describeCase(one, input, officeToday(room, tx)),
      );
      return viewCase(room, accept(outcome, errors));
    }),
    assign: cases.assign.handler(({ input, errors, context }) => {
      const { case: id, ...to } = input;
      const outcome = change(actorOf(context).id, id, (one, tx) =>
        assignCase(one, to, officeToday(room, tx)),
      );
      return viewCase(room, accept(outcome, errors));
    }),
    closeFolder: cases.closeFolder.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one) => closeFolder(one, input));
      return viewCase(room, accept(outcome, errors));
    }),
    note: cases.note.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one) => noteCase(one, input.text));
      return viewCase(room, accept(outcome, errors));
    }),
    hold: cases.hold.handler(({ input, errors, context }) => {
      const outcome = change(actorOf(context).id, input.case, (one) => holdRetention(one, input));
      return viewCase(room, accept(outcome, errors));
    }),
  };
}
