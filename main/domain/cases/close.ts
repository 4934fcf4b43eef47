import { type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { lasts } from "../calendar/clock-stop.ts";
import { checkClosing } from "../deadlines/check.ts";
import { type LateReason } from "../deadlines/late-reason.ts";
import { type DeadlineRefusal } from "../deadlines/refusals.ts";
import { type Directory } from "../directory/directory.ts";
import { type FactDraft } from "../facts/kinds.ts";
import { type Letter, letterStage } from "../letters/letter.ts";
import { retention } from "../record-plan/retention-category.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type CaseOutcome, whyNotOpen } from "./acts.ts";
import { type Case } from "./case.ts";
import { civilDay, deadlineOf, extensionsOf, settledOn, stopsOf } from "./deadline.ts";
import { type Settlement } from "./facts.ts";
import { type CaseRefusal } from "./refusals.ts";
import { type CaseState, mayClose } from "./states.ts";
import { endStops } from "./supplement.ts";

export type Closing = {
  /** Day of the final settlement, from which retention counts. */
  readonly on: string;
  readonly settlement: Settlement;
  /** Why it was settled after its term, asked for where nobody was told of another. */
  readonly late: LateReason | null;
  readonly remarks: string;
  readonly public: boolean;
};

export type CloseContext = {
  readonly today: string;
  readonly directory: Directory;
  /** The letters of the case. */
  readonly letters: readonly Letter[];
};

/** The matter went out of the office's hands, so that no clock is left to run again. */
const endedOtherwise: ReadonlySet<CaseState> = new Set<CaseState>([
  "FORWARDED_OUT",
  "LEFT_UNEXAMINED",
  "WITHDRAWN",
]);

/**
 * Closes a case for good. Its category and the day from which it counts go with it (domain.md §2.12): 1 January after the final
 * settlement. Whether it was late is asked of the day on which the matter was settled, not of the closing, which also waits for
 * service and appeal. Refuses while a signed letter has not left, while the clock stands (but for a matter that was forwarded, left
 * unexamined or withdrawn), where the state leads nowhere to an end, and a late settlement without notice or reason.
 */
export function closeCase(
  one: Case,
  told: Closing,
  context: CloseContext,
): CaseOutcome<CaseRefusal | DeadlineRefusal> {
  const not = whyNotOpen(one);
  if (not !== null) return not;
  const { opening } = one;
  if (opening === null) return refused("not-a-case");
  if (!mayClose(one.state)) {
    return refused("step-not-allowed", { details: { from: one.state, to: "CLOSED" } });
  }
  const on = parseCivilDate(told.on);
  if (on === null) return refused("bad-date", { field: "on" });
  if (on > context.today) return refused("date-in-future", { field: "on" });
  const unsent = context.letters.filter((letter) => letterStage(letter) === "signed").length;
  if (unsent > 0) return refused("close-letters-unsent", { details: { letters: unsent } });
  const late = lateReason(one, { on, reason: told.late }, context);
  if (!late.ok) return late;
  const { category, countsFrom, disposableFrom } = retention(opening.category, on);
  const { settlement, remarks } = told;
  const body = {
    on,
    settlement,
    category,
    countsFrom,
    disposableFrom,
    late: late.value,
    public: told.public,
  };
  const closed: FactDraft<"CaseClosed"> = {
    kind: "CaseClosed",
    subject: one.id,
    body,
    sealed: { remarks },
  };
  return accepted([...endStops(one, "any", on), closed]);
}

/** The reason that is kept: none where the case was in time or a notice covers the delay. */
function lateReason(
  one: Case,
  { on, reason }: { readonly on: CivilDate; readonly reason: LateReason | null },
  { directory }: CloseContext,
): Outcome<LateReason | null, DeadlineRefusal> {
  const { proceeding } = one;
  const deadline = deadlineOf(one, { directory });
  if (proceeding === null || deadline === null) return accepted(null);
  const startOn = civilDay(proceeding.startOn);
  const settled = settledOn(one);
  const stops = stopsOf(one);
  const of = {
    proceeding: proceeding.proceeding,
    startOn,
    stops: endedOtherwise.has(one.state) ? stops.filter((stop) => !lasts(stop)) : stops,
    netEnd: deadline.netEnd,
    extensions: extensionsOf(one),
  };
  // A day of settlement before the case began is the closing's own fault, which has its own sentence.
  const measured = on >= startOn && settled !== null && settled < on && settled >= startOn ? settled : on;
  const checked = checkClosing(of, measured, reason);
  if (checked.ok) return accepted(checked.value.kind === "needs-reason" ? reason : null);
  const field = checked.field === "closedOn" ? "on" : checked.field === "lateReason" ? "late" : checked.field;
  return { ...checked, field };
}
