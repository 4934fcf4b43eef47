import { type StateWords } from "../states/state-words.ts";

/** All that the citizen's pages say. `pl.ts` is the first; a language that lacks a word does not compile. */
export type PublicWords = StateWords & {
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  readonly field: string;
  readonly hint: string;
  readonly button: string;
  readonly another: string;
  readonly back: string;
  readonly skip: string;
  readonly labels: {
    readonly matter: string;
    readonly received: string;
    readonly since: string;
    readonly unit: string;
    readonly phone: string;
    readonly next: string;
    readonly action: string;
    readonly due: string;
  };
  readonly noTerm: string;
  readonly asOf: (when: string) => string;
  readonly neverHeard: string;
  readonly notFound: { readonly sentence: string; readonly why: readonly string[] };
  readonly tooMany: { readonly sentence: (seconds: number) => string; readonly why: string };
  readonly noPage: string;
  readonly accident: string;
  readonly privacy: string;
  readonly accessibility: string;
  /** Said after a link to a page that is in Polish only; empty in Polish. */
  readonly inPolish: string;
  readonly day: (iso: string) => string;
  readonly instant: (iso: string) => string;
};

/** Dates as a language writes them: civil days as they are, instants on the wall in Warsaw. */
export function dates(locale: string): Pick<PublicWords, "day" | "instant"> {
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone: "Europe/Warsaw",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  return {
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    instant: (iso) => instant.format(new Date(iso)),
  };
}

/** `5 sekund`, `2 minuty`: a wait as a person says it, by the plurals of the language. */
export function waiting(
  locale: string,
  forms: Readonly<Record<"second" | "minute", Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>,
): (seconds: number) => string {
  const plural = new Intl.PluralRules(locale);
  return (seconds) => {
    const unit = seconds < 60 ? "second" : "minute";
    const amount = unit === "second" ? seconds : Math.ceil(seconds / 60);
    return `${amount} ${forms[unit][plural.select(amount)] ?? forms[unit].other ?? ""}`;
  };
}
