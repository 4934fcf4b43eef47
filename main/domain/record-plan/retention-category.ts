import { z } from "zod";
import { type CivilDate, civilDate, partsOf } from "../calendar/civil-date.ts";

/**
 * How long closed cases are kept (rozporządzenie z 20 X 2015 r. w sprawie klasyfikowania i kwalifikowania dokumentacji,
 * Dz.U. 2015 poz. 1743; instrukcja archiwalna, Dz.U. 2011 nr 14 poz. 67, zał. 6): `A` for ever, `B5` five years, `BE10` ten years and
 * then an expert's appraisal, `Bc` until it is of no use.
 */
export type RetentionCategory = "A" | "Bc" | `B${number}` | `BE${number}`;

export const retentionCategorySchema = z.custom<RetentionCategory>(
  (text) => typeof text === "string" && isCategory(text),
  "bad-category",
);

/** A category as people write it (`b-5`, `BE 10`, `bc`), or null. `B` without years is none: nobody could say when it ends. */
export function parseRetentionCategory(typed: string): RetentionCategory | null {
  const parts = /^(A|BC|BE?(?=\d))(\d{0,2})$/.exec(typed.replaceAll(/[\s\u00a0.–-]/gu, "").toUpperCase());
  if (parts === null) return null;
  const [, kind = "", years = ""] = parts;
  const written = kind === "BC" ? `Bc${years}` : `${kind}${years.replace(/^0+/, "")}`;
  return isCategory(written) ? written : null;
}

export type Retention = {
  readonly category: RetentionCategory;
  /** 1 January of the year after the final settlement: the count begins. */
  readonly countsFrom: CivilDate;
  /** First day on which disposal may be proposed; null where no count can say: `A` and `Bc`. */
  readonly disposableFrom: CivilDate | null;
  /** An expert of the state archive looks at it before anything else is done with it. */
  readonly expertAppraisal: boolean;
  /** Goes to the state archive and is never disposed of. */
  readonly permanent: boolean;
};

/**
 * From when a case that was finally settled on `closedOn` may be proposed for disposal: after as many full years as its category
 * says, counted from 1 January of the next year (domain.md §2.12). The program only proposes; disposal needs the state archive's
 * consent (ustawa o narodowym zasobie archiwalnym, art. 5).
 */
export function retention(category: RetentionCategory, closedOn: CivilDate): Retention {
  const { year } = partsOf(closedOn);
  const years = yearsOf(category);
  return {
    category,
    countsFrom: newYear(year + 1),
    disposableFrom: years === null ? null : newYear(year + 1 + years),
    expertAppraisal: category.startsWith("BE"),
    permanent: category === "A",
  };
}

/** The years that a category names; null for `A` and `Bc`. */
export function yearsOf(category: RetentionCategory): number | null {
  const years = /\d+$/.exec(category);
  return years === null ? null : Number(years[0]);
}

function isCategory(text: string): text is RetentionCategory {
  return /^(?:A|Bc|BE?[1-9]\d?)$/.test(text);
}

function newYear(year: number): CivilDate {
  const day = civilDate(year, 1, 1);
  if (day === null) throw new RangeError("Beyond the years 1-9999");
  return day;
}
