import { type CaseListAnswer } from "../protocol/case-list.ts";
import { type CaseNumberAnswer } from "../protocol/case-number.ts";
import { type Up } from "../protocol/exchanges.ts";
import { type HelloAnswer } from "../protocol/hello.ts";
import { type PullAnswer } from "../protocol/pull.ts";
import { type PushAnswer } from "../protocol/push.ts";
import { type SyncRefusal } from "../protocol/refusal.ts";

/** Why no answer came. `bad-answer`: something answered that does not speak the protocol (a hotel's login page, a proxy). */
export type FailureCause = "unreachable" | "timed-out" | "bad-answer";

export type Reply<Answer> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "refusal"; readonly refusal: SyncRefusal }
  | { readonly kind: "failure"; readonly cause: FailureCause };

export type Flight<Answer> = {
  /** Never rejects: a failure is a reply. */
  readonly reply: Promise<Reply<Answer>>;
  /** Nobody waits for the reply any more. */
  abort(): void;
};

/** The way to the centre. Real: `http-transport.ts`. Requests may overlap; each has its own time limit. */
export type Transport = {
  hello(message: Up<"hello">): Flight<HelloAnswer>;
  push(message: Up<"push">): Flight<PushAnswer>;
  pull(message: Up<"pull">): Flight<PullAnswer>;
  caseNumber(message: Up<"caseNumber">): Flight<CaseNumberAnswer>;
  caseList(message: Up<"caseList">): Flight<CaseListAnswer>;
};
