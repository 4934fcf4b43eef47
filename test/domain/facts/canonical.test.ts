import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "../../../main/domain/facts/canonical.ts";
import { firstBreak, hashOf, withHash } from "../../../main/domain/facts/chain.ts";
import { type Fact, GENESIS } from "../../../main/domain/facts/envelope.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Any JSON, with keys and strings from the whole of Unicode but lone surrogates, which have no JSON form. */
const json = fc.jsonValue({ stringUnit: "binary", maxDepth: 4 }) as fc.Arbitrary<Json>;

describe("canonicalJson", () => {
  it("agrees with another implementation of RFC 8785 on everything", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it("reads back as what it was", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it("sorts keys by UTF-16, not by code point or alphabet", () => {
    expect(canonicalJson({ "\ufb33": 1, "\u{1f600}": 2, ł: 3, l: 4, Z: 5 })).toBe(
      '{"Z":5,"l":4,"ł":3,"\u{1f600}":2,"\ufb33":1}',
    );
  });

  it("writes numbers as ECMAScript does", () => {
    expect(canonicalJson([1e21, -0, 0.000001, 1e-7, 333333333.3333333])).toBe(
      "[1e+21,0,0.000001,1e-7,333333333.3333333]",
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }])(
    "refuses %j, which has no JSON form",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

function chainOf(count: number): Fact[] {
  const facts: Fact[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const fact: Omit<Fact, "hash"> = {
      id: `019aa0bc-0000-7000-8000-${String(seq).padStart(12, "0")}`,
      office: "kruszyna",
      station: "k1-000000",
      epoch: 1,
      seq,
      kind: "PrintVerified",
      version: 1,
      subject: `job-${seq}`,
      scope: "registry",
      at: "2026-11-21T09:42:00.000Z",
      day: "2026-11-21",
      by: "station",
      body: {},
      prev: facts.at(-1)?.hash ?? GENESIS,
    };
    facts.push(withHash(fact, sha256));
  }
  return facts;
}

describe("firstBreak", () => {
  it("finds nothing in a chain that is whole, from its beginning or from a known fact on", () => {
    const facts = chainOf(6);

    expect(firstBreak(facts, sha256)).toBeNull();
    expect(firstBreak(facts.slice(3), sha256, facts[2])).toBeNull();
  });

  it("finds a fact that was left out", () => {
    expect(firstBreak(chainOf(6).toSpliced(2, 1), sha256)).toEqual({ seq: 3, why: "gap" });
  });

  it("finds a fact that was changed, whatever was changed in it", () => {
    const facts = chainOf(4);
    const changes: Partial<Fact>[] = [
      { by: "x" },
      { day: "2026-11-20" },
      { body: { a: 1 } },
      { scope: "tax" },
    ];

    for (const change of changes) {
      const changed = facts.map((fact) => (fact.seq === 3 ? { ...fact, ...change } : fact));
      expect(firstBreak(changed, sha256)).toEqual({ seq: 3, why: "hash" });
    }
  });

  it("finds a fact that was changed and hashed again, at the next one", () => {
    const facts = chainOf(4).map((fact) => (fact.seq === 2 ? withHash({ ...fact, by: "x" }, sha256) : fact));

    expect(firstBreak(facts, sha256)).toEqual({ seq: 3, why: "prev" });
  });

  it("does not count the position that the centre adds", () => {
    const [fact] = chainOf(1);

    expect(fact && hashOf({ ...fact, position: 7 } as Fact, sha256)).toBe(fact?.hash);
  });
});
