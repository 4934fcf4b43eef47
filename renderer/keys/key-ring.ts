import { matches, parseChord } from "./chord.ts";

export type KeyBinding = {
  readonly keys: string;
  /** What it does, in words, for the list of keys under F1. */
  readonly does: string;
  /** Undefined for a key that the control itself handles and that is here only to be shown. */
  readonly run?: (() => void) | undefined;
};

export type KeyGroup = {
  readonly name: string;
  readonly bindings: readonly KeyBinding[];
};

/** The keys valid right now. What was added last (a panel over a list, a dialog over a panel) is asked first. */
export class KeyRing {
  readonly #groups = new Map<symbol, () => KeyGroup>();
  #held = 0;

  add(group: () => KeyGroup): () => void {
    const id = Symbol("keys");
    this.#groups.set(id, group);
    return () => this.#groups.delete(id);
  }

  /** While something lies over the whole window (the lock), no key reaches what is under it. */
  hold(): () => void {
    this.#held += 1;
    return () => {
      this.#held -= 1;
    };
  }

  get held(): boolean {
    return this.#held > 0;
  }

  groups(): readonly KeyGroup[] {
    return [...this.#groups.values()].toReversed().map((group) => group());
  }

  /** The same, with groups of one name put together: how it is shown. */
  named(): readonly KeyGroup[] {
    const byName = Map.groupBy(this.groups(), (group) => group.name);
    return [...byName].map(([name, groups]) => ({
      name,
      bindings: groups.flatMap((group) => group.bindings),
    }));
  }

  press(event: KeyboardEvent): void {
    if (this.held || event.isComposing) return;
    for (const group of this.groups()) {
      for (const binding of group.bindings) {
        if (binding.run === undefined || !matches(parseChord(binding.keys), event)) continue;
        event.preventDefault();
        event.stopPropagation();
        // A key that is held repeats by itself: it must not print thirty receipts.
        if (!event.repeat) binding.run();
        return;
      }
    }
  }
}
