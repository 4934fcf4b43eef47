import { type Case } from "../../domain/cases/case.ts";
import { type CaseList } from "../../domain/cases/facts.ts";
import { nextActionOf } from "../../domain/cases/next-action.ts";
import { proceedingOn } from "../../domain/deadlines/proceedings.ts";
import { civilDay } from "../../domain/cases/deadline.ts";
import { referenceText } from "../../domain/cases/reference.ts";
import { classOn, type PlanShelf } from "../../domain/record-plan/in-force.ts";
import { type CaseListContent, type CaseListRow } from "../../paper/case-list-content.ts";
import { type CaseMetricContent } from "../../paper/case-metric-content.ts";
import { type DisposalListContent } from "../../paper/disposal-list-content.ts";
import { type MorningRow, type MorningSheetContent } from "../../paper/morning-sheet-content.ts";
import { type Whose } from "../../store/reads/case-board.ts";
import { type CaseRecord } from "../../store/reads/case-record.ts";
import { type Reads } from "../../store/reads/reads.ts";
import { caseActWords as words } from "../../words/papers/case-acts.ts";
import { caseMetricWords } from "../../words/papers/case-metric.ts";
import { metricRows } from "./case-metric-rows.ts";
import { type LetterDesk } from "./letter-content.ts";
import { matterOf } from "./paper-content.ts";

export type CaseDesk = LetterDesk & { readonly shelf: PlanShelf };

/** Rows of a heap on the morning sheet, at most. */
const MORNING_ROWS = 200;

/** A list of cases, or a group of one, as its sheet, CSV and XLSX take it. */
export function caseListContent(
  list: CaseList,
  group: number | null,
  { read, directory, shelf, today }: CaseDesk,
): CaseListContent {
  const records = read.caseLists.cases(list, group);
  const on = `${list.year}-12-31` < today ? `${list.year}-12-31` : today;
  const recordClass = classOn(shelf, list.jrwa, on);
  const officers = new Set(records.flatMap(({ case: { clerk } }) => (clerk === null ? [] : [clerk])));
  const base = group === null ? undefined : read.cases.byReference({ ...list, no: group, sub: null })[0];
  return {
    office: directory.office.name,
    year: list.year,
    officer: [...officers]
      .map((id) => read.clerks.byId(id)?.name ?? "")
      .filter(Boolean)
      .join(", "),
    unit: list.unit,
    jrwa: list.jrwa,
    classTitle: recordClass?.title ?? "",
    category: recordClass?.category ?? "",
    ...(base?.reference != null && {
      group: { reference: base.reference, title: base.case.title ?? words.noData },
    }),
    rows: records.flatMap((record) => listRow(record, read)),
  };
}

function listRow({ case: one, party }: CaseRecord, read: Reads): CaseListRow[] {
  if (one.reference === null) return [];
  const first = one.items.find((joined) => joined.first);
  const description = first === undefined ? null : (read.items.byId(first.item)?.item.description ?? null);
  const { closed, annulled } = one;
  const movedTo = annulled?.movedTo == null ? null : read.cases.byId(annulled.movedTo);
  return [
    {
      no: one.reference.sub ?? one.reference.no,
      reference: referenceText(one.reference),
      title: one.title ?? words.noData,
      from: party === null ? null : { name: party },
      ...(description?.reference != null && { theirReference: description.reference }),
      ...(description?.documentDate != null && { theirDate: description.documentDate }),
      openedOn: one.opening?.openedOn ?? one.beganOn,
      ...(closed !== null && { settledOn: closed.on, settlement: words.settlements[closed.settlement] }),
      ...(annulled !== null && {
        annulled: movedTo?.reference == null ? {} : { newReference: movedTo.reference },
      }),
      ...(one.opening?.isGroup === true && { opensGroup: true }),
      ...(closed?.remarks != null && closed.remarks !== "" && { remarks: closed.remarks }),
    },
  ];
}

/** The metric of a case: each act of its own facts and of its letters, in the order in which they are told. */
export function caseMetricContent(record: CaseRecord, { read, directory }: CaseDesk): CaseMetricContent {
  const { case: one } = record;
  const row = one.proceeding && proceedingOn(one.proceeding.proceeding, civilDay(one.proceeding.startOn));
  const officer = one.clerk === null ? null : read.clerks.byId(one.clerk);
  return {
    office: directory.office.name,
    reference: record.reference ?? words.folder,
    title: one.title ?? words.noData,
    officer: officer?.name ?? "",
    basis: caseMetricWords.bases[row?.act ?? "kpa"],
    rows: metricRows(one, read),
  };
}

/** The terms of a morning. `whose`: what to look for, and how it is called. */
export function morningSheetContent(
  whose: { readonly of: Whose; readonly name: string },
  { read, directory, today }: CaseDesk,
): MorningSheetContent {
  const heaps = read.cases.board(whose.of, today, MORNING_ROWS);
  const rows = (wanted: (typeof heaps)[number]["heap"]): MorningRow[] =>
    (heaps.find(({ heap }) => heap === wanted)?.rows ?? []).map((record) => morningRow(record, wanted));
  return {
    office: directory.office.name,
    day: today,
    whose: whose.name,
    overdue: rows("overdue"),
    today: rows("today"),
    thisWeek: rows("week"),
    waiting: rows("waiting"),
  };

  function morningRow(record: CaseRecord, heap: string): MorningRow {
    const { case: one, dueOn } = record;
    const due = heap === "waiting" ? record.waitingUntil : dueOn;
    const letters = read.letters.ofCase(one.id).map(({ letter }) => letter);
    return {
      reference: record.reference ?? words.folder,
      title: one.title ?? matterOf(directory, one.matter)?.name ?? words.noData,
      ...(due !== null && { due }),
      step: words.next[nextActionOf(one, { letters, today, dueOn })],
    };
  }
}

/** What may be proposed for disposal on a day, class by class and year by year of opening. */
export function disposalContent(on: string, { read, directory, shelf }: CaseDesk): DisposalListContent {
  const positions = new Map<string, CaseRecord[]>();
  for (const record of read.cases.disposable(on)) {
    const { reference, closed } = record.case;
    if (reference === null || closed === null) continue;
    const { unit, jrwa, year } = reference;
    const key = [unit, jrwa, year, closed.category, closed.disposableFrom].join(" ");
    positions.set(key, [...(positions.get(key) ?? []), record]);
  }
  const rows = [...positions.values()].flatMap((records) => {
    const [first] = records;
    const reference = first?.case.reference;
    const closed = first?.case.closed;
    if (reference == null || closed?.disposableFrom == null) return [];
    return [
      {
        jrwa: `${reference.unit}.${reference.jrwa}`,
        classTitle: classOn(shelf, reference.jrwa, closed.on)?.title ?? "",
        from: earliest(records.map(({ case: one }) => one.beganOn)),
        to: latest(records.map(({ case: one }) => lastDay(one))),
        units: records.length,
        category: closed.category,
        since: closed.disposableFrom,
      },
    ];
  });
  return {
    office: directory.office.name,
    asOf: on,
    rows: rows.toSorted((a, b) => (a.jrwa < b.jrwa ? -1 : 1)),
  };
}

function lastDay({ closed, beganOn }: Case): string {
  return closed?.on ?? beganOn;
}

function earliest(days: readonly string[]): string {
  return days.toSorted()[0] ?? "";
}

function latest(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? "";
}
