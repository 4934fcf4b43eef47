import { type Clerk } from "../domain/people/clerk.ts";

/** What the desk measures idleness by. */
export type DeskClock = {
  /** Instant, ISO 8601 with milliseconds. */
  now(): string;
  /** Milliseconds that only rise; they may stand still while the machine sleeps. */
  ticks(): number;
};

type Standing =
  | { readonly state: "empty" }
  | { readonly state: "locked"; readonly clerk: string }
  | { readonly state: "signed-in"; readonly clerk: string };

/**
 * Who stands at the desk. It lives as long as the office process and no longer: after a restart a person signs in again.
 * It locks itself after a time without acts, measured by whichever of the two clocks says it was longer, so that a laptop that
 * slept wakes up locked.
 */
export class Desk {
  #standing: Standing = { state: "empty" };
  #seenAt: string;
  #seenTicks: number;
  readonly #clock: DeskClock;
  readonly #idleMinutes: () => number;

  constructor(clock: DeskClock, idleMinutes: () => number) {
    this.#clock = clock;
    this.#idleMinutes = idleMinutes;
    this.#seenAt = clock.now();
    this.#seenTicks = clock.ticks();
  }

  /** As it stands now, with the idle lock already applied. */
  standing(): Standing {
    if (this.#standing.state === "signed-in" && this.#idleFor() >= this.#idleMinutes() * 60_000) this.lock();
    return this.#standing;
  }

  /** The id of the person signed in; null when the desk is empty or locked. */
  signedIn(): Clerk["id"] | null {
    const standing = this.standing();
    return standing.state === "signed-in" ? standing.clerk : null;
  }

  signIn(clerk: Clerk["id"]): void {
    this.#standing = { state: "signed-in", clerk };
    this.touch();
  }

  lock(): void {
    if (this.#standing.state === "signed-in") {
      this.#standing = { state: "locked", clerk: this.#standing.clerk };
    }
  }

  signOut(): void {
    this.#standing = { state: "empty" };
  }

  /** Somebody did something. */
  touch(): void {
    this.#seenAt = this.#clock.now();
    this.#seenTicks = this.#clock.ticks();
  }

  #idleFor(): number {
    const byWall = Date.parse(this.#clock.now()) - Date.parse(this.#seenAt);
    return Math.max(byWall, this.#clock.ticks() - this.#seenTicks);
  }
}
