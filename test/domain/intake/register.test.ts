import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ItemDraft, itemDraftSchema } from "../../../main/domain/intake/draft.ts";
import { register, registerBare } from "../../../main/domain/intake/register.ts";
import { accepted, refused } from "../../../main/domain/refusal.ts";
import { context, directory, draft, moment } from "./examples.ts";

/** The code of the refusal, and the field beside which its sentence stands. */
function refusalOf(told: Partial<ItemDraft>, more: Parameters<typeof context>[0] = {}) {
  let asked = false;
  const outcome = register(
    { ...draft, ...told },
    context({
      nextNumber: () => {
        asked = true;
        return accepted(417);
      },
      ...more,
    }),
  );
  if (outcome.ok) throw new Error("It was registered");
  if (asked) throw new Error("It was refused, and a number was asked for");
  return { code: outcome.code, field: outcome.field };
}

const frozen = () => refused("numbering-frozen");

function person(more: { pesel?: string; nip?: string; regon?: string; address?: string }) {
  const nothing = { address: null, pesel: null, nip: null, regon: null };
  return { kind: "new", sender: { type: "person", name: "Jan Testowy", ...nothing, ...more } } as const;
}

function registered(told: Partial<ItemDraft>, more: Parameters<typeof context>[0] = {}) {
  const outcome = register({ ...draft, ...told }, context(more));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  const fact = outcome.value.facts.at(-1);
  if (fact?.kind !== "ItemRegistered") throw new Error("The last fact is the item");
  return { ...outcome.value, fact };
}

describe("register", () => {
  test("gives the next number of the point's series, the moment of receipt and the term", () => {
    const { number, fact } = registered({});

    expect(number).toEqual({ point: "K1", seq: 417, year: 2026 });
    expect(fact.body).toMatchObject({
      point: "K1",
      number: 417,
      year: 2026,
      receivedOn: "2026-11-21",
      receivedTime: "10:42",
      dueOn: "2026-12-21",
      bare: false,
    });
  });

  test("seals title, reference, remarks, reasons and the receipt number, and leaves none of them in the open", () => {
    const received = { on: "2026-11-20", time: "15:10", reason: "Pani Nowak oddała u sąsiada" };
    const { fact } = registered({ remarks: "Koperta rozdarta", received });

    expect(fact.sealed).toEqual({
      title: "Wniosek o odroczenie podatku",
      reference: "AB/12/2026",
      postalNumber: null,
      remarks: "Koperta rozdarta",
      otherDayReason: "Pani Nowak oddała u sąsiada",
      receipt: "7K3M9QXW2TBS",
    });
    const open = JSON.stringify(fact.body);
    for (const secret of ["Wniosek", "AB/12", "Koperta", "7K3M", "Nowak"]) expect(open).not.toContain(secret);
  });

  test("records a new sender with bare digits, before the item that names it", () => {
    const { facts } = registered({ sender: person({ pesel: "0001 0100-008", address: "" }) });

    expect(facts[0]).toEqual({
      kind: "SenderRecorded",
      subject: "sender-1",
      body: { type: "person" },
      sealed: { name: "Jan Testowy", address: null, pesel: "00010100008", nip: null, regon: null },
    });
    expect(facts[1]).toMatchObject({ kind: "ItemRegistered", body: { sender: "sender-1" } });
  });

  test("asks for the series of the year of receipt: in last year's for a letter of last year", () => {
    const asked: number[] = [];
    const after = moment("2027-01-04T08:00:00.000Z");
    const nextNumber = (_point: string, year: number) => {
      asked.push(year);
      return accepted(year === 2026 ? 418 : 1);
    };
    const received = { on: "2026-12-31", time: "15:10", reason: "Leżało w skrzynce" };

    const late = registered({ received }, { now: after, nextNumber });
    const today = registered({}, { now: after, nextNumber });

    expect(late.number).toEqual({ point: "K1", seq: 418, year: 2026 });
    expect(late.fact.sealed.otherDayReason).toBe("Leżało w skrzynce");
    expect(today.number).toEqual({ point: "K1", seq: 1, year: 2027 });
    expect(asked).toEqual([2026, 2027]);
  });

  test("takes the civil year in Warsaw, an hour before it turns in UTC", () => {
    const years: number[] = [];
    const nextNumber = (_point: string, year: number) => {
      years.push(year);
      return accepted(1);
    };

    registered({}, { now: moment("2026-12-31T22:59:59.999Z"), nextNumber });
    registered({}, { now: moment("2026-12-31T23:00:00.000Z"), nextNumber });

    expect(years).toEqual([2026, 2027]);
  });

  test("keeps no reason when the day of receipt is today", () => {
    const received = { on: "2026-11-21", time: "08:00", reason: "Rano przy drzwiach" };

    expect(registered({ received }).fact).toMatchObject({
      body: { receivedTime: "08:00" },
      sealed: { otherDayReason: null },
    });
  });

  test.each([
    ["pesel-format", "pesel", { pesel: "0001010000" }],
    ["pesel-checksum", "pesel", { pesel: "00010100009" }],
    ["pesel-date", "pesel", { pesel: "00130100003" }],
    ["nip-format", "nip", { nip: "999000123" }],
    ["nip-checksum", "nip", { nip: "9990001233" }],
    ["regon-format", "regon", { regon: "12345" }],
    ["regon-checksum", "regon", { regon: "999000013" }],
  ])("refuses a sender's identifier with %s beside its field", (code, field, typed) => {
    expect(refusalOf({ sender: person(typed) })).toEqual({ code, field: `sender.sender.${field}` });
  });

  test.each([
    ["sender-unknown", "sender", { sender: { kind: "known", id: "nobody" } }],
    ["matter-unknown", "matter", { matter: "NO_SUCH_MATTER" }],
    ["unit-unknown", "unit", { unit: "XX" }],
    ["bad-partial-date", "documentDate", { documentDate: "2026-02-30" }],
    ["document-after-receipt", "documentDate", { documentDate: "2026-11-22" }],
    ["document-after-receipt", "documentDate", { documentDate: "2026-12" }],
    ["document-after-receipt", "documentDate", { documentDate: "2027" }],
    ["posted-after-receipt", "postedOn", { postedOn: "2026-11-22" }],
    ["date-in-future", "received.on", { received: { on: "2026-11-22", time: "08:00", reason: "x" } }],
    ["date-in-future", "received.on", { received: { on: "2026-11-21", time: "10:43", reason: "x" } }],
    ["received-too-long-ago", "received.on", { received: { on: "2024-12-31", time: "10:00", reason: "x" } }],
    ["bad-date", "received.on", { received: { on: "2026-02-30", time: "10:00", reason: "x" } }],
    ["reason-required", "received.reason", { received: { on: "2026-11-20", time: "10:00", reason: "" } }],
  ] as const)("refuses with %s beside %s", (code, field, told) => {
    expect(refusalOf(told)).toEqual({ code, field });
  });

  test("refuses a matter that the office no longer takes in", () => {
    const matters = directory.matters.map((matter) =>
      matter.code === "GENERAL_LETTER" ? { ...matter, validTo: "2026-11-20" } : matter,
    );

    expect(refusalOf({}, { directory: { ...directory, matters } }).code).toBe("matter-retired");
  });

  test("refuses at a station without a point, while numbering is frozen, and past the last number of a label", () => {
    expect(refusalOf({}, { point: null }).code).toBe("no-point");
    expect(refusalOf({}, { nextNumber: frozen }).code).toBe("numbering-frozen");
    expect(refusalOf({}, { nextNumber: () => accepted(1_000_000) }).code).toBe("series-exhausted");
  });

  test("takes a partial date as far as it goes: the month of receipt is not after receipt", () => {
    expect(registered({ documentDate: "2026-11" }).fact.body.documentDate).toBe("2026-11");
    expect(registered({ documentDate: "2026" }).fact.body.documentDate).toBe("2026");
  });

  test("any draft that the schema takes is registered or refused with a known code, never thrown on", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    const drafts = fc.record({
      title: fc.option(text),
      reference: fc.option(text),
      documentDate: fc.option(fc.stringMatching(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
      postedOn: fc.option(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2050-01-01"), noInvalidDate: true }),
      ),
      name: text,
      pesel: fc.option(text),
    });
    fc.assert(
      fc.property(drafts, ({ name, pesel, postedOn, ...told }) => {
        const parsed = itemDraftSchema.safeParse({
          ...draft,
          ...told,
          postedOn: postedOn?.toISOString().slice(0, 10) ?? null,
          sender: {
            kind: "new",
            sender: { type: "person", name, address: null, pesel, nip: null, regon: null },
          },
        });
        if (!parsed.success) return;
        const outcome = register(parsed.data, context());
        expect(outcome.ok || typeof outcome.code === "string").toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("registerBare", () => {
  test("takes a letter of today's post of which nothing is known yet, under the catch-all matter", () => {
    const outcome = registerBare(context());

    expect(outcome).toMatchObject({
      ok: true,
      value: {
        facts: [
          {
            kind: "ItemRegistered",
            body: {
              bare: true,
              channel: "POST",
              matter: "GENERAL_LETTER",
              sender: null,
              dueOn: "2026-12-21",
            },
            sealed: { title: null, reference: null, receipt: "7K3M9QXW2TBS" },
          },
        ],
      },
    });
  });

  test("refuses when the directory has lost its catch-all matter", () => {
    const matters = directory.matters.filter(({ code }) => code !== "GENERAL_LETTER");

    expect(registerBare(context({ directory: { ...directory, matters } }))).toMatchObject({
      code: "matter-unknown",
    });
  });
});
