import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type KeyBinding, KeyRing } from "./key-ring.ts";

const Ring = createContext<KeyRing | null>(null);

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

export function useKeyRing(): KeyRing {
  const ring = use(Ring);
  if (ring === null) throw new Error("KeysProvider is missing above");
  return ring;
}

/** Binds keys while the caller is on the screen, and lists them under F1. */
export function useKeys(name: string, bindings: readonly KeyBinding[], valid = true): void {
  const ring = useKeyRing();
  const latest = useRef({ name, bindings });
  useLayoutEffect(() => {
    latest.current = { name, bindings };
  });
  useEffect(() => (valid ? ring.add(() => latest.current) : undefined), [ring, valid]);
}
