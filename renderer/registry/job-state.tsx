import { type JobState } from "../../main/domain/printing/job.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type IconName } from "../parts/Icon.tsx";
import { StateMark, type StateTone } from "../parts/StateMark.tsx";

const looks: Readonly<Record<JobState, { readonly tone: StateTone; readonly icon: IconName }>> = {
  queued: { tone: "waits", icon: "waits" },
  sent: { tone: "waits", icon: "printed" },
  verified: { tone: "done", icon: "done" },
  failed: { tone: "wrong", icon: "wrong" },
  unknown: { tone: "waits", icon: "unknown" },
  dropped: { tone: "plain", icon: "cancelled" },
};

/** A label waits for its scan even when the printer has it; a receipt is handed over as soon as it is out. */
export function LabelMark({ state }: { readonly state: JobState }) {
  const { tone, icon } = looks[state];
  return (
    <StateMark tone={tone} icon={icon}>
      {words.registry.labelStates[state]}
    </StateMark>
  );
}

export function ReceiptMark({ state }: { readonly state: JobState }) {
  const { tone, icon } = state === "sent" ? looks.verified : looks[state];
  return (
    <StateMark tone={tone} icon={icon}>
      {words.registry.receiptStates[state]}
    </StateMark>
  );
}
