import { type OpenFact } from "../facts/kinds.ts";
import { type SenderDetails, type SenderType } from "./facts.ts";

/** A known sender. `details` is null once the key was erased. */
export type Sender = {
  readonly id: string;
  readonly type: SenderType;
  readonly details: SenderDetails | null;
  readonly recordedAt: string;
};

/** What a sender is after one more fact: the latest description counts. */
export function foldSender(
  sender: Sender | undefined,
  fact: OpenFact<"SenderRecorded" | "SenderCorrected">,
): Sender {
  return {
    id: fact.subject,
    type: fact.body.type,
    details: fact.sealed,
    recordedAt: sender?.recordedAt ?? fact.at,
  };
}
