import { type CivilDate } from "../calendar/civil-date.ts";
import { checkNip } from "../identifiers/nip.ts";
import { type FaultKind, maySave } from "../identifiers/outcome.ts";
import { checkPesel } from "../identifiers/pesel.ts";
import { checkRegon } from "../identifiers/regon.ts";
import { accepted, type Outcome, type Refusal, refused } from "../refusal.ts";
import { type SenderDetails } from "../senders/facts.ts";
import { type IntakeRefusal, type NewSender } from "./draft.ts";

const FIELD = "sender.sender";

/**
 * A sender as typed, made into what is kept: identifiers as bare digits, empty text as null. No identifier is ever required
 * of a letter (domain.md §2.4), but one that is given must be right: refuses a wrong form and wrong check digits. A
 * warning (a birth date in the future) does not stop it; the form shows it.
 */
export function senderDetails(typed: NewSender, today: CivilDate): Outcome<SenderDetails, IntakeRefusal> {
  const pesel = given(typed.pesel, (text) => checkPesel(text, today));
  const nip = given(typed.nip, checkNip);
  const regon = given(typed.regon, checkRegon);
  if (!pesel.ok) return fault("pesel", pesel.fault);
  if (!nip.ok) return fault("nip", nip.fault);
  if (!regon.ok) return fault("regon", regon.fault);
  const address = typed.address === "" ? null : typed.address;
  return accepted({ name: typed.name, address, pesel: pesel.text, nip: nip.text, regon: regon.text });
}

type Given =
  | { readonly ok: true; readonly text: string | null }
  | { readonly ok: false; readonly fault: FaultKind };

function given(typed: string | null, check: (text: string) => Parameters<typeof maySave>[0]): Given {
  if (typed === null || typed === "") return { ok: true, text: null };
  const outcome = check(typed);
  if (outcome.ok || maySave(outcome)) return { ok: true, text: outcome.normalized };
  return { ok: false, fault: outcome.outcome };
}

const sentences = {
  pesel: { FORMAT: "pesel-format", CHECKSUM: "pesel-checksum", SEMANTIC: "pesel-date" },
  nip: { FORMAT: "nip-format", CHECKSUM: "nip-checksum", SEMANTIC: "nip-format" },
  regon: { FORMAT: "regon-format", CHECKSUM: "regon-checksum", SEMANTIC: "regon-format" },
} as const satisfies Record<string, Record<FaultKind, IntakeRefusal>>;

function fault(of: keyof typeof sentences, kind: FaultKind): Refusal<IntakeRefusal> {
  return refused(sentences[of][kind], { field: `${FIELD}.${of}` });
}
