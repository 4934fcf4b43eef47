import { type Role } from "../domain/people/role.ts";
import { type ProcedureName } from "./contract.ts";

/** Before anybody has signed in, at the desk, or by any of the named roles. */
export type Access = "anyone" | "signed-in" | readonly Role[];

const desk = ["front-desk", "supervisor", "administrator"] as const;
const registerReaders = ["front-desk", "case-officer", "supervisor", "administrator", "inspector"] as const;
const organisers = ["supervisor", "administrator"] as const;
/** Who keeps the record plan: a small office has no archivist of its own. */
const archivists = ["supervisor", "administrator"] as const;
const administrator = ["administrator"] as const;
/** Who works on cases; the front desk opens folders, joins papers to them and sends letters. */
const officers = ["case-officer", "supervisor", "administrator"] as const;
const caseDesk = ["front-desk", "case-officer", "supervisor", "administrator"] as const;

/**
 * Which role may call which procedure. A procedure without a row does not compile. The office checks it at its door; the
 * window reads it to show only what may be used.
 */
export const access = {
  "people.desk": "anyone",
  "people.names": "anyone",
  "people.found": "anyone",
  "people.signIn": "anyone",
  "people.lock": "anyone",
  "people.signOut": "anyone",
  "people.present": "signed-in",
  "people.list": ["administrator", "supervisor", "inspector"],
  "people.add": administrator,
  "people.grant": administrator,
  "people.revoke": administrator,
  "people.leave": administrator,
  "people.changePin": "signed-in",
  "people.resetPin": administrator,

  "intake.form": registerReaders,
  "intake.senders": desk,
  "intake.duplicates": desk,
  "intake.due": registerReaders,
  "intake.register": desk,
  "intake.registerBatch": desk,
  "intake.describe": desk,
  "intake.assign": caseDesk,
  "intake.undo": desk,
  "intake.cancel": desk,

  "registry.today": registerReaders,
  "registry.page": registerReaders,
  "registry.item": registerReaders,
  "registry.find": registerReaders,

  "cases.form": registerReaders,
  "cases.board": registerReaders,
  "cases.page": registerReaders,
  "cases.case": registerReaders,
  "cases.ofItem": registerReaders,
  "cases.proposals": caseDesk,
  "cases.inbox": registerReaders,
  "cases.disposal": registerReaders,
  "cases.openFolder": caseDesk,
  "cases.openFromItem": caseDesk,
  "cases.openingFor": caseDesk,
  "cases.openCase": officers,
  "cases.join": caseDesk,
  "cases.part": officers,
  "cases.describe": officers,
  "cases.assign": officers,
  "cases.closeFolder": officers,
  "cases.annul": officers,
  "cases.note": officers,
  "cases.hold": officers,
  "cases.move": officers,
  "cases.correct": officers,
  "cases.setProceeding": officers,
  "cases.stopClock": officers,
  "cases.startClock": officers,
  "cases.extendTerm": officers,
  "cases.close": officers,
  "cases.lists": registerReaders,
  "cases.takeList": officers,
  "cases.returnList": officers,
  "cases.askNumbers": "signed-in",
  "cases.listSheet": registerReaders,
  "cases.metricSheet": registerReaders,
  "cases.morningSheet": registerReaders,
  "cases.disposalSheet": registerReaders,
  "cases.exportPackage": registerReaders,
  "cases.printList": caseDesk,
  "cases.printMetric": caseDesk,
  "cases.printMorning": caseDesk,
  "cases.replacements": registerReaders,
  "cases.agreeReplacement": officers,
  "cases.endReplacement": officers,

  "letters.template": officers,
  "letters.draft": officers,
  "letters.letter": registerReaders,
  "letters.preview": registerReaders,
  "letters.sign": officers,
  "letters.void": officers,
  "letters.print": caseDesk,
  "letters.dispatch": caseDesk,
  "letters.label": caseDesk,
  "letters.postalNumber": caseDesk,
  "letters.served": caseDesk,
  "letters.correctService": caseDesk,
  "letters.register": registerReaders,
  "letters.toDispatch": registerReaders,

  "print.label": desk,
  "print.receipt": desk,
  "print.labelSheet": desk,
  "print.registerSheet": registerReaders,
  "print.retry": caseDesk,
  "print.settle": caseDesk,
  "print.drop": caseDesk,
  "print.pending": "signed-in",
  "print.printers": "signed-in",
  "print.savePrinter": ["supervisor", "administrator"],
  "print.removePrinter": ["supervisor", "administrator"],
  "print.testPrinter": ["supervisor", "administrator"],
  "print.preview": desk,

  "recordPlan.classes": registerReaders,
  "recordPlan.plans": registerReaders,
  "recordPlan.preview": archivists,
  "recordPlan.adopt": archivists,
  "recordPlan.withdraw": archivists,
  "recordPlan.confirm": archivists,
  "recordPlan.doubt": archivists,
  "recordPlan.rules": registerReaders,
  "recordPlan.setRules": archivists,

  "units.list": registerReaders,
  "units.handover": organisers,
  "units.add": organisers,
  "units.rename": organisers,
  "units.end": organisers,

  "station.status": "anyone",
  "station.news": "anyone",
  // Before the first administrator exists there is nobody to ask; the one-time code from the centre is the right.
  "station.enrol": "anyone",
  "station.syncNow": "signed-in",
  "station.series": "signed-in",
  "station.startSeries": ["supervisor", "administrator"],
  "station.openEpoch": ["supervisor", "administrator"],
  "station.backup": ["supervisor", "administrator"],
  "station.refusedFacts": "signed-in",

  "audit.views": ["inspector"],
} as const satisfies Record<ProcedureName, Access>;
