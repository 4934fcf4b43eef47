import { useQuery } from "@tanstack/react-query";
import { type CaseView } from "../../main/contract/case-views.ts";
import { dayInWords, shortDay } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { deadlineWords } from "../../main/words/window/deadlines.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Notice.tsx";
import { FactLine, Section } from "../parts/Panel.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { useToday } from "../parts/use-now.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { toldAs } from "./acts/told-as.ts";
import css from "./CaseDesk.module.css";

const hand = say.hand;

/** What is known of the case, in the order in which one asks. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { queries } = useOffice();
  const { openCase } = useThingInHand();
  const form = useQuery(queries.cases.form.queryOptions());
  const today = useToday();
  const matter = form.data?.matters.find(({ code }) => code === view.matter)?.name ?? view.matter;
  const unit = form.data?.units.find(({ symbol }) => symbol === view.unit);
  const told = view.told === null ? null : toldAs(view.told.state, { ...view, today });
  return (
    <Section title={hand.facts}>
      {view.annulled === null ? null : (
        <Note tone="waits">
          <p>
            {say.annulments[view.annulled.why]} · {view.annulled.reason ?? hand.erased} ·{" "}
            {shortDay(view.annulled.on, today)}
          </p>
        </Note>
      )}
      <dl className={css.facts}>
        <FactLine name={hand.matter}>{matter}</FactLine>
        <FactLine name={hand.clerk}>
          {view.clerk?.name ?? say.noClerk}
          {view.replacedBy === null ? null : (
            <span className={css.soft}> · {hand.replacedBy(view.replacedBy.name)}</span>
          )}
        </FactLine>
        <FactLine name={hand.unit}>
          {unit === undefined ? view.unit : `${unit.symbol} · ${unit.name}`}
        </FactLine>
        {view.number === null ? null : (
          <FactLine name={hand.class}>
            {[view.number.jrwa, view.classTitle, view.category].filter(Boolean).join(" · ")}
            {view.confirmed === false ? (
              <>
                {" "}
                <StateMark tone="waits" icon="warning">
                  {hand.unconfirmed}
                </StateMark>
              </>
            ) : null}
          </FactLine>
        )}
        {view.letterReference === null ? null : (
          <FactLine name={hand.letterReference} code>
            {view.letterReference}
          </FactLine>
        )}
        {view.proceeding === null ? null : (
          <FactLine name={hand.proceeding}>{deadlineWords.proceedings[view.proceeding]}</FactLine>
        )}
        {view.startOn === null ? null : <FactLine name={hand.begun}>{dayInWords(view.startOn)}</FactLine>}
        {view.isGroup ? <FactLine name={hand.group}>{hand.groupYes}</FactLine> : null}
        <FactLine name={hand.told}>
          {told === null ? (
            hand.toldNothing
          ) : (
            <>
              „{told.sentence}”{" "}
              <span className={css.soft}>{hand.toldSince(shortDay(view.told?.on ?? today, today))}</span>
            </>
          )}
          {view.sensitive ? <p className={css.soft}>{hand.sensitive}</p> : null}
        </FactLine>
        <Pointer name={hand.instead} to={view.instead} onOpen={openCase} />
        <Pointer name={hand.movedTo} to={view.annulled?.movedTo ?? null} onOpen={openCase} />
        <Closed view={view} today={today} />
        {view.held ? (
          <FactLine name={hand.disposal}>
            <StateMark tone="waits" icon="lock">
              {hand.held}
            </StateMark>
          </FactLine>
        ) : null}
      </dl>
    </Section>
  );
}

function Pointer(props: {
  readonly name: string;
  readonly to: { readonly id: string; readonly reference: string | null } | null;
  readonly onOpen: (caseId: string) => void;
}) {
  const { to } = props;
  if (to === null) return null;
  return (
    <FactLine name={props.name}>
      <Button kind="quiet" onPress={() => props.onOpen(to.id)}>
        {to.reference ?? say.folder}
      </Button>
    </FactLine>
  );
}

function Closed({ view, today }: { readonly view: CaseView; readonly today: string }) {
  const { closed } = view;
  if (closed === null) return null;
  const { settlement, category, disposableFrom, late, remarks } = closed;
  return (
    <>
      <FactLine name={hand.closedOn}>{dayInWords(closed.on)}</FactLine>
      {settlement === null ? null : (
        <FactLine name={hand.settled}>
          {say.settlements[settlement]}
          {category === null ? null : (
            <p className={css.soft}>
              {disposableFrom === null
                ? hand.kept(category)
                : hand.disposable(category, shortDay(disposableFrom, today))}
            </p>
          )}
        </FactLine>
      )}
      {late === null ? null : <FactLine name={hand.late}>{deadlineWords.lateReasons[late]}</FactLine>}
      {remarks === null || remarks === "" ? null : <FactLine name={hand.remarks}>{remarks}</FactLine>}
    </>
  );
}
