import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { FieldFrame, type FieldNotes, labelId, notesId } from "./Field.tsx";
import css from "./input.module.css";

export type TextAreaProps = FieldNotes & {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines to be seen at once; it grows with what is typed. */
  readonly lines?: number;
  readonly placeholder?: string;
  /** Enter makes a new line instead of going on; Ctrl+Enter saves either way. */
  readonly manyLines?: boolean;
  readonly aside?: ReactNode;
  readonly focused?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

const LINE_PX = 20;
const EDGES_PX = 14;

/** A longer text. It is as high as what stands in it. */
export function TextArea(props: TextAreaProps) {
  const { id, lines = 3, manyLines = false, focused = false } = props;
  useEffect(() => {
    if (focused) document.getElementById(id)?.focus();
  }, [focused, id]);
  return (
    <FieldFrame {...props}>
      <textarea
        id={id}
        className={css.area}
        style={{ minHeight: lines * LINE_PX + EDGES_PX }}
        aria-labelledby={labelId(id)}
        aria-describedby={notesId(id)}
        aria-invalid={props.error !== undefined || undefined}
        placeholder={props.placeholder}
        data-own-lines={manyLines || undefined}
        spellCheck
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
      />
    </FieldFrame>
  );
}
