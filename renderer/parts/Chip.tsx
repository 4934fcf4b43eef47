import { type ReactNode } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import css from "./Chip.module.css";
import { Icon } from "./Icon.tsx";

/** A value that is not text: "brak danych", a filter. With `onRemove` it can be taken away. */
export function Chip({
  children,
  onRemove,
}: {
  readonly children: ReactNode;
  readonly onRemove?: () => void;
}) {
  return (
    <span className={css.chip}>
      {children}
      {onRemove === undefined ? null : (
        <button type="button" className={css.remove} onClick={onRemove}>
          <Icon name="close" />
          <span className="for-readers">{words.parts.remove}</span>
        </button>
      )}
    </span>
  );
}
