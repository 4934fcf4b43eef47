import { type CaseRefusal } from "../../domain/cases/refusals.ts";
import { letterStage } from "../../domain/letters/letter.ts";
import { type LetterRefusal } from "../../domain/letters/refusals.ts";
import { type PrintingRefusal } from "../../domain/printing/refusals.ts";
import { type Outcome, refused } from "../../domain/refusal.ts";
import { type RoomTx } from "../room.ts";
import {
  caseListSize,
  labelSize,
  type ListOnPaper,
  type MorningOnPaper,
  morningSize,
  SHEET,
} from "./paper-size.ts";
import { choosePrinter, printersOf } from "./printers.ts";
import { dropFailed, queued } from "./queue.ts";

type LetterQueued = Outcome<string, PrintingRefusal | LetterRefusal>;
type CaseQueued = Outcome<string, PrintingRefusal | CaseRefusal>;

/** Queues the paper of a letter. Refuses a draft, which is only looked at, and a voided letter. */
export function queueLetter(
  tx: RoomTx,
  jobId: string,
  wish: { readonly letter: string; readonly printer: string | null },
): LetterQueued {
  const letter = tx.letters.byId(wish.letter)?.letter;
  if (letter === undefined) return refused("letter-unknown");
  const stage = letterStage(letter);
  if (stage === "voided") return refused("letter-voided");
  if (stage === "draft") return refused("letter-not-signed");
  const printer = choosePrinter(printersOf(tx), "letter", wish.printer);
  if (!printer.ok) return printer;
  dropFailed(tx, letter.id, "letter");
  return queued(tx, jobId, {
    paper: "letter",
    items: [letter.id],
    printer: printer.value.id,
    size: SHEET,
  });
}

/** Queues the label for a letter's envelope and card. Refuses one that is not in the outgoing register yet: it has no number. */
export function queueOutgoingLabel(
  tx: RoomTx,
  jobId: string,
  wish: { readonly letter: string; readonly printer: string | null },
): LetterQueued {
  const letter = tx.letters.byId(wish.letter)?.letter;
  if (letter === undefined) return refused("letter-unknown");
  if (letter.dispatched === null) return refused("letter-not-dispatched");
  const printer = choosePrinter(printersOf(tx), "outgoing-label", wish.printer);
  if (!printer.ok) return printer;
  dropFailed(tx, letter.id, "outgoing-label");
  return queued(tx, jobId, {
    paper: "outgoing-label",
    items: [letter.id],
    printer: printer.value.id,
    size: labelSize(printer.value.labelSize),
  });
}

/** Queues a list of cases. It names people, so it stands in the access log, as do the papers below. */
export function queueCaseList(
  tx: RoomTx,
  jobId: string,
  wish: ListOnPaper & { readonly by: string; readonly printer: string | null },
): CaseQueued {
  const printer = choosePrinter(printersOf(tx), "case-list", wish.printer);
  if (!printer.ok) return printer;
  const size = caseListSize(wish);
  tx.recordView({ by: wish.by, at: tx.now.at, what: "case-list", subject: size, purpose: "print" });
  return queued(tx, jobId, { paper: "case-list", items: [], printer: printer.value.id, size });
}

export function queueCaseMetric(
  tx: RoomTx,
  jobId: string,
  wish: { readonly case: string; readonly by: string; readonly printer: string | null },
): CaseQueued {
  if (tx.cases.byId(wish.case) === null) return refused("case-unknown");
  const printer = choosePrinter(printersOf(tx), "case-metric", wish.printer);
  if (!printer.ok) return printer;
  dropFailed(tx, wish.case, "case-metric");
  tx.recordView({ by: wish.by, at: tx.now.at, what: "case", subject: wish.case, purpose: "print" });
  return queued(tx, jobId, {
    paper: "case-metric",
    items: [wish.case],
    printer: printer.value.id,
    size: SHEET,
  });
}

export function queueMorningSheet(
  tx: RoomTx,
  jobId: string,
  wish: MorningOnPaper & { readonly by: string; readonly printer: string | null },
): CaseQueued {
  const printer = choosePrinter(printersOf(tx), "morning-sheet", wish.printer);
  if (!printer.ok) return printer;
  const size = morningSize(wish);
  tx.recordView({ by: wish.by, at: tx.now.at, what: "board", subject: size, purpose: "print" });
  return queued(tx, jobId, { paper: "morning-sheet", items: [], printer: printer.value.id, size });
}
