import { statesEn } from "../states/en.ts";
import { dates, type PublicWords, waiting } from "./words.ts";

const wait = waiting("en", {
  second: { one: "second", other: "seconds" },
  minute: { one: "minute", other: "minutes" },
});

export const publicEn: PublicWords = {
  language: "English",
  title: "State of a matter",
  intro: "See what is happening with a letter left at the office. All you need is the number on the receipt.",
  field: "Number on the receipt",
  hint: "12 characters, for example 7K3M-9QXW-2TBS. Case, spaces and hyphens do not matter.",
  button: "Check",
  another: "Check another number",
  back: "Back to checking the state of a matter",
  skip: "Skip to content",
  ...statesEn,
  labels: {
    matter: "Kind of matter",
    received: "Received",
    since: "In this state since",
    unit: "Dealt with by",
    phone: "Telephone",
    next: "What next",
    action: "What you need to do",
    due: "Expected by",
  },
  noTerm: "no statutory term",
  asOf: (when) => `As of ${when}, when the office last sent news.`,
  neverHeard: "The office has not sent any news yet.",
  notFound: {
    sentence: "There is no letter under this number here",
    why: [
      "Compare the number with the receipt, character by character. It has no letters I, L, O or U.",
      "A letter left today may appear later: the office also takes letters while it is offline.",
      "A number stops working a year after the matter has ended.",
    ],
  },
  tooMany: {
    sentence: (seconds) => `Too many attempts. Try again in ${wait(seconds)}`,
    why: "We limit attempts so that nobody guesses the numbers of others. If it is urgent, call the office.",
  },
  noPage: "There is no such page",
  accident: "Something broke on our side. Try again in a few minutes or call the office",
  privacy: "Data protection",
  accessibility: "Accessibility statement",
  inPolish: "(in Polish)",
  ...dates("en-GB"),
};
