import { warsawDay } from "../../../main/domain/calendar/warsaw.ts";
import { type Directory } from "../../../main/domain/directory/directory.ts";
import { parseReceiptNumber } from "../../../main/domain/numbers/receipt-number.ts";
import { type Centre, isoNow } from "../centre.ts";
import { receiptHash } from "../crypto.ts";
import { receiptSecretOf } from "../offices.ts";
import { answerOn, type StatusAnswer } from "./answer.ts";
import { caseOfItem } from "./cases.ts";
import { itemByReceipt } from "./items.ts";
import { directoryOn } from "./units.ts";

export type LookUp = {
  /** Null for an unknown, a mistyped and an expired number alike. */
  readonly answer: StatusAnswer | null;
  /**
   * When the station that wrote of the matter last was last heard of, an instant: what is said may be as old as that. Without an
   * answer, when any station of the office was; null: none ever.
   */
  readonly asOf: string | null;
};

/** Well formed and nobody's: looked up in place of what is no number, so that every attempt does the same work. */
const NOBODYS = "000000000000";

/** Answers who types a receipt number (PUBLIC-1). The number is hashed and forgotten (RECEIPT-2). */
export async function lookUp(
  centre: Centre,
  place: { readonly office: string; readonly directory: Directory },
  typed: string,
): Promise<LookUp> {
  const { office } = place;
  const number = parseReceiptNumber(typed);
  const secret = (await receiptSecretOf(centre.db, office)) ?? "";
  const hash = receiptHash(number.ok ? number.value : NOBODYS, secret);
  const item = await itemByReceipt(centre.db, office, hash);
  const known = await caseOfItem(centre.db, office, item?.item ?? null);
  const today = warsawDay(isoNow(centre));
  const directory = await directoryOn(centre.db, place, today);
  const told = item?.state ?? null;
  const answer = number.ok ? answerOn({ item: told, case: known?.case ?? null, directory, today }) : null;
  const stations = await centre.db
    .selectFrom("stations")
    .select(["station", "last_contact as at"])
    .where("office", "=", office)
    .execute();
  // An expired number is answered like an unknown one, its freshness too.
  const by = answer === null ? null : (known?.station ?? told?.registered?.station);
  const heard = stations.flatMap(({ station, at }) =>
    at !== null && (by === null || by === station) ? [at] : [],
  );
  return { answer, asOf: heard.toSorted().at(-1) ?? null };
}
