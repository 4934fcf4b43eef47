import { useEffect, useRef } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { FieldFrame, labelId, notesId, type FieldNotes } from "./Field.tsx";
import { Kbd } from "./Kbd.tsx";
import css from "./Segmented.module.css";

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly keys?: string;
  /** What stands in the closed field of a `Select`, where the label is too long for it. */
  readonly short?: string;
};

export type SegmentedProps<Value extends string> = FieldNotes & {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** Null while nothing is chosen: where no choice is likelier than the others. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly labelHidden?: boolean;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly pinned?: boolean | undefined;
  readonly onPin?: ((pinned: boolean) => void) | undefined;
};

/** A few choices side by side, all to be seen at once; the arrow keys move among them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { id, options, focused = false } = props;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focused) return;
    const radio = 'input[type="radio"]';
    const here = group.current;
    (
      here?.querySelector<HTMLElement>(`${radio}:checked`) ?? here?.querySelector<HTMLElement>(radio)
    )?.focus();
  }, [focused]);
  return (
    <FieldFrame {...props} group>
      <RadioGroup
        ref={group}
        className={css.row ?? ""}
        orientation="horizontal"
        aria-labelledby={labelId(id)}
        aria-describedby={notesId(id)}
        value={props.value}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={css.option ?? ""}>
            {option.label}
            {option.keys === undefined ? null : <Kbd keys={option.keys} quiet />}
          </Radio>
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}
