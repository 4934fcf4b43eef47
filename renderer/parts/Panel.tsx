import { type ReactNode } from "react";
import css from "./Panel.module.css";

/** Facts about the thing in hand: names at the left, values at the right, in the order one asks for them. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>;
}

export function FactLine({
  name,
  children,
  code = false,
}: {
  name: string;
  children: ReactNode;
  code?: boolean;
}) {
  return (
    <div className={css.line}>
      <dt className={css.name}>{name}</dt>
      <dd className={css.value} data-code={code || undefined}>
        {children}
      </dd>
    </div>
  );
}

export function Section({
  title,
  children,
  aside,
}: {
  title: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <section className={css.section} aria-label={title}>
      <header className={css.header}>
        <h3 className={css.title}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Buttons in one row, wrapping where there is no room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}

export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={css.stack}>{children}</div>;
}
