import { type ReplacementView } from "../contract/cases.ts";
import { agreeReplacement, endReplacement, type Replacement } from "../domain/cases/replacements.ts";
import { type CaseRefusal } from "../domain/cases/refusals.ts";
import { accepted } from "../domain/refusal.ts";
import { officeToday } from "./case-acts.ts";
import { type CaseOffice } from "./case-office.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { accept } from "./refusals.ts";

/** Who acts for whom, and until when: their cases are then among "mine". */
export function replacementActs(
  { os: { cases } }: Door,
  { room }: CaseOffice,
): Pick<Counter<"cases">, "replacements" | "agreeReplacement" | "endReplacement"> {
  const { read } = room.store;

  return {
    replacements: cases.replacements.handler(() => all()),
    agreeReplacement: cases.agreeReplacement.handler(({ input, errors, context }) => {
      const outcome = room.commit<null, CaseRefusal>(actorOf(context).id, (tx) => {
        const facts = agreeReplacement(
          { id: room.chance.id(), ...input },
          { ...officeToday(room, tx), replacements: tx.replacements.all() },
        );
        if (!facts.ok) return facts;
        tx.append(facts.value);
        return accepted(null);
      });
      accept(outcome, errors);
      return all();
    }),
    endReplacement: cases.endReplacement.handler(({ input, errors, context }) => {
      const outcome = room.commit<null, CaseRefusal>(actorOf(context).id, (tx) => {
        const one = tx.replacements.byId(input.replacement);
        const facts = endReplacement(one, { today: tx.now.day });
        if (!facts.ok) return facts;
        tx.append(facts.value);
        return accepted(null);
      });
      accept(outcome, errors);
      return all();
    }),
  };

  function all(): ReplacementView[] {
    return read.replacements.all().map(viewOf);
  }

  function viewOf({ id, who, for: whom, from, to, endedOn }: Replacement): ReplacementView {
    return { id, who: named(who), for: named(whom), from, to, endedOn };
  }

  function named(id: string): ReplacementView["who"] {
    const clerk = read.clerks.byId(id);
    return { id, name: clerk?.name ?? id, initials: clerk?.initials ?? "" };
  }
}
