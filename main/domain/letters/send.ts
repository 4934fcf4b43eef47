import { type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { type CaseDraft } from "../cases/acts.ts";
import { type Case, stageOf } from "../cases/case.ts";
import { checkNewTerm } from "../cases/clock.ts";
import { publicByDefault } from "../cases/moves.ts";
import { settledStates } from "../cases/public-case.ts";
import { countPartyTerm, type PartyTerm } from "../deadlines/party-term.ts";
import { type PartyTermKind } from "../deadlines/party-term-kind.ts";
import { proceedingOn } from "../deadlines/proceedings.ts";
import { civilDay } from "../cases/deadline.ts";
import { type FactDraft } from "../facts/kinds.ts";
import { type DispatchNumber } from "../numbers/dispatch-number.ts";
import { type Point } from "../numbers/point.ts";
import { LAST_SEQ } from "../numbers/series.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { effects, whenDispatched, whenSummonsServed } from "./effects.ts";
import { type DispatchChannel, type ServiceProof } from "./facts.ts";
import { type Letter, letterStage } from "./letter.ts";
import { type LetterCode, type LetterContext, type LetterOutcome, summonsOf } from "./write.ts";

export type DispatchContext = LetterContext & {
  /** The registration point whose outgoing series this station alone writes; null for a room that has none. */
  readonly point: Point | null;
  /** The next number of the point's outgoing series of a year. Refuses while numbering is frozen. */
  readonly nextNumber: (
    point: Point,
    year: number,
  ) => Outcome<number, "numbering-frozen" | "series-exhausted">;
  readonly sensitive: boolean;
};

export type Dispatch = {
  readonly facts: readonly (FactDraft<"LetterDispatched"> | CaseDraft)[];
  readonly number: DispatchNumber;
};

/**
 * Enters a signed letter in the outgoing register: the next number of the point's own series, in the civil year of dispatch. With it
 * the case goes on: a decision is sent, a new term holds, a forwarded matter is out (`effects.ts`). Refuses a letter that is not
 * signed, voided or gone already, a day before the signature or after today, a notice whose new term has passed meanwhile, and a
 * letter that the case cannot follow; a refusal takes no number.
 */
export function dispatchLetter(
  letter: Letter,
  told: { readonly on: string; readonly channel: DispatchChannel; readonly postalNumber: string | null },
  context: DispatchContext,
): LetterOutcome<Dispatch> {
  const signed = whySigned(letter);
  if (!signed.ok) return signed;
  const one = context.case;
  if (stageOf(one) === "annulled") return refused("case-annulled");
  const on = parseCivilDate(told.on);
  if (on === null) return refused("bad-date", { field: "on" });
  if (on > context.today) return refused("date-in-future", { field: "on" });
  if (on < signed.value.on) return refused("dispatched-before-signed", { field: "on" });
  const after = afterDispatch(letter, { ...told, on }, context);
  if (!after.ok) return after;

  const { point } = context;
  if (point === null) return refused("no-point");
  const year = Number(on.slice(0, 4));
  const next = context.nextNumber(point, year);
  if (!next.ok) return next;
  if (next.value > LAST_SEQ) return refused("series-exhausted", { details: { year } });
  const { channel, postalNumber } = told;
  const body = { point, number: next.value, year, on, channel };
  const dispatched = {
    kind: "LetterDispatched",
    subject: letter.id,
    body,
    sealed: { postalNumber },
  } as const;
  return accepted({ facts: [dispatched, ...after.value], number: { point, seq: next.value, year } });
}

function whySigned(letter: Letter): Outcome<NonNullable<Letter["signed"]>, LetterCode> {
  if (letter.voided !== null) return refused("letter-voided");
  if (letter.dispatched !== null) return refused("letter-dispatched");
  return letter.signed === null ? refused("letter-not-signed") : accepted(letter.signed);
}

function afterDispatch(
  letter: Letter,
  told: { readonly on: string; readonly channel: DispatchChannel },
  context: DispatchContext,
): Outcome<readonly CaseDraft[], LetterCode> {
  const one = context.case;
  const { letter: kind, newDueOn } = letter.content;
  const isPublic = publicByDefault(kind === "decision" ? "SENT" : "SUPPLEMENT_REQUIRED", context.sensitive);
  const moved = whenDispatched(one, { kind, channel: told.channel, public: isPublic });
  if (!moved.ok) return moved;
  const prolongs = effects[kind] === "extends" && !settledStates.has(one.state);
  if (!prolongs || newDueOn === null) return moved;
  const term = checkNewTerm(one, newDueOn, context);
  if (!term.ok) return term;
  const body = { newDueOn: term.value, noticeOn: told.on, letter: letter.id };
  const reason = letter.text?.title ?? "";
  const sealed = { reason: reason === "" ? letter.id : reason };
  return accepted([{ kind: "TermExtended", subject: one.id, body, sealed }, ...moved.value]);
}

/** The postal number was learnt later, or mistyped before. Refuses a letter that has not left. */
export function notePostalNumber(
  letter: Letter,
  postalNumber: string,
): LetterOutcome<readonly FactDraft<"PostalNumberNoted">[]> {
  if (letter.voided !== null) return refused("letter-voided");
  if (letter.dispatched === null) return refused("letter-not-dispatched");
  if (postalNumber === "") return refused("required", { field: "postalNumber" });
  return accepted([{ kind: "PostalNumberNoted", subject: letter.id, body: {}, sealed: { postalNumber } }]);
}

export type ServiceContext = Pick<LetterContext, "today" | "case"> & {
  /** Id for the stop of the clock that a summons brings. */
  readonly stopId: string;
  /** The day on which the supplement came, when it was here before the proof of service was; null while it is waited for. */
  readonly answeredOn: string | null;
  readonly sensitive: boolean;
};

/**
 * Notes that a letter was served, and how that was proved. From the service of a summons the citizen's term runs (`effects.ts`). Refuses
 * a letter that has not left, a day before it did or after today, and a second service: that is a correction (`correct-service.ts`).
 */
export function serveLetter(
  letter: Letter,
  told: { readonly on: string; readonly proof: ServiceProof },
  context: ServiceContext,
): LetterOutcome<readonly (FactDraft<"LetterServed"> | CaseDraft)[]> {
  const stage = letterStage(letter);
  if (stage === "voided") return refused("letter-voided");
  if (stage === "served") return refused("letter-served");
  const day = dayOfService(letter, told.on, context.today);
  if (!day.ok) return day;
  const on = day.value;
  const served = {
    kind: "LetterServed",
    subject: letter.id,
    body: { on, proof: told.proof },
    sealed: null,
  } as const;
  const kind = summonsOf(context.case);
  const summons = effects[letter.content.letter] === "summons" && stageOf(context.case) === "open";
  if (!summons || kind === null) return accepted([served]);
  const term = termOfSummons(kind, letter.content.termDays, on);
  if (!term.ok) return term;
  const around = {
    letter: letter.id,
    stopId: context.stopId,
    answeredOn: context.answeredOn,
    public: publicByDefault("SUPPLEMENT_REQUIRED", context.sensitive),
  };
  return accepted([served, ...whenSummonsServed(context.case, term.value, around)]);
}

/** May a letter have been served on this day? Refuses one that has not left, a day before it did, and one after today. */
export function dayOfService(
  { dispatched }: Pick<Letter, "dispatched">,
  typed: string,
  today: string,
): LetterOutcome<CivilDate> {
  if (dispatched === null) return refused("letter-not-dispatched");
  const on = parseCivilDate(typed);
  if (on === null) return refused("bad-date", { field: "on" });
  if (on > today) return refused("date-in-future", { field: "on" });
  return on < dispatched.on ? refused("served-before-dispatch", { field: "on" }) : accepted(on);
}

/**
 * The day on which the supplement had come already when a summons' service is noted: the first later paper of the case that was
 * received on or after the day of service, but for those of which the clerk said that they are something else. Null where none was, so
 * that it is waited for.
 */
export function answerBefore(
  one: Pick<Case, "items">,
  servedOn: string,
  receivedOn: (item: string) => string | null,
): string | null {
  const later = one.items.filter(({ first, answers }) => !first && answers !== false);
  const days = later.flatMap(({ item }) => receivedOn(item) ?? []);
  return days.filter((day) => day >= servedOn).toSorted()[0] ?? null;
}

/** What the letter promised holds, though the proceeding was set anew after it had left. */
export function termOfSummons(kind: PartyTermKind, days: number | null, on: CivilDate) {
  const counted = countPartyTerm(kind, days, on);
  return counted.ok ? counted : countPartyTerm("supplement", days, on);
}

/**
 * Until when a served decision may be appealed from (KPA art. 129 § 2; Ordynacja podatkowa art. 223 § 2): shown beside the letter and
 * kept nowhere (decision record `appeal-term-is-shown.md`). Null of other letters and before service.
 */
export function appealTerm(letter: Letter, one: Pick<Case, "proceeding">): PartyTerm | null {
  if (letter.content.letter !== "decision" || letter.served === null || one.proceeding === null) return null;
  const { proceeding, startOn } = one.proceeding;
  const act = proceedingOn(proceeding, civilDay(startOn))?.act;
  const counted = countPartyTerm(
    act === "ordynacja" ? "tax-appeal" : "appeal",
    null,
    civilDay(letter.served.on),
  );
  return counted.ok ? counted.value : null;
}
