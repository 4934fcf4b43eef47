import { branded } from "../brand.ts";
import { type CivilDate, partsOf } from "../calendar/civil-date.ts";
import { type BodyOf } from "../facts/kinds.ts";
import { type Pesel, peselFacts } from "../identifiers/pesel.ts";
import { type Point } from "../numbers/point.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { ageOf } from "./circumstances.ts";
import { type TicketOfVisit } from "./facts.ts";
import { checkPerson, type TypedPerson } from "./identity-checks.ts";
import { mayOpenRoom } from "./officers.ts";
import { type Purpose } from "./reasons.ts";
import { oncePerDay, type VisitOfToday } from "./same-day.ts";
import { type Visit } from "./visit.ts";
import { type Desk, mayServe, mayStep, type VisitOutcome } from "./visit-desk.ts";
import { applicationValidity } from "./window.ts";

export type NewVisit = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly room: string;
  readonly ticket: TicketOfVisit | null;
};

/** What a beginning needs beside the desk: the point that this station alone writes, null where it has none, and its next number. */
export type LogSeries = {
  readonly point: Point | null;
  /** Refuses while numbering is frozen. */
  readonly nextNumber: (
    point: Point,
    year: number,
  ) => Outcome<number, "numbering-frozen" | "series-exhausted">;
};

/** Begins a visit and gives it its number in the log. Refuses who is not authorised today; a refusal takes no number. */
export function startVisit(wish: NewVisit, desk: Desk, series: LogSeries): VisitOutcome {
  const officer = mayOpenRoom(desk.authorisations, desk.clerk, desk.today);
  if (!officer.ok) return officer;
  if (wish.room.trim() === "") return refused("no-room", { field: "room" });
  if (series.point === null) return refused("no-point");
  const { year } = partsOf(desk.today);
  const number = series.nextNumber(series.point, year);
  if (!number.ok) return number;
  const { id: subject, purpose, ticket } = wish;
  const body = { point: series.point, number: number.value, year, purpose, room: wish.room.trim(), ticket };
  return accepted([{ kind: "ProfileVisitStarted", subject, body, sealed: null }]);
}

export type IdentifiedPerson = {
  readonly person: TypedPerson;
  /** Null: nothing was filed. */
  readonly application: {
    readonly filedOn: CivilDate;
    readonly complete: boolean;
    readonly id: string | null;
  } | null;
  /** The officer's declaration of kinship; null where it was not made. */
  readonly related: boolean | null;
  /** The officer knows that the person was here today already. */
  readonly again: boolean;
};

/**
 * Notes who it is and what was filed. Refuses what `checkPerson` and `applicationValidity` refuse, the officer's own person and those
 * near to them, and a second visit of the same person in one day unless it is said to be a new matter. An application that is too
 * old is no refusal of this rule: the decision card says so.
 */
export function identify(
  visit: Visit,
  wish: IdentifiedPerson,
  desk: Desk & { readonly visitsToday: readonly VisitOfToday[] },
): VisitOutcome {
  const officer = mayStep(visit, "identify", desk);
  if (!officer.ok) return officer;
  const person = checkPerson(wish.person, desk.today);
  if (!person.ok) return person;
  const { pesel, names, surname } = person.value;
  const served = mayServe(officer.value, { pesel, related: wish.related }, desk);
  if (!served.ok) return served;
  const once = oncePerDay(desk.visitsToday, { id: visit.id, hash: desk.hash(pesel), again: wish.again });
  if (!once.ok) return once;
  const filed = wish.application;
  const validity = filed && applicationValidity(filed.filedOn, desk.today, desk.procedure.applicationDays);
  if (validity && !validity.ok) return validity;
  const application =
    filed && validity
      ? { filedOn: filed.filedOn, lastDay: validity.value.lastDay, complete: filed.complete }
      : null;
  return accepted([
    {
      kind: "ProfilePersonIdentified",
      subject: visit.id,
      body: { application, notRelated: true },
      sealed: { names: [...names], surname, pesel, applicationId: filed?.id ?? null },
    },
  ]);
}

/**
 * Notes what the document in hand is worth. Its number stays out of the log unless the procedure has it kept; one that was typed
 * to be checked is refused here rather than dropped, so that nobody believes it was kept.
 */
export function checkDocument(
  visit: Visit,
  wish: BodyOf<"ProfileDocumentChecked"> & { readonly number: string | null },
  desk: Desk,
): VisitOutcome {
  const officer = mayStep(visit, "check-document", desk);
  if (!officer.ok) return officer;
  const { number, ...body } = wish;
  if (number !== null && !desk.procedure.keepDocumentNumber) {
    return refused("document-number-not-kept", { field: "number" });
  }
  return accepted([{ kind: "ProfileDocumentChecked", subject: visit.id, body, sealed: { number } }]);
}

/** Notes the ticks of the checklist; the age comes from the PESEL. Refuses a visit whose person was erased. */
export function compareData(
  visit: Visit,
  wish: Omit<BodyOf<"ProfileDataCompared">, "age">,
  desk: Desk,
): VisitOutcome {
  const officer = mayStep(visit, "compare", desk);
  if (!officer.ok) return officer;
  const pesel = peselOf(visit);
  if (pesel === null) return refused("person-erased");
  const body = { ...wish, age: ageOf(peselFacts(pesel).bornOn, desk.today) };
  return accepted([{ kind: "ProfileDataCompared", subject: visit.id, body, sealed: null }]);
}

/** Notes that the person signed in front of the officer. Refuses fewer copies than the procedure asks for. */
export function signPaper(visit: Visit, copies: number, desk: Desk): VisitOutcome {
  const officer = mayStep(visit, "sign", desk);
  if (!officer.ok) return officer;
  const { copies: least } = desk.procedure;
  if (!Number.isInteger(copies) || copies < least || copies > 9) {
    return refused("copies-missing", { field: "copies", details: { least } });
  }
  return accepted([{ kind: "ProfilePaperSigned", subject: visit.id, body: { copies }, sealed: null }]);
}

/** The PESEL that stands in a visit, which its check has passed; null before anybody was identified, or when it was erased. */
export function peselOf(visit: Visit): Pesel | null {
  return visit.person === null ? null : branded<Pesel>(visit.person.pesel);
}
