import { ORPCError } from "@orpc/client";
import { describe, expect, it } from "vitest";
import { checkInput } from "../../../renderer/api/check.ts";
import { failureOf } from "../../../renderer/api/failure.ts";
import { itemDraftSchema } from "../../../main/domain/intake/draft.ts";

describe("failureOf", () => {
  it("says a refusal by its code and keeps its field", () => {
    const failure = failureOf(
      new ORPCError("REFUSED", { data: { code: "pesel-checksum", field: "sender.sender.pesel" } }),
    );

    expect(failure).toMatchObject({ kind: "refused", code: "pesel-checksum", field: "sender.sender.pesel" });
    expect(failure.sentence).toContain("PESEL ma złą cyfrę kontrolną");
  });

  it("keeps an accident, a lost office and a shut store apart from a refusal", () => {
    expect(failureOf(new ORPCError("INTERNAL_SERVER_ERROR")).kind).toBe("accident");
    expect(failureOf(new TypeError("fetch failed")).kind).toBe("lost");
    expect(failureOf(new ORPCError("STORE_SHUT", { data: { trouble: "corrupt" } })).kind).toBe("store-shut");
    expect(failureOf(new ORPCError("NOT_SIGNED_IN")).kind).toBe("not-signed-in");
  });

  it("reads the contract's own complaint about an input as the field's refusal", () => {
    const data = { issues: [{ message: "bad-date", path: ["received", "on"] }] };

    expect(failureOf(new ORPCError("BAD_REQUEST", { data }))).toMatchObject({
      kind: "refused",
      code: "bad-date",
      field: "received.on",
    });
  });
});

describe("checkInput", () => {
  it("gives one sentence a field", () => {
    const failures = checkInput(itemDraftSchema, { title: "", attachments: Number.NaN });
    const fields = failures.map((failure) => failure.field);

    expect(new Set(fields).size).toBe(fields.length);
    expect(fields).toContain("title");
  });
});
