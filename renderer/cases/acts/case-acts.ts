import { type CaseView } from "../../../main/contract/case-views.ts";
import { mayClose } from "../../../main/domain/cases/states.ts";
import { type ProcedureName } from "../../../main/contract/contract.ts";

export type ActName =
  | "openCase"
  | "move"
  | "letter"
  | "assign"
  | "join"
  | "note"
  | "close"
  | "closeFolder"
  | "clock"
  | "extend"
  | "proceeding"
  | "describe"
  | "correct"
  | "papers"
  | "annul"
  | "hold";

export type CaseAct = {
  readonly act: ActName;
  readonly keys: string;
  readonly needs: ProcedureName;
  readonly may: (view: CaseView) => boolean;
};

const folder = ({ stage }: CaseView): boolean => stage === "folder";
const open = ({ stage }: CaseView): boolean => stage === "open";
const living = (view: CaseView): boolean => folder(view) || view.stage === "asked" || open(view);
const hasNumber = ({ reference }: CaseView): boolean => reference !== null;

/** Everything that can be done with a case, most frequent first; what cannot be done now is not shown. */
export const caseActs: readonly CaseAct[] = [
  { act: "openCase", keys: "Alt+Z", needs: "cases.openCase", may: folder },
  {
    act: "move",
    keys: "Alt+M",
    needs: "cases.move",
    may: (view) => (open(view) || folder(view)) && view.nextStates.length > 0,
  },
  { act: "letter", keys: "Alt+P", needs: "letters.draft", may: (view) => open(view) },
  { act: "assign", keys: "Alt+D", needs: "cases.assign", may: living },
  { act: "join", keys: "Alt+J", needs: "cases.join", may: living },
  { act: "note", keys: "Alt+N", needs: "cases.note", may: living },
  {
    act: "close",
    keys: "Alt+Z",
    needs: "cases.close",
    may: (view) => open(view) && mayClose(view.state),
  },
  { act: "closeFolder", keys: "Alt+V", needs: "cases.closeFolder", may: folder },
  { act: "clock", keys: "Alt+G", needs: "cases.stopClock", may: open },
  { act: "extend", keys: "Alt+Y", needs: "cases.extendTerm", may: open },
  { act: "proceeding", keys: "Alt+B", needs: "cases.setProceeding", may: open },
  { act: "describe", keys: "Alt+O", needs: "cases.describe", may: living },
  {
    act: "correct",
    keys: "Alt+C",
    needs: "cases.correct",
    may: (view) => open(view) && view.correctTo !== null,
  },
  { act: "papers", keys: "Alt+E", needs: "cases.metricSheet", may: hasNumber },
  {
    act: "annul",
    keys: "Alt+A",
    needs: "cases.annul",
    may: (view) => hasNumber(view) && view.stage !== "annulled",
  },
  { act: "hold", keys: "Alt+H", needs: "cases.hold", may: (view) => view.closed !== null && hasNumber(view) },
];
