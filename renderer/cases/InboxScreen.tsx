import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type ItemRow } from "../../main/contract/item.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { type Column, DataTable } from "../parts/DataTable.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { useToday } from "../parts/use-now.ts";
import { senderName, titleOf } from "../registry/TodayList.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import css from "./cases.module.css";
import { CasesHead } from "./CasesHead.tsx";
import { BeginningOutcome } from "./BeginningOutcome.tsx";
import { useBeginning } from "./beginning.ts";
import { whoseInput, WhoseSwitch } from "./WhoseSwitch.tsx";
import { focusTable, useTableFocus } from "../parts/table-focus.ts";

const columns = (today: string, matterOf: (code: string) => string): readonly Column<ItemRow>[] => [
  { id: "rpw", header: words.registry.columns.rpw, width: "136px", code: true, cell: (row) => row.rpw },
  {
    id: "received",
    header: words.registry.columns.received,
    width: "80px",
    cell: (row) => shortDay(row.receivedOn, today),
  },
  {
    id: "sender",
    header: words.registry.columns.sender,
    width: "minmax(110px, 1fr)",
    cell: senderName,
  },
  { id: "title", header: words.registry.columns.title, width: "minmax(140px, 1.5fr)", cell: titleOf },
  {
    id: "matter",
    header: say.hand.matter,
    width: "minmax(110px, 1fr)",
    cell: (row) => matterOf(row.matter),
  },
  { id: "unit", header: words.registry.columns.unit, width: "44px", cell: (row) => row.unit },
];

/** Letters given to me or to a unit that lie in no folder: Enter looks, one key makes the case, another the folder. */
export function InboxScreen() {
  const { queries } = useOffice();
  const navigate = useNavigate();
  const person = usePerson();
  const { item, open } = useThingInHand();
  const search = useSearch({ from: "/sprawy/do-zalozenia" });
  const today = useToday();
  const form = useQuery(queries.cases.form.queryOptions());
  const inbox = useQuery(
    queries.cases.inbox.queryOptions({ input: whoseInput(search), placeholderData: keepPreviousData }),
  );
  const beginning = useBeginning();
  const [at, setAt] = useState<string | null>(null);
  const rows = inbox.data ?? [];
  const chosen = rows.find((row) => row.id === at) ?? rows[0];
  const matters = form.data?.matters;
  const shown = useMemo(
    () => columns(today, (code) => matters?.find((matter) => matter.code === code)?.name ?? code),
    [today, matters],
  );
  const begins = may(person, "cases.openFromItem");
  const openCaseOf = (): void => {
    if (chosen !== undefined) beginning.openCase(chosen.id);
  };
  const openFolderOf = (): void => {
    if (chosen !== undefined) beginning.openFolder(chosen.id);
  };
  useTableFocus("inbox", inbox.data);
  useKeys(say.title, [
    ...(begins && chosen !== undefined
      ? [
          { keys: "Ctrl+Enter", does: say.inbox.openCase, run: openCaseOf },
          { keys: "Ctrl+Shift+Enter", does: say.inbox.openFolder, run: openFolderOf },
        ]
      : []),
    {
      keys: "F6",
      does: say.keys.inList,
      run: () => focusTable("inbox"),
    },
    { keys: "↑ ↓", does: words.shell.keys.moveInList },
    { keys: "Enter", does: words.shell.keys.openRow },
  ]);

  const failure = inbox.error === null ? undefined : failureOf(inbox.error);
  return (
    <div className={css.screen}>
      <CasesHead>
        <WhoseSwitch
          search={search}
          onSearch={(next) => void navigate({ to: "/sprawy/do-zalozenia", search: next, replace: true })}
        />
      </CasesHead>
      <div>
        <div className={css.line}>
          <span>{inbox.data === undefined ? "" : say.inbox.count(rows.length)}</span>
          {begins && chosen !== undefined ? (
            <span className={css.end}>
              <Row>
                <Button kind="primary" keys="Ctrl+Enter" disabled={beginning.busy} onPress={openCaseOf}>
                  {say.inbox.openCase}
                </Button>
                <Button keys="Ctrl+Shift+Enter" disabled={beginning.busy} onPress={openFolderOf}>
                  {say.inbox.openFolder}
                </Button>
              </Row>
            </span>
          ) : null}
        </div>
        <BeginningOutcome beginning={beginning} />
        {failure === undefined ? null : (
          <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
        )}
      </div>
      {inbox.data === undefined && failure === undefined ? <Waiting>{words.parts.loading}</Waiting> : null}
      {inbox.data === undefined ? null : (
        <div className={css.list} id="inbox">
          <DataTable
            label={say.inbox.label}
            columns={shown}
            rows={rows}
            rowId={(row) => row.id}
            opened={item}
            onOpen={(row) => open(row.id)}
            onAt={(row) => setAt(row.id)}
            stale={inbox.isPlaceholderData}
            empty={<EmptyState>{say.inbox.empty}</EmptyState>}
          />
        </div>
      )}
    </div>
  );
}
