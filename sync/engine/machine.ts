import { MAX_FACTS_PER_PUSH } from "../protocol/limits.ts";
import { judge, pageOf } from "./contact.ts";
import { aborts, blockedFor, dropped, failed, inFlight, turnedAway } from "./failure.ts";
import { plan } from "./plan.ts";
import { type Effect, type Event, type LogView, type State, type Step, type Surroundings } from "./state.ts";

/** Before anything: `started` sets it going. */
export const INITIAL: State = {
  running: false,
  enrolled: false,
  contact: null,
  hello: null,
  push: { flight: null, blocked: null },
  pull: { flight: null, blocked: null },
  pause: null,
  failures: 0,
  pushLimit: 1000,
  nextId: 1,
  lastContact: null,
  progress: null,
};

const FRESH = {
  pause: null,
  failures: 0,
  push: { flight: null, blocked: null },
  pull: { flight: null, blocked: null },
} as const satisfies Partial<State>;

/**
 * One step of a station's side of sync. Pure: the same state, event and surroundings give the same step.
 *
 *     nothing ──hello──▶ contact ──▶ push while there is something to push
 *        ▲                  │   └──▶ pull page by page, then pull waiting for news
 *        └── pause ◀────────┴─ any failure; a refusal that says so
 *
 * A step that changes the log plans nothing: whoever carries out the effects reads the log anew and steps with `looked`.
 * Invariants: nothing is pushed or pulled but in a contact; one request a lane; only facts of the epoch that was checked
 * in are pushed, without a gap; a late reply changes nothing.
 */
export function step(before: State, event: Event, around: Surroundings): Step {
  const state = { ...before, progress: progressOf(before, around.log, around.now) };
  const heard = hear(state, event, around);
  if (heard.effects.some(changesLog)) return heard;
  const planned = plan(heard.state, around);
  return { state: planned.state, effects: [...heard.effects, ...planned.effects] };
}

function hear(state: State, event: Event, around: Surroundings): Step {
  const { now, log } = around;
  switch (event.kind) {
    case "started":
      return just({ ...state, running: true, enrolled: event.enrolled });
    case "enrolled":
      return just({ ...state, enrolled: true });
    case "looked":
    case "tick":
      return just(state);
    case "wake":
      // A person asks, or the ground changed: no pause and no block stands in the way of a new check-in.
      return { state: { ...dropped(state), ...FRESH }, effects: aborts(state) };
    case "out-of-contact":
      return { state: dropped(state), effects: aborts(state) };
    case "stopped":
      return { state: { ...dropped(state), running: false }, effects: aborts(state) };
    case "log-failed":
      return failed(state, { cause: "store", state: "waiting" }, around);
    case "hello-answered": {
      if (state.hello?.id !== event.id) return just(state);
      const { effects, contact, pushBlocked } = judge(log, { ...event, now });
      return {
        state: {
          ...state,
          hello: null,
          contact,
          pause: null,
          lastContact: now,
          push: { flight: null, blocked: blockedFor(pushBlocked, now) },
          pull: { flight: null, blocked: null },
        },
        effects,
      };
    }
    case "push-answered": {
      if (state.push.flight?.id !== event.id) return just(state);
      const { first, count, epoch, answer } = event;
      const positions = answer.positions.map((position, index) => ({ seq: first + index, position }));
      const refused = answer.refused.map(({ seq, code }) => ({ seq, code }));
      return {
        state: {
          ...state,
          push: { ...state.push, flight: null },
          failures: 0,
          pushLimit: Math.min(MAX_FACTS_PER_PUSH, state.pushLimit * 2),
          lastContact: now,
          progress: now,
        },
        effects: [{ kind: "confirm", epoch, reply: { upTo: first + count - 1, positions, refused } }],
      };
    }
    case "pull-answered": {
      if (state.pull.flight?.id !== event.id || state.contact === null) return just(state);
      const { answer } = event;
      // A centre that does not get on is not asked in a ring, but waited for.
      const caughtUp = answer.next >= answer.head || answer.next <= log.mark.position;
      return {
        state: {
          ...state,
          pull: { ...state.pull, flight: null },
          failures: 0,
          lastContact: now,
          // A restored log has everything now: check in again, to hear that it may number.
          contact: caughtUp && state.contact.behind ? null : { ...state.contact, caughtUp },
        },
        effects: [{ kind: "receive", page: pageOf(log.mark, answer) }],
      };
    }
    case "refused":
      return turnedAway(state, event, around);
    case "failed":
      if (!inFlight(state, event.id)) return just(state);
      return failed(state, { cause: event.cause, state: "offline" }, around);
    default:
      return event satisfies never;
  }
}

function just(state: State): Step {
  return { state, effects: [] };
}

/** Facts begin to wait when there are some: an idle hour before them does not count. */
function progressOf(state: State, log: LogView, now: number): number | null {
  return log.waiting === 0 ? null : (state.progress ?? now);
}

function changesLog(effect: Effect): boolean {
  switch (effect.kind) {
    case "confirm":
    case "abandon":
    case "receive":
    case "rewind":
    case "freeze":
    case "note-order":
      return true;
    case "hello":
    case "push":
    case "pull":
    case "abort":
    case "wait":
      return false;
    default:
      return effect satisfies never;
  }
}
