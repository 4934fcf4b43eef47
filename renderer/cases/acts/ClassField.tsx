import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RecordClassView } from "../../../main/contract/record-plan.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { Checkbox } from "../../parts/Checkbox.tsx";
import { Note } from "../../parts/Notice.tsx";
import { type SearchOption, SearchSelect } from "../../parts/SearchSelect.tsx";

export type ClassFieldProps = {
  readonly id: string;
  readonly symbol: string;
  /** The class was put in by the program and nobody has touched it yet. */
  readonly proposal: boolean;
  readonly onSymbol: (symbol: string) => void;
  readonly error: string | undefined;
  readonly unconfirmedSeen: boolean;
  readonly onUnconfirmedSeen: (seen: boolean) => void;
  readonly unconfirmedError: string | undefined;
  readonly focused: boolean;
  /** Cases are not opened in a class that no archivist has confirmed. */
  readonly forbidden: boolean;
};

type ClassOption = SearchOption & { readonly found: RecordClassView };

const OFFERED = 8;

/** A lowest class of the record plan in force, by symbol or by words; what no archivist has confirmed is said and agreed to. */
export function ClassField(props: ClassFieldProps) {
  const { symbol, onSymbol } = props;
  const { queries } = useOffice();
  const [typed, setTyped] = useState<string | null>(null);
  const words = (typed ?? symbol).trim();
  const found = useQuery(
    queries.recordPlan.classes.queryOptions({
      input: { words, onlyLeaves: true, limit: OFFERED },
      enabled: words !== "",
      placeholderData: keepPreviousData,
    }),
  );
  const classes = words === "" ? [] : (found.data?.classes ?? []);
  const chosen = typed === null ? classes.find((each) => each.symbol === symbol) : undefined;
  return (
    <>
      <SearchSelect<ClassOption>
        id={props.id}
        label={say.form.class}
        placeholder={say.form.classHint}
        text={typed ?? (chosen === undefined ? symbol : named(chosen))}
        onText={(text) => {
          setTyped(text);
          // What was chosen before holds no longer; a whole symbol, typed, is taken as it stands.
          onSymbol(/^\d{2,6}$/.test(text.trim()) ? text.trim() : "");
        }}
        options={classes.map((each) => ({
          id: each.symbol,
          text: named(each),
          detail: [each.category, each.confirmed ? null : say.form.unconfirmedShort]
            .filter(Boolean)
            .join(" · "),
          found: each,
        }))}
        waiting={words !== "" && (found.isFetching || found.isPlaceholderData)}
        settled={typed === null && symbol !== ""}
        proposal={props.proposal}
        onChoose={(option) => {
          setTyped(null);
          onSymbol(option.found.symbol);
        }}
        error={props.error}
        focused={props.focused}
        description={chosen?.category == null ? undefined : say.form.categoryOf(chosen.category)}
      />
      {chosen !== undefined && !chosen.confirmed ? (
        <div>
          <Note tone="waits">{props.forbidden ? say.form.classForbidden : say.form.classNotConfirmed}</Note>
          {props.forbidden ? null : (
            <Checkbox id="unconfirmedSeen" checked={props.unconfirmedSeen} onChange={props.onUnconfirmedSeen}>
              {say.form.classSeen}
            </Checkbox>
          )}
          {props.unconfirmedError === undefined ? null : <p role="alert">{props.unconfirmedError}</p>}
        </div>
      ) : null}
    </>
  );
}

const named = ({ symbol, title }: Pick<RecordClassView, "symbol" | "title">): string =>
  `${symbol} · ${title}`;
