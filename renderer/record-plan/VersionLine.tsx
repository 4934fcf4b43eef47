import { type PlanView } from "../../main/contract/record-plan.ts";
import { addDays, parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { StateMark } from "../parts/StateMark.tsx";
import { useToday } from "../parts/use-now.ts";
import css from "./RecordPlan.module.css";

const say = words.recordPlan;

/** One version in two lines: what it is called, when it holds, how far the archivist got. */
export function VersionLine({ plan }: { readonly plan: PlanView }) {
  const today = useToday();
  const holds = plan.state === "in-force";
  return (
    <div className={css.version}>
      <p className={css.versionName}>
        <span>{plan.name}</span>
        <StateMark tone={holds ? "done" : "plain"} icon={holds ? "done" : "waits"}>
          {say.states[plan.state]}
        </StateMark>
      </p>
      <p className={css.soft}>
        {[
          say.from(shortDay(plan.validFrom, today)),
          ...(plan.until === null ? [] : [say.until(shortDay(lastDay(plan.until), today))]),
          say.sources[plan.source],
          say.size(plan.classes),
          say.confirmedOf(plan.confirmed, plan.leaves),
          ...(plan.adoptedOn === null ? [] : [say.adopted(plan.adoptedBy, shortDay(plan.adoptedOn, today))]),
        ].join(" · ")}
      </p>
    </div>
  );
}

/** A version holds to the end of the day before the next one begins. */
function lastDay(next: string): string {
  const day = parseCivilDate(next);
  return day === null ? next : addDays(day, -1);
}
