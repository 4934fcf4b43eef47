import { type LogView, type State } from "./state.ts";

/** Longer than this without getting anything through, and the light names a cause instead of "sending". */
export const SLOW_MS = 2 * 60_000;

/** What the window's sync light shows. Times are monotonic milliseconds; the driver turns them into instants. */
export type Light = {
  readonly state: "not-enrolled" | "in-step" | "sending" | "waiting" | "offline" | "refused" | "frozen";
  /** Own facts that the centre does not have yet, and the instant of the oldest. */
  readonly waiting: number;
  readonly since: string | null;
  readonly lastContact: number | null;
  /** When the next try is due; null while one is under way or none is needed. */
  readonly nextTry: number | null;
  /**
   * Why it is not in step, else null: a failure (`unreachable`, `timed-out`, `bad-answer`, `store`), the code of a refusal,
   * a reason to freeze, `checking-in`, `catching-up` (others' facts still come down) or `slow`.
   */
  readonly cause: string | null;
  /** Facts that the centre refused to honour. */
  readonly refused: number;
};

export function light(state: State, log: LogView, now: number): Light {
  const { waiting, since, refused } = log;
  const common = { waiting, since, refused, lastContact: state.lastContact, nextTry: nextTry(state, now) };
  if (!state.enrolled) return { ...common, state: "not-enrolled", cause: null, nextTry: null };
  if (log.frozen !== null) return { ...common, state: "frozen", cause: log.frozen };
  // The cause stays in view while the next try is under way: only an accepted check-in clears it.
  if (state.pause !== null) return { ...common, state: state.pause.state, cause: state.pause.cause };
  const blocked = state.push.blocked ?? state.pull.blocked;
  if (blocked !== null) return { ...common, state: "refused", cause: blocked.cause };
  if (waiting > 0) {
    const slow = state.progress !== null && now - state.progress > SLOW_MS;
    return slow
      ? { ...common, state: "waiting", cause: "slow" }
      : { ...common, state: "sending", cause: null };
  }
  if (state.contact === null) return { ...common, state: "waiting", cause: "checking-in" };
  if (!state.contact.caughtUp) return { ...common, state: "waiting", cause: "catching-up" };
  return { ...common, state: "in-step", cause: null };
}

function nextTry(state: State, now: number): number | null {
  const until = state.pause?.until ?? state.push.blocked?.until ?? state.pull.blocked?.until;
  return until === undefined || until <= now ? null : until;
}
