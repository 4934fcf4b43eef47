import { type CaseRow } from "../contract/case-views.ts";
import { addDays } from "../domain/calendar/civil-date.ts";
import { civilDay } from "../domain/cases/deadline.ts";
import { proposeCases, quotedIn } from "../domain/cases/proposals.ts";
import { type CaseNumber } from "../domain/cases/facts.ts";
import { type CaseRefusal } from "../domain/cases/refusals.ts";
import { proceedingsOn } from "../domain/deadlines/proceedings.ts";
import { thresholdsOn } from "../domain/deadlines/thresholds.ts";
import { validOn } from "../domain/directory/directory.ts";
import { type Clerk, rolesOn } from "../domain/people/clerk.ts";
import { caseRulesOn } from "../domain/record-plan/case-rules.ts";
import { refused } from "../domain/refusal.ts";
import { type Whose } from "../store/reads/case-board.ts";
import { rowOf, viewCase } from "./case-showing.ts";
import { type CaseOffice } from "./case-office.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { accept, acceptWrite } from "./refusals.ts";

import { itemRow } from "./views/item-row.ts";

/** Rows of each heap that the board shows before one asks for more. */
const HEAP_ROWS = 30;
/** Cases proposed for one item, and items waiting for a folder, at most. */
const MOST_PROPOSED = 8;
const MOST_WAITING = 300;

type Reading = "form" | "board" | "page" | "case" | "ofItem" | "proposals" | "inbox" | "disposal";

/** What is asked of cases without changing them. Lists are for work; whoever opens a case stands in the access log. */
export function caseReading({ os: { cases } }: Door, office: CaseOffice): Pick<Counter<"cases">, Reading> {
  const { room, views, sync } = office;
  const { read } = room.store;
  const { directory } = room.furnishings;

  return {
    form: cases.form.handler(({ context }) => {
      const { day } = room.now();
      const officers = read.clerks.all().filter((clerk) => works(clerk, day));
      return {
        today: day,
        me: person(actorOf(context)),
        units: [...validOn(directory.units, day)],
        matters: [...validOn(directory.matters, day)],
        officers: officers.map(person),
        proceedings: proceedingsOn(civilDay(day)).map(({ id }) => id),
        unconfirmedClasses: caseRulesOn(read.recordPlan.rules(), day).unconfirmedClasses,
        centreReachable: sync.inContact(),
        point: room.store.identity()?.point ?? null,
      };
    }),
    board: cases.board.handler(({ input, context }) => {
      const { day } = room.now();
      const whose = whoseOf(input, actorOf(context).id);
      const heaps = read.cases.board(whose, day, HEAP_ROWS);
      return {
        heaps: heaps.map(({ heap, count, rows }) => ({ heap, count, rows: rows.map(show) })),
        warnings: warningsOf(whose, day),
      };
    }),
    page: cases.page.handler(({ input: { filter, after, limit }, context }) => {
      const { heap, whose = "all", clerk, unit, ...rest } = filter;
      const wanted = whoseOf({ whose, unit }, actorOf(context).id);
      const { rows, next } = read.cases.page(
        {
          ...rest,
          ...wanted,
          // One named officer is a narrower wish than mine and those of whom I act for.
          ...(clerk !== undefined && { clerks: [clerk] }),
          ...(unit !== undefined && { unit }),
          ...(heap !== undefined && { heap: { heap, today: room.now().day } }),
        },
        after,
        limit,
      );
      return { rows: rows.map(show), next };
    }),
    case: cases.case.handler(({ input, errors, context }) => {
      if (read.cases.byId(input.case) === null) {
        return accept(refused("case-unknown" satisfies CaseRefusal), errors);
      }
      acceptWrite(views.note(actorOf(context).id, "case", input.case, "open"));
      return viewCase(room, input.case);
    }),
    ofItem: cases.ofItem.handler(({ input }) => {
      const record = read.cases.ofItem(input.item);
      return record && show(record);
    }),
    proposals: cases.proposals.handler(({ input }) => proposals(input.item)),
    inbox: cases.inbox.handler(({ input, context }) =>
      read.cases.inbox(whoseOf(input, actorOf(context).id), MOST_WAITING).map((record) => itemRow(record)),
    ),
    disposal: cases.disposal.handler(({ input }) =>
      read.cases.disposable(input.on).flatMap((record) => {
        const { closed } = record.case;
        if (closed?.disposableFrom == null) return [];
        return [{ ...show(record), category: closed.category, disposableFrom: closed.disposableFrom }];
      }),
    ),
  };

  function show(record: Parameters<typeof rowOf>[1]): CaseRow {
    return rowOf(room, record);
  }

  /** `mine`: those in my charge and of those for whom I act today. */
  function whoseOf(
    { whose, unit }: { readonly whose: "mine" | "unit" | "all"; readonly unit?: string | undefined },
    me: string,
  ): Whose {
    if (whose === "mine") return { clerks: [me, ...read.replacements.actsFor(me, room.now().day)] };
    return whose === "unit" && unit !== undefined ? { unit } : {};
  }

  function warningsOf(whose: Whose, day: string) {
    const today = civilDay(day);
    const { warnDays, warnAgainDays } = thresholdsOn(today);
    const soon = read.cases.countDue(whose, addDays(today, 1), addDays(today, warnAgainDays));
    const week = read.cases.countDue(whose, addDays(today, warnAgainDays + 1), addDays(today, warnDays));
    return { sevenDays: week, twoDays: soon };
  }

  /** Cases that an item may belong to: those that it quotes, and those in which something of its sender lies. */
  function proposals(id: string) {
    const record = read.items.byId(id);
    if (record === null) return [];
    const { title, reference, sender } = record.item.description;
    const quoted = quotedIn({ title, reference }).flatMap((key) => read.cases.byReference(numberOfKey(key)));
    const theirs = sender === null ? [] : read.cases.openOfSender(sender, MOST_PROPOSED);
    const found = new Map([...quoted, ...theirs].map((each) => [each.case.id, each]));
    const candidates = [...found.values()].map((each) => ({
      record: each,
      case: each.case,
      senders: read.cases.itemsIn(each.case.id).flatMap(({ item }) => item.description.sender ?? []),
    }));
    return proposeCases({ title, reference, sender }, candidates)
      .filter(({ candidate }) => !candidate.case.items.some(({ item }) => item === id))
      .slice(0, MOST_PROPOSED)
      .map(({ why, candidate }) => ({ why, case: show(candidate.record) }));
  }
}

/** Who may have a case in charge today. */
function works(clerk: Clerk, day: string): boolean {
  return rolesOn(clerk, day).some((role) => role === "case-officer" || role === "supervisor");
}

export function person({ id, name, initials }: Clerk) {
  return { id, name, initials };
}

/** The number that a `caseKey` was made of; its fourth part is empty outside a group. */
function numberOfKey(key: string): CaseNumber {
  const [unit = "", jrwa = "", no, sub, year] = key.split(".");
  return { unit, jrwa, no: Number(no), sub: sub === "" ? null : Number(sub), year: Number(year) };
}
