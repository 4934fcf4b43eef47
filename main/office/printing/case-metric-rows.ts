import { type Case } from "../../domain/cases/case.ts";
import { referenceText } from "../../domain/cases/reference.ts";
import { type OpenFact } from "../../domain/facts/kinds.ts";
import { type Letter } from "../../domain/letters/letter.ts";
import { formatDispatchNumber } from "../../domain/numbers/dispatch-number.ts";
import { formatRpw } from "../../domain/numbers/rpw.ts";
import { type CaseMetricRow } from "../../paper/case-metric-content.ts";
import { writtenDay } from "../../paper/dates.ts";
import { type Reads } from "../../store/reads/reads.ts";
import { caseActWords as words } from "../../words/papers/case-acts.ts";
import { dispatchNumberOf } from "../views/letter-view.ts";
import { inTold } from "../views/told-order.ts";
import { numberOf } from "./paper-content.ts";

const { acts } = words;

/** Who did what in a case and when, and which document of the files says so (KPA art. 66a § 2). */
export function metricRows(one: Case, read: Reads): CaseMetricRow[] {
  const letters = new Map(read.letters.ofCase(one.id).map(({ letter }) => [letter.id, letter]));
  const facts = inTold([
    read.facts.ofSubject(one.id),
    ...[...letters.keys()].map((id) => read.facts.ofSubject(id)),
  ]);
  return facts.flatMap((fact) => {
    const letter = letters.get(fact.subject);
    const act = letter === undefined ? actOf(fact, read) : letterActOf(fact, letter);
    if (act === null) return [];
    const who = read.clerks.byId(fact.by)?.name ?? "";
    return [{ on: fact.day, who, role: "", ...act }];
  });
}

type Act = Pick<CaseMetricRow, "act" | "document">;

/** An act of the case itself; null of one that the metric need not tell. */
function actOf(fact: OpenFact, read: Reads): Act | null {
  switch (fact.kind) {
    case "FolderOpened":
      return { act: acts.folderOpened };
    case "CaseDescribed":
      return { act: acts.described };
    case "ItemJoined":
      return { act: acts.itemJoined, ...itemNumber(fact.body.item, read) };
    case "ItemParted":
      return { act: acts.itemParted, ...itemNumber(fact.body.item, read) };
    case "CaseAssigned": {
      const { unit, clerk } = fact.body;
      return { act: acts.assigned(unit, clerk === null ? null : (read.clerks.byId(clerk)?.name ?? null)) };
    }
    case "CaseNumberAsked":
      return { act: acts.asked };
    case "CaseOpened":
      return { act: acts.opened(referenceText(fact.body)) };
    case "CaseAnnulled":
      return { act: acts.annulled };
    case "FolderClosed":
      return { act: acts.folderClosed };
    case "CaseMoved": {
      const { to, correction } = fact.body;
      return { act: correction ? acts.corrected(to) : acts.moved(to) };
    }
    case "ProceedingSet":
      return { act: acts.proceedingSet };
    case "ClockStopped":
      return { act: acts.clockStopped(writtenDay(fact.body.from)) };
    case "ClockStarted":
      return {
        act: fact.body.to === null ? acts.clockStopTakenBack : acts.clockStarted(writtenDay(fact.body.to)),
      };
    case "TermExtended":
      return { act: acts.extended(writtenDay(fact.body.newDueOn)) };
    case "PartyTermSet": {
      const { term } = fact.body;
      return { act: term === null ? acts.partyTermOver : acts.partyTerm(writtenDay(term.until)) };
    }
    case "CaseNoted":
      return { act: acts.noted };
    case "CaseClosed":
      return { act: acts.closed(words.settlements[fact.body.settlement]) };
    case "RetentionHeld":
      return { act: fact.body.held ? acts.held : acts.released };
    default:
      return null;
  }
}

function letterActOf(fact: OpenFact, letter: Letter): Act | null {
  const name = words.letters[letter.content.letter];
  const sent = letter.dispatched && { document: formatDispatchNumber(dispatchNumberOf(letter.dispatched)) };
  switch (fact.kind) {
    case "LetterSigned":
      return { act: acts.signed(name), ...sent };
    case "LetterVoided":
      return { act: acts.voided(name) };
    case "LetterDispatched":
      return { act: acts.dispatched(name, words.channels[fact.body.channel]), ...sent };
    case "LetterServed": {
      const { on, proof } = fact.body;
      return { act: acts.served(name, writtenDay(on), words.proofs[proof]), ...sent };
    }
    case "ServiceCorrected": {
      const { on, proof } = fact.body;
      return { act: acts.serviceCorrected(name, writtenDay(on), words.proofs[proof]), ...sent };
    }
    default:
      return null;
  }
}

function itemNumber(id: string, read: Reads): Pick<Act, "document"> {
  const record = read.items.byId(id);
  return record === null ? {} : { document: formatRpw(numberOf(record.item)) };
}
