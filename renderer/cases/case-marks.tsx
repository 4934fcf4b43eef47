import { type CaseRow } from "../../main/contract/case-views.ts";
import { type CaseState } from "../../main/domain/cases/states.ts";
import { dayAndMonth, shortDay } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { type IconName } from "../parts/Icon.tsx";
import { StateMark, type StateTone } from "../parts/StateMark.tsx";
import { stateLabel } from "../parts/state-label.ts";

type Look = { readonly tone: StateTone; readonly icon: IconName };

const looks: Readonly<Record<CaseState, Look>> = {
  ASSIGNED: { tone: "plain", icon: "folder" },
  CASE_OPENED: { tone: "plain", icon: "goes" },
  IN_PROGRESS: { tone: "plain", icon: "goes" },
  SUPPLEMENT_REQUIRED: { tone: "waits", icon: "waits" },
  DEADLINE_EXTENDED: { tone: "waits", icon: "waits" },
  SUSPENDED: { tone: "waits", icon: "pause" },
  FORWARDED_OUT: { tone: "done", icon: "envelope" },
  LEFT_UNEXAMINED: { tone: "plain", icon: "cancelled" },
  WITHDRAWN: { tone: "plain", icon: "cancelled" },
  RESOLVED: { tone: "done", icon: "done" },
  READY_FOR_PICKUP: { tone: "waits", icon: "waits" },
  SENT: { tone: "done", icon: "envelope" },
  APPEALED: { tone: "waits", icon: "warning" },
  CLOSED: { tone: "done", icon: "archive" },
};

type Standing = Pick<CaseRow, "stage" | "state">;

/** Where the case stands, as picture and word; a folder and an annulled reference say that first. */
export function CaseStateMark({ stage, state }: Standing) {
  const { tone, icon, text } = standingOf({ stage, state });
  return (
    <StateMark tone={tone} icon={icon}>
      {text}
    </StateMark>
  );
}

function standingOf({ stage, state }: Standing): Look & { readonly text: string } {
  if (stage === "annulled") return { tone: "plain", icon: "cancelled", text: say.stages.annulled };
  if (stage === "asked") return { tone: "waits", icon: "waits", text: say.stages.asked };
  if (stage === "folder") return { tone: "plain", icon: "folder", text: say.stages.folder };
  return { ...looks[state], text: stateLabel(state) };
}

export type Due = Pick<CaseRow, "dueOn" | "daysLeft" | "heap" | "warning" | "waitingUntil">;

/** The due day, then how far it is: what is near or past is said by picture, word and colour. */
export function DueMark({ row, today }: { readonly row: Due; readonly today: string }) {
  const { tone, icon, text } = dueLook(row, today);
  if (icon === null) return <>{text}</>;
  return (
    <StateMark tone={tone} icon={icon}>
      {text}
    </StateMark>
  );
}

export function dueLook(
  row: Due,
  today: string,
): { readonly tone: StateTone; readonly icon: IconName | null; readonly text: string } {
  const { dueOn, daysLeft, heap, warning, waitingUntil } = row;
  if (heap === "waiting" && waitingUntil !== null) {
    const late = waitingUntil < today;
    return {
      tone: "waits",
      icon: late ? "warning" : "person",
      text: say.due.citizen(shortDay(waitingUntil, today)),
    };
  }
  if (heap === "stopped") return { tone: "waits", icon: "pause", text: say.due.stopped };
  if (dueOn === null || daysLeft === null || heap === "none")
    return { tone: "plain", icon: null, text: say.due.none };
  const text = daysLeft === 0 ? say.due.today : `${dayAndMonth(dueOn)} · ${distance(daysLeft)}`;
  if (daysLeft < 0) return { tone: "wrong", icon: "wrong", text };
  if (warning === "two-days" || warning === "due-today") return { tone: "waits", icon: "warning", text };
  if (warning === "seven-days") return { tone: "waits", icon: "waits", text };
  return { tone: "plain", icon: null, text };
}

/** "za 3 dni", "jutro", "po terminie 2 dni". */
export function distance(days: number): string {
  if (days < 0) return say.due.past(-days);
  if (days === 0) return say.due.today;
  return days === 1 ? say.due.tomorrow : say.due.in(days);
}
