import { type CaseRow, type CaseView, type LetterRow, type LetterView } from "../contract/case-views.ts";
import { stateBefore } from "../domain/cases/case.ts";
import { statesToChoose } from "../domain/cases/moves.ts";
import { type OpenFact } from "../domain/facts/kinds.ts";
import { type CaseRecord } from "../store/reads/case-record.ts";
import { type LetterRecord } from "../store/reads/letter-record.ts";
import { type Reads } from "../store/reads/reads.ts";
import { type Room } from "./room.ts";
import { caseRow, type RowSurroundings } from "./views/case-row.ts";
import { caseView, type NamedCase } from "./views/case-view.ts";
import { inTold } from "./views/told-order.ts";
import { letterRow, letterView } from "./views/letter-view.ts";

/** How the office shows folders, cases and letters to a window. */
export function rowOf(room: Room, record: CaseRecord): CaseRow {
  return caseRow(record, rowsAround(room));
}

/** A case of this store: it was just written or found, so that it is gone would be a bug. */
export function viewCase(room: Room, id: string): CaseView {
  const record = room.store.read.cases.byId(id);
  if (record === null) throw new Error("A case that was just there is gone");
  const { read } = room.store;
  const { case: one } = record;
  const { directory } = room.furnishings;
  const { day } = room.now();
  const officer = one.clerk === null ? null : read.clerks.byId(one.clerk);
  const letters = read.letters.ofCase(id).map(({ letter }) => letter);
  const items = read.cases.itemsIn(id);
  return caseView(record, {
    ...rowsAround(room),
    directory,
    items,
    letters,
    facts: inTold([
      read.facts.ofSubject(id),
      ...letters.map((letter) => read.facts.ofSubject(letter.id)),
      ...items.map(({ item }) => itemFacts(read, item.id)),
    ]),
    recordClass:
      one.opening === null ? null : read.recordPlan.classOf(one.opening.plan, one.reference?.jrwa ?? ""),
    initials: officer?.initials ?? null,
    replacedBy: replacementOf(room, one.clerk, day),
    movedTo: namedCase(read, one.annulled?.movedTo ?? null),
    instead: namedCase(read, one.opening?.instead ?? null),
    nextStates: statesToChoose(one),
    correctTo: stateBefore(one),
  });
}

export function rowOfLetter({ letter, reference }: LetterRecord): LetterRow {
  return letterRow(letter, reference);
}

export function viewLetter(room: Room, id: string): LetterView {
  const record = room.store.read.letters.byId(id);
  if (record === null) throw new Error("A letter that was just there is gone");
  return letterView(record.letter, record.reference);
}

/** Who acts for the officer today; of two the one whose replacement began first. */
function replacementOf(room: Room, clerk: string | null, day: string): CaseView["replacedBy"] {
  const one = room.store.read.replacements.on(day).find((each) => each.for === clerk);
  return one === undefined ? null : { id: one.who, name: room.nameOf(one.who) ?? one.who };
}

function namedCase(read: Reads, id: string | null): NamedCase | null {
  const other = id === null ? null : read.cases.byId(id);
  return other && { id: other.case.id, reference: other.case.reference };
}

/** What an item's own history adds to its case's: not its papers. */
function itemFacts(read: Reads, item: string): readonly OpenFact[] {
  return read.facts.ofSubject(item);
}

function rowsAround(room: Room): RowSurroundings {
  return { today: room.now().day, nameOf: room.nameOf };
}
