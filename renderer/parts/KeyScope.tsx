import { type ReactNode, useEffect, useRef } from "react";

export type KeyScopeProps = {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Answers whether the key was meant for the scope; then nobody else hears it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

/**
 * Keys for everything inside, heard natively on the way up, for React Aria keeps them to itself. An open list inside
 * (`data-own-enter`) has its own use for Enter and Esc.
 */
export function KeyScope({ children, className, onKey }: KeyScopeProps) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scope = here.current;
    function press(event: KeyboardEvent): void {
      const taken = event.target instanceof Element && event.target.closest("[data-own-enter]") !== null;
      if (event.defaultPrevented || taken || !onKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    scope?.addEventListener("keydown", press);
    return () => scope?.removeEventListener("keydown", press);
  }, [onKey]);
  return (
    <div ref={here} className={className}>
      {children}
    </div>
  );
}

/** Esc, and nothing else. */
export function EscapeScope(props: {
  children: ReactNode;
  className?: string | undefined;
  onEscape: () => void;
}) {
  const { children, className, onEscape } = props;
  return (
    <KeyScope
      className={className}
      onKey={(event) => {
        if (event.key !== "Escape") return false;
        onEscape();
        return true;
      }}
    >
      {children}
    </KeyScope>
  );
}
