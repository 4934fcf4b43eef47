import { type CivilDate } from "../calendar/civil-date.ts";
import { type BodyOf } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { decideSoFar, type Decision, isAct, type Known, stoppedBy } from "./decision-card.ts";
import { type EmptyEnding, type ProfileAct, type Slot, type TicketOfVisit } from "./facts.ts";
import { type Purpose, type RefusalReason, refusalReasons } from "./reasons.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";
import { dueForDisposal, retainUntil } from "./retention.ts";
import { type Visit } from "./visit.ts";
import { peselOf } from "./visit-acts.ts";
import { knownOf } from "./visit-card.ts";
import { type Desk, mayServe, mayStep, type VisitOutcome } from "./visit-desk.ts";
import { nextSteps } from "./visit-steps.ts";

const actOf = {
  confirm: "confirmed",
  extend: "extended",
  invalidate: "invalidated",
} as const satisfies Record<Purpose, ProfileAct>;

/**
 * Notes that the officer did in the state's system what the person came for. Refuses unless the decision card says so today: a
 * document or an application may have run out while the visit was postponed.
 */
export function actDone(visit: Visit, desk: Desk): VisitOutcome {
  const officer = mayStep(visit, "act", desk);
  if (!officer.ok) return officer;
  if (visit.declaredBy !== desk.clerk) return refused("kinship-not-declared");
  const card = decideSoFar({ ...knownOf(visit, desk), stateSystem: "works" });
  if (card.ask !== null) return refused("card-not-complete", { field: card.ask });
  if (!isAct(card.decision)) return against(card.decision);
  const body = { act: actOf[visit.purpose], retainUntil: retainUntil(desk.today) };
  return accepted([{ kind: "ProfileActDone", subject: visit.id, body, sealed: null }]);
}

export type Refusing = {
  /** What the officer found beside what the visit says already: `{ signature: "refused" }`. */
  readonly answers: Known;
  readonly told: BodyOf<"ProfileRefused">["told"];
  readonly note: string;
};

/**
 * Refuses the person. The reason is the card's, never a choice from a list: refused where no answer gives one, and where the card
 * would postpone or call the supervisor. A suspicion is upheld by a supervisor, and not by the one who had it.
 */
export function refuseVisit(visit: Visit, { answers, told, note }: Refusing, desk: Desk): VisitOutcome {
  const may = visit.held === "supervisor" ? mayJudge(visit, desk) : mayStep(visit, "refuse", desk);
  if (!may.ok) return may;
  if (visit.held !== "supervisor" && answers.suspicion === "upheld") return refused("supervisor-only");
  const decision = stoppedBy({ ...knownOf(visit, desk), ...answers });
  if (decision === null) return refused("card-does-not-refuse");
  if (decision.outcome !== "refuse" || !isRefusalReason(decision.reason)) return against(decision);
  const body = { reason: decision.reason, told, retainUntil: retainUntil(desk.today) };
  return accepted([{ kind: "ProfileRefused", subject: visit.id, body, sealed: { note } }]);
}

/** The state's system is down: no refusal. Refuses where the card refuses anyway, and a slot that passed. */
export function postponeVisit(
  visit: Visit,
  slot: Slot | null,
  desk: Desk & { readonly time: string },
): VisitOutcome {
  const officer = mayStep(visit, "postpone", desk);
  if (!officer.ok) return officer;
  const decision = stoppedBy({ ...knownOf(visit, desk), stateSystem: "down" });
  if (decision !== null && decision.outcome !== "postpone") return against(decision);
  if (slot !== null && `${slot.day} ${slot.time}` <= `${desk.today} ${desk.time}`) {
    return refused("slot-past", { field: "slot" });
  }
  return accepted([{ kind: "ProfileVisitPostponed", subject: visit.id, body: { slot }, sealed: null }]);
}

/**
 * The person is back, or another officer goes on: what was seen is looked at anew. `related` is the declaration of the officer who
 * goes on; not asked while nobody knows who it is.
 */
export function goOn(
  visit: Visit,
  wish: {
    readonly how: "resume" | "take-over";
    readonly room: string;
    readonly ticket: TicketOfVisit | null;
    readonly related: boolean | null;
  },
  desk: Desk,
): VisitOutcome {
  const officer = mayStep(visit, wish.how, desk);
  if (!officer.ok) return officer;
  const pesel = peselOf(visit);
  if (pesel !== null) {
    const served = mayServe(officer.value, { pesel, related: wish.related }, desk);
    if (!served.ok) return served;
  }
  const notRelated = pesel === null ? null : (true as const);
  const subject = visit.id;
  if (wish.how === "take-over") {
    return accepted([{ kind: "ProfileVisitTakenOver", subject, body: { notRelated }, sealed: null }]);
  }
  if (wish.room.trim() === "") return refused("no-room", { field: "room" });
  const body = { room: wish.room.trim(), ticket: wish.ticket, notRelated };
  return accepted([{ kind: "ProfileVisitResumed", subject, body, sealed: null }]);
}

/** Suspicion of fraud or coercion: the supervisor decides. Nothing of it is said to the person. */
export function handOver(visit: Visit, note: string, desk: Desk): VisitOutcome {
  const officer = mayStep(visit, "hand-over", desk);
  if (!officer.ok) return officer;
  return accepted([{ kind: "ProfileHandedOver", subject: visit.id, body: {}, sealed: { note } }]);
}

/** The supervisor found nothing in the suspicion, and the visit goes on where it was. */
export function handBack(visit: Visit, note: string, desk: Desk): VisitOutcome {
  const judge = mayJudge(visit, desk);
  if (!judge.ok) return judge;
  return accepted([{ kind: "ProfileHandedBack", subject: visit.id, body: {}, sealed: { note } }]);
}

/**
 * The person left the counter. `without`: why there was no result; null after one. Where the procedure has the person sign that
 * they were here, a visit with a result does not end before the officer says whether they did; elsewhere nothing of it is kept.
 */
export function endVisit(
  visit: Visit,
  end: { readonly without: EmptyEnding | null; readonly attendanceSigned: boolean | null },
  desk: Desk,
): VisitOutcome {
  const officer = mayStep(visit, end.without === null ? "end" : "leave", desk);
  if (!officer.ok) return officer;
  const asked = desk.procedure.attendanceSignature && end.without === null;
  if (asked && end.attendanceSigned === null) {
    return refused("attendance-not-said", { field: "attendanceSigned" });
  }
  const body = { without: end.without, attendanceSigned: asked ? end.attendanceSigned : null };
  return accepted([{ kind: "ProfileVisitEnded", subject: visit.id, body, sealed: null }]);
}

/** Notes where the signed paper lies, or lies now. */
export function filePaper(
  visit: Visit,
  where: { readonly binder: string; readonly box: string },
  desk: Desk,
): VisitOutcome {
  if (visit.disposed !== null) return refused("papers-gone");
  const officer = mayStep(visit, "file-paper", desk);
  if (!officer.ok) return officer;
  const body = { binder: where.binder.trim(), box: where.box.trim() };
  if (body.binder === "" || body.box === "") {
    return refused("location-missing", { field: body.binder === "" ? "binder" : "box" });
  }
  return accepted([{ kind: "ProfilePaperFiled", subject: visit.id, body, sealed: null }]);
}

/** Notes that the papers were disposed of by a protocol. Refuses before their last day of keeping has passed (§ 17: 20 years). */
export function disposePapers(visit: Visit, protocol: string, desk: Desk): VisitOutcome {
  if (visit.disposed !== null) return refused("papers-gone");
  const officer = mayStep(visit, "dispose", desk);
  if (!officer.ok) return officer;
  if (!dueForDisposal(visit, desk.today)) return notDue(visit.result?.retainUntil);
  const body = { protocol: protocol.trim() };
  if (body.protocol === "") return refused("protocol-missing", { field: "protocol" });
  return accepted([{ kind: "ProfilePapersDisposed", subject: visit.id, body, sealed: null }]);
}

function notDue(until: CivilDate | undefined): Outcome<never, TrustedProfileRefusal> {
  return refused("papers-not-due", until === undefined ? {} : { details: { until } });
}

/** Suspicion is judged by a supervisor who is not the one who had it; no authorisation is needed, for nothing is confirmed. */
function mayJudge(visit: Visit, desk: Desk): Outcome<null, TrustedProfileRefusal> {
  if (!nextSteps(visit).includes("hand-back")) return refused("visit-step-not-allowed");
  if (!desk.supervisor) return refused("supervisor-only");
  return visit.suspectedBy === desk.clerk ? refused("supervisor-is-officer") : accepted(null);
}

function against({ outcome, reason }: Decision): Outcome<never, TrustedProfileRefusal> {
  const details = { reason };
  if (outcome === "postpone") return refused("card-says-postpone", { details });
  if (outcome === "supervisor") return refused("card-says-supervisor", { details });
  return refused("card-says-refuse", { details });
}

function isRefusalReason(reason: string): reason is RefusalReason {
  return refusalReasons.some((each) => each === reason);
}
