import { annul } from "../domain/cases/annul.ts";
import { type Case } from "../domain/cases/case.ts";
import { type CaseList } from "../domain/cases/facts.ts";
import { openFromItem, usualProceeding } from "../domain/cases/open-from-item.ts";
import { openCase } from "../domain/cases/opening.ts";
import { type CaseRefusal } from "../domain/cases/refusals.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { classesForMatter } from "../domain/record-plan/for-matter.ts";
import { accepted, refused } from "../domain/refusal.ts";
import { type Reads } from "../store/reads/reads.ts";
import { type CaseRule, changeCase, officeToday } from "./case-acts.ts";
import { type CaseOffice } from "./case-office.ts";
import { viewCase } from "./case-showing.ts";
import { numberSource } from "./list-numbers.ts";
import { recordPlanShelf, standInFacts } from "./record-plan/shelf.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { matterOf } from "./printing/paper-content.ts";
import { accept } from "./refusals.ts";
import { type RoomTx } from "./room.ts";

type Openings = "openFromItem" | "openingFor" | "openCase" | "annul";

/**
 * Folders become cases. Where this station holds the list the number is given at once; else the wish for one is written down
 * first, then the centre is asked, and the answer of the call shows what came within a few seconds.
 */
export function caseOpening(
  { os: { cases } }: Door,
  { room, numbers }: CaseOffice,
): Pick<Counter<"cases">, Openings> {
  const { directory } = room.furnishings;
  const { read } = room.store;

  return {
    openFromItem: cases.openFromItem.handler(async ({ input, errors, context }) => {
      const caseId = room.chance.id();
      const outcome = room.commit<string, CaseRefusal>(actorOf(context).id, (tx) => {
        const record = tx.items.byId(input.item);
        if (record === null) return refused("item-unknown");
        const matter = matterOf(directory, record.item.description.matter);
        const facts = openFromItem(record.item, {
          ...around(tx, record.item.received.receivedOn),
          caseId,
          liesIn: tx.cases.ofItem(input.item)?.case ?? null,
          classesOf: () => usualClasses(tx, record.item.description.matter).map(({ symbol }) => symbol),
          unconfirmedSeen: input.unconfirmedSeen,
          public: matter?.sensitive !== true,
        });
        if (!facts.ok) return facts;
        write(tx, facts.value);
        return accepted(caseId);
      });
      return await viewNumbered(accept(outcome, errors));
    }),
    openingFor: cases.openingFor.handler(({ input, errors }) => {
      const record = read.cases.byId(input.case);
      if (record === null) return accept(refused("case-unknown" satisfies CaseRefusal), errors);
      return openingOf(record.case);
    }),
    openCase: cases.openCase.handler(async ({ input, errors, context }) => {
      const { case: id, ...wish } = input;
      const outcome = opened(actorOf(context).id, id, (one, tx) =>
        openCase(one, wish, around(tx, firstReceipt(tx, one))),
      );
      return await viewNumbered(accept(outcome, errors));
    }),
    annul: cases.annul.handler(async ({ input, errors, context }) => {
      const { case: id, ...told } = input;
      const caseId = room.chance.id();
      const outcome = opened(actorOf(context).id, id, (one, tx) =>
        annul(one, told, {
          ...around(tx, firstReceipt(tx, one)),
          caseId,
          casesInGroup: one.reference === null ? 0 : casesInGroup(tx, one.reference),
        }),
      );
      const annulled = accept(outcome, errors);
      return input.movedTo === null ? viewCase(room, annulled) : await viewNumbered(caseId);
    }),
  };

  /** A case names its class's plan, so that the plan must stand in the facts before it. */
  function write(tx: RoomTx, facts: readonly FactDraft[]): void {
    for (const { kind, body } of facts) {
      if (kind === "CaseOpened" || kind === "CaseNumberAsked") {
        standInFacts(tx, body.opens.plan, room.furnishings.recordPlan);
      }
    }
    tx.append(facts);
  }

  function shelfOf(from: Reads) {
    return recordPlanShelf(from, room.furnishings.recordPlan);
  }

  async function viewNumbered(id: string) {
    if (read.cases.byId(id)?.stage === "asked") await numbers.ask(id);
    return viewCase(room, id);
  }

  /** What the rules of opening ask of the office. `receivedOn`: of the first item, null where it is not here. */
  function around(tx: RoomTx, receivedOn: string | null) {
    return {
      ...officeToday(room, tx),
      plan: { shelf: shelfOf(tx), book: tx.recordPlan.rules() },
      receivedOn,
      groupAt: (list: CaseList, no: number) => groupAt(tx, list, no),
      numberSource: ({ list, group }: { readonly list: CaseList; readonly group: number | null }) =>
        numberSource(tx, { who: tx.identity(), frozen: tx.frozen() }, { list, group }),
    };
  }

  function usualClasses(from: Reads, code: string) {
    const matter = matterOf(directory, code);
    return matter === undefined ? [] : classesForMatter(shelfOf(from), matter, room.now().day).usual;
  }

  function opened<Code extends string>(by: string, id: string, rule: CaseRule<Code>) {
    return changeCase(room, by, id, rule, write);
  }

  /** What would be filled in if the case were opened now. */
  function openingOf(one: Case) {
    const { day } = room.now();
    const [only, ...others] = usualClasses(read, one.matter);
    const sure = others.length === 0 ? only : undefined;
    const list = { unit: one.unit, jrwa: sure?.symbol ?? "", year: Number(day.slice(0, 4)) };
    const who = room.store.identity();
    const frozen = who === null ? null : room.store.log.frozen();
    const source = numberSource(read, { who, frozen }, { list, group: null });
    return {
      jrwa: sure?.symbol ?? null,
      title: sure?.title ?? null,
      confirmed: sure?.confirmed ?? null,
      proceeding: usualProceeding(one.matter, directory),
      startOn: firstReceipt(read, one) ?? one.beganOn,
      numberFrom: source.from === "elsewhere" ? ("held-elsewhere" as const) : source.from,
      holder: source.from === "elsewhere" ? source.holder : null,
    };
  }
}

/** The day on which the first item came in; null where this station does not hold it. */
export function firstReceipt(from: Reads, one: Case): string | null {
  const first = one.items.find((joined) => joined.first);
  return first === undefined ? null : (from.items.byId(first.item)?.item.received.receivedOn ?? null);
}

function groupAt(from: Reads, { unit, jrwa, year }: CaseList, no: number): boolean | null {
  const found = from.cases
    .byReference({ unit, jrwa, year, no, sub: null })
    .find(({ stage }) => stage !== "annulled");
  return found === undefined ? null : (found.case.opening?.isGroup ?? false);
}

function casesInGroup(from: Reads, { unit, jrwa, year, no, sub }: NonNullable<Case["reference"]>): number {
  if (sub !== null) return 0;
  return from.caseLists.cases({ unit, jrwa, year }, no).filter(({ stage }) => stage !== "annulled").length;
}
