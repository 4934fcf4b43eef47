import { type ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import css from "./Checkbox.module.css";

export type CheckboxProps = {
  readonly id: string;
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
};

export function Checkbox({ id, children, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <div data-step={id}>
      <AriaCheckbox
        className={css.row ?? ""}
        id={id}
        isSelected={checked}
        onChange={onChange}
        isDisabled={disabled}
      >
        <span className={css.box} aria-hidden="true">
          <svg viewBox="0 0 16 16">
            <path d="M3.5 8.5 6.5 11.5 12.5 4.5" />
          </svg>
        </span>
        <span>{children}</span>
      </AriaCheckbox>
    </div>
  );
}
