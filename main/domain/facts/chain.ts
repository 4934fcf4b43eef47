import { canonicalJson } from "./canonical.ts";
import { type Fact, GENESIS } from "./envelope.ts";

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. Given from outside: the domain has no crypto. */
export type Sha256 = (text: string) => string;

/** Everything of a fact but its own hash. */
export type UnhashedFact = Omit<Fact, "hash">;

/** The hash that a fact must carry: SHA-256 over the canonical JSON (RFC 8785) of the rest of it. */
export function hashOf(fact: UnhashedFact | Fact, sha256: Sha256): string {
  const { hash: _own, position: _centre, ...rest } = fact as Fact & { position?: number };
  return sha256(canonicalJson(rest));
}

/** Closes a fact with its hash. */
export function withHash(fact: UnhashedFact, sha256: Sha256): Fact {
  return { ...fact, hash: hashOf(fact, sha256) };
}

export type ChainBreak = {
  readonly seq: number;
  readonly why: "gap" | "prev" | "hash";
};

/**
 * Checks facts of one (station, epoch), given in order of `seq`: no gaps, each `prev` the hash before, each hash true.
 * `after` is the last fact already known to be good. Returns the first break, or null.
 */
export function firstBreak(
  facts: Iterable<Fact>,
  sha256: Sha256,
  after: { readonly seq: number; readonly hash: string } = { seq: 0, hash: GENESIS },
): ChainBreak | null {
  let { seq, hash } = after;
  for (const fact of facts) {
    if (fact.seq !== seq + 1) return { seq: seq + 1, why: "gap" };
    if (fact.prev !== hash) return { seq: fact.seq, why: "prev" };
    if (hashOf(fact, sha256) !== fact.hash) return { seq: fact.seq, why: "hash" };
    ({ seq, hash } = fact);
  }
  return null;
}
