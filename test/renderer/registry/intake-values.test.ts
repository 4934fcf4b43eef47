import { describe, expect, it } from "vitest";
import { parseCivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { itemDraftSchema } from "../../../main/domain/intake/draft.ts";
import { intakeResolver } from "../../../renderer/registry/intake-resolver.ts";
import {
  descriptionOf,
  emptyValues,
  type IntakeValues,
  receivedOf,
} from "../../../renderer/registry/intake-values.ts";
import { readTypedTime } from "../../../renderer/registry/typed.ts";

const today = parseCivilDate("2026-11-21");
if (today === null) throw new Error("No such day");

const filled: IntakeValues = {
  ...emptyValues("GENERAL_LETTER", "OR"),
  sender: { kind: "known", id: "s1", type: "person", address: null },
  senderName: "Kowalska Anna",
  title: "Wniosek",
};

const check = (values: IntakeValues) =>
  intakeResolver(today)(values, undefined, { fields: {}, shouldUseNativeValidation: false });

describe("intake values", () => {
  it("make a draft that the contract takes from a known sender and a title alone", () => {
    const draft = { ...descriptionOf(filled, today), received: receivedOf(filled, today) };

    expect(itemDraftSchema.parse(draft)).toMatchObject({
      sender: { kind: "known", id: "s1" },
      documentDate: null,
      reference: null,
      attachments: 0,
      pages: null,
      received: null,
    });
  });

  it("read dates as they are typed, whole or partial", () => {
    expect(descriptionOf({ ...filled, documentDate: "18.11" }, today).documentDate).toBe("2026-11-18");
    expect(descriptionOf({ ...filled, documentDate: "11.2026" }, today).documentDate).toBe("2026-11");
    expect(descriptionOf({ ...filled, documentDate: "wczoraj" }, today).documentDate).toBe("2026-11-20");
  });

  it("leave posting out when the item did not come by post", () => {
    const typed = { ...filled, postedOn: "18.11", postalNumber: "R123" };

    expect(descriptionOf(typed, today)).toMatchObject({ postedOn: null, postalNumber: null });
    expect(descriptionOf({ ...typed, channel: "POST" }, today)).toMatchObject({
      postedOn: "2026-11-18",
      postalNumber: "R123",
    });
  });

  it("send only the identifiers that a sender of the chosen type can have", () => {
    const typed: IntakeValues = {
      ...filled,
      sender: { kind: "new", type: "company" },
      pesel: "00010100008",
      nip: "1234563218",
    };

    expect(descriptionOf(typed, today).sender).toMatchObject({
      sender: { type: "company", pesel: null, nip: "1234563218" },
    });
  });

  it.each([
    ["1042", "10:42"],
    ["10.42", "10:42"],
    ["9", "09:00"],
    ["9:05", "09:05"],
    ["rano", "rano"],
  ])("read the hour %s as %s", (typed, read) => {
    expect(readTypedTime(typed)).toBe(read);
  });
});

describe("intake resolver", () => {
  it("passes a filled form as the contract's draft", async () => {
    expect(await check(filled)).toMatchObject({ errors: {}, values: { title: "Wniosek" } });
  });

  it("puts each complaint beside its field: sender, title, count, received", async () => {
    const { errors } = await check({
      ...filled,
      sender: { kind: "none" },
      title: " ",
      attachments: "dwa",
      receivedOn: "31.11",
    });

    expect(Object.keys(errors).toSorted()).toEqual([
      "attachments",
      "receivedOn",
      "receivedReason",
      "receivedTime",
      "senderName",
      "title",
    ]);
  });

  it("takes brak danych for a title that cannot be read", async () => {
    const { errors } = await check({ ...filled, title: "", titleNoData: true });

    expect(errors).toEqual({});
  });
});
