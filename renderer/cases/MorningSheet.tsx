import { caseWords as say } from "../../main/words/window/cases.ts";
import { useOffice } from "../api/office.tsx";
import { SheetDialog } from "./SheetDialog.tsx";
import { type WhoseSearch } from "./WhoseSwitch.tsx";

/** What wants doing today, on paper. Of everybody's cases there is none: the sheet is for a desk or a unit. */
export function MorningSheet(props: { readonly search: WhoseSearch; readonly onClose: () => void }) {
  const { client } = useOffice();
  const { whose, unit } = props.search;
  const input =
    whose === "unit" && unit !== undefined ? { whose: "unit" as const, unit } : { whose: "mine" as const };
  return (
    <SheetDialog
      title={say.board.morning}
      formats={["pdf"]}
      print={() => client.cases.printMorning(input)}
      make={() => client.cases.morningSheet(input)}
      onClose={props.onClose}
    />
  );
}
