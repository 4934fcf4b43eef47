import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type KeyBinding, KeyRing } from "./key-ring.ts";

const Ring = createContext<KeyRing | null>(null);
const Covered = createContext(false);

/** Listens in the capture phase: a function key works whatever has the focus. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [ring] = useState(() => new KeyRing());
  useEffect(() => {
    const press = (event: KeyboardEvent): void => ring.press(event);
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [ring]);
  return <Ring value={ring}>{children}</Ring>;
}

/** While something lies over `children`, their keys neither work nor stand under F1. */
export function CoveredKeys({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  return <Covered value={when}>{children}</Covered>;
}

export function useKeyRing(): KeyRing {
  const ring = use(Ring);
  if (ring === null) throw new Error("KeysProvider is missing above");
  return ring;
}

/** Binds keys while the caller is on the screen, and lists them under F1. */
export function useKeys(name: string, bindings: readonly KeyBinding[], valid = true): void {
  const ring = useKeyRing();
  const covered = use(Covered);
  const latest = useRef({ name, bindings });
  useLayoutEffect(() => {
    latest.current = { name, bindings };
  });
  useEffect(() => (valid && !covered ? ring.add(() => latest.current) : undefined), [ring, valid, covered]);
}
