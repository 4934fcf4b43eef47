/** Every sentence with which the rules of deadlines may have to say no. */
export const deadlineRefusals = [
  "stop-ends-before-start",
  "stop-before-start",
  "stop-in-future",
  "stop-too-long",
  "stop-already-lasts",
  "no-stop-lasts",
  "stop-still-lasts",
  "stop-not-in-proceeding",
  "term-ends-before-start",
  "term-in-past",
  "term-not-later",
  "term-too-far",
  "extension-too-long",
  "extension-not-allowed",
  "close-before-start",
  "late-needs-reason",
  "term-too-short",
  "term-too-long",
  "term-set-by-law",
  "term-law-unknown",
] as const;
export type DeadlineRefusal = (typeof deadlineRefusals)[number];
