import { type CivilDate } from "../../domain/calendar/civil-date.ts";
import { partyTermDays } from "../../domain/deadlines/party-term.ts";
import { type ProceedingId } from "../../domain/deadlines/proceeding-id.ts";
import { proceedingOn } from "../../domain/deadlines/proceedings.ts";
import { type LetterLaw, letterLaws } from "./letter-law.ts";

const petitions = "ustawy z dnia 11 lipca 2014 r. o petycjach";
const information = "ustawy z dnia 6 września 2001 r. o dostępie do informacji publicznej";
const complaints =
  "rozporządzenia Rady Ministrów z dnia 8 stycznia 2002 r. w sprawie organizacji przyjmowania i rozpatrywania skarg i wniosków";

/** Where the law of a proceeding differs from that of the act by which it is counted. */
const differing: Partial<Record<ProceedingId, Partial<LetterLaw>>> = {
  petition: {
    filed: { accusative: "petycję", genitive: "petycji" },
    supplement: { whole: `art. 7 ust. 2 ${petitions}` },
    unexamined: "pozostawienie petycji bez rozpatrzenia",
    newTerm: { whole: `art. 10 ust. 3 ${petitions}` },
    reminder: null,
    forwarding: { whole: `art. 6 ust. 1 ${petitions}` },
    termKept: null,
  },
  complaint: {
    filed: { accusative: "skargę", genitive: "skargi" },
    supplement: { whole: `§ 8 ust. 2 ${complaints}` },
    unexamined: "pozostawienie skargi bez rozpoznania",
    newTerm: "art. 36 § 1 i 2 w związku z art. 237 § 4",
    forwarding: "art. 231",
    termKept: null,
  },
  motion: {
    filed: { accusative: "wniosek", genitive: "wniosku" },
    supplement: { whole: `§ 8 ust. 2 ${complaints}` },
    unexamined: "pozostawienie wniosku bez rozpoznania",
    newTerm: "art. 245",
    reminder: null,
    forwarding: "art. 243",
    termKept: null,
  },
  "public-information": {
    filed: { accusative: "wniosek", genitive: "wniosku" },
    newTerm: { whole: `art. 13 ust. 2 ${information}` },
    reminder: null,
  },
};

/**
 * The law that letters quote in a proceeding on a day, with the days of appeal that hold then; null when the tables vouch for
 * none that day.
 */
export function letterLawOn(proceeding: ProceedingId, day: CivilDate): LetterLaw | null {
  const row = proceedingOn(proceeding, day);
  if (row === null) return null;
  const law: LetterLaw = { ...letterLaws[row.act], ...differing[proceeding] };
  const appeal = partyTermDays(row.act === "kpa" ? "appeal" : "tax-appeal", day);
  return appeal === null ? law : { ...law, appealDays: appeal.days };
}
