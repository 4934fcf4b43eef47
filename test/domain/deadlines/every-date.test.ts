import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countStepSchema } from "../../../main/contract/count-steps.ts";
import { addDays } from "../../../main/domain/calendar/civil-date.ts";
import { type DeadlineStop } from "../../../main/domain/deadlines/count.ts";
import { countDeadline } from "../../../main/domain/deadlines/deadline.ts";
import { countPartyTerm } from "../../../main/domain/deadlines/party-term.ts";
import { type PartyTermKind } from "../../../main/domain/deadlines/party-term-kind.ts";
import { boardOf, daysLeft, warningOf } from "../../../main/domain/deadlines/standing.ts";
import { deadlineWords } from "../../../main/words/window/deadlines.ts";
import { dates } from "../calendar/arbitraries.ts";
import { slowBusinessDay, slowCount } from "./slow-count.ts";

const RUNS = 10_000;

/** The terms of domain.md 2.14 written a second time. */
const lengths = {
  "kpa-simple": { length: 1, unit: "months" },
  "kpa-complex": { length: 2, unit: "months" },
  "kpa-simplified": { length: 1, unit: "months" },
  appeal: { length: 1, unit: "months" },
  tax: { length: 1, unit: "months" },
  "tax-complex": { length: 2, unit: "months" },
  "tax-appeal": { length: 2, unit: "months" },
  certificate: { length: 7, unit: "days" },
  "tax-certificate": { length: 7, unit: "days" },
  complaint: { length: 1, unit: "months" },
  motion: { length: 1, unit: "months" },
  petition: { length: 3, unit: "months" },
} as const;
// True because the object is the list itself.
const kinds = Object.keys(lengths) as readonly (keyof typeof lengths)[];

const partyDays = {
  supplement: 7,
  "tax-supplement": 7,
  "petition-supplement": 14,
  "complaint-supplement": 7,
  appeal: 14,
  "tax-appeal": 14,
  "interlocutory-appeal": 7,
  "tax-interlocutory-appeal": 7,
} as const satisfies Record<PartyTermKind, number>;
// True because the record names every kind and no other.
const partyKinds = Object.keys(partyDays) as readonly PartyTermKind[];

const stops = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 70 }), days: fc.nat(60), lasts: fc.nat(9) }),
  { maxLength: 3 },
);

const stopsOf = (
  start: ReturnType<typeof addDays>,
  given: readonly { at: number; days: number; lasts: number }[],
) =>
  given.map(({ at, days, lasts }, index): DeadlineStop => {
    const from = addDays(start, at);
    return {
      id: String(index),
      from,
      to: lasts === 0 ? null : addDays(from, days),
      reason: "beyond-authority",
    };
  });

describe("every computed date", () => {
  test(`of ${RUNS} cases begun in 2020-2031 is that of a slow count, and every step can be said`, () => {
    fc.assert(
      fc.property(
        dates(2020, 2031),
        fc.constantFrom(...kinds),
        stops,
        fc.option(fc.integer({ min: 30, max: 200 })),
        (startOn, proceeding, given, later) => {
          const stopped = stopsOf(startOn, given);
          const extensions =
            later === null ? [] : [{ newDueOn: addDays(startOn, later), noticeOn: addDays(startOn, 25) }];

          const deadline = countDeadline({ proceeding, startOn, stops: stopped, extensions });

          const slow = slowCount(startOn, lengths[proceeding], stopped);
          const dueOn = extensions[0]?.newDueOn ?? slow.net;
          expect(deadline).toMatchObject({
            grossEnd: slow.gross,
            netEnd: slow.net,
            stoppedDays: slow.stoppedDays,
            dueOn,
          });
          const said = deadline.steps.map((step) => deadlineWords.step(countStepSchema.parse(step)));
          expect(said.filter((sentence) => /undefined|NaN|\d{4}-\d{2}|,\.|\s,/.test(sentence))).toEqual([]);
          expect(dueOn === null || said.at(-1)?.includes(deadlineWords.day(dueOn))).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("of a term of the citizen is that of a slow count", () => {
    fc.assert(
      fc.property(dates(2020, 2031), fc.constantFrom(...partyKinds), (servedOn, kind) => {
        const slow = slowCount(servedOn, { length: partyDays[kind], unit: "days" }, []);

        expect(countPartyTerm(kind, null, servedOn)).toMatchObject({ ok: true, value: { end: slow.gross } });
      }),
      { numRuns: 3_000 },
    );
  });

  test("of a promise in business days is that of a slow count", () => {
    fc.assert(
      fc.property(dates(2020, 2031), fc.integer({ min: 1, max: 20 }), stops, (startOn, amount, given) => {
        const stopped = stopsOf(startOn, given);
        const ownTerm = { kind: "business-days", amount, legalBasis: "regulamin" } as const;

        const deadline = countDeadline({
          proceeding: "office-rule",
          startOn,
          stops: stopped,
          extensions: [],
          ownTerm,
        });

        const uncounted = deadline.steps.filter((step) => step.kind === "not-counted");
        expect(deadline.netEnd).toBe(slowBusinessDay(startOn, amount, stopped));
        expect(uncounted.reduce((sum, { days }) => sum + days, 0)).toBe(deadline.stoppedDays);
      }),
      { numRuns: 2_000 },
    );
  });

  test("has one heap of the board, which agrees with its warning", () => {
    fc.assert(
      fc.property(dates(2020, 2031), fc.integer({ min: -20, max: 20 }), (today, ahead) => {
        const dueOn = addDays(today, ahead);
        const [board, warning, left] = [
          boardOf(dueOn, today),
          warningOf(dueOn, today),
          daysLeft(dueOn, today),
        ];

        expect(left).toBe(ahead);
        expect(board === "overdue").toBe(warning === "overdue");
        expect(board === "today").toBe(warning === "due-today");
        expect(board !== "this-week" || warning !== null).toBe(true);
        expect(warning === null).toBe(ahead > 7);
      }),
    );
  });
});
