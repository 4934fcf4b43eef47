/** One act in a case: what domain and law ask of a metric's row (KPA art. 66a § 2). */
export type CaseMetricRow = {
  /** ISO day. */
  readonly on: string;
  /** What was done: "Wysłano wezwanie do uzupełnienia braków". */
  readonly act: string;
  readonly who: string;
  /** Post or role of that person: "inspektor". Empty when not known. */
  readonly role: string;
  /** Which document of the files says so: "RPW/K1/417/2026", "WY/K1/12/2026"; absent when the act left none. */
  readonly document?: string;
};

export type CaseMetricContent = {
  readonly office: string;
  /** "FN.3120.77.2026". */
  readonly reference: string;
  readonly title: string;
  readonly officer: string;
  /** The law that asks for the metric, by the act of the proceeding: one of `caseMetricWords.bases`. */
  readonly basis: string;
  readonly rows: readonly CaseMetricRow[];
};
