export const peopleRefusals = [
  "required",
  "too-short",
  "too-long",
  "bad-characters",
  "bad-initials",
  "pin-format",
  "pin-too-simple",
  "pin-wrong",
  "pin-throttled",
  "pins-differ",
  "clerk-unknown",
  "clerk-left",
  "already-founded",
  "people-not-here-yet",
  "name-taken",
  "grant-ends-before-start",
  "last-administrator",
  "role-not-held",
  "numbering-frozen",
  "not-enrolled",
] as const;
export type PeopleRefusal = (typeof peopleRefusals)[number];

/** Six to twelve digits. Fewer are guessed from over the shoulder; a desk needs no more. */
export const PIN = /^\d{6,12}$/;
