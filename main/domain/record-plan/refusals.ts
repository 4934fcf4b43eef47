/** Why bytes are no table at all: said of the whole file. */
export const fileRefusals = [
  "file-empty",
  "file-too-big",
  "file-not-table",
  "file-encoding",
  "file-broken",
  "file-old-excel",
  "file-swells",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export const recordPlanRefusals = [
  ...fileRefusals,
  "required",
  "too-long",
  "bad-characters",
  "bad-date",
  "reason-required",
  "plan-unknown",
  "plan-has-errors",
  "plan-same",
  "plan-in-force",
  "valid-from-past",
  "valid-from-far",
  "class-unknown",
  "class-not-lowest",
  "class-forbidden",
  "class-already-confirmed",
  "class-not-confirmed",
  "record-plan-missing",
  "case-rules-same",
  "numbering-frozen",
  "not-enrolled",
] as const;
export type RecordPlanRefusal = (typeof recordPlanRefusals)[number];
