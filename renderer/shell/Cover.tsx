import { type ReactNode, useEffect } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useKeyRing } from "../keys/use-keys.tsx";
import css from "./Cover.module.css";

/** A whole-window card: sign-in, lock, first run. No key of the work under it is heard meanwhile. */
export function Cover({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const ring = useKeyRing();
  useEffect(() => ring.hold(), [ring]);
  return (
    <main className={css.cover} aria-label={label}>
      <div className={css.card}>
        <p className={css.brand}>{words.shell.name}</p>
        {children}
      </div>
    </main>
  );
}

export function CoverTitle({ children }: { readonly children: ReactNode }) {
  return <h1 className={css.title}>{children}</h1>;
}
