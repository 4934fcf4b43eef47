import { useState } from "react";
import { type CaseView } from "../../main/contract/case-views.ts";
import { type CountStep } from "../../main/contract/count-steps.ts";
import { dayInWords, shortDay } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { deadlineWords } from "../../main/words/window/deadlines.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Facts, FactLine } from "../parts/Panel.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { useToday } from "../parts/use-now.ts";
import css from "./CaseDesk.module.css";
import { distance, dueLook } from "./case-marks.tsx";

/** The term: its last day, how far it is, and on demand each step of the count, so that it can be explained to anybody. */
export function DeadlineCard({ view }: { readonly view: CaseView }) {
  const today = useToday();
  const [shown, setShown] = useState(false);
  const { deadline, partyTerm } = view;
  const counted = deadline.steps.length > 0 || (partyTerm?.steps.length ?? 0) > 0;
  const toggle = (): void => setShown((now) => !now);
  useKeys(say.keys.case, [{ keys: "Alt+T", does: say.deadline.show, run: toggle }], counted);
  const look = dueLook(view, today);
  return (
    <section className={css.card} aria-label={deadlineWords.title}>
      <header className={css.cardHead}>
        <h3 className={css.cardName}>{deadlineWords.title}</h3>
        <span className={css.soft}>{deadlineWords.standings[deadline.standing]}</span>
      </header>
      <p className={css.due}>
        <span className={css.dueDay}>
          {deadline.dueOn === null ? noDay(deadline.standing) : dayInWords(deadline.dueOn)}
        </span>
        {deadline.dueOn === null || view.daysLeft === null || view.heap === "none" ? null : (
          <StateMark tone={look.tone} icon={look.icon ?? "waits"}>
            {distance(view.daysLeft)}
          </StateMark>
        )}
      </p>
      {partyTerm === null ? null : (
        <p>
          <StateMark tone="waits" icon="person">
            {say.deadline.party(shortDay(partyTerm.until, today))}
          </StateMark>{" "}
          <span className={css.soft}>
            · {say.deadline.partyTerm(partyTerm.days, shortDay(partyTerm.servedOn, today))}
          </span>
        </p>
      )}
      <Particulars view={view} today={today} />
      {counted ? (
        <div>
          <Button kind="quiet" keys="Alt+T" expanded={shown} onPress={toggle}>
            {shown ? say.deadline.hide : say.deadline.show}
          </Button>
        </div>
      ) : null}
      {shown ? (
        <>
          <Count steps={deadline.steps} />
          {partyTerm === null || partyTerm.steps.length === 0 ? null : (
            <>
              <h4 className={css.cardName}>{say.deadline.partyCount}</h4>
              <Count steps={partyTerm.steps} />
            </>
          )}
        </>
      ) : null}
    </section>
  );
}

function noDay(standing: CaseView["deadline"]["standing"]): string {
  return standing === "stopped" ? say.deadline.noDay : deadlineWords.standings[standing];
}

/** Stops and new terms, where there are any. */
function Particulars({ view, today }: { readonly view: CaseView; readonly today: string }) {
  const { deadline, stops, extensions } = view;
  if (stops.length === 0 && extensions.length === 0) return null;
  return (
    <Facts>
      {deadline.grossEnd === null || deadline.grossEnd === deadline.dueOn ? null : (
        <FactLine name={say.deadline.gross}>{shortDay(deadline.grossEnd, today)}</FactLine>
      )}
      {stops.map((stop) => (
        <FactLine key={stop.stop} name={say.deadline.stops}>
          {shortDay(stop.from, today)} – {stop.to === null ? say.deadline.lasting : shortDay(stop.to, today)}
          <span className={css.soft}> · {deadlineWords.stopReasons[stop.reason]}</span>
        </FactLine>
      ))}
      {extensions.map((extension) => (
        <FactLine key={`${extension.newDueOn} ${extension.noticeOn}`} name={say.deadline.extensions}>
          {say.deadline.extension(shortDay(extension.newDueOn, today), shortDay(extension.noticeOn, today))}
        </FactLine>
      ))}
    </Facts>
  );
}

function Count({ steps }: { readonly steps: readonly CountStep[] }) {
  return (
    <ol className={css.count}>
      {steps.map((step, at) => (
        // A count is made anew as a whole: its steps have no other names than their places.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <li key={at}>{deadlineWords.step(step)}</li>
      ))}
    </ol>
  );
}
