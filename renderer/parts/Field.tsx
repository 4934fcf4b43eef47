import { type ReactNode } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import css from "./Field.module.css";
import { Icon } from "./Icon.tsx";
import { Kbd } from "./Kbd.tsx";

/** What may stand under a field: one sentence each. An error stops saving, a warning never does. */
export type FieldNotes = {
  readonly error?: string | undefined;
  readonly warning?: ReactNode | undefined;
  /** What the program understood of what was typed, e.g. a date with its weekday. */
  readonly readBack?: string | undefined;
  readonly description?: ReactNode | undefined;
};

export type FieldFrameProps = FieldNotes & {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
  /** Stands at the end of the label's line: a key, a chip. */
  readonly aside?: ReactNode;
  /** Undefined where the field cannot be pinned. */
  readonly pinned?: boolean | undefined;
  readonly onPin?: ((pinned: boolean) => void) | undefined;
  /** A group (radio buttons) is named by `aria-labelledby`, an input by `for`. */
  readonly group?: boolean;
  /** The label is heard and not seen: where the choices speak for themselves. */
  readonly labelHidden?: boolean;
};

export const labelId = (id: string): string => `${id}-label`;
export const notesId = (id: string): string => `${id}-notes`;

/**
 * The frame of every field: label above, control, one line of notes under it. `data-step` is where Enter stops on its
 * way through a form.
 */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, children, aside, pinned, onPin, group = false, labelHidden = false } = props;
  return (
    <div
      className={css.field}
      data-step={id}
      data-bare={labelHidden || undefined}
      data-wrong={props.error === undefined ? undefined : true}
    >
      <div className={labelHidden ? "for-readers" : css.head}>
        {group ? (
          <span id={labelId(id)} className={css.label}>
            {label}
          </span>
        ) : (
          <label id={labelId(id)} htmlFor={id} className={css.label}>
            {label}
          </label>
        )}
        {onPin === undefined ? null : (
          <button
            type="button"
            tabIndex={-1}
            className={css.pin}
            aria-pressed={pinned === true}
            title={pinned === true ? words.parts.unpin : words.parts.pin}
            onClick={() => onPin(pinned !== true)}
          >
            <Icon name="pin" />
            <span className="for-readers">{words.parts.pinOf(label)}</span>
          </button>
        )}
        {aside === undefined ? null : <span className={css.aside}>{aside}</span>}
      </div>
      {children}
      <Notes {...props} />
    </div>
  );
}

function Notes(props: FieldNotes & { readonly id: string }) {
  const { error, warning, readBack, description } = props;
  return (
    <div id={notesId(props.id)} className={css.notes}>
      {error === undefined ? null : (
        <p className={css.error} role="alert">
          <Icon name="wrong" />
          <span>
            <b>{words.parts.error}</b> {error}
          </span>
        </p>
      )}
      {warning === undefined ? null : (
        <div className={css.warning} role="status">
          <Icon name="warning" />
          <div>
            <b>{words.parts.warning}</b> {warning}
          </div>
        </div>
      )}
      {readBack === undefined ? null : <p className={css.readBack}>{readBack}</p>}
      {description === undefined ? null : <div className={css.description}>{description}</div>}
    </div>
  );
}

/** A key that does something in this field, shown while the field has the focus. */
export function KeyHint({ keys, children }: { readonly keys: string; readonly children: ReactNode }) {
  return (
    <>
      <Kbd keys={keys} /> <span className={css.hint}>{children}</span>
    </>
  );
}
