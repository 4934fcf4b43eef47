import {
  type Circumstances,
  circumstanceValues,
  type Question,
  questions,
} from "../../../main/domain/trusted-profile/circumstances.ts";

export type MutableCircumstances = { -readonly [Q in Question]: Circumstances[Q] };

/** Everything in order: a Polish citizen with a good card comes to have a profile confirmed. */
export const inOrder: Circumstances = {
  suspicion: "none",
  presence: "present",
  nationality: "polish",
  document: "polish-id-card",
  mobileId: "not-accepted",
  documentState: "good",
  face: "same",
  peselShown: "yes",
  age: "13-or-more",
  capacity: "full-or-limited",
  stateSystem: "works",
  purpose: "confirm",
  application: "in-time",
  peselMatch: "same",
  birthDateMatch: "same",
  surnameMatch: "same",
  namesMatch: "same",
  profile: "none",
  signature: "signed",
};

/**
 * Every combination of every answer, one after another in one object that changes between the calls: there are 42 million, and as
 * many objects would be most of the time.
 */
export function everyCase(visit: (one: Circumstances) => void): number {
  const one: MutableCircumstances = { ...inOrder };
  // One object seen as a record of texts: each value written comes from the list of its own question.
  const written: Record<string, string> = one;
  const lists = questions.map((question) => [question, circumstanceValues[question]] as const);
  let count = 0;
  const walk = (at: number): void => {
    const list = lists[at];
    if (list === undefined) {
      count += 1;
      visit(one);
      return;
    }
    const [question, answers] = list;
    for (const answer of answers) {
      written[question] = answer;
      walk(at + 1);
    }
  };
  walk(0);
  return count;
}

/**
 * The card once more, said in another way: as an officer would explain it, without a table. The reason alone; the outcome follows
 * from it.
 */
export function explained(one: Circumstances): string {
  if (one.suspicion !== "none") return one.suspicion === "upheld" ? "fraud-suspected" : "suspicion";
  return wrongWithPerson(one) ?? wrongInSystem(one) ?? wrongAtEnd(one);
}

const own = {
  polish: ["polish-id-card", "polish-passport", "mobile-id"],
  eu: ["eu-id-card", "eu-passport"],
  other: ["residence-card", "foreign-passport"],
} as const satisfies Record<Circumstances["nationality"], readonly string[]>;

const states = {
  good: null,
  invalid: "document-invalid",
  damaged: "document-damaged",
  expired: "document-expired",
} as const;

function wrongWithPerson(one: Circumstances): string | null {
  if (one.presence === "absent") return "not-present";
  if (one.document === "none") return "no-document";
  const accepted: readonly string[] = own[one.nationality];
  if (!accepted.includes(one.document)) return "document-not-accepted";
  if (one.document === "mobile-id" && one.mobileId === "not-accepted") return "mobile-id-not-accepted";
  const bad = states[one.documentState];
  if (bad !== null) return bad;
  if (one.face === "other") return "identity-not-established";
  if (one.nationality !== "polish" && one.peselShown === "no") return "pesel-not-shown";
  if (one.age === "under-13") return "under-age";
  return one.capacity === "none" ? "no-legal-capacity" : null;
}

function wrongInSystem(one: Circumstances): string | null {
  if (one.stateSystem === "down") return "state-system-down";
  if (one.purpose !== "invalidate") {
    if (one.application === "missing") return "application-missing";
    if (one.application === "too-old") return "application-expired";
    if (one.application === "incomplete") return "application-incomplete";
  }
  if (one.peselMatch === "differs") return "pesel-differs";
  if (one.birthDateMatch === "differs") return "birth-date-differs";
  if (one.surnameMatch === "differs") return "surname-differs";
  return one.namesMatch === "differs" ? "names-differ" : null;
}

function wrongAtEnd(one: Circumstances): string {
  if (one.purpose === "confirm" && one.profile === "valid") return "profile-exists";
  if (one.purpose !== "confirm" && one.profile === "none") return "profile-missing";
  if (one.purpose !== "confirm" && one.profile === "expired") return "profile-expired";
  return one.signature === "refused" ? "signature-refused" : `ready-to-${one.purpose}`;
}
