import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type LetterView } from "../../main/contract/case-views.ts";
import { type JobView } from "../../main/contract/item.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { ErrorState, Note } from "../parts/Notice.tsx";
import { Row, Stack } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { PendingJob } from "../shell/PrintQueue.tsx";
import { CorrectService } from "./CorrectService.tsx";
import { DispatchForm } from "./DispatchForm.tsx";
import { LetterPreview } from "./LetterPreview.tsx";
import { PostalForm } from "./PostalForm.tsx";
import { ServedForm } from "./ServedForm.tsx";
import { VoidLetter } from "./VoidLetter.tsx";

type Doing = "look" | "dispatch" | "served" | "correct" | "postal" | "void";

/** What came of a paper: it went to the printer, or the printer wants something. */
function Printed({ job, said }: { readonly job: JobView | undefined; readonly said: string }) {
  if (job === undefined) return null;
  const wants = job.state === "failed" || job.state === "unknown";
  return wants ? <PendingJob job={job} /> : <Note tone="done">{said}</Note>;
}

/** What is done with a signed letter, in its order: printed, sent, labelled, served. The form of the next step lies open. */
export function SendingActs({ view }: { readonly view: LetterView }) {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const person = usePerson();
  // A scanned card opens the letter for one reason: to note its service.
  const [doing, setDoing] = useState<Doing | null>(view.stage === "dispatched" ? "served" : null);
  const printed = {
    onSuccess: () => void cache.invalidateQueries({ queryKey: queries.print.key() }),
  };
  const print = useMutation(queries.letters.print.mutationOptions(printed));
  const label = useMutation(queries.letters.label.mutationOptions(printed));
  const error = print.error ?? label.error;
  const failure = error === null ? undefined : failureOf(error);
  const sent = view.stage === "dispatched" || view.stage === "served";
  const prints = may(person, "letters.print") && (view.stage === "signed" || sent);
  const dispatches = may(person, "letters.dispatch") && view.stage === "signed";
  const proves = may(person, "letters.served") && view.stage === "dispatched";
  const corrects = may(person, "letters.correctService") && view.stage === "served";
  const labels = may(person, "letters.label") && sent;
  const toggle = (next: Doing) => (): void => setDoing((now) => (now === next ? null : next));
  const printNow = (): void => print.mutate({ letter: view.id });
  const labelNow = (): void => label.mutate({ letter: view.id });
  useKeys(say.keys.letter, [
    ...(prints ? [{ keys: "Alt+P", does: say.print, run: printNow }] : []),
    ...(dispatches ? [{ keys: "Alt+Y", does: say.dispatch, run: toggle("dispatch") }] : []),
    ...(labels ? [{ keys: "Alt+E", does: say.label, run: labelNow }] : []),
    ...(proves ? [{ keys: "Alt+D", does: say.served, run: toggle("served") }] : []),
    ...(corrects ? [{ keys: "Alt+D", does: say.correctService, run: toggle("correct") }] : []),
    ...(proves ? [{ keys: "Alt+N", does: say.postalNumber, run: toggle("postal") }] : []),
  ]);
  // An open form has the one primary button.
  const firstKind = doing === null || doing === "look" ? "primary" : "secondary";
  const leave = (): void => setDoing(null);
  return (
    <Stack>
      <Row>
        {dispatches ? (
          <Button kind={firstKind} keys="Alt+Y" expanded={doing === "dispatch"} onPress={toggle("dispatch")}>
            {say.dispatch}
          </Button>
        ) : null}
        {proves ? (
          <Button kind={firstKind} keys="Alt+D" expanded={doing === "served"} onPress={toggle("served")}>
            {say.served}
          </Button>
        ) : null}
        {prints ? (
          <Button icon="printed" keys="Alt+P" disabled={print.isPending} onPress={printNow}>
            {say.print}
          </Button>
        ) : null}
        {labels ? (
          <Button keys="Alt+E" disabled={label.isPending} onPress={labelNow}>
            {say.label}
          </Button>
        ) : null}
        {proves ? (
          <Button kind="quiet" keys="Alt+N" expanded={doing === "postal"} onPress={toggle("postal")}>
            {say.postalNumber}
          </Button>
        ) : null}
        {corrects ? (
          <Button kind="quiet" keys="Alt+D" expanded={doing === "correct"} onPress={toggle("correct")}>
            {say.correctService}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={toggle("look")}>
          {say.preview}
        </Button>
        {may(person, "letters.void") && view.stage === "signed" ? (
          <Button kind="quiet" expanded={doing === "void"} onPress={toggle("void")}>
            {say.void}
          </Button>
        ) : null}
      </Row>
      <Printed job={print.data} said={say.printed} />
      <Printed job={label.data} said={say.labelled} />
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {doing === "dispatch" && dispatches ? <DispatchForm view={view} onLeave={leave} /> : null}
      {doing === "served" && proves ? <ServedForm view={view} onLeave={leave} /> : null}
      {doing === "correct" && corrects ? <CorrectService view={view} onLeave={leave} /> : null}
      {doing === "postal" && proves ? <PostalForm view={view} onLeave={leave} /> : null}
      {doing === "void" ? <VoidLetter view={view} onLeave={leave} /> : null}
      {doing === "look" ? <LetterPreview view={view} onClose={leave} /> : null}
    </Stack>
  );
}
