import { type Fact } from "../../main/domain/facts/envelope.ts";
import { type OpenFact, readFact } from "../../main/domain/facts/kinds.ts";
import { foldCaseNumbers } from "./cases/fold.ts";
import { eraseKeys } from "./keys.ts";
import { foldPublicItems } from "./public/items.ts";
import { type Broken, brokenRules } from "./rules.ts";
import { type Sender } from "./sender.ts";
import { movePoints } from "./stations.ts";
import { type Tx } from "./tables.ts";

/**
 * Brings the centre's tables up to new facts, and returns those that broke a rule of the centre, which are not folded
 * (PUSH-7). Facts of unknown kind, or of a known kind in a shape that is not known, pass by (PUSH-8).
 */
export async function fold(tx: Tx, sender: Sender, facts: readonly Fact[]): Promise<Broken> {
  const known = facts.flatMap((fact): OpenFact[] => {
    // The centre opens nothing: whatever it folds stands in the open body.
    const open = readFact(fact, null);
    return open === null ? [] : [open];
  });
  if (known.length === 0) return new Map();
  const broken = await brokenRules(tx, sender, known);
  const standing = broken.size === 0 ? known : known.filter(({ seq }) => !broken.has(seq));
  await eraseKeys(
    tx,
    sender.office,
    standing.filter(({ kind }) => kind === "SubjectErased"),
  );
  await movePoints(tx, sender, standing);
  const numbers = await foldCaseNumbers(tx, sender, standing);
  return new Map([...broken, ...numbers, ...(await foldPublicItems(tx, sender.office, standing))]);
}
