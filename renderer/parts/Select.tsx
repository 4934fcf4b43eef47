import { useEffect } from "react";
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import { FieldFrame, type FieldNotes, labelId, notesId } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { type Option } from "./Segmented.tsx";
import css from "./Select.module.css";

export type SelectProps<Value extends string> = FieldNotes & {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly placeholder?: string;
  readonly proposal?: boolean;
  readonly labelHidden?: boolean;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly onChange: (value: Value) => void;
  readonly pinned?: boolean | undefined;
  readonly onPin?: ((pinned: boolean) => void) | undefined;
};

/** A choice from a list too long to lie open. Letters jump to it, arrows change it, Space opens it. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { id, options, focused = false } = props;
  useEffect(() => {
    if (focused) document.getElementById(id)?.focus();
  }, [focused, id]);
  const short = options.find((option) => option.value === props.value)?.short;
  return (
    <FieldFrame {...props} group>
      <AriaSelect
        className={css.box ?? ""}
        aria-labelledby={labelId(id)}
        aria-describedby={notesId(id)}
        selectedKey={props.value}
        placeholder={props.placeholder ?? ""}
        isInvalid={props.error !== undefined}
        onSelectionChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        <Button className={css.button ?? ""} id={id}>
          <SelectValue className={css.value ?? ""} data-proposal={props.proposal === true || undefined}>
            {({ defaultChildren }) => short ?? defaultChildren}
          </SelectValue>
          <Icon name="open" />
        </Button>
        <Popover className={css.popover ?? ""}>
          <ListBox
            className={css.list ?? ""}
            items={options.map((option) => ({ ...option, id: option.value }))}
          >
            {(option) => (
              <ListBoxItem className={css.option ?? ""} textValue={option.label}>
                {option.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaSelect>
    </FieldFrame>
  );
}
