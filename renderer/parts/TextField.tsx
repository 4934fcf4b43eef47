import { type ReactNode, useEffect } from "react";
import { Input, TextField as AriaTextField } from "react-aria-components";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { Chip } from "./Chip.tsx";
import { FieldFrame, type FieldNotes, KeyHint, labelId, notesId } from "./Field.tsx";
import css from "./input.module.css";

export type TextFieldProps = FieldNotes & {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly pinned?: boolean | undefined;
  readonly onPin?: ((pinned: boolean) => void) | undefined;
  /** The value was put in by the program and nobody has touched it yet. */
  readonly proposal?: boolean;
  /** "brak danych" as a value. Undefined where the law wants the field. */
  readonly noData?: boolean | undefined;
  readonly onNoData?: ((noData: boolean) => void) | undefined;
  readonly kind?: "text" | "code" | "figure" | "secret";
  readonly placeholder?: string;
  readonly aside?: ReactNode;
  /** Takes the focus when it appears: the first field of something that was just asked for. */
  readonly focused?: boolean;
};

export function TextField(props: TextFieldProps) {
  const { id, value, kind = "text", noData = false, onNoData, focused = false } = props;
  const hint = onNoData === undefined ? undefined : <KeyHint keys="Ctrl+B">{words.parts.noData}</KeyHint>;

  useEffect(() => {
    if (focused) document.getElementById(id)?.focus();
  }, [focused, id]);

  function change(next: string): void {
    if (noData) onNoData?.(false);
    props.onChange(next);
  }

  return (
    <FieldFrame {...props} aside={props.aside ?? hint}>
      <AriaTextField
        className={css.box ?? ""}
        id={id}
        aria-labelledby={labelId(id)}
        aria-describedby={notesId(id)}
        value={value}
        onChange={change}
        isInvalid={props.error !== undefined}
        type={kind === "secret" ? "password" : "text"}
        {...(kind === "figure" ? { inputMode: "numeric" as const } : {})}
        {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      >
        <Input
          className={css.input ?? ""}
          placeholder={noData ? "" : (props.placeholder ?? "")}
          autoComplete="off"
          spellCheck={kind === "text"}
          data-proposal={props.proposal === true && !noData ? true : undefined}
          data-code={kind === "code" || undefined}
          data-figure={kind === "figure" || undefined}
          data-no-data={onNoData === undefined ? undefined : noData ? "set" : "open"}
          onKeyDown={(event) => {
            const chord = event.ctrlKey && !event.altKey && !event.shiftKey && event.code === "KeyB";
            if (onNoData === undefined) return;
            if (chord) {
              event.preventDefault();
              if (!noData) props.onChange("");
              onNoData(!noData);
            } else if (noData && (event.key === "Backspace" || event.key === "Delete")) {
              event.preventDefault();
              onNoData(false);
            }
          }}
        />
        {noData ? (
          <span className={css.over}>
            <Chip>{words.parts.noData}</Chip>
          </span>
        ) : null}
      </AriaTextField>
    </FieldFrame>
  );
}
