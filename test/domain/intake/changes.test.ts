import { describe, expect, test } from "vitest";
import { assign, describe as describeItem } from "../../../main/domain/intake/changes.ts";
import { day, directory, draft, item } from "./examples.ts";

const { received: _now, ...description } = draft;
const around = {
  directory,
  today: day("2026-11-23"),
  receivedOn: day("2026-11-21"),
  knowsSender: () => true,
  newSenderId: "sender-2",
};

const end = <Entry extends object>(entry: Entry) => ({ ...entry, validTo: "2026-11-22" });

describe("a better description", () => {
  test("replaces the description whole and counts the term from the day of receipt", () => {
    const outcome = describeItem(item, { description, reason: "Literówka" }, around);

    expect(outcome).toMatchObject({
      ok: true,
      value: [
        {
          kind: "ItemDescribed",
          subject: "item-1",
          body: { dueOn: "2026-12-21" },
          sealed: { reason: "Literówka" },
        },
      ],
    });
  });

  test("wants a reason for a change, and none for the first description of a bare item", () => {
    const bare = { ...item, bare: true };

    expect(describeItem(item, { description, reason: "" }, around)).toMatchObject({
      code: "reason-required",
      field: "reason",
    });
    expect(describeItem(bare, { description, reason: "" }, around).ok).toBe(true);
  });

  test("refuses a cancelled entry", () => {
    const cancelled = { ...item, state: "CANCELLED_ENTRY" } as const;

    expect(describeItem(cancelled, { description, reason: "x" }, around)).toMatchObject({
      code: "item-cancelled",
    });
  });

  test("lets a retired matter and a dissolved unit stay where they were, and refuses them anew", () => {
    const retired = {
      ...directory,
      matters: directory.matters.map((each) => (each.code === "TAX_RELIEF" ? end(each) : each)),
      units: directory.units.map((each) => (each.symbol === "FN" ? end(each) : each)),
    };
    const told = { description: { ...description, matter: "TAX_RELIEF", unit: "FN" }, reason: "x" };
    const already = { ...item, description: { ...item.description, matter: "TAX_RELIEF", unit: "FN" } };

    expect(describeItem(already, told, { ...around, directory: retired }).ok).toBe(true);
    expect(describeItem(item, told, { ...around, directory: retired })).toMatchObject({
      code: "matter-retired",
    });
  });

  test("refuses a letter dated after its receipt, whatever today is", () => {
    const told = { description: { ...description, documentDate: "2026-11-22" }, reason: "x" };

    expect(describeItem(item, told, around)).toMatchObject({ code: "document-after-receipt" });
  });
});

describe("assign", () => {
  const here = { directory, today: day("2026-11-23"), worksHere: (id: string) => id === "clerk-1" };

  test("gives an item to a unit, with or without a person", () => {
    expect(assign(item, { unit: "FN", clerk: "clerk-1" }, here)).toMatchObject({
      value: [{ kind: "ItemAssigned", body: { unit: "FN", clerk: "clerk-1" } }],
    });
    expect(assign(item, { unit: "FN", clerk: null }, here).ok).toBe(true);
  });

  test.each([
    ["unit-unknown", { unit: "XX", clerk: null }],
    ["clerk-unknown", { unit: "FN", clerk: "nobody" }],
  ])("refuses with %s", (code, to) => {
    expect(assign(item, to, here)).toMatchObject({ code });
  });

  test("refuses a cancelled entry", () => {
    const cancelled = { ...item, state: "CANCELLED_ENTRY" } as const;

    expect(assign(cancelled, { unit: "FN", clerk: null }, here)).toMatchObject({ code: "item-cancelled" });
  });
});
