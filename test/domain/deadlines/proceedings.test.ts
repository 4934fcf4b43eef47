import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { statutoryTermOn } from "../../../main/domain/calendar/statutory-terms.ts";
import { countDeadline } from "../../../main/domain/deadlines/deadline.ts";
import { proceedingIdSchema } from "../../../main/domain/deadlines/proceeding-id.ts";
import { proceedingOn, proceedings, proceedingsOn } from "../../../main/domain/deadlines/proceedings.ts";
import { partyTermDays } from "../../../main/domain/deadlines/party-term.ts";
import { proceedingForMatter } from "../../../main/domain/deadlines/usual-proceeding.ts";
import { directorySchema } from "../../../main/domain/directory/directory.ts";
import { dueOn } from "../../../main/domain/intake/due.ts";
import { day } from "../calendar/arbitraries.ts";

const on = day("2026-11-16");
const directory = directorySchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../assets/office/kruszyna.json"), "utf8")),
);

describe("proceedings", () => {
  test("have one row for each id on one day", () => {
    expect(
      proceedingsOn(on)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(proceedingIdSchema.options.toSorted());
    expect(proceedings.filter(({ id }) => proceedingOn(id, on) === null)).toEqual([]);
  });

  test("vouch for nothing before their first day", () => {
    expect(proceedingsOn(day("2017-12-31"))).toEqual([]);
  });

  test("name terms, limits and summonses that are in force, counted by their own act", () => {
    const broken = proceedingsOn(on).filter(({ term, act, extension, summons }) => {
      const limit = extension?.limit?.term ?? null;
      return [term, limit, summons].some((id) => id !== null && statutoryTermOn(id, on)?.act !== act);
    });

    expect(broken).toEqual([]);
  });

  test.each([
    ["kpa-simple", "KPA art. 36", "KPA art. 64 § 2", 7],
    ["tax", "Ordynacja podatkowa art. 140", "Ordynacja podatkowa art. 169 § 1", 7],
    ["petition", "Ustawa o petycjach art. 10 ust. 3", "Ustawa o petycjach art. 7 ust. 2", 14],
  ] as const)("%s: notice by %s, summons by %s of %i days", (id, notice, basis, days) => {
    const row = proceedingOn(id, on);

    expect(row?.extension?.basis).toBe(notice);
    expect(row?.summons && partyTermDays(row.summons, on)).toMatchObject({ basis, days });
  });
});

const usualOf = (kind: "days" | "months", amount: number, legalBasis: string) =>
  proceedingForMatter("SOMETHING_NEW", { kind, amount, legalBasis });

describe("proceedingForMatter", () => {
  test.each([
    ["GENERAL_LETTER", "kpa-simple"],
    ["TAX_PROPERTY", "tax"],
    ["TAX_RELIEF", "tax"],
    ["TAX_TRANSPORT", "none"],
    ["TAX_CERTIFICATE", "tax-certificate"],
    ["TAX_LINK", "office-rule"],
    ["ALCOHOL_PERMIT", "kpa-simple"],
    ["PLANNING", "kpa-complex"],
    ["WATER_ACTIVATION", "office-rule"],
    ["WATER_REPORT", "office-rule"],
    ["PUBLIC_INFO", "public-information"],
    ["COMPLAINT", "complaint"],
    ["MOTION", "motion"],
    ["PETITION", "petition"],
    ["GOPS_FAMILY", "kpa-simple"],
    ["INVOICE", "none"],
  ])("%s of the office's directory: %s", (code, proceeding) => {
    const matter = directory.matters.find((each) => each.code === code);

    expect(matter && proceedingForMatter(matter.code, matter.term)).toBe(proceeding);
  });

  test("goes by length and article for a matter that names none", () => {
    expect(usualOf("months", 1, "KPA art. 35 § 3a")).toBe("kpa-simplified");
    expect(usualOf("months", 2, "Ordynacja podatkowa art. 139 § 1")).toBe("tax-complex");
    expect(usualOf("days", 7, "KPA art. 217 § 3")).toBe("certificate");
    expect(usualOf("days", 7, "ORDYNACJA PODATKOWA ART. 306a § 5")).toBe("tax-certificate");
    expect(usualOf("days", 8, "KPA art. 217 § 3")).toBe("office-rule");
    expect(usualOf("months", 1, "uchwała rady gminy")).toBe("office-rule");
  });

  test("leads to the same day as the register shows, for each matter of the directory", () => {
    const differing = directory.matters.filter((matter) => {
      const proceeding = proceedingForMatter(matter.code, matter.term);
      const input = { proceeding, startOn: on, stops: [], extensions: [], ownTerm: matter.term };
      return countDeadline(input).dueOn !== dueOn(matter, on, directory);
    });

    expect(differing).toEqual([]);
  });
});
