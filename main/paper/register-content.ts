/** One entry of the register, with what domain.md 2.4 requires. What is not known prints as "brak danych". */
export type RegisterRow = {
  /** Absent until the centre has closed the day. */
  readonly ordinal?: number;
  readonly registerNumber: string;
  /** "10:42" */
  readonly receivedAt: string;
  readonly sender?: string;
  readonly title?: string;
  /** As far as it is known: "2026-11-19", "2026-11", "2026". */
  readonly documentDate?: string;
  readonly reference?: string;
  readonly assigned?: string;
  readonly attachments: number;
  readonly remarks?: string;
  /** A cancelled entry stays in the register, with its number. */
  readonly cancelled?: boolean;
};

export type RegisterSheetContent = {
  readonly office: string;
  /** ISO day. */
  readonly day: string;
  readonly point: string;
  readonly rows: readonly RegisterRow[];
};
