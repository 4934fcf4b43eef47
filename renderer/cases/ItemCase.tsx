import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type CaseRow } from "../../main/contract/case-views.ts";
import { type ItemView } from "../../main/contract/item.ts";
import { caseWords } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Row, Section, Stack } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { BeginningOutcome } from "./BeginningOutcome.tsx";
import { useBeginning } from "./beginning.ts";
import { caseName, caseTitle } from "./case-columns.tsx";
import { CaseStateMark } from "./case-marks.tsx";
import { useCaseChanged } from "./case-act.ts";
import css from "./CaseDesk.module.css";
import { JoinOther } from "./JoinOther.tsx";

const say = caseWords.ofItem;

/** Where the item in hand lies: its case, one key away; or the ways to give it one. */
export default function ItemCase({ item }: { readonly item: ItemView }) {
  const { queries } = useOffice();
  const lies = useQuery(queries.cases.ofItem.queryOptions({ input: { item: item.id } }));
  if (lies.data === undefined) return null;
  return (
    <Section title={say.title}>
      {lies.data === null ? <Homeless item={item} /> : <Lies row={lies.data} />}
    </Section>
  );
}

function Lies({ row }: { readonly row: CaseRow }) {
  const { openCase } = useThingInHand();
  const open = (): void => openCase(row.id);
  useKeys(words.registry.keys.item, [{ keys: "Alt+J", does: say.open, run: open }]);
  return (
    <Stack>
      <p>
        <span className={css.code}>{caseName(row)}</span> · {caseTitle(row)}
      </p>
      <Row>
        <Button kind="primary" keys="Alt+J" onPress={open}>
          {say.open}
        </Button>
        <CaseStateMark stage={row.stage} state={row.state} />
      </Row>
    </Stack>
  );
}

function Homeless({ item }: { readonly item: ItemView }) {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const person = usePerson();
  const changed = useCaseChanged();
  const beginning = useBeginning();
  const [other, setOther] = useState(false);
  const joins = may(person, "cases.join") && item.state !== "CANCELLED_ENTRY" && !item.bare;
  const begins = may(person, "cases.openFromItem") && item.state !== "CANCELLED_ENTRY" && !item.bare;
  const proposed = useQuery(
    queries.cases.proposals.queryOptions({ input: { item: item.id }, enabled: joins }),
  );
  const join = useMutation(
    queries.cases.join.mutationOptions({
      onSuccess: (after) => {
        changed(after);
        void cache.invalidateQueries({ queryKey: queries.cases.ofItem.key() });
      },
    }),
  );
  const offers = proposed.data ?? [];
  const best = offers[0];
  const joinTo = (row: Pick<CaseRow, "id">): void => join.mutate({ case: row.id, item: item.id });
  useKeys(words.registry.keys.item, [
    ...(begins
      ? [
          { keys: "Alt+Z", does: say.openCase, run: () => beginning.openCase(item.id) },
          { keys: "Alt+V", does: say.openFolder, run: () => beginning.openFolder(item.id) },
        ]
      : []),
    ...(joins && best !== undefined
      ? [{ keys: "Alt+J", does: say.join(caseName(best.case)), run: () => joinTo(best.case) }]
      : []),
    ...(joins ? [{ keys: "Alt+I", does: say.joinOther, run: () => setOther((now) => !now) }] : []),
  ]);
  const failure = join.error === null ? undefined : failureOf(join.error);
  return (
    <Stack>
      <p>{say.none}</p>
      {joins
        ? offers.map(({ why, case: row }, at) => (
            <div key={row.id}>
              <Button
                kind={at === 0 ? "primary" : "secondary"}
                disabled={join.isPending}
                onPress={() => joinTo(row)}
                {...(at === 0 ? { keys: "Alt+J" } : {})}
              >
                {say.join(caseName(row))}
              </Button>
              <p className={css.soft}>
                {say.why[why]} · {caseTitle(row)}
              </p>
            </div>
          ))
        : null}
      {begins || joins ? (
        <Row>
          {begins ? (
            <>
              <Button keys="Alt+Z" disabled={beginning.busy} onPress={() => beginning.openCase(item.id)}>
                {say.openCase}
              </Button>
              <Button keys="Alt+V" disabled={beginning.busy} onPress={() => beginning.openFolder(item.id)}>
                {say.openFolder}
              </Button>
            </>
          ) : null}
          {joins ? (
            <Button kind="quiet" keys="Alt+I" expanded={other} onPress={() => setOther((now) => !now)}>
              {say.joinOther}
            </Button>
          ) : null}
        </Row>
      ) : null}
      {other ? <JoinOther busy={join.isPending} onJoin={joinTo} onLeave={() => setOther(false)} /> : null}
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      <BeginningOutcome beginning={beginning} />
    </Stack>
  );
}
