import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type CaseView, type LetterRow } from "../../../main/contract/case-views.ts";
import { type ItemRow } from "../../../main/contract/item.ts";
import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { Checkbox } from "../../parts/Checkbox.tsx";
import { type SearchOption, SearchSelect } from "../../parts/SearchSelect.tsx";
import { senderName, titleOf } from "../../registry/TodayList.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import css from "./acts.module.css";
import { useCaseForm } from "./case-form.ts";

type ItemOption = SearchOption & { readonly item: ItemRow };
type Typed = { readonly text: string; readonly item: string | null; readonly answers: boolean };

const OFFERED = 8;

/** Another item of the same matter: found by number, sender or title, or scanned (its own pane then joins it). */
export function JoinForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const fresh: Typed = { text: "", item: null, answers: true };
  const { typed, set, act } = useCaseForm(props, {
    name: "join",
    fresh,
    asked: casesContract.join,
    options: queries.cases.join.mutationOptions(),
    fields: ["item"],
  });
  const summoned = view.letters.some((letter) => mayAnswer(letter, view));
  const query = typed.text.trim();
  const found = useQuery(
    queries.registry.page.queryOptions({
      input: { filter: { query }, after: null, limit: OFFERED },
      enabled: query !== "" && typed.item === null,
      placeholderData: keepPreviousData,
    }),
  );
  const inCase = new Set(view.itemsIn.map(({ item }) => item.id));
  const options = (query === "" ? [] : (found.data?.rows ?? []))
    .filter((row) => !inCase.has(row.id) && row.state !== "CANCELLED_ENTRY")
    .map((row): ItemOption => ({
      id: row.id,
      text: `${row.rpw} · ${titleOf(row)}`,
      detail: senderName(row),
      item: row,
    }));
  return (
    <ActForm
      title={say.acts.join}
      does={say.form.joinDo}
      act={act}
      // Nothing chosen is an empty id, which the schema refuses beside the field.
      onSend={() =>
        act.send({
          case: view.id,
          item: typed.item ?? "",
          ...(summoned && { answersSummons: typed.answers }),
        })
      }
      onLeave={onLeave}
    >
      <SearchSelect<ItemOption>
        id="item"
        label={say.form.joinWhich}
        placeholder={say.form.joinHint}
        text={typed.text}
        onText={(text) => set({ text, item: null })}
        options={options}
        waiting={query !== "" && typed.item === null && (found.isFetching || found.isPlaceholderData)}
        settled={typed.item !== null}
        focused
        onChoose={({ item, text }) => set({ text, item: item.id })}
        error={act.at("item") === undefined || typed.item !== null ? act.at("item") : say.form.joinNone}
      />
      {summoned ? (
        <>
          <Checkbox id="answersSummons" checked={typed.answers} onChange={(answers) => set({ answers })}>
            {say.form.joinAnswers}
          </Checkbox>
          <p className={css.hint}>{say.form.joinAnswersHint}</p>
        </>
      ) : null}
      <p className={css.hint}>{say.form.joinScan}</p>
    </ActForm>
  );
}

/** A summons that is waited for: its term runs, or nobody knows yet when it was served. */
function mayAnswer({ id, kind, stage }: LetterRow, { partyTerm }: Pick<CaseView, "partyTerm">): boolean {
  return kind === "supplement-summons" && (stage === "dispatched" || partyTerm?.letter === id);
}
