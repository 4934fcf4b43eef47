import { createContext, type ReactNode, use, useState } from "react";
import { type IntakeField } from "./intake-resolver.ts";
import { type IntakeValues } from "./intake-values.ts";

/** What the desk remembers while the window is open: the half-written form, the pinned fields, the last item. Never on disk. */
export class DeskMemory {
  #draft: IntakeValues | null = null;
  #last: IntakeValues | null = null;
  #pinned: ReadonlySet<IntakeField> = new Set(["channel"]);

  get draft(): IntakeValues | null {
    return this.#draft;
  }

  get last(): IntakeValues | null {
    return this.#last;
  }

  get pinned(): ReadonlySet<IntakeField> {
    return this.#pinned;
  }

  keepDraft(values: IntakeValues): void {
    this.#draft = values;
  }

  /** The moment of receipt belongs to that item alone and is not repeated. */
  keepLast(values: IntakeValues): void {
    this.#last = { ...values, receivedOn: "", receivedTime: "", receivedReason: "" };
  }

  keepPinned(pinned: ReadonlySet<IntakeField>): void {
    this.#pinned = pinned;
  }
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
