import { type CaseView } from "../../main/contract/case-views.ts";
import { shortInstant } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { Section } from "../parts/Panel.tsx";
import { useNow } from "../parts/use-now.ts";
import css from "./CaseDesk.module.css";
import { historyLine } from "./history-line.ts";

/** What happened, newest first, who did it, and what of it the citizen does not see. */
export function CaseHistory({ view }: { readonly view: CaseView }) {
  const now = useNow();
  return (
    <Section title={say.hand.history}>
      <ol className={css.history}>
        {view.history.toReversed().map((line) => (
          <li key={line.id} className={css.event}>
            <span className={css.soft}>{shortInstant(line.at, now)}</span>
            <span>
              {historyLine(line)} <span className={css.soft}>· {line.by ?? say.history.program}</span>
              {line.details["public"] === false ? (
                <span className={css.unseen}> · {say.history.untold}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
