import { type CivilDate } from "../calendar/civil-date.ts";
import { inForce, type Validity } from "../calendar/validity.ts";
import { type Circumstances } from "./circumstances.ts";

/** A member of the European Union besides Poland; `country` is its ISO 3166 code. */
export type EuMember = Validity & { readonly country: string };

/** `validFrom` is the day from which the row vouches for it: since Poland is a member itself, where the state was one before. */
const since2004 = { validFrom: "2004-05-01" } as const;

export const euMembers: readonly EuMember[] = [
  ..."AT BE CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PT SE SI SK"
    .split(" ")
    .map((country) => ({ country, ...since2004 })),
  { country: "BG", validFrom: "2007-01-01" },
  { country: "RO", validFrom: "2007-01-01" },
  { country: "HR", validFrom: "2013-07-01" },
  { country: "GB", ...since2004, validTo: "2020-01-31" },
];

/** Which column of the decision card a citizenship belongs to. `country` is an ISO 3166 code of two letters, in any case. */
export function nationalityOf(country: string, today: CivilDate): Circumstances["nationality"] {
  const code = country.trim().toUpperCase();
  if (code === "PL") return "polish";
  return euMembers.some((row) => row.country === code && inForce(row, today)) ? "eu" : "other";
}
