import { type Fact } from "../../main/domain/facts/envelope.ts";
import { eraseKeys } from "./keys.ts";
import { foldPublicItems } from "./public/items.ts";
import { type Tx } from "./tables.ts";

/** Brings the centre's tables up to new facts that broke no rule. Facts of unknown kind pass by (PUSH-8). */
export async function fold(tx: Tx, office: string, facts: readonly Fact[]): Promise<void> {
  await eraseKeys(
    tx,
    office,
    facts.filter(({ kind }) => kind === "SubjectErased"),
  );
  await foldPublicItems(tx, office, facts);
}
