/** One position of what may be proposed for disposal: the cases of a class and year whose time of keeping has passed. */
export type DisposalRow = {
  /** Class of the record plan, with its unit where files are kept by unit: "FN.3120". */
  readonly jrwa: string;
  readonly classTitle: string;
  /** ISO day, month or year of the earliest and the latest document. */
  readonly from: string;
  readonly to: string;
  /** How many cases. */
  readonly units: number;
  /** "B5", "BE10". */
  readonly category: string;
  /** ISO day from which it may be destroyed. */
  readonly since: string;
  readonly remarks?: string;
};

export type DisposalListContent = {
  readonly office: string;
  /** ISO day for which it was worked out. */
  readonly asOf: string;
  readonly rows: readonly DisposalRow[];
};
