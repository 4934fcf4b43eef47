import { createContext, type ReactNode, use, useState } from "react";
import { type IntakeField } from "./intake-resolver.ts";
import { type IntakeValues } from "./intake-values.ts";

/** What the desk remembers while the window is open: the half-written form, the pinned fields, the last item. Never on disk. */
export class DeskMemory {
  draft: IntakeValues | null = null;
  last: IntakeValues | null = null;
  pinned: ReadonlySet<IntakeField> = new Set(["channel"]);
}

const Memory = createContext<DeskMemory | null>(null);

export function DeskMemoryProvider({ children }: { readonly children: ReactNode }) {
  const [memory] = useState(() => new DeskMemory());
  return <Memory value={memory}>{children}</Memory>;
}

export function useDeskMemory(): DeskMemory {
  const memory = use(Memory);
  if (memory === null) throw new Error("DeskMemoryProvider is missing above");
  return memory;
}
