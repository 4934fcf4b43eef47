import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type CaseListRow } from "../../main/contract/cases.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { ErrorState, Note } from "../parts/Notice.tsx";
import { FactLine, Facts, Stack } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import css from "./cases.module.css";
import { SheetDialog } from "./SheetDialog.tsx";

const lists = say.lists;

type List = Pick<CaseListRow, "unit" | "jrwa" | "year">;

/** What a list is called: its unit, class and year, as they stand at its head. */
export const listName = ({ unit, jrwa, year }: List): string => `${unit}.${jrwa}.${year}`;

export type ListCardProps = {
  readonly list: CaseListRow;
  readonly onClose: () => void;
};

/** One list: who gives its numbers, and what can be done about it. */
export function ListCard({ list, onClose }: ListCardProps) {
  const { client, queries } = useOffice();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const person = usePerson();
  const [printing, setPrinting] = useState(false);
  const { unit, jrwa, year } = list;
  const key = { unit, jrwa, year };
  const changed = { onSuccess: () => void cache.invalidateQueries({ queryKey: queries.cases.lists.key() }) };
  const take = useMutation(queries.cases.takeList.mutationOptions(changed));
  const give = useMutation(queries.cases.returnList.mutationOptions(changed));
  const error = take.error ?? give.error;
  const failure = error === null ? undefined : failureOf(error);
  const moves = may(person, "cases.takeList") && (list.holder === null || list.here);
  const move = (): void => (list.here ? give : take).mutate(key);
  const showCases = (): void =>
    void navigate({ to: "/sprawy/lista", search: { whose: "unit", unit, jrwa, year } });
  useKeys(listName(list), [
    { keys: "Alt+O", does: lists.showCases, run: showCases },
    { keys: "Alt+P", does: lists.print, run: () => setPrinting(true) },
    ...(moves ? [{ keys: "Alt+N", does: list.here ? lists.give : lists.take, run: move }] : []),
    { keys: "Alt+X", does: words.parts.close, run: onClose },
  ]);
  return (
    <EscapeScope className={css.side} onEscape={onClose}>
      <h2 className={css.code}>{listName(list)}</h2>
      <p>{list.title ?? ""}</p>
      <Facts>
        <FactLine name={lists.cases}>{list.cases}</FactLine>
        <FactLine name={lists.open}>{list.open}</FactLine>
        <FactLine name={lists.last}>{list.last}</FactLine>
        <FactLine name={lists.holder}>
          {list.holder === null ? lists.centre : list.here ? lists.here : list.holder}
        </FactLine>
      </Facts>
      <Stack>
        <Button kind="primary" keys="Alt+O" onPress={showCases}>
          {lists.showCases}
        </Button>
        <Button icon="printed" keys="Alt+P" onPress={() => setPrinting(true)}>
          {lists.print}
        </Button>
        {moves ? (
          <Button keys="Alt+N" disabled={take.isPending || give.isPending} onPress={move}>
            {list.here ? lists.give : lists.take}
          </Button>
        ) : null}
      </Stack>
      {moves ? <p className={css.soft}>{lists.takeHint}</p> : null}
      {list.holder !== null && !list.here ? <Note tone="waits">{lists.heldBy(list.holder)}</Note> : null}
      {take.isSuccess && list.here ? <Note tone="done">{lists.taken}</Note> : null}
      {give.isSuccess && !list.here ? <Note tone="done">{lists.given}</Note> : null}
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {printing ? (
        <SheetDialog
          title={lists.sheetOf(listName(list))}
          print={() => client.cases.printList({ list: key })}
          make={(format) => client.cases.listSheet({ list: key, format })}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </EscapeScope>
  );
}
