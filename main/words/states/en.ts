import { type StateWords } from "./state-words.ts";

const willSay = () => "If anything is missing, the office will be in touch.";

export const statesEn: StateWords = {
  states: {
    REGISTERED: {
      label: "Registered",
      sentence: "The letter is registered",
      next: () =>
        "The office will pass it on to the unit that deals with the matter. There is nothing to do now.",
      action: null,
    },
    ASSIGNED: {
      label: "With the responsible unit",
      sentence: "The letter is with the unit that deals with the matter",
      next: () => `The unit is working on it. ${willSay()}`,
      action: null,
    },
    CASE_OPENED: {
      label: "Case opened",
      sentence: "A case has been opened",
      next: () => `The office will deal with it in time. ${willSay()}`,
      action: null,
    },
    IN_PROGRESS: {
      label: "In progress",
      sentence: "The matter is in progress",
      next: willSay,
      action: null,
    },
    SUPPLEMENT_REQUIRED: {
      label: "More is needed",
      sentence: "The office has asked for something that is missing",
      next: ({ until }) =>
        until === null
          ? "The office waits as long as its letter says. After that it may leave the letter unexamined."
          : `The office waits until ${until}. After that it may leave the letter unexamined.`,
      action: ({ until }) =>
        `Bring or send what the office's letter asks for${until === null ? "" : `, by ${until} at the latest`}. If in doubt, call the office.`,
    },
    DEADLINE_EXTENDED: {
      label: "New date set",
      sentence: "The office has set a new date",
      next: () => "The reason and the new date are in the notice that the office has sent.",
      action: null,
    },
    SUSPENDED: {
      label: "Suspended",
      sentence: "The proceedings are suspended",
      next: () => "The matter goes on when the reason for this is gone. The order of the office gives it.",
      action: null,
    },
    FORWARDED_OUT: {
      label: "Passed to the competent office",
      sentence: "The letter was passed to another office, which is competent",
      next: () => "The office named in the notice deals with the matter. Ask there how it stands.",
      action: null,
    },
    LEFT_UNEXAMINED: {
      label: "Left unexamined",
      sentence: "The letter was left unexamined",
      next: () =>
        "The office will not deal with it, because what was missing did not come. You may file anew.",
      action: null,
    },
    WITHDRAWN: {
      label: "Withdrawn",
      sentence: "The application was withdrawn",
      next: () => "The office is closing the matter. There is nothing to do.",
      action: null,
    },
    RESOLVED: {
      label: "Settled",
      sentence: "The matter is settled",
      next: () => "The office will send the outcome or say where to collect it.",
      action: null,
    },
    READY_FOR_PICKUP: {
      label: "Ready to collect",
      sentence: "A document is ready to be collected",
      next: ({ room }) =>
        room === null ? "The office will say by telephone where." : `Where: ${room} (in Polish).`,
      action: () => "Collect the document during office hours. Bring proof of identity.",
    },
    SENT: {
      label: "Outcome sent",
      sentence: "The outcome has been sent",
      next: () => "It is on its way. The time limits in the letter run from the day on which it is received.",
      action: null,
    },
    APPEALED: {
      label: "Appeal under way",
      sentence: "An appeal has been filed",
      next: () => "A higher authority decides on the appeal and will tell the parties.",
      action: null,
    },
    CLOSED: {
      label: "Closed",
      sentence: "The matter is closed",
      next: () => "Nothing more happens in it. The number stops working a year after the end.",
      action: null,
    },
    CANCELLED_ENTRY: {
      label: "Entry cancelled",
      sentence: "The entry was cancelled",
      next: () => "The office will explain why, and what happens with the letter.",
      action: () => "Contact the office and have the receipt with you.",
    },
  },
  settledQuietly: "Ask the office for the outcome. Have the receipt with you.",
};
