import { refusals, type SyncRefusal } from "../protocol/refusal.ts";
import { atLeast, backOff, SLOW_RETRY_MS } from "./back-off.ts";
import { type Effect, type Lane, type LogEffect, type Pause, type State, type Step } from "./state.ts";
import { type Surroundings } from "./state.ts";

/** How often in a row something is tried again at once before it is left to the back-off. */
const AT_ONCE = 3;

/** Out of contact: requests under way are given up. Their work is not lost: repeating any of them is safe. */
export function dropped(state: State): State {
  return {
    ...state,
    contact: null,
    hello: null,
    push: { ...state.push, flight: null },
    pull: { ...state.pull, flight: null },
  };
}

export function aborts(state: State): readonly Effect[] {
  return [state.hello, state.push.flight, state.pull.flight]
    .filter((flight) => flight !== null)
    .map(({ id }) => ({ kind: "abort", id }));
}

export function inFlight(state: State, id: number): boolean {
  return [state.hello, state.push.flight, state.pull.flight].some((flight) => flight?.id === id);
}

/** A lane of its own rests until a person or a long while has passed. */
export function blockedFor(cause: string | null, now: number): Lane["blocked"] {
  return cause === null ? null : { until: now + SLOW_RETRY_MS, cause };
}

/** Contact is over; the next check-in comes after the back-off, or later where the centre says so. */
export function failed(
  state: State,
  why: Omit<Pause, "until"> & { readonly retryAfterMs?: number | undefined },
  { now, random }: Pick<Surroundings, "now" | "random">,
): Step {
  const failures = state.failures + 1;
  const ms = Math.max(backOff(failures, random), atLeast(why.retryAfterMs ?? 0, random));
  const pause = { until: now + ms, cause: why.cause, state: why.state };
  return { state: { ...dropped(state), failures, pause }, effects: aborts(state) };
}

/** What a refusal of the centre leads to: its remedy decides (`refusals` of the protocol). */
export function turnedAway(
  state: State,
  { id, refusal }: { readonly id: number; readonly refusal: SyncRefusal },
  around: Surroundings,
): Step {
  if (!inFlight(state, id)) return { state, effects: [] };
  const { code, retryAfterMs } = refusal;
  const spoken = { ...state, lastContact: around.now };
  const pushing = state.push.flight?.id === id;
  switch (refusals[code].remedy) {
    case "later":
      return failed(spoken, { cause: code, state: "waiting", retryAfterMs }, around);
    case "sign-again":
    case "say-hello":
      return again(spoken, code, around);
    case "update":
      return restingLong(spoken, code, around);
    case "shrink":
      return pushing ? smaller(spoken, code, around) : restingLong(spoken, code, around);
    case "freeze":
      return pushing ? conflict(spoken, refusal, around) : restingLong(spoken, code, around);
    case "stop":
      if (code === "revoked") {
        const { state: after, effects } = restingLong(spoken, code, around);
        return { state: after, effects: [...effects, { kind: "freeze", why: "revoked" }] };
      }
      if (pushing && code === "hash-break") return conflict(spoken, refusal, around);
      if (wholeStation.has(code) || state.hello?.id === id) return restingLong(spoken, code, around);
      return { state: blockLane(spoken, id, code, around.now), effects: [] };
    default:
      return refusals[code] satisfies never;
  }
}

/** Refusals that say no to the station and not to the one message. */
const wholeStation: ReadonlySet<string> = new Set(["bad-signature", "unknown-station"]);

function again(state: State, code: string, around: Surroundings): Step {
  if (state.failures >= AT_ONCE) return failed(state, { cause: code, state: "waiting" }, around);
  return { state: { ...dropped(state), failures: state.failures + 1 }, effects: aborts(state) };
}

function restingLong(state: State, code: string, { now }: Surroundings): Step {
  const pause = { until: now + SLOW_RETRY_MS, cause: code, state: "refused" as const };
  return { state: { ...dropped(state), pause }, effects: aborts(state) };
}

function smaller(state: State, code: string, { log, now }: Surroundings): Step {
  const left = log.unsent === null ? 0 : log.unsent.last - log.unsent.after;
  const sent = Math.min(state.pushLimit, left);
  if (sent <= 1) return { state: blocked(state, code, now), effects: [] };
  const push = { ...state.push, flight: null };
  return { state: { ...state, push, pushLimit: Math.floor(sent / 2) }, effects: [] };
}

/**
 * The centre has another fact at one of these numbers: two machines wrote as one. In the current epoch numbering stops. In
 * one that a supervisor has closed, the facts from there on are noted as refused, so that the new epoch can go up.
 */
function conflict(state: State, refusal: SyncRefusal, { log, now }: Surroundings): Step {
  const { unsent, head } = log;
  const seq = Number(refusal.details["seq"] ?? Number.NaN);
  if (unsent === null || !(seq > unsent.after))
    return { state: blocked(state, refusal.code, now), effects: [] };
  const free = { ...state, push: { ...state.push, flight: null } };
  // What comes before the conflict still goes up, alone.
  if (seq > unsent.after + 1) return { state: { ...free, pushLimit: seq - unsent.after - 1 }, effects: [] };
  if (unsent.epoch < head.epoch) {
    return {
      state: free,
      effects: [{ kind: "abandon", epoch: unsent.epoch, from: seq, code: refusal.code }],
    };
  }
  const freeze: readonly LogEffect[] = refusal.code === "clone" ? [{ kind: "freeze", why: "clone" }] : [];
  return { state: blocked(state, refusal.code, now), effects: freeze };
}

function blocked(state: State, cause: string, now: number): State {
  return { ...state, push: { flight: null, blocked: blockedFor(cause, now) } };
}

function blockLane(state: State, id: number, cause: string, now: number): State {
  if (state.push.flight?.id === id) return blocked(state, cause, now);
  return { ...state, pull: { flight: null, blocked: blockedFor(cause, now) } };
}
