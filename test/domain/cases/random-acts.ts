import fc from "fast-check";
import { addDays } from "../../../main/domain/calendar/civil-date.ts";
import { annul } from "../../../main/domain/cases/annul.ts";
import { type Case } from "../../../main/domain/cases/case.ts";
import { closeCase } from "../../../main/domain/cases/close.ts";
import { extendTerm, startClock, stopClock } from "../../../main/domain/cases/clock.ts";
import { civilDay } from "../../../main/domain/cases/deadline.ts";
import { assignCase, closeFolder, openFolder } from "../../../main/domain/cases/folder.ts";
import { joinItem, partItem } from "../../../main/domain/cases/items.ts";
import { correctMove, moveCase } from "../../../main/domain/cases/moves.ts";
import { numberCame, type NumberSource } from "../../../main/domain/cases/numbering.ts";
import { openCase } from "../../../main/domain/cases/opening.ts";
import { caseStates } from "../../../main/domain/cases/states.ts";
import { type FactDraft } from "../../../main/domain/facts/kinds.ts";
import { dispatchLetter, serveLetter } from "../../../main/domain/letters/send.ts";
import { draftLetter, signLetter, voidLetter } from "../../../main/domain/letters/write.ts";
import { letterKinds } from "../../../main/domain/letters/facts.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { accepted, type Outcome } from "../../../main/domain/refusal.ts";
import { anItem, here, type Story } from "./examples.ts";
import { opening, wish } from "./openings.ts";
import { aWish } from "./papers.ts";

export const actNames = [
  "register",
  "openFolder",
  "join",
  "part",
  "assign",
  "closeFolder",
  "open",
  "numberCame",
  "annul",
  "move",
  "correct",
  "stop",
  "start",
  "extend",
  "close",
  "draft",
  "sign",
  "void",
  "dispatch",
  "serve",
  "wait",
] as const;

/** What a clerk may try next, and which of all the things that are there it is tried on. */
export type Try = { readonly act: (typeof actNames)[number]; readonly one: number; readonly other: number };

export const tries: fc.Arbitrary<Try> = fc.record({
  act: fc.constantFrom(...actNames),
  one: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
});

/** Tries an act by its rule, and takes what it says; a refusal changes nothing. Answers whether something happened. */
export function attempt(story: Story, what: Try, next: () => string): boolean {
  const outcome = ask(story, what, next);
  if (outcome === null || !outcome.ok) return false;
  for (const draft of outcome.value) story.say(draft);
  return true;
}

type Asked = Outcome<readonly FactDraft[]> | null;

function ask(story: Story, { act, one, other }: Try, next: () => string): Asked {
  const today = civilDay(story.day);
  if (act === "wait") story.day = addDays(today, one % 40);
  if (act === "wait" || act === "register") {
    if (act === "register") register(story, next());
    return null;
  }
  const item = pick([...story.items.values()], other);
  if (act === "openFolder") {
    if (item === undefined) return null;
    return openFolder(item, { ...here, today, liesIn: story.placeOf(item.id), caseId: next() });
  }
  const found = pick([...story.cases.values()], one);
  return found === undefined ? null : onCase(story, found, { act, one, other }, next);
}

function onCase(story: Story, found: Case, { act, one, other }: Try, next: () => string): Asked {
  const today = civilDay(story.day);
  const item = pick([...story.items.values()], other);
  const told = other % 2 === 0;
  switch (act) {
    case "join":
      return item ? joinItem(found, item, { liesIn: story.placeOf(item.id) }) : null;
    case "part":
      return partItem(found, pick(found.items, other)?.item ?? "none", "x");
    case "assign":
      return assignCase(found, { unit: told ? "OR" : "FN", clerk: `clerk-${one % 3}` }, { ...here, today });
    case "closeFolder":
      return closeFolder(found, { reason: "x", public: told });
    case "open":
      return openCase(found, { ...wish, public: told }, numbering(story, other, null));
    case "numberCame": {
      if (found.asked === null) return null;
      const { unit, jrwa, year } = found.asked;
      return numberCame(found, { unit, jrwa, year, no: last(story, found.asked) + 1, sub: null });
    }
    case "annul": {
      const jrwa = found.reference?.jrwa === "1431" ? "1510" : "1431";
      const movedTo = told ? { ...wish, jrwa, unit: found.unit } : null;
      const around = { ...numbering(story, one, null), caseId: next(), casesInGroup: 0 };
      return annul(found, { why: "wrong-class", reason: "x", movedTo }, around);
    }
    case "move": {
      const to = pick(caseStates, other) ?? "IN_PROGRESS";
      return moveCase(found, { to, public: one % 2 === 0, reason: "" }, { today, stopId: next() });
    }
    case "correct":
      return correctMove(found, { reason: "x", public: told });
    case "stop": {
      const span = { from: addDays(today, -(other % 9)), to: told ? null : today };
      return stopClock(found, { reason: "beyond-authority", note: "", ...span }, { today, stopId: next() });
    }
    case "start":
      return startClock(
        found,
        { stop: pick(found.stops, other)?.stop ?? "none", to: told ? today : null },
        { today },
      );
    case "extend": {
      const term = { newDueOn: addDays(today, other), noticeOn: today, reason: "x" };
      return extendTerm(found, term, { ...here, today, public: told });
    }
    case "close": {
      const letters = [...story.letters.values()].filter(({ content }) => content.case === found.id);
      const closing = { on: today, settlement: "other", late: "other", remarks: "", public: told } as const;
      return closeCase(found, closing, { ...here, today, letters });
    }
    default:
      return onLetter(story, found, { act, one, other }, next);
  }
}

function onLetter(story: Story, found: Case, { act, other }: Try, next: () => string): Asked {
  const today = story.day;
  if (act === "draft") {
    const newDueOn = addDays(civilDay(today), 60);
    const kind = pick(letterKinds, other) ?? "plain-letter";
    const letter = aWish(kind, kind === "new-term-notice" ? { newDueOn } : {});
    return draftLetter(null, letter, { ...here, today, case: found, letterId: next() });
  }
  const letter = pick([...story.letters.values()], other);
  const home = letter && story.cases.get(letter.content.case);
  if (letter === undefined || home === undefined) return null;
  const around = { ...here, today, case: home };
  switch (act) {
    case "sign":
      return signLetter(letter, {
        ...around,
        signer: "clerk-1",
        initials: "AK",
        registerNumber: "RPW/K1/1/2026",
      });
    case "void":
      return voidLetter(letter, "x");
    case "dispatch": {
      const sent = [...story.letters.values()].filter(({ dispatched }) => dispatched !== null).length;
      const series = {
        point: pointSchema.parse("K1"),
        nextNumber: () => accepted(sent + 1),
        sensitive: false,
      };
      const told = { on: today, channel: other % 3 === 0 ? "counter" : "post", postalNumber: null } as const;
      const outcome = dispatchLetter(letter, told, { ...around, ...series });
      return outcome.ok ? accepted(outcome.value.facts) : outcome;
    }
    case "serve": {
      const service = { on: today, proof: "by-hand" } as const;
      const context = { today, case: home, stopId: next(), answeredOn: null, sensitive: false };
      return serveLetter(letter, service, context);
    }
    default:
      return null;
  }
}

/** Every third time the centre gives the number, which comes later. */
function numbering(story: Story, chance: number, receivedOn: string | null) {
  const context = opening({ today: civilDay(story.day), receivedOn });
  return {
    ...context,
    numberSource: ({ list }: { readonly list: List }): NumberSource =>
      chance % 3 === 0 ? { from: "centre" } : { from: "here", last: last(story, list) },
  };
}

type List = { readonly unit: string; readonly jrwa: string; readonly year: number };

/** The last number that was given in a list. */
function last(story: Story, { unit, jrwa, year }: List): number {
  const given = [...story.cases.values()].flatMap(({ reference }) => reference ?? []);
  const inList = given.filter((each) => each.unit === unit && each.jrwa === jrwa && each.year === year);
  return Math.max(0, ...inList.map(({ no }) => no));
}

function register(story: Story, id: string): void {
  const item = anItem(id);
  story.items.set(id, { ...item, received: { ...item.received, receivedOn: "2026-11-21" } });
}

function pick<Thing>(things: readonly Thing[], which: number): Thing | undefined {
  return things[which % Math.max(1, things.length)];
}
