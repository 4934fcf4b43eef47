import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type CaseView } from "../../main/contract/case-views.ts";
import { dayAndMonth } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { useFocusBack } from "../parts/use-focus-back.ts";
import { type Asking } from "./acts/asking.ts";
import css from "./CaseDesk.module.css";
import { caseParty, caseTitle } from "./case-columns.tsx";
import { CaseActs } from "./CaseActs.tsx";
import { CaseFacts } from "./CaseFacts.tsx";
import { CaseHistory } from "./CaseHistory.tsx";
import { CaseItems } from "./CaseItems.tsx";
import { CaseLetters } from "./CaseLetters.tsx";
import { CaseStateMark } from "./case-marks.tsx";
import { DeadlineCard } from "./DeadlineCard.tsx";
import { NextStep } from "./NextStep.tsx";

const hand = say.hand;

/** A case in hand: what it is, what comes next, its term, its papers, what happened. */
export default function CaseDesk({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const { queries } = useOffice();
  const view = useQuery(queries.cases.case.queryOptions({ input: { case: caseId } }));
  const [asking, setAsking] = useState<Asking>(null);
  const desk = useRef<HTMLDivElement>(null);
  useFocusBack(desk);
  useKeys(say.keys.case, [{ keys: "Alt+X", does: say.keys.close, run: onClose }]);
  const failure = view.error === null ? undefined : failureOf(view.error);
  return (
    <EscapeScope onEscape={onClose}>
      <div ref={desk} className={css.desk} tabIndex={-1}>
        <Head view={view.data} onClose={onClose} />
        {failure === undefined ? null : (
          <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
        )}
        {view.data === undefined && failure === undefined ? <Waiting>{hand.loading}</Waiting> : null}
        {view.data === undefined ? null : (
          <div className={css.columns}>
            <div className={css.main}>
              <CaseFacts view={view.data} />
              <CaseItems view={view.data} onPart={(item) => setAsking({ act: "part", item })} />
              <CaseLetters view={view.data} />
              <CaseHistory view={view.data} />
            </div>
            <div className={css.side}>
              <NextStep view={view.data} asked={asking !== null} onAct={(act) => setAsking({ act })} />
              <CaseActs view={view.data} asking={asking} onAsking={setAsking}>
                <DeadlineCard view={view.data} />
              </CaseActs>
            </div>
          </div>
        )}
      </div>
    </EscapeScope>
  );
}

function Head({ view, onClose }: { readonly view: CaseView | undefined; readonly onClose: () => void }) {
  return (
    <header className={css.head}>
      <div className={css.reference}>
        <h2 className={css.number}>
          {view === undefined ? "" : (view.reference ?? hand.folderBegun(dayAndMonth(view.beganOn)))}
        </h2>
        {view === undefined ? null : (
          <>
            <CaseStateMark stage={view.stage} state={view.state} />
            <StateMark tone={view.synced ? "done" : "waits"} icon={view.synced ? "done" : "waits"}>
              {view.synced ? hand.synced : hand.notSynced}
            </StateMark>
          </>
        )}
      </div>
      <Button kind="quiet" keys="Alt+X" onPress={onClose}>
        {hand.close}
      </Button>
      {view === undefined ? null : (
        <p className={css.subject}>
          <b>{caseTitle(view)}</b> <span className={css.soft}>· {caseParty(view)}</span>
        </p>
      )}
    </header>
  );
}
