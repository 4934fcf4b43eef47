import { type ExplainedKind, type LetterData, type LetterExplanation } from "./letter-data.ts";

const long = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** What a letter says, in plain English. */
export function explainedInEnglish(kind: ExplainedKind, data: LetterData): LetterExplanation {
  return {
    language: "en",
    heading: "In plain English (unofficial explanation; only the Polish text is binding)",
    paragraphs: paragraphs(kind, data),
  };
}

function paragraphs(kind: ExplainedKind, { termDays, newDueOn, reference }: LetterData): string[] {
  const quote =
    reference === undefined ? [] : [`In your reply please quote the case reference ${reference}.`];
  switch (kind) {
    case "filing-confirmation":
      return [
        "This letter confirms that the office has received your letter. It does not mean that the office agrees with it or has found it complete.",
        ...quote,
      ];
    case "supplement-summons":
      return [
        `Something is missing in your application; the numbered list in the Polish text says what. ${
          termDays === undefined
            ? "The Polish text says by when you must send it."
            : `You have ${termDays === 1 ? "1 day" : `${termDays} days`} from the day on which you received this letter; that day itself is not counted.`
        }`,
        "If you do not send what is missing in that time, the office will leave your application unexamined. You can bring it to the office, post it, or send it to the office's electronic delivery address.",
        ...quote,
      ];
    case "new-term-notice":
      return [
        `The office could not settle your case in time; the Polish text gives the reason. ${
          newDueOn === undefined
            ? "The Polish text gives the new date."
            : `The new date is ${long.format(new Date(`${newDueOn}T12:00:00Z`))}.`
        } You do not have to do anything.`,
        "You have the right to send a reminder (ponaglenie) to the higher authority; the Polish text says to whom and how.",
      ];
    default:
      return kind satisfies never;
  }
}
