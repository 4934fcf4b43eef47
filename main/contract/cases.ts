import { z } from "zod";
import { annulmentSchema, settlementSchema } from "../domain/cases/facts.ts";
import { caseRefusals } from "../domain/cases/refusals.ts";
import { caseStateSchema } from "../domain/cases/states.ts";
import { clockStopReasonSchema } from "../domain/calendar/clock-stop.ts";
import { deadlineRefusals } from "../domain/deadlines/refusals.ts";
import { lateReasonSchema } from "../domain/deadlines/late-reason.ts";
import { proceedingIdSchema } from "../domain/deadlines/proceeding-id.ts";
import { matterSchema, unitSchema } from "../domain/directory/directory.ts";
import { civilDaySchema } from "../domain/facts/envelope.ts";
import { printingRefusals } from "../domain/printing/refusals.ts";
import { typedText } from "../domain/typed-text.ts";
import { caseRowSchema, caseSchema, heapSchema } from "./case-views.ts";
import { reading, refusing } from "./errors.ts";
import { itemRowSchema, jobSchema, stageSchema } from "./item.ts";

const refusable = refusing([...caseRefusals, ...deadlineRefusals]);
const printable = refusing([...caseRefusals, ...printingRefusals]);
const id = z.string().min(1).max(80);
const printer = id.nullable().default(null);
const day = z.iso.date("bad-date");
const reason = typedText(1000).min(1, "reason-required");
const unit = z.string().min(1, "required").max(20);
const jrwa = z.string().min(1, "class-required").max(6);
const list = z.strictObject({
  unit: z.string().max(20),
  jrwa: z.string().max(6),
  year: z.int().min(2011).max(2099),
});
const cursor = z.string().max(200);
const person = z.strictObject({ id: z.string(), name: z.string(), initials: z.string() });

/** Filters of the lists of cases; they stand in the window's address, but for the words, which may be names. */
export const caseFilterSchema = z.strictObject({
  query: z.string().max(300).optional(),
  /** `mine`: those in my charge and of those for whom I act today. */
  whose: z.enum(["mine", "unit", "all"]).optional(),
  unit: z.string().max(20).optional(),
  clerk: id.optional(),
  stage: stageSchema.optional(),
  state: caseStateSchema.optional(),
  heap: heapSchema.optional(),
  jrwa: z.string().max(6).optional(),
  year: z.int().min(2011).max(2099).optional(),
  matter: z.string().max(40).optional(),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;

/** A file handed to the window to keep: name without personal data, MIME type, bytes. */
export const fileSchema = z.strictObject({ name: z.string(), type: z.string(), bytes: z.base64() });
export type FileView = z.infer<typeof fileSchema>;
const tableFormat = z.enum(["pdf", "csv", "xlsx"]);

export const caseListRowSchema = z.strictObject({
  unit: z.string(),
  jrwa: z.string(),
  year: z.int(),
  title: z.string().nullable(),
  category: z.string().nullable(),
  cases: z.int(),
  open: z.int(),
  last: z.int(),
  /** Who gives the numbers: the centre (null) or a station by its name; `here`: this one. */
  holder: z.string().nullable(),
  here: z.boolean(),
});
export type CaseListRow = z.infer<typeof caseListRowSchema>;

export const replacementSchema = z.strictObject({
  id: z.string(),
  who: person,
  for: person,
  from: civilDaySchema,
  to: civilDaySchema,
  endedOn: civilDaySchema.nullable(),
});
export type ReplacementView = z.infer<typeof replacementSchema>;

const opening = {
  jrwa,
  /** Base number of the group to number in; null for the list itself. */
  group: z.int().min(1).max(999_999).nullable().default(null),
  isGroup: z.boolean().default(false),
  proceeding: proceedingIdSchema,
  startOn: day,
  public: z.boolean().default(true),
  /** The clerk has seen that the class is not confirmed yet. */
  unconfirmedSeen: z.boolean().default(false),
};

export const casesContract = {
  /** What the screens need: today, units, matters, officers of today, proceedings in force, whether I am named in any unit. */
  form: reading.output(
    z.strictObject({
      today: civilDaySchema,
      me: person,
      units: z.array(unitSchema),
      matters: z.array(matterSchema),
      officers: z.array(person),
      proceedings: z.array(proceedingIdSchema),
      /** Whether a class that no archivist has confirmed only warns, or is refused. */
      unconfirmedClasses: z.enum(["warn", "forbid"]),
      /** True when a number can be had now from the centre. */
      centreReachable: z.boolean(),
      point: z.string().nullable(),
    }),
  ),
  /** The board: how many cases lie on each heap, and the first of each, most urgent first. */
  board: reading
    .input(z.strictObject({ whose: z.enum(["mine", "unit", "all"]), unit: z.string().max(20).optional() }))
    .output(
      z.strictObject({
        heaps: z.array(z.strictObject({ heap: heapSchema, count: z.int(), rows: z.array(caseRowSchema) })),
        /** Terms that end within the days of a warning. */
        warnings: z.strictObject({ sevenDays: z.int(), twoDays: z.int() }),
      }),
    ),
  page: reading
    .input(
      z.strictObject({
        filter: caseFilterSchema,
        after: cursor.nullable(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.strictObject({ rows: z.array(caseRowSchema), next: cursor.nullable() })),
  /** Opens a case; the view is written to the access log. */
  case: refusable.input(z.strictObject({ case: id })).output(caseSchema),
  /** The case that an item lies in; null when it lies in none. */
  ofItem: reading.input(z.strictObject({ item: id })).output(caseRowSchema.nullable()),
  /** Open cases that an item may belong to: by the reference that it quotes, else by its sender. Best first. */
  proposals: reading
    .input(z.strictObject({ item: id }))
    .output(z.array(z.strictObject({ why: z.enum(["reference", "sender"]), case: caseRowSchema }))),
  /** Items given to a unit that lie in no folder yet, oldest first. */
  inbox: reading
    .input(z.strictObject({ whose: z.enum(["mine", "unit", "all"]), unit: z.string().max(20).optional() }))
    .output(z.array(itemRowSchema)),

  openFolder: refusable.input(z.strictObject({ item: id })).output(caseSchema),
  /** One key: folder and case at once, where the item's matter leads to one class. Refuses `class-ambiguous` otherwise. */
  openFromItem: refusable
    .input(z.strictObject({ item: id, unconfirmedSeen: z.boolean().default(false) }))
    .output(caseSchema),
  /** What opening would take: proposed class, proceeding, start, and the number that would come, if it can be known. */
  openingFor: refusable.input(z.strictObject({ case: id })).output(
    z.strictObject({
      jrwa: z.string().nullable(),
      title: z.string().nullable(),
      confirmed: z.boolean().nullable(),
      proceeding: proceedingIdSchema,
      startOn: civilDaySchema,
      /** Who would give the number: this station, the centre, or nobody now (another station holds the list; numbering stands still). */
      numberFrom: z.enum(["here", "centre", "held-elsewhere", "frozen"]),
      holder: z.string().nullable(),
    }),
  ),
  openCase: refusable.input(z.strictObject({ case: id, ...opening })).output(caseSchema),
  /** `answersSummons`: whether it is what the citizen was summoned for; left out, it is taken to be while such a term runs. It is kept. */
  join: refusable
    .input(z.strictObject({ case: id, item: id, answersSummons: z.boolean().optional() }))
    .output(caseSchema),
  part: refusable.input(z.strictObject({ case: id, item: id, reason })).output(caseSchema),
  describe: refusable
    .input(
      z.strictObject({
        case: id,
        matter: z.string().min(1, "required").max(40),
        title: typedText(500).min(1, "required").nullable(),
        reason: typedText(300),
      }),
    )
    .output(caseSchema),
  assign: refusable.input(z.strictObject({ case: id, unit, clerk: id.nullable() })).output(caseSchema),
  closeFolder: refusable.input(z.strictObject({ case: id, reason, public: z.boolean() })).output(caseSchema),
  /** The number stays, pointing to the new case, which is opened with the same papers; answers the new one. */
  annul: refusable
    .input(
      z.strictObject({
        case: id,
        why: annulmentSchema,
        reason,
        /** Where the matter goes on; null when nothing takes its place. */
        movedTo: z.strictObject({ unit, ...opening }).nullable(),
      }),
    )
    .output(caseSchema),

  move: refusable
    .input(z.strictObject({ case: id, to: caseStateSchema, public: z.boolean(), reason: typedText(1000) }))
    .output(caseSchema),
  /** Takes the last step back as a mistake; the step stays in the history. */
  correct: refusable.input(z.strictObject({ case: id, reason, public: z.boolean() })).output(caseSchema),
  setProceeding: refusable
    .input(z.strictObject({ case: id, proceeding: proceedingIdSchema, startOn: day, reason }))
    .output(caseSchema),
  stopClock: refusable
    .input(
      z.strictObject({
        case: id,
        reason: clockStopReasonSchema,
        from: day,
        to: day.nullable(),
        note: typedText(1000),
      }),
    )
    .output(caseSchema),
  /** `to`: the last day that does not count; null takes the stop back. */
  startClock: refusable.input(z.strictObject({ case: id, stop: id, to: day.nullable() })).output(caseSchema),
  /** A new term told of in another way than by a letter of this program. */
  extendTerm: refusable
    .input(z.strictObject({ case: id, newDueOn: day, noticeOn: day, reason }))
    .output(caseSchema),
  note: refusable.input(z.strictObject({ case: id, text: reason })).output(caseSchema),
  close: refusable
    .input(
      z.strictObject({
        case: id,
        on: day,
        settlement: settlementSchema,
        /** Asked for when the term is past and nobody was told of another. */
        late: lateReasonSchema.nullable(),
        remarks: typedText(1000),
        public: z.boolean(),
      }),
    )
    .output(caseSchema),
  hold: refusable.input(z.strictObject({ case: id, held: z.boolean(), reason })).output(caseSchema),

  lists: reading
    .input(z.strictObject({ year: z.int().min(2011).max(2099), unit: z.string().max(20).optional() }))
    .output(z.array(caseListRowSchema)),
  /** "Spis na stanowisko": this station gives the numbers from now on, offline too. Needs the centre, once. */
  takeList: refusable.input(list).output(z.array(caseListRowSchema)),
  returnList: refusable.input(list).output(z.array(caseListRowSchema)),
  /** Asks the centre now for the numbers that folders wait for; answers how many came. */
  askNumbers: refusable.output(z.strictObject({ given: z.int(), waiting: z.int() })),

  /** Spis spraw of a list, or of a group of it. */
  listSheet: refusable
    .input(
      z.strictObject({
        list,
        group: z.int().min(1).max(999_999).nullable().default(null),
        format: tableFormat,
      }),
    )
    .output(fileSchema),
  metricSheet: refusable.input(z.strictObject({ case: id, format: tableFormat })).output(fileSchema),
  morningSheet: refusable
    .input(z.strictObject({ whose: z.enum(["mine", "unit"]), unit: z.string().max(20).optional() }))
    .output(fileSchema),
  /** What may be proposed for disposal on a day; the program only proposes. */
  disposal: reading
    .input(z.strictObject({ on: civilDaySchema }))
    .output(z.array(caseRowSchema.extend({ category: z.string(), disposableFrom: civilDaySchema }))),
  disposalSheet: refusable.input(z.strictObject({ on: day, format: tableFormat })).output(fileSchema),
  exportPackage: refusable.input(z.strictObject({ case: id })).output(fileSchema),

  /** The same papers through the ledger, to a printer of the station. The answer is the job as it stands after the attempt. */
  printList: printable
    .input(z.strictObject({ list, group: z.int().min(1).max(999_999).nullable().default(null), printer }))
    .output(jobSchema),
  printMetric: printable.input(z.strictObject({ case: id, printer })).output(jobSchema),
  printMorning: printable
    .input(z.strictObject({ whose: z.enum(["mine", "unit"]), unit: z.string().max(20).optional(), printer }))
    .output(jobSchema),

  replacements: reading.output(z.array(replacementSchema)),
  agreeReplacement: refusable
    .input(z.strictObject({ who: id, for: id, from: day, to: day }))
    .output(z.array(replacementSchema)),
  endReplacement: refusable.input(z.strictObject({ replacement: id })).output(z.array(replacementSchema)),
};
