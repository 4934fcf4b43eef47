import { type CaseFact } from "../../../main/domain/cases/case.ts";
import { caseListKey } from "../../../main/domain/cases/facts.ts";
import { type CaseState } from "../../../main/domain/cases/states.ts";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { newId, type TestStation } from "./test-station.ts";

type Opened = { sub?: number; isGroup?: boolean; unit?: string };

/** The folder `subject` becomes the case of this number in the station's list. */
export function openCase(station: TestStation, subject: string, no: number, more: Opened = {}): Fact {
  const { sub = null, isGroup = false, unit = station.list.unit } = more;
  return station.write({
    kind: "CaseOpened",
    subject,
    body: {
      ...station.list,
      unit,
      no,
      sub,
      openedOn: "2026-11-21",
      opens: {
        plan: "plan-1",
        category: "B5",
        confirmed: true,
        proceeding: "kpa-simple",
        startOn: "2026-11-21",
        isGroup,
        public: true,
        instead: null,
      },
    },
  });
}

/** What a station says of its list in its log. */
export function noteList(
  station: TestStation,
  kind: "CaseListTaken" | "CaseListReturned",
  last: number,
): Fact {
  return station.write({ kind, subject: caseListKey(station.list), body: { ...station.list, last } });
}

/** A folder with an item in it, and what is written of it. */
export function folder(station: TestStation, item: string, more: { matter?: string; unit?: string } = {}) {
  const id = newId();
  const { matter = "GENERAL_LETTER", unit = "FN" } = more;
  const write = (kind: CaseFact["kind"], body: Fact["body"]) => station.write({ kind, subject: id, body });
  write("FolderOpened", { matter, unit, clerk: null });
  write("ItemJoined", { item, first: true, answers: null });
  return {
    id,
    write,
    move: (to: CaseState, told = true) => write("CaseMoved", { to, public: told, correction: false }),
  };
}
