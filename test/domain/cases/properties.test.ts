import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Case, type CaseFact, foldCase, stageOf, stateBefore } from "../../../main/domain/cases/case.ts";
import { deadlineOf } from "../../../main/domain/cases/deadline.ts";
import { publicCase } from "../../../main/domain/cases/public-case.ts";
import { referenceText } from "../../../main/domain/cases/reference.ts";
import { caseStates, mayFollow } from "../../../main/domain/cases/states.ts";
import { type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { asFact, foldInto, here, Story } from "./examples.ts";
import { actNames, attempt, tries } from "./random-acts.ts";

/** Enough papers to work with, so that few of the tries fall on nothing. */
function begun(): { readonly story: Story; readonly next: () => string } {
  const story = new Story();
  let count = 0;
  const next = () => `id-${(count += 1)}`;
  for (let left = 4; left > 0; left -= 1) attempt(story, { act: "register", one: 0, other: 0 }, next);
  for (const other of [0, 1, 2]) attempt(story, { act: "openFolder", one: 0, other }, next);
  for (const one of [0, 1]) attempt(story, { act: "open", one, other: 4 }, next);
  return { story, next };
}

const days = fc.array(tries, { minLength: 30, maxLength: 120 });
const runs = { numRuns: 150 };

describe("any sequence of acts", () => {
  test("moves cases by allowed steps only, and takes back only the last that stands", () => {
    whateverHappens((story) => {
      for (const one of story.cases.values()) expect(firstWrongStep(one)).toBeNull();
    });
  });

  test("never changes a reference, gives none twice, and leaves no hole in a list", () => {
    const seen = new Map<string, string>();
    whateverHappens(
      (story) => {
        const texts: string[] = [];
        for (const { id, reference } of story.cases.values()) {
          const text = reference === null ? "none" : referenceText(reference);
          expect(seen.get(id) ?? text).toBe(text);
          if (reference === null) continue;
          texts.push(text);
          seen.set(id, text);
        }
        expect(new Set(texts).size).toBe(texts.length);
        expect(holes(story)).toEqual([]);
      },
      () => seen.clear(),
    );
  });

  test("lays no item into two cases", () => {
    whateverHappens((story) => {
      const held = [...story.cases.values()]
        .filter((one) => stageOf(one) !== "annulled")
        .flatMap(({ items }) => items.map(({ item }) => item));

      expect(new Set(held).size).toBe(held.length);
    });
  });

  test("tells the citizen nothing that goes back in time, and a sensitive matter three states only", () => {
    const told = new Map<string, string>();
    whateverHappens(
      (story) => {
        for (const one of story.cases.values()) {
          const shown = publicCase(one, { sensitive: false, dueOn: null });
          const veiled = publicCase(one, { sensitive: true, dueOn: null });
          expect(["IN_PROGRESS", "RESOLVED", undefined]).toContain(veiled?.state);
          if (shown === null) continue;
          expect(shown.since >= (told.get(one.id) ?? "")).toBe(true);
          told.set(one.id, shown.since);
        }
      },
      () => told.clear(),
    );
  });

  test("leaves cases whose term can be counted and whose closing says how long to keep them", () => {
    whateverHappens((story) => {
      for (const one of story.cases.values()) {
        expect(deadlineOf(one, here) === null).toBe(one.proceeding === null);
        const { closed } = one;
        expect(closed === null || closed.countsFrom > closed.on).toBe(true);
        expect(closed === null || one.stops.every(({ to }) => to !== null)).toBe(true);
      }
    });
  });

  test("folds to the same again, from its facts alone", () => {
    fc.assert(
      fc.property(days, (tried) => {
        const { story, next } = begun();
        for (const each of tried) attempt(story, each, next);

        const again = { items: new Map(story.items), cases: new Map(), letters: new Map() };
        for (const fact of story.facts) if (!fact.kind.startsWith("ItemA")) foldInto(again, fact);

        expect(again.cases).toEqual(story.cases);
        expect(again.letters).toEqual(story.letters);
      }),
      runs,
    );
  });

  test("tries every act with success, so that the above means something", () => {
    const happened = new Set<string>();
    fc.assert(
      fc.property(days, (tried) => {
        const { story, next } = begun();
        for (const each of tried) if (attempt(story, each, next)) happened.add(each.act);
      }),
      { ...runs, seed: 20261121 },
    );

    expect(actNames.filter((act) => !happened.has(act))).toEqual(["register", "wait"]);
  });
});

describe("steps of two stations that had not heard of each other", () => {
  const step = fc.record({
    to: fc.constantFrom(...caseStates),
    correction: fc.boolean(),
    public: fc.boolean(),
    day: fc.integer({ min: 1, max: 28 }),
  });

  test("end in one state by allowed steps, in whatever order they are brought together", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const story = begun().story;
        const opened = [...story.cases.values()].find(({ reference }) => reference !== null);
        if (opened === undefined) throw new Error("nothing was opened");
        let one: Case | undefined = opened;
        let since = "";
        for (const [at, { day, ...body }] of steps.entries()) {
          const draft = { kind: "CaseMoved", subject: opened.id, body, sealed: { reason: "" } } as const;
          const on = `2026-12-${String(day).padStart(2, "0")}`;
          // The draft above is one of the case's own kinds.
          one = foldCase(one, asFact(draft, { day: on, by: "clerk-1", seq: at }) as CaseFact);
          expect(one?.told === null || (one?.told.on ?? "") >= since).toBe(true);
          since = one?.told?.on ?? since;
        }

        expect(one && firstWrongStep(one)).toBeNull();
      }),
    );
  });
});

describe("two stations that work apart on the same cases", () => {
  // The list of numbers has one writer, so only one of the two opens and annuls.
  const others = tries.filter(({ act }) => act !== "open" && act !== "numberCame" && act !== "annul");

  test("keep steps allowed and references as given, however their facts are brought together", () => {
    fc.assert(
      fc.property(
        days,
        fc.array(others, { maxLength: 80 }),
        fc.infiniteStream(fc.boolean()),
        (mine, theirs, turns) => {
          const { story, next } = begun();
          const one = apart(story);
          const other = apart(story);
          for (const each of mine) attempt(one, each, next);
          for (const each of theirs) attempt(other, each, next);
          const [left, right] = [one, other].map(({ facts }) => facts.slice(story.facts.length));

          const together = apart(story);
          for (const fact of merged(left ?? [], right ?? [], turns)) {
            const before = new Map(together.cases);
            foldInto(together, fact);
            for (const [id, now] of together.cases) {
              const was = before.get(id);
              expect(was?.reference == null || was.reference === now.reference).toBe(true);
              expect(was?.told == null || (now.told?.on ?? "") >= was.told.on).toBe(true);
            }
          }

          for (const each of together.cases.values()) expect(firstWrongStep(each)).toBeNull();
          expect(holes(together)).toEqual([]);
        },
      ),
      runs,
    );
  });
});

function apart(story: Story): Story {
  const copy = new Story();
  for (const [id, item] of story.items) copy.items.set(id, item);
  for (const [id, one] of story.cases) copy.cases.set(id, one);
  for (const [id, letter] of story.letters) copy.letters.set(id, letter);
  copy.facts.push(...story.facts);
  return copy;
}

/** One order in which the centre may have placed the facts of both; each station's own order stays. */
function* merged(left: readonly OpenFact[], right: readonly OpenFact[], turns: fc.Stream<boolean>) {
  const [a, b] = [[...left], [...right]];
  for (const turn of turns) {
    const fact = (turn ? a.shift() : b.shift()) ?? a.shift() ?? b.shift();
    if (fact === undefined) return;
    yield fact;
  }
}

function whateverHappens(always: (story: Story) => void, before: () => void = () => undefined): void {
  fc.assert(
    fc.property(days, (tried) => {
      before();
      const { story, next } = begun();
      for (const each of tried) if (attempt(story, each, next)) always(story);
    }),
    runs,
  );
}

/** The first step that the life-cycle does not allow; null when there is none. */
function firstWrongStep({ moves }: Case): string | null {
  for (const [at, move] of moves.entries()) {
    if (at === 0) continue;
    const before = moves.slice(0, at);
    const from = before.at(-1)?.to ?? "ASSIGNED";
    const right = move.correction ? stateBefore({ moves: before }) === move.to : mayFollow(from, move.to);
    if (!right) return `${from} to ${move.to}`;
  }
  return null;
}

/** Lists in which a number below the last was never given. */
function holes(story: Story): string[] {
  const lists = new Map<string, number[]>();
  for (const { reference } of story.cases.values()) {
    if (reference === null) continue;
    const { unit, jrwa, year, no } = reference;
    const key = `${unit} ${jrwa} ${year}`;
    lists.set(key, [...(lists.get(key) ?? []), no]);
  }
  return [...lists].filter(([, given]) => Math.max(...given) !== given.length).map(([key]) => key);
}
