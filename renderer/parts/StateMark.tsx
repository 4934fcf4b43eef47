import { type ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import css from "./StateMark.module.css";

export type StateTone = "done" | "waits" | "wrong" | "plain";

/** A state: a picture and a word, coloured as a third sign. Never the colour alone. */
export function StateMark(props: {
  readonly tone: StateTone;
  readonly icon: IconName;
  readonly children: ReactNode;
}) {
  return (
    <span className={css.mark} data-tone={props.tone}>
      <Icon name={props.icon} />
      <span className={css.word}>{props.children}</span>
    </span>
  );
}
