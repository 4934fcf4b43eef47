import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "./Icon.tsx";
import { Kbd } from "./Kbd.tsx";
import css from "./Notice.module.css";

/** An empty list: one sentence, and the key that fills it. */
export function EmptyState({
  children,
  keys,
  keyDoes,
}: {
  children: ReactNode;
  keys?: string;
  keyDoes?: string;
}) {
  return (
    <div className={css.empty}>
      <p>{children}</p>
      {keys === undefined ? null : (
        <p className={css.hint}>
          <Kbd keys={keys} /> {keyDoes}
        </p>
      )}
    </div>
  );
}

/** Something went wrong: what, why, what to do, and a short code for support. */
export type ErrorStateProps = {
  readonly what: string;
  readonly why?: string | undefined;
  readonly next?: string | undefined;
  readonly code?: string | undefined;
  readonly children?: ReactNode;
};

export function ErrorState({ what, why, next, code, children }: ErrorStateProps) {
  return (
    <div className={css.error} role="alert">
      <Icon name="wrong" />
      <div>
        <p className={css.what}>{what}</p>
        {why === undefined ? null : <p>{why}</p>}
        {next === undefined ? null : <p>{next}</p>}
        {children}
        {code === undefined ? null : <p className={css.code}>{code}</p>}
      </div>
    </div>
  );
}

export type NoteTone = "plain" | "waits" | "done";

const noteIcons = { plain: "warning", waits: "waits", done: "done" } as const;

/** Something to know, kept on the screen until it no longer holds. */
export function Note({ children, tone = "plain" }: { children: ReactNode; tone?: NoteTone }) {
  return (
    <div className={css.note} data-tone={tone} role="status">
      <Icon name={noteIcons[tone]} />
      <div>{children}</div>
    </div>
  );
}

const PATIENCE_MS = 400;

/** Nothing for 400 ms, then words: a spinner says only that the clerk has to guess. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? (
    <p className={css.waiting} role="status">
      {children}
    </p>
  ) : null;
}
