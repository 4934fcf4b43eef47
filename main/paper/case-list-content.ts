/** One row of a list of cases (spis spraw), domain.md 2.10. What is not known prints as "brak danych". */
export type CaseListRow = {
  /** Number of the case in its list, 1-999999. */
  readonly no: number;
  /** "FN.3120.77.2026": stands in CSV and XLSX, whose rows may travel without their head. */
  readonly reference: string;
  readonly title: string;
  /** From whom the case came; "own" when the office began it by itself. */
  readonly from: { readonly name: string } | "own" | null;
  readonly theirReference?: string;
  /** As far as it is known: "2026-11-19", "2026-11", "2026". */
  readonly theirDate?: string;
  /** ISO day. */
  readonly openedOn: string;
  /** ISO day of the final settlement; absent while the case runs. */
  readonly settledOn?: string;
  /** The way of settlement, in words: "decyzja pozytywna". */
  readonly settlement?: string;
  /** Annulled, with the new reference where the case went on under one. */
  readonly annulled?: { readonly newReference?: string };
  /** The number opens a group of cases (podteczka) with a list of its own. */
  readonly opensGroup?: boolean;
  readonly remarks?: string;
};

export type CaseListContent = {
  readonly office: string;
  readonly year: number;
  /** Clerk or clerks who keep the list; empty when none is named. */
  readonly officer: string;
  /** Symbol of the unit: "FN". */
  readonly unit: string;
  /** Symbol of the record class: "3120". */
  readonly jrwa: string;
  readonly classTitle: string;
  /** Retention category: "B5", "A", "BE10". */
  readonly category: string;
  /** A group's own list: the reference of its base, "FN.3120.78.2026", and the group's title. */
  readonly group?: { readonly reference: string; readonly title: string };
  readonly rows: readonly CaseListRow[];
};
