import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode } from "react";
import { type SenderView } from "../../main/contract/intake.ts";
import { type SenderType, senderTypes } from "../../main/domain/senders/facts.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { Chip } from "../parts/Chip.tsx";
import { KeyHint } from "../parts/Field.tsx";
import { type SearchOption, SearchSelect } from "../parts/SearchSelect.tsx";
import { guessSenderType } from "./sender-type-guess.ts";
import css from "./ItemForm.module.css";
import { type TypedSender } from "./intake-values.ts";

type SenderOption = SearchOption & ({ readonly known: SenderView } | { readonly fresh: SenderType });

export type SenderFieldProps = {
  readonly name: string;
  readonly sender: TypedSender;
  readonly onName: (name: string) => void;
  readonly onSender: (sender: TypedSender, name: string) => void;
  readonly error?: string | undefined;
  readonly warning?: ReactNode;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
};

const OFFERED = 7;

/** Known senders while typing; below them, the same text as a new person, company or office. */
export function SenderField(props: SenderFieldProps) {
  const { name, sender } = props;
  const { queries } = useOffice();
  const query = name.trim();
  const settled = sender.kind !== "none";
  const found = useQuery(
    queries.intake.senders.queryOptions({
      input: { query, limit: OFFERED },
      enabled: query !== "" && !settled,
      placeholderData: keepPreviousData,
    }),
  );
  const noData = sender.kind === "no-data";

  return (
    <SearchSelect<SenderOption>
      id="senderName"
      label={words.registry.form.sender}
      placeholder={noData ? "" : words.registry.form.senderHint}
      text={name}
      onText={props.onName}
      options={optionsOf(query, found.data ?? [])}
      waiting={query !== "" && !settled && (found.isFetching || found.isPlaceholderData)}
      settled={settled}
      onChoose={(option) => {
        if ("fresh" in option) props.onSender({ kind: "new", type: option.fresh }, query);
        else {
          const { id, type, details } = option.known;
          props.onSender({ kind: "known", id, type, address: details?.address ?? null }, details?.name ?? "");
        }
      }}
      error={props.error}
      warning={props.warning}
      description={sender.kind === "known" ? knownLine(sender) : undefined}
      pinned={props.pinned}
      onPin={props.onPin}
      aside={<KeyHint keys="Ctrl+B">{words.parts.noData}</KeyHint>}
      after={
        noData ? (
          <span className={css.over}>
            <Chip>{words.parts.noData}</Chip>
          </span>
        ) : null
      }
      onSpecialKey={(event) => {
        const chord = event.ctrlKey && !event.altKey && !event.shiftKey && event.code === "KeyB";
        const away = noData && (event.key === "Backspace" || event.key === "Delete");
        if (!chord && !away) return;
        event.preventDefault();
        props.onSender({ kind: chord && !noData ? "no-data" : "none" }, "");
      }}
    />
  );
}

function knownLine(sender: Extract<TypedSender, { kind: "known" }>): string {
  const type = words.registry.senderTypes[sender.type];
  return sender.address === null ? type : `${type} · ${sender.address}`;
}

function optionsOf(query: string, found: readonly SenderView[]): readonly SenderOption[] {
  const known = found.map((sender): SenderOption => ({
    id: sender.id,
    text: sender.details?.name ?? words.registry.item.erased,
    detail: [words.registry.senderTypes[sender.type], sender.details?.address].filter(Boolean).join(" · "),
    known: sender,
  }));
  if (query === "") return known;
  const likely = guessSenderType(query);
  const types = [likely, ...senderTypes.filter((type) => type !== likely)];
  const fresh = types.map((type): SenderOption => ({
    id: `new-${type}`,
    text: words.registry.form.newSenderOf(words.registry.form.newSender[type], query),
    apart: true,
    fresh: type,
  }));
  return [...known, ...fresh];
}
