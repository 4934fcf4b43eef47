import { type ReactNode } from "react";
import { type CaseView } from "../../main/contract/case-views.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { type ActName, caseActs } from "./acts/case-acts.ts";
import { ActOf } from "./acts/ActOf.tsx";
import css from "./CaseDesk.module.css";
import { type Asking } from "./acts/asking.ts";

export type CaseActsProps = {
  readonly view: CaseView;
  readonly asking: Asking;
  readonly onAsking: (asking: Asking) => void;
  /** What stands between what is being asked and what else could be. */
  readonly children: ReactNode;
};

/** What can be done now, each with its key. What was asked for stands above, in place, never over the whole window. */
export function CaseActs({ view, asking, onAsking, children }: CaseActsProps) {
  const person = usePerson();
  const { openLetter } = useThingInHand();
  const shown = caseActs.filter((each) => may(person, each.needs) && each.may(view));
  function start(act: ActName): void {
    if (act === "letter") openLetter("new");
    else onAsking(asking?.act === act ? null : { act });
  }
  useKeys(
    say.keys.case,
    shown.map(({ act, keys }) => ({ keys, does: actWords(act, view), run: () => start(act) })),
  );
  const leave = (): void => onAsking(null);
  return (
    <>
      {asking === null ? null : <ActOf asking={asking} view={view} onDone={leave} onLeave={leave} />}
      {children}
      {shown.length === 0 ? null : (
        <section className={css.card} aria-label={say.hand.acts}>
          <h3 className={css.cardName}>{say.hand.acts}</h3>
          <div className={css.acts}>
            {shown.map(({ act, keys }) => (
              <button
                key={act}
                type="button"
                className={css.act}
                aria-expanded={act === "letter" ? undefined : asking?.act === act}
                onClick={() => start(act)}
              >
                {actWords(act, view)}
                <kbd className={css.keys}>{keys}</kbd>
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function actWords(act: ActName, view: CaseView): string {
  return act === "hold" && view.held ? say.acts.release : say.acts[act];
}
