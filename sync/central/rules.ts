import { type Kind, type OpenFact } from "../../main/domain/facts/kinds.ts";
import { type Sender } from "./sender.ts";
import { type Tx } from "./tables.ts";

/** The rule's code and the figures of its sentence. */
export type Why = { readonly code: string; readonly details: Record<string, string | number> };

/** Facts that break a rule of the centre, by their number. */
export type Broken = ReadonlyMap<number, Why>;

/**
 * A rule that only the centre can see, because it needs the whole office. It is asked once for all facts of its kind in a
 * push, in order, and says which break it. It must not throw: a broken rule never stops the facts behind it (PUSH-7).
 */
type Rule<K extends Kind> = (tx: Tx, sender: Sender, facts: readonly OpenFact<K>[]) => Promise<Broken>;

/** Add a rule by its kind; nothing else moves. */
const rules: { readonly [K in Kind]?: Rule<K> } = {
  ItemRegistered: pointIsOwn,
  EpochOpened: pointIsOwn,
};

export async function brokenRules(tx: Tx, sender: Sender, facts: readonly OpenFact[]): Promise<Broken> {
  const broken = new Map<number, Why>();
  for (const [kind, some] of Map.groupBy(facts, (fact) => fact.kind)) {
    // True: `some` holds facts of this very kind, which TypeScript cannot follow through the map.
    const rule = rules[kind] as Rule<Kind> | undefined;
    if (rule === undefined) continue;
    for (const [seq, why] of await rule(tx, sender, some)) broken.set(seq, why);
  }
  return broken;
}

/**
 * A point's numbers come from its one station. Holds by construction at honest stations; what is caught here is a copied
 * store, or a point that a supervisor typed without asking.
 */
async function pointIsOwn(
  tx: Tx,
  sender: Sender,
  facts: readonly OpenFact<"ItemRegistered" | "EpochOpened">[],
): Promise<Broken> {
  const points = new Set(facts.flatMap(({ body }) => (body.point === null ? [] : [body.point])));
  if (points.size === 0) return new Map();
  const foreign = await tx
    .selectFrom("stations")
    .select("point")
    .where("office", "=", sender.office)
    .where("point", "in", [...points])
    .where("station", "<>", sender.station)
    .execute();
  const taken = new Set(foreign.map(({ point }) => point));
  return new Map(
    facts.flatMap(({ seq, body: { point } }) =>
      point !== null && taken.has(point) ? [[seq, { code: "point-not-yours", details: { point } }]] : [],
    ),
  );
}
