import { type CaseOffice } from "./case-office.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { queueCaseList, queueCaseMetric, queueMorningSheet } from "./printing/queue-cases.ts";
import { type MorningOnPaper } from "./printing/paper-size.ts";
import { sendQueued } from "./printing/sending.ts";
import { accept } from "./refusals.ts";

/** Papers of cases through the ledger: queued durably, then sent. */
export function casePrinting(
  { os: { cases } }: Door,
  office: CaseOffice,
): Pick<Counter<"cases">, "printList" | "printMetric" | "printMorning"> {
  const { room } = office;

  return {
    printList: cases.printList.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = room.commit(by, (tx) => queueCaseList(tx, room.chance.id(), { ...input, by }));
      return accept(await sendQueued(office, by, queued), errors);
    }),
    printMetric: cases.printMetric.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = room.commit(by, (tx) => queueCaseMetric(tx, room.chance.id(), { ...input, by }));
      return accept(await sendQueued(office, by, queued), errors);
    }),
    printMorning: cases.printMorning.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const { printer } = input;
      const whose = morningWhose(input, by, room.now().day);
      const queued = room.commit(by, (tx) =>
        queueMorningSheet(tx, room.chance.id(), { ...whose, by, printer }),
      );
      return accept(await sendQueued(office, by, queued), errors);
    }),
  };
}

/** Whose morning is meant: a unit's where one is named, else my own and that of those for whom I act. */
export function morningWhose(
  wish: { readonly whose: "mine" | "unit"; readonly unit?: string | undefined },
  me: string,
  day: string,
): MorningOnPaper {
  const { whose, unit } = wish;
  return whose === "unit" && unit !== undefined
    ? { day, of: "unit", id: unit }
    : { day, of: "clerk", id: me };
}
