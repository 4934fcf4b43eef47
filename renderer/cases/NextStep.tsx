import { useMutation } from "@tanstack/react-query";
import { type CaseView, type NextAction } from "../../main/contract/case-views.ts";
import { clockOf } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { ErrorState, Note } from "../parts/Notice.tsx";
import { useNow } from "../parts/use-now.ts";
import { may, usePerson } from "../shell/person.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { type ActName, caseActs } from "./acts/case-acts.ts";
import css from "./CaseDesk.module.css";

/** Which act the next step is; a step that is a letter's opens that letter. */
const actOf: Readonly<Partial<Record<NextAction, ActName>>> = {
  "open-case": "openCase",
  "choose-class-again": "openCase",
  "name-officer": "assign",
  work: "move",
  "citizen-is-late": "move",
  "end-stop": "clock",
  "tell-of-new-term": "letter",
  close: "close",
};

const letterStages: Readonly<Partial<Record<NextAction, CaseView["letters"][number]["stage"]>>> = {
  "sign-letter": "draft",
  "dispatch-letter": "signed",
  "note-service": "dispatched",
};

/** Who has the move, in one sentence, and one key that makes it. */
export function NextStep(props: {
  readonly view: CaseView;
  /** Something is being asked already: its form has the one primary button. */
  readonly asked: boolean;
  readonly onAct: (act: ActName) => void;
}) {
  const { view, onAct } = props;
  const { openLetter } = useThingInHand();
  const person = usePerson();
  const stage = letterStages[view.nextAction];
  const letter = stage === undefined ? undefined : view.letters.find((each) => each.stage === stage);
  const act = actOf[view.nextAction];
  const known = caseActs.find((each) => each.act === act);
  const allowed = known !== undefined && may(person, known.needs) && known.may(view);
  function go(): void {
    if (letter !== undefined) openLetter(letter.id);
    else if (act === "letter") openLetter("new");
    else if (act !== undefined) onAct(act);
  }
  const goes = letter !== undefined || allowed;
  useKeys(say.keys.case, [{ keys: "Alt+Enter", does: say.keys.next, run: go }], goes);
  return (
    <section className={css.next} aria-label={say.keys.next}>
      <h3 className={css.cardName}>{say.keys.next}</h3>
      <p className={css.nextSentence}>{say.next[view.nextAction]}</p>
      {view.denied === null ? null : (
        <ErrorState what={deniedWords(view.denied)} code={words.failures.supportCode(view.denied.code)} />
      )}
      {goes ? (
        <div>
          <Button kind={props.asked ? "secondary" : "primary"} keys="Alt+Enter" onPress={go}>
            {letter === undefined ? say.acts[act ?? "note"] : say.openLetter(letter.stage)}
          </Button>
        </div>
      ) : null}
      {view.asked === null ? null : <Asked at={view.asked.at} />}
    </section>
  );
}

function deniedWords({ code, holder }: NonNullable<CaseView["denied"]>): string {
  return say.denied[code](holder ?? say.elsewhere);
}

/** The number was asked for and has not come. It comes by itself; who cannot wait asks now. */
function Asked({ at }: { readonly at: string }) {
  const { queries } = useOffice();
  const person = usePerson();
  const now = useNow();
  const ask = useMutation(queries.cases.askNumbers.mutationOptions());
  const failure = ask.error === null ? undefined : failureOf(ask.error);
  return (
    <>
      <Note tone="waits">
        <p>{say.hand.asked(clockOf(at, now))}</p>
        {ask.data === undefined ? null : <p>{say.hand.askedAgain(ask.data.given, ask.data.waiting)}</p>}
        {failure === undefined ? null : <p>{failure.sentence}</p>}
      </Note>
      {may(person, "cases.askNumbers") ? (
        <div>
          <Button disabled={ask.isPending} onPress={() => ask.mutate(undefined)}>
            {say.hand.askAgain}
          </Button>
        </div>
      ) : null}
    </>
  );
}
