/** What keeps the store shut. The window still opens and says it (design.md §10). */
export const storeTroubles = [
  "wrong-key",
  "corrupt",
  "from-the-future",
  "disk-full",
  "read-only",
  "locked-by-another",
  "unreadable",
] as const;
export type StoreTrouble = (typeof storeTroubles)[number];

export const stationRefusals = [
  ...storeTroubles,
  "not-enrolled",
  "already-enrolled",
  "code-unknown",
  "code-used",
  "code-expired",
  "centre-unreachable",
  "centre-refused",
  "numbering-frozen",
  "not-frozen",
  "epoch-not-ordered",
  "no-point",
  "series-already-begun",
  "bad-number",
  "backup-failed",
  "required",
  "too-long",
  "bad-address",
  "centre-not-https",
] as const;
export type StationRefusal = (typeof stationRefusals)[number];
