/** One case on the morning sheet. */
export type MorningRow = {
  /** "FN.3120.77.2026", or the folder's number while it is none. */
  readonly reference: string;
  /** Short; a person's name need not be in it. */
  readonly title: string;
  /** ISO day by which the next step is due; of a case that waits, the day until which the citizen has time, if known. */
  readonly due?: string;
  /** What to do, in words: "wysłać zawiadomienie (art. 36)". */
  readonly step: string;
};

export type MorningSheetContent = {
  readonly office: string;
  /** ISO day. */
  readonly day: string;
  /** Whose sheet it is: an officer or a unit. */
  readonly whose: string;
  readonly overdue: readonly MorningRow[];
  readonly today: readonly MorningRow[];
  readonly thisWeek: readonly MorningRow[];
  readonly waiting: readonly MorningRow[];
};
