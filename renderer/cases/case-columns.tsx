import { type CaseRow } from "../../main/contract/case-views.ts";
import { dayAndMonth } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type Column } from "../parts/DataTable.tsx";
import { CaseStateMark, DueMark } from "./case-marks.tsx";

export const caseTitle = (row: Pick<CaseRow, "title" | "erased">): string =>
  row.title ?? (row.erased ? say.hand.erased : words.parts.noData);

export const caseParty = (row: Pick<CaseRow, "party" | "erased">): string =>
  row.party ?? (row.erased ? say.hand.erased : words.parts.noData);

/** What a case is called: its reference, or that it has none yet. */
export const caseName = (row: Pick<CaseRow, "reference">): string => row.reference ?? say.folder;

/** The columns of every list of cases, so that the eye finds things where they were on the last. */
export function caseColumns(today: string): readonly Column<CaseRow>[] {
  return [
    {
      id: "reference",
      header: say.columns.reference,
      width: "172px",
      code: true,
      cell: (row) => row.reference ?? `${say.folder} ${dayAndMonth(row.beganOn)}`,
    },
    { id: "title", header: say.columns.title, width: "minmax(140px, 1.6fr)", cell: caseTitle },
    { id: "party", header: say.columns.party, width: "minmax(110px, 1fr)", cell: caseParty },
    {
      id: "clerk",
      header: say.columns.clerk,
      width: "minmax(88px, 140px)",
      cell: (row) => row.clerk?.name ?? say.noClerk,
    },
    {
      id: "state",
      header: say.columns.state,
      width: "minmax(128px, 208px)",
      cell: (row) => <CaseStateMark stage={row.stage} state={row.state} />,
    },
    {
      id: "due",
      header: say.columns.due,
      width: "188px",
      cell: (row) => <DueMark row={row} today={today} />,
    },
  ];
}
