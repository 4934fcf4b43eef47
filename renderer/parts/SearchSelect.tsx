import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { flushSync } from "react-dom";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { FieldFrame, type FieldNotes, labelId, notesId } from "./Field.tsx";
import { useFormMoves } from "./form-moves.tsx";
import input from "./input.module.css";
import css from "./SearchSelect.module.css";

export type SearchOption = {
  readonly id: string;
  readonly text: string;
  readonly detail?: ReactNode;
  /** Options of the second group stand under a line: "new", "another". */
  readonly apart?: boolean;
};

export type SearchSelectProps<Found extends SearchOption> = FieldNotes & {
  readonly id: string;
  readonly label: string;
  /** What is typed. The owner asks for options with it. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly Found[];
  /** True while `options` still answer an older text. Enter then waits for the answer to this one. */
  readonly waiting: boolean;
  readonly onChoose: (option: Found) => void;
  /** The text stands for a chosen option, and nothing needs choosing. */
  readonly settled: boolean;
  /** The value was put in by the program and nobody has touched it yet. */
  readonly proposal?: boolean;
  /** ArrowDown in a settled field: the owner opens the whole list. */
  readonly onBrowse?: () => void;
  readonly onLeave?: () => void;
  readonly aside?: ReactNode;
  readonly after?: ReactNode;
  readonly placeholder?: string;
  readonly pinned?: boolean | undefined;
  readonly onPin?: ((pinned: boolean) => void) | undefined;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly onSpecialKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/**
 * Search while typing; the best match is marked at once, so that Enter takes it. React Aria's combo box was tried first: it
 * marks nothing by itself and loses an Enter pressed before the answer came, which is how a quick clerk types.
 */
export function SearchSelect<Found extends SearchOption>(props: SearchSelectProps<Found>) {
  const { id, text, options, waiting, settled, focused = false } = props;
  const list = useId();
  const moves = useFormMoves();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [entered, setEntered] = useState<HTMLInputElement | null>(null);
  useEffect(() => {
    if (focused) document.getElementById(id)?.focus();
  }, [focused, id]);
  const shown = open && !settled && (text.trim() !== "" || props.onBrowse !== undefined);
  const marked = options[Math.min(at, options.length - 1)];

  function choose(option: Found, from: Element): void {
    setOpen(false);
    setEntered(null);
    setAt(0);
    // The form may grow by what was chosen (a new sender): it is drawn before the next step is looked for, and before the next key.
    flushSync(() => props.onChoose(option));
    moves?.goOn(from);
  }

  if (entered !== null && !waiting) {
    queueMicrotask(() => {
      const first = options[0];
      if (first === undefined) setEntered(null);
      else choose(first, entered);
    });
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    props.onSpecialKey?.(event);
    if (event.defaultPrevented || event.ctrlKey || event.altKey) return;
    if (!shown) {
      if (event.key === "ArrowDown" && props.onBrowse !== undefined) {
        event.preventDefault();
        setOpen(true);
        props.onBrowse();
      }
      return;
    }
    const count = options.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (count > 0) setAt((Math.min(at, count - 1) + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (waiting) setEntered(event.currentTarget);
      else if (marked !== undefined) choose(marked, event.currentTarget);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      props.onLeave?.();
    }
  }

  return (
    <FieldFrame {...props}>
      <div className={css.box}>
        <input
          id={id}
          className={input.input}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-labelledby={labelId(id)}
          aria-describedby={notesId(id)}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && marked !== undefined ? `${list}-${marked.id}` : undefined}
          aria-invalid={props.error !== undefined || undefined}
          data-own-enter={shown || undefined}
          data-proposal={props.proposal === true && settled ? true : undefined}
          placeholder={props.placeholder}
          value={text}
          onChange={(event) => {
            setOpen(true);
            setAt(0);
            setEntered(null);
            props.onText(event.target.value);
          }}
          onFocus={(event) => {
            setOpen(true);
            if (settled) event.currentTarget.select();
          }}
          onBlur={() => {
            setOpen(false);
            props.onLeave?.();
          }}
          onKeyDown={press}
        />
        {props.after}
        {shown ? (
          <div
            id={list}
            role="listbox"
            tabIndex={-1}
            aria-label={props.label}
            className={css.list}
            data-waiting={waiting || undefined}
          >
            {options.map((option) => (
              <div
                key={option.id}
                id={`${list}-${option.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={option === marked}
                className={css.option}
                data-apart={option.apart || undefined}
                onPointerDown={(event) => {
                  event.preventDefault();
                  const from = document.getElementById(id);
                  if (from !== null) choose(option, from);
                }}
              >
                <span className={css.text}>{option.text}</span>
                {option.detail === undefined ? null : <span className={css.detail}>{option.detail}</span>}
              </div>
            ))}
            {options.length === 0 ? (
              <div className={css.none}>{waiting ? words.parts.searching : words.parts.nothingFound}</div>
            ) : null}
          </div>
        ) : null}
      </div>
    </FieldFrame>
  );
}
