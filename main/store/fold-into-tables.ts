import { type Kind, type OpenFact, readFact } from "../domain/facts/kinds.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { type FactRow, factOf, factsOfSubject } from "./fact-rows.ts";
import { unseal } from "./seal.ts";
import { statement } from "./statement.ts";
import { subjectKey } from "./subject-keys.ts";
import { caseRules } from "./tables/case-rules.ts";
import { caseLists } from "./tables/case-lists.ts";
import { caseSeries } from "./tables/case-series.ts";
import { cases } from "./tables/cases.ts";
import { clerks } from "./tables/clerks.ts";
import { dispatchSeries } from "./tables/dispatch-series.ts";
import { type FoldedTable } from "./tables/folded.ts";
import { items } from "./tables/items.ts";
import { letters } from "./tables/letters.ts";
import { printJobs } from "./tables/print-jobs.ts";
import { recordPlans } from "./tables/record-plans.ts";
import { replacements } from "./tables/replacements.ts";
import { senders } from "./tables/senders.ts";
import { series } from "./tables/series.ts";
import { unitChanges } from "./tables/unit-changes.ts";

/** Which tables follow which kind. A kind without a line here does not compile. */
const tablesOf: Readonly<Record<Kind, readonly FoldedTable[]>> = {
  StationOpened: [],
  EpochOpened: [],
  SeriesStarted: [series],
  PointDayClosed: [series],
  SubjectErased: [],
  ClerkAdded: [clerks],
  PinChanged: [clerks],
  RoleGranted: [clerks],
  RoleRevoked: [clerks],
  ClerkLeft: [clerks],
  SenderRecorded: [senders],
  SenderCorrected: [senders],
  ItemRegistered: [items, series],
  ItemDescribed: [items],
  ItemAssigned: [items],
  ItemCancelled: [items],
  PrintQueued: [printJobs],
  PrintSent: [printJobs],
  PrintFailed: [printJobs],
  PrintFateUnknown: [printJobs],
  PrintVerified: [printJobs],
  PrintSettled: [printJobs],
  PrintDropped: [printJobs],
  RecordClassesListed: [recordPlans],
  RecordPlanAdopted: [recordPlans],
  RecordClassConfirmed: [recordPlans],
  RecordClassDoubted: [recordPlans],
  RecordPlanWithdrawn: [recordPlans],
  CaseRulesSet: [caseRules],
  UnitAdded: [unitChanges],
  UnitRenamed: [unitChanges],
  UnitEnded: [unitChanges],
  FolderOpened: [cases],
  CaseDescribed: [cases],
  ItemJoined: [cases],
  ItemParted: [cases],
  CaseAssigned: [cases],
  CaseNumberAsked: [cases],
  CaseNumberDenied: [cases],
  CaseOpened: [cases, caseSeries],
  CaseAnnulled: [cases],
  FolderClosed: [cases],
  CaseMoved: [cases],
  ProceedingSet: [cases],
  ClockStopped: [cases],
  ClockStarted: [cases],
  TermExtended: [cases],
  PartyTermSet: [cases],
  CaseNoted: [cases],
  CaseClosed: [cases],
  RetentionHeld: [cases],
  CaseListTaken: [caseLists, caseSeries],
  CaseListReturned: [caseLists, caseSeries],
  ReplacementAgreed: [replacements],
  ReplacementEnded: [replacements],
  LetterDrafted: [letters],
  LetterSigned: [letters],
  LetterVoided: [letters],
  LetterDispatched: [letters, dispatchSeries],
  PostalNumberNoted: [letters],
  LetterServed: [letters],
  ServiceCorrected: [letters],
  ProfileVisitStarted: [],
  ProfilePersonIdentified: [],
  ProfileDocumentChecked: [],
  ProfileDataCompared: [],
  ProfilePaperSigned: [],
  ProfileActDone: [],
  ProfileRefused: [],
  ProfileVisitPostponed: [],
  ProfileVisitResumed: [],
  ProfileVisitTakenOver: [],
  ProfileHandedOver: [],
  ProfileHandedBack: [],
  ProfileVisitEnded: [],
  ProfilePaperFiled: [],
  ProfilePapersDisposed: [],
  ProfileOfficerAuthorised: [],
  ProfileAuthorisationEnded: [],
  ProfileProcedureSet: [],
  ProfileTicketTaken: [],
  ProfileTicketCalled: [],
  ProfileTicketClosed: [],
  ProfileAppointmentMade: [],
  ProfileAppointmentCancelled: [],
};

/** Senders before items before cases, because words hold the names of senders. */
const everyTable: readonly FoldedTable[] = [
  clerks,
  senders,
  items,
  printJobs,
  series,
  recordPlans,
  caseRules,
  unitChanges,
  cases,
  caseSeries,
  caseLists,
  letters,
  dispatchSeries,
  replacements,
];

const firstOfSubjects = statement<{ row: number; subject: string }>(
  "facts-first-of-subjects",
  `SELECT row, subject FROM facts WHERE row > ? AND NOT EXISTS (
     SELECT 1 FROM facts AS earlier WHERE earlier.subject = facts.subject AND earlier.row < facts.row
   ) ORDER BY row LIMIT 1000`,
);

/** Folds a fact that comes last of its subject in fold order. */
export function foldFact(db: WriteDb, fact: OpenFact): void {
  for (const table of tablesOf[fact.kind]) table.fold(db, fact);
}

/** Folds a subject from its first fact: after a fact came in between, its key came, or its key was erased. */
export function refoldSubject(db: WriteDb, subject: string): void {
  const facts = factsOfSubject(db, subject)
    .map((row) => openRow(db, row))
    .filter((fact) => fact !== null);
  for (const table of everyTable) {
    const followed = facts.filter((fact) => tablesOf[fact.kind].includes(table));
    if (followed.length > 0) table.refold(db, subject, followed);
  }
}

/** Empties the folded tables and folds every fact anew, subjects in the order in which they first came. */
export function rebuildTables(db: WriteDb): void {
  for (const table of everyTable) table.empty(db);
  let after = 0;
  for (;;) {
    const page = db.all(firstOfSubjects, after);
    if (page.length === 0) return;
    for (const { row, subject } of page) {
      refoldSubject(db, subject);
      after = row;
    }
  }
}

/** A stored fact, opened as far as its key is here. Null: a kind that this program does not know, kept and not folded. */
export function openRow(db: ReadDb, row: FactRow): OpenFact | null {
  const fact = factOf(row);
  if (fact.sealed === undefined) return readFact(fact, null);
  const key = subjectKey(db, fact.sealed.key, row.scope);
  return readFact(fact, key === null ? null : unseal(fact.sealed, fact, key));
}
