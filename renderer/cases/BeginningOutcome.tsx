import { useQuery } from "@tanstack/react-query";
import { type CaseView } from "../../main/contract/case-views.ts";
import { clockOf } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { Icon } from "../parts/Icon.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Stack } from "../parts/Panel.tsx";
import { useNow } from "../parts/use-now.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { OpenForm } from "./acts/OpenForm.tsx";
import { type Beginning } from "./beginning.ts";
import css from "./BeginningOutcome.module.css";

/** What came of making a case: its reference, large enough to be written on the folder, or what has still to be answered. */
export function BeginningOutcome({ beginning }: { readonly beginning: Beginning }) {
  const { begun, failure } = beginning;
  return (
    <>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {begun?.kind === "done" ? <Done view={begun.view} /> : null}
      {begun?.kind === "unconfirmed" ? (
        <Dialog title={say.inbox.openCase} open onClose={() => beginning.settle(null)}>
          <Unconfirmed item={begun.item} beginning={beginning} />
        </Dialog>
      ) : null}
      {begun?.kind === "class-asked" ? (
        <Dialog title={say.form.class} open onClose={() => beginning.settle(begun.view)}>
          <AskClass view={begun.view} beginning={beginning} />
        </Dialog>
      ) : null}
    </>
  );
}

function Done({ view }: { readonly view: CaseView }) {
  const { openCase } = useThingInHand();
  const now = useNow();
  useKeys(say.title, [{ keys: "Alt+N", does: say.inbox.show, run: () => openCase(view.id) }]);
  return (
    <section className={css.strip} aria-label={say.inbox.show} aria-live="polite">
      <Icon name={view.reference === null ? "folder" : "done"} />
      <span className={css.number}>{view.reference ?? say.hand.folder}</span>
      <span>{saidOf(view, now)}</span>
      <Button keys="Alt+N" onPress={() => openCase(view.id)}>
        {say.inbox.show}
      </Button>
    </section>
  );
}

function saidOf(view: CaseView, now: Date): string {
  if (view.reference !== null) return say.inbox.opened(view.reference);
  return view.asked === null ? say.inbox.foldered : say.hand.asked(clockOf(view.asked.at, now));
}

function Unconfirmed({ item, beginning }: { readonly item: string; readonly beginning: Beginning }) {
  const anyway = (): void => beginning.openAnyway(item);
  return (
    <Stack>
      <p>{say.inbox.unconfirmed}</p>
      <FormButtons
        does={say.inbox.openAnyway}
        onDo={anyway}
        busy={beginning.busy}
        leaveKeys="Esc"
        onLeave={() => beginning.settle(null)}
      />
    </Stack>
  );
}

function AskClass({ view, beginning }: { readonly view: CaseView; readonly beginning: Beginning }) {
  const { queries } = useOffice();
  const now = useQuery(queries.cases.case.queryOptions({ input: { case: view.id }, initialData: view }));
  return (
    <Stack>
      <p>{say.inbox.classAsked}</p>
      <OpenForm
        view={now.data}
        onDone={(after) => beginning.settle(after)}
        onLeave={() => beginning.settle(view)}
      />
    </Stack>
  );
}
