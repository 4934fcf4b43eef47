import { type Brand, branded } from "../brand.ts";
import { cleanLine } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";

/** A telephone number in E.164: `+48343202003`. */
export type Phone = Brand<"Phone">;

export type PhoneFacts = {
  /** Extension, 1-6 digits, kept apart from the number. */
  readonly ext: string | null;
  /** A hint by the first digits of a Polish number; null abroad. */
  readonly kind: "mobile" | "landline" | null;
};

export type PhoneCode =
  | "phone-characters"
  | "phone-length"
  | "phone-leading-zero"
  | "phone-foreign-length"
  | "phone-extension";

/** Ranges of mobile numbers (a hint only: numbers move between networks). */
const mobile = /^(?:45|50|51|53|57|60|66|69|72|73|78|79|88)/;

/**
 * Checks a telephone number: 9 Polish digits with or without `+48`, `0048` or an old trunk `0`, or a foreign number after `+` or
 * `00` (8-15 digits). Spaces, hyphens, dots, slashes and brackets group digits; `wew.`, `w.`, `ext.`, `x` or `#` begins an
 * extension.
 */
export function checkPhone(input: string): IdentifierOutcome<Phone, PhoneCode, PhoneFacts> {
  const line = cleanLine(input).toLowerCase();
  const [, main = "", ext = null] = /^(.*?)(?:(?:wewn|wew|ext|w|x)\.?|#)\s*([^a-z#]*)$/.exec(line) ?? [
    null,
    line,
  ];
  const grouped = main.replace(/^tel(?:efon)?\b\.?:?/, "").replace(/[\s\-\u2010-\u2015.,/()]/g, "");
  if (ext !== null && !/^\d{1,6}$/.test(ext.replace(/[\s.]/g, ""))) {
    return blocking("FORMAT", "phone-extension", grouped);
  }
  const extension = ext === null ? null : ext.replace(/[\s.]/g, "");
  const international = grouped.replace(/^00/, "+");
  if (!/^\+?\d+$/.test(international)) return blocking("FORMAT", "phone-characters", grouped);

  if (international.startsWith("+") && !international.startsWith("+48")) {
    // E.164 has 15 digits at most, and no country code begins with 0.
    if (!/^\+[1-9]\d{7,14}$/.test(international)) return blocking("FORMAT", "phone-foreign-length", grouped);
    return { ok: true, normalized: branded<Phone>(international), ext: extension, kind: null };
  }
  const national = nationalDigits(international);
  if (national.length !== 9) return blocking("FORMAT", "phone-length", grouped, { length: national.length });
  if (national.startsWith("0")) return blocking("FORMAT", "phone-leading-zero", grouped);
  return {
    ok: true,
    normalized: branded<Phone>(`+48${national}`),
    ext: extension,
    kind: mobile.test(national) ? "mobile" : "landline",
  };
}

/** `34 320 20 03 wew. 36`, `600 123 456`; a foreign number as it is. `extensionWord` is the word of the interface's language. */
export function formatPhone(phone: Phone, ext: string | null = null, extensionWord = "wew."): string {
  const tail = ext === null ? "" : ` ${extensionWord} ${ext}`;
  if (!/^\+48\d{9}$/.test(phone)) return phone + tail;
  const national = phone.slice(3);
  const groups = mobile.test(national) ? [3, 3, 3] : [2, 3, 2, 2];
  let at = 0;
  const shown = groups.map((length) => national.slice(at, (at += length)));
  return shown.join(" ") + tail;
}

function nationalDigits(written: string): string {
  if (written.startsWith("+48")) return written.slice(3);
  // Eleven digits with 48 are a number whose plus was lost; ten with 0 have the trunk prefix of before 2006.
  if (written.length === 11 && written.startsWith("48")) return written.slice(2);
  if (written.length === 10 && written.startsWith("0")) return written.slice(1);
  return written;
}
