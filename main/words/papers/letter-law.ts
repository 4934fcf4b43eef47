/**
 * The law that letters quote, by the act that governs a proceeding: articles as they are written after "na podstawie", and the
 * act in the genitive. It is data with a date: the office passes in what holds on the day of the letter, and these are what it
 * starts from.
 */
export type LetterLaw = {
  readonly act: "kpa" | "ordynacja";
  /** "ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego". */
  readonly actName: string;
  /** Where it was published last: "Dz.U. z 2026 r. poz. …"; absent until the office fills it in. */
  readonly journal?: string;
  /** Summons to supplement. */
  readonly supplement: string;
  /** How days are counted. */
  readonly counting: string;
  /** Notice of a new term. */
  readonly newTerm: string;
  /** Reminder (ponaglenie). */
  readonly reminder: string;
  /** Forwarding to the competent authority, and the rule that a term is kept. */
  readonly forwarding: string;
  readonly termKept: string;
  /** Confirmation of filing. */
  readonly confirmation: string;
  /** Decision and what it must hold. */
  readonly decision: string;
  readonly appeal: string;
  /** Waiver of appeal (KPA) or what an appeal must hold (Ordynacja). */
  readonly appealDetail: string;
  /** Days from service in which a party may appeal. */
  readonly appealDays: number;
};

export const letterLaws = {
  kpa: {
    act: "kpa",
    actName: "ustawy z dnia 14 czerwca 1960 r. – Kodeks postępowania administracyjnego",
    supplement: "art. 64 § 2",
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
    supplement: "art. 169 § 1",
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
export function legalBasis(article: string, { actName, journal }: LetterLaw): string {
  return keepTogether(`${article} ${actName}${journal === undefined ? "" : ` (${journal})`}`);
}

/** An article's number does not part from its sign at a line's end. */
export function keepTogether(text: string): string {
  return text.replaceAll(/(art\.|ust\.|pkt|§|poz\.|Dz\.U\.) (?=\S)/gu, "$1\u00A0");
}
