import { expect, test } from "vitest";
import { publicStates } from "../../main/domain/cases/states.ts";
import { statesEn } from "../../main/words/states/en.ts";
import { statesPl } from "../../main/words/states/pl.ts";
import { statesUk } from "../../main/words/states/uk.ts";

const languages = { pl: statesPl, en: statesEn, uk: statesUk };

/** The names of domain.md §2.13, which the office uses. */
const LABELS = [
  "Zarejestrowano",
  "Przekazano do komórki merytorycznej",
  "Wszczęto sprawę",
  "W trakcie rozpatrywania",
  "Wezwano do uzupełnienia",
  "Wyznaczono nowy termin",
  "Zawieszono postępowanie",
  "Przekazano zgodnie z właściwością",
  "Pozostawiono bez rozpoznania",
  "Wycofano wniosek",
  "Załatwiono",
  "Do odbioru",
  "Wysłano rozstrzygnięcie",
  "W toku odwołanie",
  "Zakończono",
  "Wpis anulowano",
];

test("states are called in Polish as the office calls them", () => {
  const labels = publicStates.map((state) => statesPl.states[state].label);

  expect(labels.toSorted()).toEqual(LABELS.toSorted());
});

test.for(Object.entries(languages))(
  "states in %s have a heading, a next step and whole sentences",
  ([, words]) => {
    const details = { until: "27.11.2026", room: "pokój 13" };
    for (const state of publicStates) {
      const { sentence, next, action } = words.states[state];
      expect(sentence).not.toMatch(/\.$/);
      for (const about of [details, { until: null, room: null }]) {
        const said = [next(about), ...(action === null ? [] : [action(about)])];
        for (const text of said) expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(said.join(" ")).not.toContain("null");
      }
    }
  },
);

test.for(Object.entries(languages))(
  "in %s a summons names its day and a pick-up its room",
  ([, { states }]) => {
    const details = { until: "27.11.2026", room: "pokój 13" };

    expect(states.SUPPLEMENT_REQUIRED.next(details)).toContain("27.11.2026");
    expect(states.SUPPLEMENT_REQUIRED.action?.(details)).toContain("27.11.2026");
    expect(states.READY_FOR_PICKUP.next(details)).toContain("pokój 13");
  },
);

test("only states that wait for the citizen ask for something", () => {
  for (const { states } of Object.values(languages)) {
    const asking = publicStates.filter((state) => states[state].action !== null);
    expect(asking).toEqual(["SUPPLEMENT_REQUIRED", "READY_FOR_PICKUP", "CANCELLED_ENTRY"]);
  }
});
