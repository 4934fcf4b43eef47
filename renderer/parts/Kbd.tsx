import css from "./Kbd.module.css";

/** A key or a chord as it is written on the keyboard: `Ctrl+Shift+Enter`. */
export function Kbd({ keys, quiet = false }: { readonly keys: string; readonly quiet?: boolean }) {
  return (
    <kbd className={css.keys} data-quiet={quiet || undefined}>
      {keys}
    </kbd>
  );
}
