/**
 * The law that letters quote in a proceeding: articles as they are written after "na podstawie", and the act in the genitive. It
 * is data: `letterLawOn` gives what holds on a day, and an office may pass in a text of its own.
 */
export type LetterLaw = {
  /** The act that governs the proceeding where no other does. */
  readonly act: "kpa" | "ordynacja";
  /** "ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego". */
  readonly actName: string;
  /** Where it was published last: "Dz.U. z 2026 r. poz. …"; absent until the office fills it in. */
  readonly journal?: string;
  /** What the citizen filed, as that law calls it: in the accusative and in the genitive. */
  readonly filed: { readonly accusative: string; readonly genitive: string };
  /** Summons to supplement, and what follows when nobody answers it. */
  readonly supplement: LawPlace;
  readonly unexamined: string;
  /** How days are counted. */
  readonly counting: string;
  /** Notice of a new term. */
  readonly newTerm: LawPlace;
  /** Reminder (ponaglenie); null where that law knows none. */
  readonly reminder: string | null;
  /** Forwarding to the competent authority; the rule that a term is kept, null where there is none. */
  readonly forwarding: LawPlace;
  readonly termKept: string | null;
  /** Confirmation of filing. */
  readonly confirmation: LawPlace;
  /** Decision and what it must hold. */
  readonly decision: LawPlace;
  readonly appeal: string;
  /** Waiver of appeal (KPA) or what an appeal must hold (Ordynacja). */
  readonly appealDetail: string;
  /** Days from service in which a party may appeal. */
  readonly appealDays: number;
};

/** An article of the proceeding's act; or, `whole`, a place in another act, named with it. */
export type LawPlace = string | { readonly whole: string };

export const letterLaws = {
  kpa: {
    act: "kpa",
    actName: "ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego",
    filed: { accusative: "podanie", genitive: "podania" },
    supplement: "art. 64 § 2",
    unexamined: "pozostawienie podania bez rozpoznania",
    counting: "art. 57 § 1 i 4",
    newTerm: "art. 36 § 1 i 2",
    reminder: "art. 37 § 1",
    forwarding: "art. 65 § 1",
    termKept: "art. 65 § 2",
    confirmation: "art. 63 § 4",
    decision: "art. 104 i art. 107",
    appeal: "art. 127 § 1 i 2 oraz art. 129 § 1 i 2",
    appealDetail: "art. 127a",
    appealDays: 14,
  },
  ordynacja: {
    act: "ordynacja",
    actName: "ustawy z dnia 29 sierpnia 1997 r. – Ordynacja podatkowa",
    filed: { accusative: "podanie", genitive: "podania" },
    supplement: "art. 169 § 1",
    unexamined: "pozostawienie podania bez rozpatrzenia",
    counting: "art. 12 § 1 i 5",
    newTerm: "art. 140",
    reminder: "art. 141 § 1",
    forwarding: "art. 170 § 1",
    termKept: "art. 170 § 2",
    confirmation: "art. 168 § 4",
    decision: "art. 207 i art. 210",
    appeal: "art. 220 § 1 i 2 oraz art. 223 § 1 i § 2 pkt 1",
    appealDetail: "art. 222",
    appealDays: 14,
  },
} as const satisfies Record<LetterLaw["act"], LetterLaw>;

/** "art. 64 § 2 ustawy z dnia … – Kodeks postępowania administracyjnego (Dz.U. …)". */
export function legalBasis(place: LawPlace, { actName, journal }: LetterLaw): string {
  if (typeof place !== "string") return keepTogether(place.whole);
  return keepTogether(`${place} ${actName}${journal === undefined ? "" : ` (${journal})`}`);
}

/** An article's number does not part from its sign at a line's end. */
export function keepTogether(text: string): string {
  return text.replaceAll(/(art\.|ust\.|pkt|§|poz\.|Dz\.U\.) (?=\S)/gu, "$1\u00A0");
}
