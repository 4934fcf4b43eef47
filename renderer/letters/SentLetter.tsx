import { type LetterView } from "../../main/contract/case-views.ts";
import { dayInWords } from "../../main/words/window/dates.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { FactLine, Facts } from "../parts/Panel.tsx";
import { Note } from "../parts/Notice.tsx";
import css from "./LetterDesk.module.css";
import { LetterText } from "./LetterText.tsx";
import { SendingActs } from "./SendingActs.tsx";

/** A letter whose text is final: it is read here, printed, sent, and its service noted. */
export function SentLetter({ view }: { readonly view: LetterView }) {
  return (
    <div className={css.columns}>
      <div className={css.paper}>
        {view.text === null ? <p>{say.erased}</p> : <LetterText text={view.text} />}
      </div>
      <div className={css.side}>
        <p className={css.next}>{say.next[view.stage]}</p>
        {view.voided === null ? null : (
          <Note tone="waits">
            {say.voided(dayInWords(view.voided.on))} {view.voided.reason ?? say.erased}
          </Note>
        )}
        <SendingActs view={view} />
        <section className={css.card} aria-label={say.facts}>
          <Facts>
            {view.reference === null ? null : (
              <FactLine name={say.reference} code>
                {view.reference}
              </FactLine>
            )}
            {view.signedOn === null ? null : (
              <FactLine name={say.signedFact}>{dayInWords(view.signedOn)}</FactLine>
            )}
            {view.dispatchedOn === null ? null : (
              <FactLine name={say.dispatched}>
                {dayInWords(view.dispatchedOn)}
                {view.channel === null ? null : (
                  <span className={css.soft}> · {say.channels[view.channel]}</span>
                )}
              </FactLine>
            )}
            {view.postalNumber === null ? null : (
              <FactLine name={say.postalNumber} code>
                {view.postalNumber}
              </FactLine>
            )}
            {view.servedOn === null ? null : (
              <FactLine name={say.servedFact}>
                {dayInWords(view.servedOn)}
                {view.proof === null ? null : <span className={css.soft}> · {say.proofs[view.proof]}</span>}
              </FactLine>
            )}
            {view.termDays === null ? null : <FactLine name={say.termDays}>{view.termDays}</FactLine>}
            {view.newDueOn === null ? null : (
              <FactLine name={say.newDueOn}>{dayInWords(view.newDueOn)}</FactLine>
            )}
            <FactLine name={say.attachments}>{view.attachments}</FactLine>
          </Facts>
        </section>
      </div>
    </div>
  );
}
