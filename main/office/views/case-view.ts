import { type CaseView } from "../../contract/case-views.ts";
import { type Case } from "../../domain/cases/case.ts";
import { civilDay, deadlineOf } from "../../domain/cases/deadline.ts";
import { type CaseNumber } from "../../domain/cases/facts.ts";
import { nextActionOf } from "../../domain/cases/next-action.ts";
import { letterReference, referenceText } from "../../domain/cases/reference.ts";
import { type CaseState } from "../../domain/cases/states.ts";
import { type Deadline } from "../../domain/deadlines/deadline.ts";
import { countPartyTerm } from "../../domain/deadlines/party-term.ts";
import { type Directory } from "../../domain/directory/directory.ts";
import { type OpenFact } from "../../domain/facts/kinds.ts";
import { type Letter } from "../../domain/letters/letter.ts";
import { type RecordClass } from "../../domain/record-plan/plan.ts";
import { type CaseRecord } from "../../store/reads/case-record.ts";
import { type ItemRecord } from "../../store/reads/items.ts";
import { matterOf } from "../printing/paper-content.ts";
import { caseRow, type RowSurroundings } from "./case-row.ts";
import { historyLine } from "./history.ts";
import { itemRow } from "./item-row.ts";
import { letterRow } from "./letter-view.ts";

/** A case that another one names. */
export type NamedCase = { readonly id: string; readonly reference: CaseNumber | null };

export type CaseSurroundings = RowSurroundings & {
  readonly directory: Directory;
  /** The papers that lie in it, those that this station holds. */
  readonly items: readonly ItemRecord[];
  readonly letters: readonly Letter[];
  /** Of the case, its letters and its items, in the order in which they are told. */
  readonly facts: readonly OpenFact[];
  readonly recordClass: RecordClass | null;
  readonly initials: string | null;
  readonly replacedBy: { readonly id: string; readonly name: string } | null;
  readonly movedTo: NamedCase | null;
  readonly instead: NamedCase | null;
  readonly nextStates: readonly CaseState[];
  readonly correctTo: CaseState | null;
};

/** Everything that a window shows of one case. */
export function caseView(record: CaseRecord, around: CaseSurroundings): CaseView {
  const { case: one } = record;
  const { directory, nameOf, letters, recordClass, initials, items } = around;
  const row = caseRow(record, around);
  const first = one.items.find((joined) => joined.first);
  const held = new Map(items.map((each) => [each.item.id, each]));
  const channel = first && held.get(first.item)?.item.description.channel;
  const deadline = deadlineOf(one, {
    directory,
    electronic: channel !== undefined && electronic.has(channel),
  });
  return {
    ...row,
    number: one.reference,
    letterReference: one.reference && letterReference(one.reference, initials),
    classTitle: recordClass?.title ?? null,
    category: one.opening?.category ?? recordClass?.category ?? null,
    confirmed: recordClass?.confirmed ?? one.opening?.confirmed ?? null,
    isGroup: one.opening?.isGroup ?? false,
    sensitive: matterOf(directory, one.matter)?.sensitive ?? false,
    told: one.told,
    asked: one.asked && { unit: one.asked.unit, jrwa: one.asked.jrwa, at: one.asked.at },
    denied: one.denied,
    proceeding: one.proceeding?.proceeding ?? null,
    startOn: one.proceeding?.startOn ?? null,
    deadline: deadlineView(deadline),
    stops: one.stops.map(({ stop, reason, from, to }) => ({ stop, reason, from, to })),
    extensions: [...one.extensions],
    partyTerm: partyTermView(one),
    itemsIn: one.items.flatMap(({ item: id, first: isFirst, on }) => {
      const inside = held.get(id);
      return inside === undefined
        ? []
        : [{ item: itemRow(inside), receipt: inside.item.receipt, first: isFirst, on }];
    }),
    letters: letters.map((letter) => letterRow(letter, row.reference)),
    nextStates: [...around.nextStates],
    correctTo: around.correctTo,
    nextAction: nextActionOf(one, { letters, today: around.today, dueOn: record.dueOn }),
    replacedBy: around.replacedBy,
    annulled: annulledView(one, around.movedTo),
    instead: named(around.instead),
    closed: closedView(one),
    held: one.held,
    history: around.facts.map((fact) => historyLine(fact, nameOf)),
  };
}

/** Ways by which a request enters a system of the office: the term begins under another paragraph. */
const electronic: ReadonlySet<string> = new Set(["EDELIVERY", "EPUAP", "EBOI_FORM"]);

function deadlineView(deadline: Deadline | null): CaseView["deadline"] {
  const nothing = { grossEnd: null, netEnd: null, dueOn: null, stoppedDays: 0 };
  if (deadline === null) return { ...nothing, standing: "no-term", steps: [] };
  const { grossEnd, netEnd, dueOn, stoppedDays, standing, steps } = deadline;
  return { grossEnd, netEnd, dueOn, stoppedDays, standing, steps: [...steps] };
}

function partyTermView({ partyTerm }: Case): CaseView["partyTerm"] {
  if (partyTerm === null) return null;
  const { kind, letter, days, servedOn, until } = partyTerm;
  const counted = countPartyTerm(kind, days, civilDay(servedOn));
  return { letter, days, servedOn, until, steps: counted.ok ? [...counted.value.steps] : [] };
}

function annulledView({ annulled }: Case, movedTo: NamedCase | null): CaseView["annulled"] {
  if (annulled === null) return null;
  const { why, reason, on } = annulled;
  return { why, reason, on, movedTo: named(movedTo) };
}

/** A folder that became no case has no settlement and nothing to be kept by. */
function closedView({ closed, folderClosed }: Case): CaseView["closed"] {
  if (closed !== null) {
    const { on, settlement, category, countsFrom, disposableFrom, late, remarks } = closed;
    return { on, settlement, category, countsFrom, disposableFrom, late, remarks };
  }
  if (folderClosed === null) return null;
  const nothing = { settlement: null, category: null, countsFrom: null, disposableFrom: null, late: null };
  return { ...nothing, on: folderClosed.on, remarks: folderClosed.reason };
}

function named(other: NamedCase | null): { id: string; reference: string | null } | null {
  return other && { id: other.id, reference: other.reference && referenceText(other.reference) };
}
