import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { Section } from "../parts/Panel.tsx";
import { stateLabel } from "../parts/state-label.ts";
import { StateMark } from "../parts/StateMark.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { ItemActions } from "./ItemActions.tsx";
import { ItemFacts } from "./ItemFacts.tsx";
import { ItemHistory } from "./ItemHistory.tsx";
import css from "./ItemPane.module.css";
import { ItemPapers } from "./ItemPapers.tsx";
import { nextStep } from "./next-step.ts";

// Comes with the counter of cases, which is fetched when first needed.
const ItemCase = lazy(() => import("../cases/ItemCase.tsx"));
const say = words.registry.item;

/** The thing in hand: what it is, what comes next, its papers, what happened to it. */
export function ItemPane({ item, onClose }: { readonly item: string; readonly onClose: () => void }) {
  const { queries } = useOffice();
  const view = useQuery(queries.registry.item.queryOptions({ input: { item } }));
  useKeys(words.registry.keys.item, [{ keys: "Alt+X", does: words.registry.keys.close, run: onClose }]);
  const knowsCases = may(usePerson(), "cases.ofItem");
  const failure = view.error === null ? undefined : failureOf(view.error);

  return (
    <EscapeScope className={css.pane} onEscape={onClose}>
      <header className={css.head}>
        <div>
          <p className={css.number}>{view.data?.rpw ?? ""}</p>
          {view.data === undefined ? null : (
            <p className={css.states}>
              <StateMark
                tone={view.data.state === "CANCELLED_ENTRY" ? "wrong" : "plain"}
                icon={view.data.state === "CANCELLED_ENTRY" ? "cancelled" : "archive"}
              >
                {view.data.caseState === null
                  ? words.registry.states[view.data.state]
                  : stateLabel(view.data.caseState)}
              </StateMark>
              <StateMark
                tone={view.data.synced ? "done" : "waits"}
                icon={view.data.synced ? "done" : "waits"}
              >
                {view.data.synced ? say.synced : say.notSynced}
              </StateMark>
            </p>
          )}
        </div>
        <Button kind="quiet" keys="Alt+X" onPress={onClose}>
          {say.close}
        </Button>
      </header>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {view.data === undefined && failure === undefined ? <Waiting>{say.loading}</Waiting> : null}
      {view.data === undefined ? null : (
        <>
          <p className={css.next}>
            <b>{say.next}</b> {nextStep(view.data)}
          </p>
          <ItemActions item={view.data} />
          {knowsCases ? (
            <Suspense>
              <ItemCase item={view.data} />
            </Suspense>
          ) : null}
          <Section title={say.facts}>
            <ItemFacts item={view.data} />
          </Section>
          <Section title={say.papers}>
            <ItemPapers item={view.data} />
          </Section>
          <Section title={say.history}>
            <ItemHistory item={view.data} />
          </Section>
        </>
      )}
    </EscapeScope>
  );
}
