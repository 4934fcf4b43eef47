import { type CaseView } from "../../../main/contract/case-views.ts";

/** What every small form beside a case is given. Leaving keeps what was typed; being done does not. */
export type ActProps = {
  readonly view: CaseView;
  /** With the case as it is now; after an annulment, the one that takes its place. */
  readonly onDone: (after: CaseView) => void;
  readonly onLeave: () => void;
};
