import { implement, ORPCError } from "@orpc/server";
import { type CaseRow, type CaseView } from "../../main/contract/case-views.ts";
import { contract } from "../../main/contract/contract.ts";
import { type Directory } from "../../main/domain/directory/directory.ts";
import { caseRows, lettersOf, officers, openedCase, openedLetter } from "./fixture-cases.ts";
import { dayOfItems, TODAY } from "./fixture-items.ts";

const os = implement(contract);
const { cases, letters } = os;

/** The smallest paper that a reader of PDF takes. */
const PDF = btoa("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

const classOf = (symbol: string, title: string, category: "B10" | "B5", confirmed: boolean) => ({
  symbol,
  title,
  category,
  leaf: true,
  categoryElsewhere: null,
  note: "",
  confirmed,
  confirmedBy: null,
  confirmedOn: null,
});
const recordClasses = [
  classOf("3120", "Podatek od nieruchomości", "B10", true),
  classOf("3127", "Umarzanie i rozkładanie na raty", "B10", false),
  classOf("1431", "Udostępnianie informacji publicznej", "B5", true),
];

const file = (name: string) => ({ name, type: "application/pdf", bytes: PDF });

const printed = {
  id: "job-sheet",
  items: [],
  printer: "Laserowa w kancelarii",
  copy: 0,
  language: "pl" as const,
  state: "sent" as const,
  at: `${TODAY}T09:00:00.000Z`,
  code: null,
  rpw: null,
  here: true,
};

export type CaseCalls = <Output>(name: string, input: unknown, output: Output) => Output;

/** The counters of cases and of letters out as they stand at the contract: in memory, and without a rule. */
export function fixtureCaseOffice(directory: Directory, note: CaseCalls) {
  const views = new Map(caseRows().map((row) => [row.id, openedCase(row)]));
  const viewOf = (id: string): CaseView => {
    const found = views.get(id);
    if (found === undefined) throw new ORPCError("NOT_FOUND");
    return found;
  };
  const change = (id: string, next: Partial<CaseView>): CaseView => {
    const changed = { ...viewOf(id), ...next };
    views.set(id, changed);
    return changed;
  };
  const rowsNow = (): CaseRow[] => caseRows().map((row) => rowOf(row, viewOf(row.id)));
  const inbox = dayOfItems()
    .filter((item) => item.state === "ASSIGNED")
    .slice(0, 9);
  const allLetters = rowsNow()
    .filter(({ stage }) => stage === "open")
    .slice(0, 6)
    .flatMap(lettersOf);
  return {
    inbox,
    views,
    router: {
      cases: {
        form: cases.form.handler(() => ({
          today: TODAY,
          me: officers[0] ?? { id: "c1", name: "Anna Nowak", initials: "AN" },
          units: directory.units,
          matters: directory.matters,
          officers,
          proceedings: ["kpa-simple", "kpa-complex", "tax", "tax-complex", "certificate", "none"],
          unconfirmedClasses: "warn" as const,
          centreReachable: true,
          point: "K1",
        })),
        board: cases.board.handler(({ input }) =>
          note("cases.board", input, {
            heaps: (["overdue", "today", "week", "later", "waiting", "stopped", "none"] as const).map(
              (heap) => {
                const rows = rowsNow().filter((row) => row.heap === heap);
                return { heap, count: heap === "later" ? 41 : rows.length, rows };
              },
            ),
            warnings: { sevenDays: 5, twoDays: 2 },
          }),
        ),
        page: cases.page.handler(({ input }) =>
          note("cases.page", input, {
            rows: rowsNow().filter(
              (row) =>
                (input.filter.heap === undefined || row.heap === input.filter.heap) &&
                (input.filter.stage === undefined || row.stage === input.filter.stage),
            ),
            next: null,
          }),
        ),
        case: cases.case.handler(({ input }) => note("cases.case", input, viewOf(input.case))),
        ofItem: cases.ofItem.handler(({ input }) => {
          if (input.item !== "item-416") return null;
          return rowsNow()[0] ?? null;
        }),
        proposals: cases.proposals.handler(({ input }) => {
          const row = rowsNow()[4];
          return input.item === "item-415" && row !== undefined
            ? [{ why: "sender" as const, case: row }]
            : [];
        }),
        inbox: cases.inbox.handler(() => inbox),
        openFromItem: cases.openFromItem.handler(({ input, errors }) => {
          note("cases.openFromItem", input, null);
          if (input.item === inbox[1]?.id)
            throw errors.REFUSED({ data: { code: "class-ambiguous", field: "item" } });
          if (input.item === inbox[2]?.id && !input.unconfirmedSeen)
            throw errors.REFUSED({ data: { code: "class-unconfirmed" } });
          return change("case-8", { reference: "FN.3120.78.2026" });
        }),
        openFolder: cases.openFolder.handler(({ input }) =>
          note("cases.openFolder", input, viewOf("case-9")),
        ),
        openingFor: cases.openingFor.handler(({ input }) =>
          note("cases.openingFor", input, {
            jrwa: "3120",
            title: "Podatek od nieruchomości",
            confirmed: true,
            proceeding: "tax" as const,
            startOn: TODAY,
            numberFrom: "centre" as const,
            holder: null,
          }),
        ),
        openCase: cases.openCase.handler(({ input }) =>
          note("cases.openCase", input, change(input.case, { reference: "FN.3120.79.2026", stage: "open" })),
        ),
        join: cases.join.handler(({ input }) => note("cases.join", input, viewOf(input.case))),
        move: cases.move.handler(({ input, errors }) => {
          note("cases.move", input, null);
          if (input.to === "WITHDRAWN" && input.reason === "")
            throw errors.REFUSED({ data: { code: "reason-required", field: "reason" } });
          return change(input.case, { state: input.to });
        }),
        assign: cases.assign.handler(({ input }) =>
          note(
            "cases.assign",
            input,
            change(input.case, {
              unit: input.unit,
              clerk: officers.find(({ id }) => id === input.clerk) ?? null,
            }),
          ),
        ),
        note: cases.note.handler(({ input }) => note("cases.note", input, viewOf(input.case))),
        close: cases.close.handler(({ input }) => note("cases.close", input, viewOf(input.case))),
        askNumbers: cases.askNumbers.handler(() => note("cases.askNumbers", {}, { given: 0, waiting: 2 })),
        lists: cases.lists.handler(({ input }) =>
          note("cases.lists", input, [
            {
              unit: "FN",
              jrwa: "3120",
              year: input.year,
              title: "Podatek od nieruchomości",
              category: "B10",
              cases: 77,
              open: 31,
              last: 77,
              holder: null,
              here: false,
            },
            {
              unit: "OR",
              jrwa: "1431",
              year: input.year,
              title: "Udostępnianie informacji publicznej",
              category: "B5",
              cases: 12,
              open: 3,
              last: 12,
              holder: "Kancelaria, parter",
              here: true,
            },
            {
              unit: "GK",
              jrwa: "7230",
              year: input.year,
              title: "Zajęcie pasa drogowego",
              category: "B5",
              cases: 40,
              open: 9,
              last: 41,
              holder: "Drogi, pokój 9",
              here: false,
            },
          ]),
        ),
        takeList: cases.takeList.handler(({ input }) => note("cases.takeList", input, [])),
        printMorning: cases.printMorning.handler(({ input }) =>
          note("cases.printMorning", input, { ...printed, paper: "morning-sheet" as const }),
        ),
        morningSheet: cases.morningSheet.handler(({ input }) =>
          note("cases.morningSheet", input, file("karta-na-rano.pdf")),
        ),
        listSheet: cases.listSheet.handler(({ input }) => note("cases.listSheet", input, file("spis.pdf"))),
        metricSheet: cases.metricSheet.handler(({ input }) =>
          note("cases.metricSheet", input, file("metryka.pdf")),
        ),
        disposal: cases.disposal.handler(() =>
          rowsNow()
            .filter(({ stage }) => stage === "open")
            .slice(0, 4)
            .map((row) => ({
              ...row,
              stage: "closed" as const,
              category: "B5",
              disposableFrom: "2026-01-01",
            })),
        ),
        replacements: cases.replacements.handler(() => [
          {
            id: "r1",
            who: officers[1] ?? { id: "c2", name: "", initials: "" },
            for: officers[0] ?? { id: "c1", name: "", initials: "" },
            from: "2026-11-16",
            to: "2026-11-27",
            endedOn: null,
          },
        ]),
      },
      recordPlan: {
        classes: os.recordPlan.classes.handler(({ input }) => ({
          plan: null,
          next: null,
          classes: recordClasses.filter(
            ({ symbol, title }) =>
              symbol.startsWith(input.words) || title.toLowerCase().includes(input.words.toLowerCase()),
          ),
        })),
      },
      letters: {
        letter: letters.letter.handler(({ input }) => {
          const row = allLetters.find(({ id }) => id === input.letter);
          if (row === undefined) throw new ORPCError("NOT_FOUND");
          return openedLetter(row);
        }),
        template: letters.template.handler(({ input }) => {
          note("letters.template", input, null);
          const row = allLetters[2];
          if (row === undefined) throw new ORPCError("NOT_FOUND");
          const { text, attachments, largePrint, explanation, item } = openedLetter(row);
          if (text === null) throw new ORPCError("NOT_FOUND");
          return {
            kind: input.kind,
            item,
            ...text,
            termDays: input.kind === "supplement-summons" ? 7 : null,
            newDueOn: input.newDueOn,
            attachments,
            largePrint,
            explanation,
          };
        }),
        draft: letters.draft.handler(({ input }) => {
          const row = allLetters[0];
          if (row === undefined) throw new ORPCError("NOT_FOUND");
          return note("letters.draft", input, openedLetter(row));
        }),
        served: letters.served.handler(({ input }) => {
          const row = allLetters.find(({ id }) => id === input.letter);
          if (row === undefined) throw new ORPCError("NOT_FOUND");
          return note("letters.served", input, {
            ...openedLetter(row),
            stage: "served" as const,
            servedOn: input.on,
          });
        }),
        correctService: letters.correctService.handler(({ input }) => {
          const row = allLetters.find(({ id }) => id === input.letter);
          if (row === undefined) throw new ORPCError("NOT_FOUND");
          return note("letters.correctService", input, {
            ...openedLetter(row),
            stage: "served" as const,
            servedOn: input.on,
          });
        }),
        register: letters.register.handler(({ input }) =>
          note("letters.register", input, {
            rows: allLetters.filter(
              ({ stage }) => stage === "dispatched" || (!input.unproved && stage === "served"),
            ),
            next: null,
          }),
        ),
        toDispatch: letters.toDispatch.handler(() => allLetters.filter(({ stage }) => stage === "signed")),
      },
    },
  };
}

function rowOf(row: CaseRow, view: CaseView): CaseRow {
  const { reference, stage, state, clerk, unit } = view;
  return { ...row, reference, stage, state, clerk, unit };
}
