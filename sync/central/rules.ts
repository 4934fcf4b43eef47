import { type Fact } from "../../main/domain/facts/envelope.ts";
import { isKnownKind, type Kind, type OpenFact, readFact } from "../../main/domain/facts/kinds.ts";
import { type Sender } from "./sender.ts";
import { type Tx } from "./tables.ts";

type Why = { readonly code: string; readonly details: Record<string, string | number> };

/** Facts that break a rule of the centre, by their number. */
export type Broken = ReadonlyMap<number, Why>;

/**
 * A rule that only the centre can see, because it needs the whole office. It is asked once for all facts of its kind in a
 * push, in order, and says which break it. It must not throw: a broken rule never stops the facts behind it (PUSH-7).
 */
type Rule<K extends Kind> = (
  tx: Tx,
  sender: Sender,
  facts: readonly OpenFact<K>[],
) => Promise<ReadonlyMap<number, Why>>;

/** Add a rule by its kind; nothing else moves. */
const rules: { readonly [K in Kind]?: Rule<K> } = {
  ItemRegistered: receiptAndPointAreOwn,
};

export async function brokenRules(tx: Tx, sender: Sender, facts: readonly Fact[]): Promise<Broken> {
  const broken = new Map<number, Why>();
  const byKind = new Map<Kind, OpenFact[]>();
  for (const fact of facts) {
    if (!isKnownKind(fact.kind) || rules[fact.kind] === undefined) continue;
    const open = readFact(fact, null);
    if (open !== null) byKind.set(fact.kind, [...(byKind.get(fact.kind) ?? []), open]);
  }
  for (const [kind, some] of byKind) {
    // True: `some` holds facts of this very kind, which TypeScript cannot follow through the map.
    const rule = rules[kind] as Rule<Kind>;
    for (const [seq, why] of await rule(tx, sender, some)) broken.set(seq, why);
  }
  return broken;
}

/**
 * A receipt number opens one item, for ever; and a point's numbers come from its one station. Both hold by construction
 * at honest stations: what is caught here is a copied store or a hand-made point.
 */
async function receiptAndPointAreOwn(
  tx: Tx,
  sender: Sender,
  facts: readonly OpenFact<"ItemRegistered">[],
): Promise<ReadonlyMap<number, Why>> {
  const broken = new Map<number, Why>();
  const hashes = facts.map(({ body }) => body.receiptHash);
  const points = [...new Set(facts.map(({ body }) => body.point))];
  const taken = await tx
    .selectFrom("public_items")
    .select(["item", "receipt_hash"])
    .where("office", "=", sender.office)
    .where("receipt_hash", "in", hashes)
    .execute();
  const foreign = await tx
    .selectFrom("stations")
    .select("point")
    .where("office", "=", sender.office)
    .where("point", "in", points)
    .where("station", "<>", sender.station)
    .execute();
  const holders = new Map(taken.map(({ receipt_hash, item }) => [receipt_hash ?? "", item]));
  for (const { seq, subject, body } of facts) {
    const holder = holders.get(body.receiptHash);
    if (foreign.some(({ point }) => point === body.point)) {
      broken.set(seq, { code: "point-not-yours", details: { point: body.point } });
    } else if (holder !== undefined && holder !== subject) {
      broken.set(seq, { code: "receipt-number-taken", details: {} });
    } else {
      holders.set(body.receiptHash, subject);
    }
  }
  return broken;
}
