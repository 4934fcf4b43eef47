import { type LetterRow } from "../../main/contract/case-views.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { letterWords } from "../../main/words/window/letters.ts";
import { type Column } from "../parts/DataTable.tsx";
import { LetterMark } from "./letter-marks.tsx";
import { type OutView } from "./out-search.ts";

const say = letterWords.out.columns;

/** What waits to be sent has no number yet; what was sent is known by it. */
export function outColumns(today: string, view: OutView): readonly Column<LetterRow>[] {
  const shared: readonly Column<LetterRow>[] = [
    {
      id: "reference",
      header: say.reference,
      width: "188px",
      code: true,
      cell: (row) => row.reference ?? "–",
    },
    {
      id: "kind",
      header: say.kind,
      width: "minmax(192px, 1fr)",
      cell: (row) => letterWords.kinds[row.kind],
    },
    {
      id: "addressee",
      header: say.addressee,
      width: "minmax(120px, 1.2fr)",
      cell: (row) => row.addressee ?? letterWords.erased,
    },
  ];
  if (view === "to-send") {
    return [
      ...shared,
      {
        id: "signed",
        header: say.signed,
        width: "96px",
        cell: (row) => (row.signedOn === null ? "–" : shortDay(row.signedOn, today)),
      },
      { id: "state", header: say.state, width: "136px", cell: (row) => <LetterMark stage={row.stage} /> },
    ];
  }
  return [
    { id: "number", header: say.number, width: "128px", code: true, cell: (row) => row.number ?? "–" },
    ...shared,
    {
      id: "dispatched",
      header: say.dispatched,
      width: "88px",
      cell: (row) => (row.dispatchedOn === null ? "–" : shortDay(row.dispatchedOn, today)),
    },
    {
      id: "channel",
      header: say.channel,
      width: "128px",
      cell: (row) => (row.channel === null ? "–" : letterWords.channels[row.channel]),
    },
    {
      id: "postal",
      header: say.postal,
      width: "160px",
      code: true,
      cell: (row) => row.postalNumber ?? "–",
    },
    { id: "state", header: say.state, width: "144px", cell: (row) => <LetterMark stage={row.stage} /> },
  ];
}
