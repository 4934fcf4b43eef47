import { describe, expect, test } from "vitest";
import { countPartyTerm, keepsTerm, partyTermDays } from "../../../main/domain/deadlines/party-term.ts";
import { partyTermKindSchema } from "../../../main/domain/deadlines/party-term-kind.ts";
import { day } from "../calendar/arbitraries.ts";

describe("countPartyTerm", () => {
  // The table of domain.md 2.14.
  test.each([
    ["supplement", "2026-12-17", "2026-12-28"],
    ["supplement", "2027-03-22", "2027-03-30"],
    ["tax-supplement", "2026-12-17", "2026-12-28"],
    ["appeal", "2026-04-17", "2026-05-04"],
    ["appeal", "2027-05-13", "2027-05-28"],
    ["tax-appeal", "2027-05-13", "2027-05-28"],
    ["interlocutory-appeal", "2026-11-16", "2026-11-23"],
    ["tax-interlocutory-appeal", "2026-11-16", "2026-11-23"],
    ["petition-supplement", "2026-11-16", "2026-11-30"],
    ["complaint-supplement", "2026-11-16", "2026-11-23"],
  ] as const)("%s served %s ends on %s", (kind, servedOn, end) => {
    expect(countPartyTerm(kind, null, day(servedOn))).toMatchObject({ ok: true, value: { end } });
  });

  test("tells each step from the service to the end", () => {
    const outcome = countPartyTerm("tax-supplement", 7, day("2026-12-18"));

    expect(outcome).toMatchObject({
      value: {
        steps: [
          { kind: "service", on: "2026-12-18", basis: "Ordynacja podatkowa art. 169 § 1" },
          { kind: "term", term: { length: 7, unit: "days" } },
          { kind: "event", on: "2026-12-18", basis: "Ordynacja podatkowa art. 12 § 1" },
          { kind: "nominal-end", on: "2026-12-25" },
          { kind: "shift", why: "christmas-day" },
          { kind: "shift", why: "boxing-day" },
          { kind: "shift", why: "sunday" },
          { kind: "end", on: "2026-12-28" },
        ],
      },
    });
  });

  test("lets a summons give more than seven days, not fewer", () => {
    const served = day("2026-11-16");

    expect(countPartyTerm("supplement", 21, served)).toMatchObject({
      value: { days: 21, end: "2026-12-07" },
    });
    expect(countPartyTerm("supplement", 6, served)).toEqual({
      ok: false,
      code: "term-too-short",
      field: "days",
      details: { least: 7 },
    });
    expect(countPartyTerm("supplement", 0, served)).toMatchObject({ code: "term-too-short" });
    expect(countPartyTerm("supplement", 7.5, served)).toMatchObject({ code: "term-too-short" });
    expect(countPartyTerm("supplement", 367, served)).toMatchObject({ code: "term-too-long" });
  });

  test.each(partyTermKindSchema.options.filter((kind) => kind !== "supplement"))(
    "refuses %s of another length than the law's",
    (kind) => {
      const days = partyTermDays(kind, day("2026-11-16"))?.days ?? 0;

      expect(countPartyTerm(kind, days - 1, day("2026-11-16"))).toMatchObject({ code: "term-too-short" });
      expect(countPartyTerm(kind, days + 1, day("2026-11-16"))).toMatchObject({ code: "term-set-by-law" });
    },
  );

  test.each(["2017-12-31", "9999-12-31"])("refuses a service on %s, of which it knows no law", (on) => {
    expect(countPartyTerm("appeal", null, day(on))).toMatchObject({ code: "term-law-unknown" });
  });
});

describe("keepsTerm", () => {
  test.each([
    ["2026-12-28", null, true],
    ["2026-12-29", null, false],
    ["2026-12-30", "2026-12-28", true],
    ["2026-12-30", "2026-12-29", false],
  ])("received %s, posted %s: %s", (receivedOn, postedOn, kept) => {
    const letter = { receivedOn: day(receivedOn), postedOn: postedOn === null ? null : day(postedOn) };

    expect(keepsTerm(day("2026-12-28"), letter)).toBe(kept);
  });
});
