import { type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import css from "./Button.module.css";
import { Icon, type IconName } from "./Icon.tsx";

export type ButtonProps = {
  readonly children: ReactNode;
  /** One primary action a screen; `quiet` for what one seldom needs. */
  readonly kind?: "primary" | "secondary" | "quiet" | "danger";
  readonly icon?: IconName;
  /** The key that does the same; shown, not bound: bind it with `useKeys`. */
  readonly keys?: string;
  readonly type?: "button" | "submit";
  readonly disabled?: boolean;
  readonly label?: string;
  /** Opens and closes something below it; says which of the two holds. */
  readonly expanded?: boolean;
  /** False leaves it out of the Tab order, for actions that have a key of their own. */
  readonly tabStop?: boolean;
  readonly onPress?: () => void;
};

export function Button(props: ButtonProps) {
  const {
    children,
    kind = "secondary",
    icon,
    keys,
    type = "button",
    disabled = false,
    tabStop = true,
  } = props;
  return (
    <AriaButton
      className={css.button ?? ""}
      data-kind={kind}
      type={type}
      isDisabled={disabled}
      excludeFromTabOrder={!tabStop}
      {...(props.label === undefined ? {} : { "aria-label": props.label })}
      {...(props.expanded === undefined ? {} : { "aria-expanded": props.expanded })}
      {...(props.onPress === undefined ? {} : { onPress: props.onPress })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span className={css.text}>{children}</span>
      {keys === undefined ? null : <kbd className={css.keys}>{keys}</kbd>}
    </AriaButton>
  );
}
