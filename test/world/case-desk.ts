import { warsawClock } from "../../main/domain/calendar/warsaw.ts";
import { type Case } from "../../main/domain/cases/case.ts";
import { type CaseList } from "../../main/domain/cases/facts.ts";
import { openFolder } from "../../main/domain/cases/folder.ts";
import { joinItem, partItem } from "../../main/domain/cases/items.ts";
import { returnList, takeList } from "../../main/domain/cases/lists.ts";
import { moveCase } from "../../main/domain/cases/moves.ts";
import { giveNumber, numberCame, numberDenied } from "../../main/domain/cases/numbering.ts";
import { type CaseState } from "../../main/domain/cases/states.ts";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";
import { accepted, type Outcome, refused } from "../../main/domain/refusal.ts";
import { type Act } from "../../main/store/append.ts";
import { type Tx } from "../../main/store/store.ts";
import { type CaseListOutcome, type CaseNumberOutcome } from "../../sync/engine/case-numbers.ts";
import { type Desk } from "./desk.ts";
import { type Station } from "./station.ts";

export type Rule = (tx: Tx, act: Act) => Outcome<readonly FactDraft[]>;

/** A room that deals with cases, without a window: domain rules and store in one transaction, as the office does it. */
export class CaseDesk {
  readonly #station: Station;
  readonly #desk: Desk;
  readonly #act: (rule: Rule) => Outcome<null>;

  constructor(station: Station, desk: Desk, act: (rule: Rule) => Outcome<null>) {
    this.#station = station;
    this.#desk = desk;
    this.#act = act;
  }

  byId(id: string): Case | null {
    return this.#station.store.read.cases.byId(id)?.case ?? null;
  }

  /** Cases and folders that this station knows, newest first. */
  known(): readonly Case[] {
    return this.#station.store.read.cases.page({}, null, 30).rows.map((record) => record.case);
  }

  /** A folder for an item; null where the rules say no. */
  openFolder(item: string): string | null {
    const caseId = this.#desk.newId();
    const { directory } = this.#desk;
    const outcome = this.#act((tx, act) => {
      const record = tx.items.byId(item);
      if (record === null) return refused("item-unknown");
      const liesIn = tx.cases.ofItem(item)?.case ?? null;
      return openFolder(record.item, { caseId, directory, liesIn, today: dayOf(act), worksHere: () => true });
    });
    return outcome.ok ? caseId : null;
  }

  /** The folder becomes a case: numbered here where the list is held here, else its number is asked for. */
  openCase(
    id: string,
    list: CaseList,
    more: { group?: number | null; isGroup?: boolean } = {},
  ): Outcome<null> {
    const { group = null, isGroup = false } = more;
    return this.#act((tx, act) => {
      const one = tx.cases.byId(id)?.case ?? null;
      if (one === null || one.reference !== null || one.asked !== null) return refused("already-a-case");
      const today = dayOf(act);
      const opens = {
        plan: "plan-1",
        category: "B5",
        confirmed: true,
        proceeding: "kpa-simple",
        startOn: today,
        isGroup,
        public: true,
        instead: null,
      } as const;
      const holder = tx.caseLists.holder(list);
      const next = tx.nextCaseNumber(list, group);
      if (!next.ok) return next;
      return giveNumber(
        id,
        { list, group, opens },
        {
          today,
          numberSource: () => {
            const who = tx.identity();
            if (holder === null || who === null) return { from: "centre" };
            if (holder !== who.station) return { from: "elsewhere", holder };
            // CASE-10
            return tx.facts.readUpToEpoch(who) ? { from: "here", last: next.value - 1 } : { from: "centre" };
          },
        },
      );
    });
  }

  /** Folders of this station whose numbers have not come. */
  asked(): readonly Case[] {
    const own = this.#station.store.identity()?.station ?? "";
    return this.#station.store.read.cases.asked(own).map((record) => record.case);
  }

  async ask(id: string): Promise<CaseNumberOutcome | null> {
    const asked = this.byId(id)?.asked ?? null;
    if (asked === null) return null;
    const { unit, jrwa, year, group, opens } = asked;
    const question = { case: id, list: { unit, jrwa, year }, group, isGroup: opens.isGroup };
    return await this.#station.engine.askCaseNumber(question, (said) => {
      this.#act((tx) => {
        const one = tx.cases.byId(id)?.case;
        if (one?.asked == null) return accepted([]);
        if (said.kind === "held-here") return numberedHere(tx, one, one.asked);
        if (said.kind === "given") return numberCame(one, said.number);
        return numberDenied(one, { code: said.code, holder: said.holder });
      });
    });
  }

  async askAll(): Promise<void> {
    await Promise.all(this.asked().map(({ id }) => this.ask(id)));
  }

  async take(list: CaseList): Promise<CaseListOutcome> {
    return await this.#station.engine.takeList(list, (said) => {
      if (said.kind !== "held") return;
      this.#act((tx) =>
        accepted(tx.caseLists.holder(list) === tx.identity()?.station ? [] : [takeList(list, said.last)]),
      );
    });
  }

  async give(list: CaseList): Promise<CaseListOutcome> {
    return await this.#station.engine.returnList(list, (said) => {
      if (said.kind !== "held") return;
      this.#act((tx) => {
        const last = tx.caseLists.lastNumber(list, null);
        const held = { ...list, holder: tx.caseLists.holder(list), last };
        const openAsks = tx.cases.asked(tx.identity()?.station ?? "").length;
        return returnList(list, { station: tx.identity()?.station ?? "", held, last, openAsks });
      });
    });
  }

  join(id: string, item: string): Outcome<null> {
    return this.#act((tx) => {
      const one = tx.cases.byId(id)?.case;
      const record = tx.items.byId(item);
      if (one === undefined || record === null) return refused("case-unknown");
      const liesIn = tx.cases.ofItem(item)?.case ?? null;
      return joinItem(one, record.item, { liesIn });
    });
  }

  part(id: string, item: string): Outcome<null> {
    return this.#act((tx) => {
      const one = tx.cases.byId(id)?.case;
      return one === undefined ? refused("case-unknown") : partItem(one, item, "pomyłka");
    });
  }

  move(id: string, to: CaseState, told: boolean): Outcome<null> {
    const stopId = this.#desk.newId();
    return this.#act((tx, act) => {
      const one = tx.cases.byId(id)?.case;
      if (one === undefined) return refused("case-unknown");
      return moveCase(one, { to, public: told, reason: "" }, { today: dayOf(act), stopId });
    });
  }
}

function dayOf({ at }: Act): string {
  return warsawClock(at).day;
}

/** The list came here after the question: its number is this station's to give, once it knows what it gave before (CASE-10). */
function numberedHere(tx: Tx, one: Case, { unit, jrwa, year, group }: NonNullable<Case["asked"]>) {
  const who = tx.identity();
  const list = { unit, jrwa, year };
  if (who === null || tx.caseLists.holder(list) !== who.station || !tx.facts.readUpToEpoch(who)) {
    return accepted([]);
  }
  const next = tx.nextCaseNumber(list, group);
  if (!next.ok) return accepted([]);
  return numberCame(one, { ...list, no: group ?? next.value, sub: group === null ? null : next.value });
}
