import { type HelloAnswer } from "../protocol/hello.ts";
import { type PullAnswer } from "../protocol/pull.ts";
import { type PushAnswer } from "../protocol/push.ts";
import { type SyncRefusal } from "../protocol/refusal.ts";
import {
  type CentreMark,
  type FreezeReason,
  type LogHead,
  type OrderedEpoch,
  type PulledPage,
  type PushReply,
} from "./ports.ts";
import { type FailureCause } from "./transport.ts";

/** What the machine must know of the log. Read anew for every event, so that the machine holds no copy of it. */
export type LogView = {
  readonly head: LogHead;
  /** The oldest epoch with facts that are still to be pushed, the seq after which they begin, and the last. */
  readonly unsent: { readonly epoch: number; readonly after: number; readonly last: number } | null;
  readonly mark: CentreMark;
  readonly point: string | null;
  readonly frozen: FreezeReason | null;
  readonly ordered: OrderedEpoch | null;
  readonly waiting: number;
  readonly since: string | null;
  readonly refused: number;
};

/** What an accepted check-in allows until something breaks it. */
export type Contact = {
  /** The epoch that was checked in: only its facts are pushed. */
  readonly epoch: number;
  readonly centreEpoch: number;
  /** When it was accepted. */
  readonly since: number;
  /** The centre has facts of this station that the log lacks. */
  readonly behind: boolean;
  /** Whether one's own facts are pulled too. */
  readonly own: boolean;
  /** The last page reached the centre's end: from now on pulls wait for news. */
  readonly caughtUp: boolean;
};

/** A request under way: a reply with another id is a late one, and is not heard. */
export type Lane = {
  readonly flight: { readonly id: number; readonly since: number } | null;
  /** This lane rests until then, while the other goes on. */
  readonly blocked: { readonly until: number; readonly cause: string } | null;
};

export type Pause = {
  readonly until: number;
  readonly cause: string;
  /** As the light shows it: nobody there, told to come later, or turned away. */
  readonly state: "offline" | "waiting" | "refused";
};

/** Times are monotonic milliseconds. */
export type State = {
  readonly running: boolean;
  readonly enrolled: boolean;
  readonly contact: Contact | null;
  readonly hello: Lane["flight"];
  readonly push: Lane;
  readonly pull: Lane;
  readonly pause: Pause | null;
  /** Failures since anything last got through: the back-off grows with them. */
  readonly failures: number;
  /** Most facts in one push: halved when the centre finds it too large, grown again by success. */
  readonly pushLimit: number;
  readonly nextId: number;
  readonly lastContact: number | null;
  /** When waiting facts last came closer to the centre, or began to wait; null while none waits. */
  readonly progress: number | null;
};

export type Event =
  | { readonly kind: "started"; readonly enrolled: boolean }
  | { readonly kind: "enrolled" }
  /** Local facts were committed, or the log was changed by an effect. */
  | { readonly kind: "looked" }
  /** The timer rang. */
  | { readonly kind: "tick" }
  /** Try now: a person asks, the network came back, a supervisor cleared a freeze. */
  | { readonly kind: "wake" }
  /** A question beside the machine's own found another centre epoch, or a centre that lost something: check in anew. */
  | { readonly kind: "out-of-contact" }
  | { readonly kind: "stopped" }
  /** The log could not be read or written (full disk): as good as no contact. */
  | { readonly kind: "log-failed" }
  | {
      readonly kind: "hello-answered";
      readonly id: number;
      readonly epoch: number;
      readonly answer: HelloAnswer;
      /** The log's own hash at the answer's `centreLast.seq`; null where it has none. */
      readonly ownHash: string | null;
    }
  | {
      readonly kind: "push-answered";
      readonly id: number;
      readonly epoch: number;
      readonly first: number;
      readonly count: number;
      readonly answer: PushAnswer;
    }
  | { readonly kind: "pull-answered"; readonly id: number; readonly answer: PullAnswer }
  | { readonly kind: "refused"; readonly id: number; readonly refusal: SyncRefusal }
  | { readonly kind: "failed"; readonly id: number; readonly cause: FailureCause };

export type Effect =
  | { readonly kind: "hello"; readonly id: number; readonly epoch: number }
  | {
      readonly kind: "push";
      readonly id: number;
      readonly epoch: number;
      readonly centreEpoch: number;
      readonly after: number;
      readonly limit: number;
    }
  | {
      readonly kind: "pull";
      readonly id: number;
      readonly centreEpoch: number;
      readonly own: boolean;
      readonly waitMs: number;
    }
  | { readonly kind: "abort"; readonly id: number }
  /** Ring once after so many milliseconds, in place of any earlier wish; null: not at all. */
  | { readonly kind: "wait"; readonly ms: number | null }
  | LogEffect;

export type LogEffect =
  | { readonly kind: "confirm"; readonly epoch: number; readonly reply: PushReply }
  /** An epoch that was given up: its facts from this seq on were never taken and never will be. */
  | { readonly kind: "abandon"; readonly epoch: number; readonly from: number; readonly code: string }
  | { readonly kind: "receive"; readonly page: PulledPage }
  | { readonly kind: "rewind"; readonly to: CentreMark }
  | { readonly kind: "freeze"; readonly why: FreezeReason | null }
  | { readonly kind: "note-order"; readonly ordered: OrderedEpoch | null };

export type Surroundings = {
  readonly now: number;
  /** From 0 up to 1, new for every step. */
  readonly random: number;
  readonly log: LogView;
};

export type Step = { readonly state: State; readonly effects: readonly Effect[] };
