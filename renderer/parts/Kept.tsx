import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { usePerson } from "../shell/person.tsx";

/**
 * What was begun and not yet saved, by name, for as long as the window is open: a form that was left for another screen is found as
 * it was. Never on disk and never in the address, for it may name a person; another person at the desk does not find it.
 */
const Memory = createContext<Map<string, unknown> | null>(null);

export function KeptProvider({ children }: { readonly children: ReactNode }) {
  const [memory] = useState(() => new Map<string, unknown>());
  return <Memory value={memory}>{children}</Memory>;
}

export type Kept<Value> = {
  readonly value: Value;
  readonly keep: (next: Value | ((now: Value) => Value)) => void;
  readonly forget: () => void;
};

/** State that outlives its screen under `name` (`case-1/note`). One name always keeps one kind of value. */
export function useKept<Value>(name: string, fresh: Value): Kept<Value> {
  const memory = use(Memory);
  const { id } = usePerson();
  if (memory === null) throw new Error("KeptProvider is missing above");
  const key = `${id} ${name}`;
  // Only this hook writes, and a name keeps one kind of value: what lies under it is a Value.
  const [value, setValue] = useState<Value>(() => (memory.has(key) ? (memory.get(key) as Value) : fresh));
  const keep = useCallback(
    (next: Value | ((now: Value) => Value)) =>
      setValue((now) => {
        // A function is always the step from the value before: no form keeps functions.
        const after = typeof next === "function" ? (next as (now: Value) => Value)(now) : next;
        memory.set(key, after);
        return after;
      }),
    [memory, key],
  );
  const forget = useCallback(() => void memory.delete(key), [memory, key]);
  return { value, keep, forget };
}
