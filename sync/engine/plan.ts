import { SLOW_MS } from "./light.ts";
import { type Contact, type Effect, type Lane, type State, type Step, type Surroundings } from "./state.ts";

/** How long a pull waits for news at the centre, in milliseconds: below the 25 s that the protocol allows. */
const NEWS_MS = 20_000;

/**
 * A contact is checked in anew this often, in milliseconds: a station whose machine was copied, or whose epoch was closed
 * elsewhere, must hear of it even if it is never cut off.
 */
export const RECHECK_MS = 5 * 60_000;

/**
 * What to ask of the centre now. Check-in first; what waits here goes up before anything comes down; a pull that waits
 * for news stands beside a push, so that neither waits for the other. Blocks and pauses become one wait.
 */
export function plan(state: State, { now, log }: Surroundings): Step {
  if (!state.running || !state.enrolled) return { state, effects: [{ kind: "wait", ms: null }] };
  if (state.pause !== null && now < state.pause.until) return resting(state, now);
  if (state.hello !== null) return resting(state, now);

  const epoch = log.unsent?.epoch ?? log.head.epoch;
  const { contact } = state;
  if (contact === null) return checkIn(state, epoch, now);
  const stale = contact.epoch !== epoch || now - contact.since >= RECHECK_MS;
  if (stale && state.push.flight === null) return checkIn(state, epoch, now);

  let after = { ...state, push: open(state.push, now), pull: open(state.pull, now) };
  const effects: Effect[] = [];
  if (after.push.flight === null && after.push.blocked === null && log.unsent?.epoch === contact.epoch) {
    const { id, started } = launch(after);
    const { centreEpoch } = contact;
    effects.push({ kind: "push", id, epoch, centreEpoch, after: log.unsent.after, limit: after.pushLimit });
    after = { ...started, push: { ...after.push, flight: { id, since: now } } };
  }
  if (after.pull.flight === null && after.pull.blocked === null && after.push.flight === null) {
    const { id, started } = launch(after);
    effects.push(pull(id, contact));
    after = { ...started, pull: { ...after.pull, flight: { id, since: now } } };
  }
  const waited = resting(after, now);
  return { state: waited.state, effects: [...effects, ...waited.effects] };
}

function checkIn(state: State, epoch: number, now: number): Step {
  const { id, started } = launch(state);
  // A pull that waits belongs to the contact that ends here.
  const old: readonly Effect[] =
    state.pull.flight === null ? [] : [{ kind: "abort", id: state.pull.flight.id }];
  const alone = { ...state.pull, flight: null };
  const after = { ...started, contact: null, pull: alone, hello: { id, since: now } };
  const { effects } = resting(after, now);
  return { state: after, effects: [...old, { kind: "hello", id, epoch }, ...effects] };
}

function pull(id: number, { centreEpoch, own, caughtUp }: Contact): Effect {
  return { kind: "pull", id, centreEpoch, own, waitMs: caughtUp ? NEWS_MS : 0 };
}

function launch(state: State): { readonly id: number; readonly started: State } {
  return { id: state.nextId, started: { ...state, nextId: state.nextId + 1 } };
}

function open(lane: Lane, now: number): Lane {
  return lane.blocked !== null && lane.blocked.until <= now ? { ...lane, blocked: null } : lane;
}

/** One ring for whatever comes next: the end of a pause or a block, or the light that must stop saying "sending". */
function resting(state: State, now: number): Step {
  const slow = state.progress === null ? null : state.progress + SLOW_MS + 1;
  const recheck = state.contact === null ? null : state.contact.since + RECHECK_MS;
  const due = [state.pause?.until, state.push.blocked?.until, state.pull.blocked?.until, slow, recheck]
    .filter((at) => at !== undefined && at !== null)
    .filter((at) => at > now);
  return { state, effects: [{ kind: "wait", ms: due.length === 0 ? null : Math.min(...due) - now }] };
}
