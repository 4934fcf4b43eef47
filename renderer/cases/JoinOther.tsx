import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CaseRow } from "../../main/contract/case-views.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { useOffice } from "../api/office.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { type SearchOption, SearchSelect } from "../parts/SearchSelect.tsx";
import { Stack } from "../parts/Panel.tsx";
import { caseName, caseParty, caseTitle } from "./case-columns.tsx";

type CaseOption = SearchOption & { readonly row: CaseRow };
const OFFERED = 8;

/** A case that nobody proposed: found by its reference, title or party. */
export function JoinOther(props: {
  readonly busy: boolean;
  readonly onJoin: (row: CaseRow) => void;
  readonly onLeave: () => void;
}) {
  const { queries } = useOffice();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<CaseRow | null>(null);
  const [missing, setMissing] = useState(false);
  const query = text.trim();
  const found = useQuery(
    queries.cases.page.queryOptions({
      input: { filter: { query, whose: "all" }, after: null, limit: OFFERED },
      enabled: query !== "" && chosen === null,
      placeholderData: keepPreviousData,
    }),
  );
  const options = (query === "" ? [] : (found.data?.rows ?? []))
    .filter(({ stage }) => stage === "open" || stage === "folder")
    .map((row): CaseOption => ({
      id: row.id,
      text: `${caseName(row)} · ${caseTitle(row)}`,
      detail: caseParty(row),
      row,
    }));
  function send(): void {
    setMissing(chosen === null);
    if (chosen !== null) props.onJoin(chosen);
  }
  return (
    <EscapeScope onEscape={props.onLeave}>
      <MovingForm label={say.ofItem.joinOther} onEnd={send}>
        <Stack>
          <SearchSelect<CaseOption>
            id="joinCase"
            label={say.form.joinCase}
            placeholder={say.form.joinCaseHint}
            text={text}
            onText={(next) => {
              setText(next);
              setChosen(null);
            }}
            options={options}
            waiting={query !== "" && chosen === null && (found.isFetching || found.isPlaceholderData)}
            settled={chosen !== null}
            focused
            onChoose={({ row, text: said }) => {
              setChosen(row);
              setText(said);
              setMissing(false);
            }}
            error={missing ? say.form.joinCaseNone : undefined}
          />
          <FormButtons
            does={say.form.joinDo}
            onDo={send}
            busy={props.busy}
            leaveKeys="Esc"
            onLeave={props.onLeave}
          />
        </Stack>
      </MovingForm>
    </EscapeScope>
  );
}
