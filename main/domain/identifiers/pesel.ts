import { type Brand, branded } from "../brand.ts";
import { type CivilDate, civilDate } from "../calendar/civil-date.ts";
import { compact } from "./clean.ts";
import { blocking, type IdentifierOutcome, warning } from "./outcome.ts";
import { weightedSum } from "./weights.ts";

/** The number of a person in the population register: 11 digits `YYMMDDZZZXQ`. */
export type Pesel = Brand<"Pesel">;
export type Sex = "female" | "male";
export type PeselFacts = { readonly bornOn: CivilDate; readonly sex: Sex };

export type PeselCode =
  | "pesel-length"
  | "pesel-not-digits"
  | "pesel-check-digit"
  | "pesel-impossible-date"
  | "pesel-born-in-future"
  | "pesel-other-birth-date"
  | "pesel-other-sex";

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3] as const;
const centuries = [1900, 2000, 2100, 2200, 1800] as const;

/**
 * Checks a PESEL and reads birth date and sex from it (ustawa o ewidencji ludności, art. 15). Spaces and hyphens are
 * dropped. Refuses a wrong length, other characters, a wrong check digit and an impossible date; a birth after `today`
 * is only a warning.
 */
export function checkPesel(input: string, today: CivilDate): IdentifierOutcome<Pesel, PeselCode, PeselFacts> {
  const text = compact(input);
  if (/\D/.test(text)) return blocking("FORMAT", "pesel-not-digits", text);
  if (text.length !== 11) return blocking("FORMAT", "pesel-length", text, { length: text.length });
  if ((10 - (weightedSum(text, weights) % 10)) % 10 !== Number(text[10])) {
    return blocking("CHECKSUM", "pesel-check-digit", text);
  }
  const facts = decode(text);
  if (!facts) return blocking("SEMANTIC", "pesel-impossible-date", text);
  const pesel = branded<Pesel>(text);
  if (facts.bornOn > today) return warning("SEMANTIC", "pesel-born-in-future", pesel);
  return { ok: true, normalized: pesel, ...facts };
}

/** Birth date and sex that a checked PESEL tells. */
export function peselFacts(pesel: Pesel): PeselFacts {
  const facts = decode(pesel);
  if (!facts) throw new RangeError("A PESEL that no check has passed");
  return facts;
}

/**
 * Compares a PESEL with what the clerk typed beside it. Returns null when they agree (or nothing was typed), else the
 * warning to show.
 */
export function comparePesel(
  pesel: Pesel,
  typed: { readonly bornOn?: CivilDate | undefined; readonly sex?: Sex | undefined },
): "pesel-other-birth-date" | "pesel-other-sex" | null {
  const { bornOn, sex } = peselFacts(pesel);
  if (typed.bornOn !== undefined && typed.bornOn !== bornOn) return "pesel-other-birth-date";
  if (typed.sex !== undefined && typed.sex !== sex) return "pesel-other-sex";
  return null;
}

function decode(text: string): PeselFacts | null {
  const month = Number(text.slice(2, 4));
  const century = centuries[Math.floor(month / 20)];
  if (century === undefined) return null;
  const bornOn = civilDate(century + Number(text.slice(0, 2)), month % 20, Number(text.slice(4, 6)));
  return bornOn && { bornOn, sex: Number(text[9]) % 2 === 1 ? "male" : "female" };
}
