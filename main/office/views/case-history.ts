import { referenceText } from "../../domain/cases/reference.ts";
import { type OpenFact } from "../../domain/facts/kinds.ts";
import { formatDispatchNumber } from "../../domain/numbers/dispatch-number.ts";
import { pointSchema } from "../../domain/numbers/point.ts";
import { type Details, reasonOf } from "./line-details.ts";

/** As `detailsOf`, for what happens to a case and to its letters. */
export function caseDetailsOf(fact: OpenFact, nameOf: (clerk: string) => string | null): Details {
  const person = (id: string | null): Details => (id === null ? {} : { clerk: nameOf(id) ?? id });
  switch (fact.kind) {
    case "FolderOpened":
      return { matter: fact.body.matter, unit: fact.body.unit, ...person(fact.body.clerk) };
    case "CaseDescribed":
      return { matter: fact.body.matter, ...reasonOf(fact.sealed?.reason) };
    case "ItemJoined":
      return { first: fact.body.first };
    case "ItemParted":
    case "FolderClosed":
    case "LetterVoided":
      return reasonOf(fact.sealed?.reason);
    case "ProceedingSet":
      return { ...fact.body, ...reasonOf(fact.sealed?.reason) };
    case "CaseAssigned":
      return { unit: fact.body.unit, ...person(fact.body.clerk) };
    case "CaseNumberAsked":
      return { unit: fact.body.unit, jrwa: fact.body.jrwa, year: fact.body.year };
    case "CaseNumberDenied":
      return { code: fact.body.code, ...(fact.body.holder !== null && { holder: fact.body.holder }) };
    case "CaseOpened":
      return { reference: referenceText(fact.body), public: fact.body.opens.public };
    case "CaseAnnulled":
      return { why: fact.body.why, ...reasonOf(fact.sealed?.reason) };
    case "CaseMoved":
      return {
        to: fact.body.to,
        public: fact.body.public,
        correction: fact.body.correction,
        ...reasonOf(fact.sealed?.reason),
      };
    case "ClockStopped":
      return {
        why: fact.body.reason,
        from: fact.body.from,
        ...(fact.body.to !== null && { until: fact.body.to }),
        ...reasonOf(fact.sealed?.note),
      };
    case "ClockStarted":
      return fact.body.to === null ? { back: true } : { until: fact.body.to };
    case "TermExtended":
      return { newDueOn: fact.body.newDueOn, noticeOn: fact.body.noticeOn, ...reasonOf(fact.sealed?.reason) };
    case "PartyTermSet":
      return fact.body.term === null
        ? { ended: true }
        : { until: fact.body.term.until, days: fact.body.term.days };
    case "CaseNoted":
      return fact.sealed === null ? {} : { text: fact.sealed.text };
    case "CaseClosed":
      return { on: fact.body.on, settlement: fact.body.settlement, public: fact.body.public };
    case "RetentionHeld":
      return { held: fact.body.held, ...reasonOf(fact.sealed?.reason) };
    case "LetterDrafted":
      return { letter: fact.body.letter };
    case "LetterSigned":
      return { on: fact.body.on, reference: fact.body.reference };
    case "LetterDispatched": {
      const { point, number: seq, year, on, channel } = fact.body;
      return { number: formatDispatchNumber({ point: pointSchema.parse(point), seq, year }), on, channel };
    }
    case "PostalNumberNoted":
      return fact.sealed === null ? {} : { postalNumber: fact.sealed.postalNumber };
    case "LetterServed":
      return { on: fact.body.on, proof: fact.body.proof };
    case "ServiceCorrected":
      return { on: fact.body.on, proof: fact.body.proof, ...reasonOf(fact.sealed?.reason) };
    default:
      return {};
  }
}
